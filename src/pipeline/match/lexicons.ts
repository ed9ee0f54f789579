import { matchRulesOf } from '../../text/languages/rules-of.ts';
import type { LexiconEntry } from '../stages.ts';
import type { AliasConflict } from './conflicts.ts';
import { buildLexicon, type Lexicon } from './lexicon.ts';

/**
 * One lexicon for each set of rules that the documents' languages ask for, and the names that two entities claim in any
 * of them, each pair once. Where there is no document the lexicon is that of English.
 */
export function buildLexicons(
  entries: readonly LexiconEntry[],
  documents: readonly { readonly language: string }[],
): { lexiconOf: (language: string) => Lexicon; conflicts: AliasConflict[] } {
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
    lexiconOf: (language) => lexicons.get(matchRulesOf(language).language)!,
    conflicts: [...conflicts.values()],
  };
}
