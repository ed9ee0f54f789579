import type { ReportFile } from '../model/artefact.ts';
import { evaluate } from './analyse/evaluate.ts';
import { findUnlinkedTerms } from './analyse/unlinked.ts';
import { artefactFiles } from './artefact-files.ts';
import { assembleAtlas } from './assemble/atlas.ts';
import { assembleProse } from './assemble/prose.ts';
import { identifyDrafts } from './drafts.ts';
import { findMentions } from './match/index.ts';
import { buildLexicon } from './match/lexicon.ts';
import { parseContent } from './parse/content.ts';
import { parseSeeds } from './parse/seeds.ts';
import type { Report } from './report.ts';
import { resolveQuotes } from './resolve.ts';
import { checkRules } from './rules/index.ts';
import { segmentDocument } from './segment.ts';
import { identifySpeakers } from './speakers.ts';
import type { Artefact, Content, Inputs, LexiconEntry } from './stages.ts';

/** Runs a named stage; the caller may time it. */
export type Timed = <Result>(stage: string, work: () => Result) => Result;

/**
 * Inputs → atlas: the whole system, stage by stage. Pure: the same inputs give the same artefact. Everything wrong with
 * the inputs goes into the report; null where an error stands in it.
 */
export function buildAtlas(inputs: Inputs, report: Report, timed: Timed = (_stage, work) => work()): Artefact | null {
  const content = timed('parse', () => parseContent(inputs.content, report));
  const parsed = timed('parse', () => parseSeeds(inputs.seeds, content, report));
  const segmented = timed('segment', () => parsed.map(segmentDocument));
  const drafts = content.entities.size > 0 ? [] : timed('drafts', () => identifyDrafts(segmented));
  const { lexicon, conflicts } = timed('match', () =>
    buildLexicon([...lexiconEntries(content), ...drafts.map(({ entry }) => entry)]),
  );
  const documents = timed('match', () => segmented.map((document) => findMentions(document, lexicon)));

  const byId = new Map(documents.map((document) => [document.id, document]));
  const parsedById = new Map(parsed.map((document) => [document.id, document]));
  const voices = identifySpeakers(documents, parsedById, content, lexicon);
  const quotes = timed('resolve', () => resolveQuotes(content, byId));
  timed('rules', () =>
    checkRules(
      {
        content,
        parsed: parsedById,
        documents: byId,
        quotes: quotes.all,
        aliasConflicts: conflicts,
        speakerOf: (passage) => voices.get(passage)?.speaker ?? null,
      },
      report,
    ),
  );
  if (report.hasErrors) return null;
  const assembled = assembleAtlas({ content, parsed: parsedById, documents, drafts, voices, quotes }, timed);
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
    unlinkedTerms: timed('unlinked', () => findUnlinkedTerms(documents)),
  };
  const files = timed('emit', () =>
    artefactFiles({ ...assembled, prose: assembleProse(content, quotes), report: reportFile, site: content.site }),
  );
  return { atlas: assembled.atlas, documents: assembled.documents, files };
}

/** Every curated entity's names. The name itself is an alias unless an alias of the same text gives it rules. */
function lexiconEntries(content: Content): LexiconEntry[] {
  return [...content.entities.values()].map(({ id, data }) => {
    const aliases = data.aliases.map((alias) =>
      typeof alias === 'string' ? { text: alias, case: 'any' as const, near: [], not: [] } : alias,
    );
    const named = aliases.some(({ text }) => text === data.name);
    return {
      entity: id,
      kind: data.kind,
      aliases: named ? aliases : [{ text: data.name, case: 'any' as const, near: [], not: [] }, ...aliases],
    };
  });
}
