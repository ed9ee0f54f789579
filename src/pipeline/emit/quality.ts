import type { ReportFile } from '../../model/artefact.ts';
import { withoutKeptBack } from '../inputs/keep-back.ts';
import type { Lexicons } from '../match/lexicons.ts';
import type { Notes } from '../notes/notes.ts';
import { findAmbiguousNames } from '../rules/ambiguous.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Report } from '../rules/report.ts';
import type { Corpus, InputFolder } from '../stages.ts';
import type { Drafts } from '../terms/drafts.ts';

interface Assessed {
  readonly notes: Notes;
  readonly corpus: Corpus;
  readonly lexicons: Lexicons;
  readonly drafts: Drafts;
  /** Pairs that were counted and not joined. */
  readonly faint: number;
}

/** How well the linking goes, and what may be told of what the build found, for the page that says so. */
export function assessQuality(
  { notes: { content }, corpus: { documents, speakers }, lexicons, drafts, faint }: Assessed,
  folder: InputFolder,
  report: Report,
): ReportFile {
  return {
    diagnostics: withoutKeptBack(report, folder),
    evaluation: evaluate({
      documents: new Map(documents.map((document) => [document.id, document])),
      gold: content.gold,
      kindOf: (entity) => content.entities.get(entity)?.data.kind ?? null,
      speakerOf: (passage) => speakers.get(passage)?.speaker ?? null,
    }),
    ambiguousNames: findAmbiguousNames(lexicons.entries),
    draftCandidates: drafts.candidates,
    faintPairs: faint,
  };
}
