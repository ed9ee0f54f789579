import type { ReportFile } from '../../model/artefact.ts';
import type { Diagnostic } from '../../model/diagnostic.ts';
import type { Lexicons } from '../match/lexicons.ts';
import type { Notes } from '../notes/notes.ts';
import { findAmbiguousNames } from '../rules/ambiguous.ts';
import { evaluate } from '../rules/evaluate.ts';
import type { Corpus } from '../stages.ts';
import { findUnlinkedTerms } from '../terms/unlinked.ts';

/**
 * How well the linking goes, and what the build found, for the page that says so.
 *
 * @param counts what of it was counted where it was made
 * @param diagnostics what may be told of the build
 */
export function assessQuality(
  { content }: Notes,
  { documents, speakers }: Corpus,
  { entries }: Lexicons,
  counts: Pick<ReportFile, 'draftCandidates' | 'faintPairs'>,
  diagnostics: readonly Diagnostic[],
): ReportFile {
  return {
    diagnostics: [...diagnostics],
    evaluation: evaluate({
      documents: new Map(documents.map((document) => [document.id, document])),
      gold: content.gold,
      kindOf: (entity) => content.entities.get(entity)?.data.kind ?? null,
      speakerOf: (passage) => speakers.get(passage)?.speaker ?? null,
    }),
    ambiguousNames: findAmbiguousNames(entries),
    ...counts,
    unlinkedTerms: findUnlinkedTerms(documents, { declined: content.declined }),
  };
}
