import { matchRulesOf } from '../../text/languages/rules-of.ts';
import { segmentKey } from '../documents/segment.ts';
import type { AliasConflict, LexiconEntry, ParsedDocument } from '../stages.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';

/** The names that documents are searched for, by the languages they are in. */
export interface Lexicons {
  readonly entries: readonly LexiconEntry[];
  /** Names that two entities claim in any of the languages, each pair once. */
  readonly conflicts: readonly AliasConflict[];
  of(document: { readonly language: string }): Lexicon;
}

/** What finding names in each of the documents depends on. */
export function matchKey(sources: readonly ParsedDocument[], lexicons: Lexicons) {
  return (document: { readonly id: string; readonly language: string }, index: number): [string, string] => [
    document.id,
    `${segmentKey(sources[index]!)[1]} ${lexicons.of(document).hash}`,
  ];
}

/** One lexicon for each set of rules that the documents' languages ask for; that of English where there is no document. */
export function buildLexicons(
  entries: readonly LexiconEntry[],
  documents: readonly { readonly language: string }[],
): Lexicons {
  const lexicons = new Map<string, Lexicon>();
  const conflicts = new Map<string, AliasConflict>();
  const languages = new Set(documents.map(({ language }) => matchRulesOf(language).language));
  for (const language of [...(languages.size === 0 ? ['en'] : languages)].sort()) {
    const { lexicon, conflicts: found } = buildLexicon(entries, language);
    lexicons.set(language, lexicon);
    for (const conflict of found) {
      const pair = JSON.stringify([conflict.first.entity, conflict.second.entity]);
      if (!conflicts.has(pair)) conflicts.set(pair, conflict);
    }
  }
  return {
    entries,
    conflicts: [...conflicts.values()],
    of: ({ language }) => lexicons.get(matchRulesOf(language).language)!,
  };
}
