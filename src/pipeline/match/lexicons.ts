import { matchRulesOf } from '../../text/languages/rules-of.ts';
import { segmentKey } from '../documents/segment.ts';
import type { AliasConflict, LexiconEntry, ParsedDocument, SegmentedDocument } from '../stages.ts';
import { conflictKey } from './conflicts.ts';
import { buildLexicon, conflictsIn, entityForSpeaker, type Lexicon } from './lexicon.ts';
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
  const built = languagesOf(documents).map((language) => ({ language, ...buildLexicon(entries, language) }));
  const lexicons = new Map(built.map(({ language, lexicon }) => [language, lexicon]));
  const of = ({ language }: { readonly language: string }) => lexicons.get(matchRulesOf(language).language)!;
  return {
    entries,
    conflicts: eachOnce(built.flatMap(({ conflicts }) => conflicts)),
    of,
    speakerNamed: (name, document) => entityForSpeaker(name, of(document)),
  };
}

/** The conflicts of {@link buildLexicons}, without what else it makes. */
export function conflictsAmong(
  entries: readonly LexiconEntry[],
  documents: Iterable<{ readonly language: string }>,
): readonly AliasConflict[] {
  return eachOnce(languagesOf(documents).flatMap((language) => conflictsIn(entries, language)));
}

function languagesOf(documents: Iterable<{ readonly language: string }>): string[] {
  const languages = new Set(Array.from(documents, ({ language }) => matchRulesOf(language).language));
  return languages.size === 0 ? ['en'] : [...languages].sort();
}

function eachOnce(conflicts: readonly AliasConflict[]): AliasConflict[] {
  return [...new Map(conflicts.map((conflict) => [conflictKey(conflict), conflict])).values()];
}
