import { matchRulesOf } from '../../text/languages/rules-of.ts';
import { segmentKey } from '../documents/segment.ts';
import type { AliasConflict, LexiconEntry, ParsedDocument, SegmentedDocument } from '../stages.ts';
import { conflictKey } from './conflicts.ts';
import { buildLexicon, entityForSpeaker, type Lexicon } from './lexicon.ts';
import { findMentions } from './mentions.ts';

/** The names that documents are searched for, by the languages they are in. */
export interface Lexicons {
  readonly entries: readonly LexiconEntry[];
  /** Names that two entities claim in any of the languages, each pair of names once. */
  readonly conflicts: readonly AliasConflict[];
  of(document: { readonly language: string }): Lexicon;
  /** The entity that an announced name ("Nathan Lambert") is an alias of, or null. */
  speakerNamed(name: string, document: { readonly language: string }): string | null;
}

/** What finding names in each of the documents depends on. */
export function matchKey(sources: ReadonlyMap<string, ParsedDocument>, lexicons: Lexicons) {
  return (document: { readonly id: string; readonly language: string }): [string, string, string] => {
    const [id, key, file] = segmentKey(sources.get(document.id)!);
    return [id, `${key} ${lexicons.of(document).hash}`, file];
  };
}

/** Finds in a document the names of its language's lexicon. */
export function mentionsBy(lexicons: Lexicons) {
  return (document: SegmentedDocument) => findMentions(document, lexicons.of(document)).mentions;
}

/** One lexicon for each set of rules that the documents' languages ask for; that of English where there is no document. */
export function buildLexicons(
  entries: readonly LexiconEntry[],
  documents: Iterable<{ readonly language: string }>,
): Lexicons {
  const lexicons = new Map<string, Lexicon>();
  const conflicts = new Map<string, AliasConflict>();
  const languages = new Set(Array.from(documents, ({ language }) => matchRulesOf(language).language));
  for (const language of [...(languages.size === 0 ? ['en'] : languages)].sort()) {
    const { lexicon, conflicts: found } = buildLexicon(entries, language);
    lexicons.set(language, lexicon);
    for (const conflict of found) {
      const key = conflictKey(conflict);
      if (!conflicts.has(key)) conflicts.set(key, conflict);
    }
  }
  const of = ({ language }: { readonly language: string }) => lexicons.get(matchRulesOf(language).language)!;
  return {
    entries,
    conflicts: [...conflicts.values()],
    of,
    speakerNamed: (name, document) => entityForSpeaker(name, of(document)),
  };
}
