import type { ReportFile } from '../model/artefact.ts';
import { Memo } from './cache/memo.ts';
import { segmentDocument } from './documents/segment.ts';
import { changesSince } from './edition/changes.ts';
import { artefactFiles } from './emit/artefact-files.ts';
import { assembleAtlas } from './emit/assemble/atlas.ts';
import { assembleProse } from './emit/assemble/prose.ts';
import { parseContent } from './inputs/content.ts';
import { parseSeeds } from './inputs/seeds.ts';
import { lexiconEntry } from './match/entries.ts';
import { buildLexicons } from './match/lexicons.ts';
import { findMentions } from './match/mentions.ts';
import { identifySpeakers } from './match/speakers.ts';
import { gatherNotes } from './notes/gather.ts';
import { withLinkedMentions, withoutTags } from './notes/mentions.ts';
import { resolveQuotes } from './quotes/resolve.ts';
import { findAmbiguousNames } from './rules/ambiguous.ts';
import { evaluate } from './rules/evaluate.ts';
import { checkRules } from './rules/index.ts';
import type { Report } from './rules/report.ts';
import type { Artefact, Inputs, ParsedDocument, SegmentedDocument } from './stages.ts';
import { identifyDrafts, withoutMentionsOf, withSomethingSaid } from './terms/drafts.ts';
import { settleDrafts } from './terms/settle.ts';
import { findUnlinkedTerms } from './terms/unlinked.ts';

/** Runs a named stage; the caller may time it. */
export type Timed = <Result>(stage: string, work: () => Result) => Result;

interface Options {
  readonly timed?: Timed;
  /** What the last build made of each file, so that only what changed is worked on. Changes nothing in the result. */
  readonly memo?: Memo;
  /** True stops once the report is whole, for those who ask for nothing else. */
  readonly checkOnly?: boolean;
}

/**
 * Inputs → atlas: the whole system, stage by stage. Pure: the same inputs give the same artefact. Everything wrong with
 * the inputs goes into the report; null where an error stands in it, or where only the report is asked for.
 */
export function buildAtlas(
  inputs: Inputs,
  report: Report,
  { timed = (_stage, work) => work(), memo = new Memo(), checkOnly = false }: Options = {},
): Artefact | null {
  const written = timed('parse', () => parseContent(inputs.content, report, memo, inputs.plainFolder));
  const parsed = timed('parse', () => parseSeeds(inputs, written, report, memo));
  const parsedById = new Map(parsed.map((document) => [document.id, document]));
  const segmented = timed('segment', () =>
    parsed.map((document) =>
      memo.recall('segment', document.id, segmentKey(document), () => segmentDocument(document)),
    ),
  );
  const notes = timed('notes', () => gatherNotes(segmented, parsedById, written, report));
  const { content } = notes;
  const known = [
    ...[...written.entities.values()].map(({ id, data }) => lexiconEntry(id, data)),
    ...notes.entities.map(({ entry }) => entry),
  ];
  const wantsDrafts = written.site.drafts ?? (written.entities.size === 0 && !nameMost(notes.entities, parsed));
  const suggested = wantsDrafts
    ? timed('drafts', () => {
        const { lexiconOf } = buildLexicons(known, parsed);
        const named = (document: SegmentedDocument) =>
          known.length > 0 ? findMentions(document, lexiconOf(document.language)) : { ...document, mentions: [] };
        const unnamed = segmented.map((document) =>
          memo.lasting.steady('unnamed', document.id, withoutTags(withLinkedMentions(named(document), notes))),
        );
        const people = known.flatMap(({ kind, aliases }) => (kind === 'person' ? aliases.map(({ text }) => text) : []));
        return identifyDrafts(unnamed, { declined: content.declined, people, lasting: memo.lasting });
      })
    : null;
  const settled = settleDrafts(notes.drafts, suggested?.entities ?? [], known);
  const { lasting } = memo;
  const entries = lasting.steady('entries', '', [...known, ...settled.map(({ entry }) => entry)]);
  const languages = [...new Set(parsed.map(({ language }) => language))].sort().join(' ');
  const { lexiconOf, conflicts } = timed('match', () =>
    lasting.derived(entries, 'lexicons', () => buildLexicons(entries, parsed), languages),
  );
  const matched = timed('match', () =>
    segmented.map((document, index) => {
      const lexicon = lexiconOf(document.language);
      const key = `${segmentKey(parsed[index]!)} ${lexicon.hash}`;
      const mentions = memo.recall('match', document.id, key, () => findMentions(document, lexicon).mentions);
      return withLinkedMentions({ ...document, mentions }, notes);
    }),
  );
  const voices = identifySpeakers(matched, parsedById, content, lexiconOf);
  const drafts = withSomethingSaid(settled, matched, voices.values());
  const isDropped = new Set(settled.filter((draft) => !drafts.includes(draft)).map(({ id }) => id));
  const documents = matched.map((document) =>
    lasting.steady('matched', document.id, withoutMentionsOf(document, isDropped)),
  );
  const byId = new Map(documents.map((document) => [document.id, document]));
  const quotes = timed('resolve', () => resolveQuotes(written, byId));
  timed('rules', () =>
    checkRules(
      {
        content: written,
        fromNotes: notes.content,
        parsed: parsedById,
        documents: byId,
        quotes: quotes.all,
        aliasConflicts: conflicts,
        speakerOf: (passage) => voices.get(passage)?.speaker ?? null,
      },
      report,
    ),
  );
  if (report.hasErrors || checkOnly) return null;
  const assembled = assembleAtlas(
    { content, notes, parsed: parsedById, documents, drafts, words: suggested?.corpus ?? null, voices, quotes },
    timed,
    memo,
  );
  const reportFile: ReportFile = {
    diagnostics: report.diagnostics,
    evaluation: timed('evaluate', () =>
      evaluate({
        documents: byId,
        gold: content.gold,
        kindOf: (entity) => content.entities.get(entity)?.data.kind ?? null,
        speakerOf: (passage) => voices.get(passage)?.speaker ?? null,
      }),
    ),
    ambiguousNames: findAmbiguousNames(entries),
    draftCandidates: suggested?.candidates ?? null,
    unlinkedTerms: timed('unlinked', () =>
      findUnlinkedTerms(documents, { declined: content.declined, lasting: memo.lasting }),
    ),
  };
  const published = { ...assembled, quotes };
  const changes = timed('changes', () => changesSince(content.edition, published));
  const files = timed('emit', () =>
    artefactFiles({
      ...assembled,
      prose: assembleProse(written, quotes, assembled.excerpts),
      report: reportFile,
      changes,
      site: written.site,
      lexicon: entries,
      lasting,
    }),
  );
  return { ...published, files };
}

/** Whether notes name so much themselves that a program's suggestions would only stand in the way. */
function nameMost(entities: readonly unknown[], documents: readonly unknown[]): boolean {
  return entities.length >= 5 && entities.length * 4 >= documents.length;
}

/** All that the segmentation of a document depends on. */
function segmentKey({ id, file, sha256, language, metadata }: ParsedDocument): string {
  return `${sha256} ${JSON.stringify([id, file, language, metadata])}`;
}
