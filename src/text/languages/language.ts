import type { EntityKind } from '../../model/vocabulary.ts';

// Each language has a file beside this one, which exports what is known of it: `match`, `sentences`, `words` (as below),
// and `frequentWords`. Add a language to rules-of.ts, words-of.ts and frequent-words.ts as far as it has them.

/** A word with something written onto it without a space; so many of its code units are no part of the name. */
export interface Attached {
  readonly word: string;
  readonly outside: number;
}

/** What the linker knows of one language: of the document's, whatever language the names are in. */
export interface MatchRules {
  /** Primary language subtag. */
  readonly language: string;
  /** Folds letters that count as one, case apart. Keeps the length: what is to be ignored becomes a soft hyphen. */
  readonly letters?: (text: string) => string;
  /** Lowers letters whose case differs from other languages', before all are folded. Keeps the length. */
  readonly lower?: (text: string) => string;
  /** Other forms of a name, word for word: its plurals, its cases. `isCommon`: it is a common noun, with a singular too. */
  readonly inflect: (words: readonly string[], isCommon: boolean) => readonly (readonly string[])[];
  /** How a name may be spelt besides in letters of its own: `isExact` holds only as it stands here, case and all. */
  readonly spellings?: (name: string) => readonly { readonly text: string; readonly isExact: boolean }[];
  /** What may be written onto the front of the first word, and onto the end of the last. */
  readonly before?: (word: string) => readonly Attached[];
  readonly after?: (word: string) => readonly Attached[];
  /** Words that lose their last vowel before a name and end in an apostrophe: "l'", "d'". */
  readonly elided?: ReadonlySet<string>;
  /** Endings follow a proper name behind an apostrophe, whatever they are. */
  readonly endsByApostrophe?: boolean;
  /** Whether a name keeps its meaning with a hyphen and this word (case kept) after it. */
  readonly hyphenAfter?: (word: string, kind: EntityKind) => boolean;
  readonly hyphenBefore?: (word: string, kind: EntityKind) => boolean;
}

/** What the sentence splitter knows of one language. Words in lower case and without their last stop. */
export interface SentenceRules {
  /** Never the last word of a sentence. */
  readonly neverLast: ReadonlySet<string>;
  /** Ends a sentence unless a number follows. */
  readonly beforeNumber: ReadonlySet<string>;
  /** Ends a sentence only where a word follows that begins sentences. */
  readonly beforeName: ReadonlySet<string>;
  /** Capitalised, they begin a sentence far more often than they stand within one. */
  readonly starters: ReadonlySet<string>;
  /** A short number with a stop is an ordinal ("3. Oktober") unless a starter follows. */
  readonly hasOrdinals?: boolean;
  /** Abbreviations are spaced ("z. B."), and a quotation mark right after a stop closes, whichever it is. */
  readonly isForeign?: boolean;
}

/**
 * The words of one language that tell terms from the words between them. Words are folded: lower case, NFKC. Lists of
 * function words are closed classes; `general` is everyday vocabulary, which is seldom a term of a field on its own.
 */
export interface LanguageWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Function words: no term begins or ends with one, and none but a `connective` stands inside one. */
  readonly stop: ReadonlySet<string>;
  readonly general: ReadonlySet<string>;
  /** Phrases of everyday words that are no terms, in the singular and written together: "blogpost". */
  readonly commonplace?: ReadonlySet<string>;
  /** What behind a name makes no other name: "users", "website". */
  readonly anyones?: ReadonlySet<string>;
  /** What a word may be an inflected form of: "minds" of "mind". Forms that easily are terms of their own are left alone. */
  readonly basesOf?: (word: string) => readonly string[];
  /** Function words before which a verb is likely to follow: pronouns, modals, the infinitive's marker, negations. */
  readonly beforeVerb: ReadonlySet<string>;
  /** Function words before which a noun is likely to follow: articles, possessives, prepositions. None where it is not known. */
  readonly beforeNoun?: ReadonlySet<string>;
  /** Months and days: capitalised for the language's sake, and no entity by themselves. */
  readonly calendar: ReadonlySet<string>;
  /** Lower-case words that stand inside proper names: "Bank of England", "Universität zu Köln". */
  readonly connective: ReadonlySet<string>;
  /** Prepositions that make one term of two nouns, where the language forms its terms so: "jeu de données". */
  readonly linksNouns?: ReadonlySet<string>;
  /** Words that name no thing, told by their ending: never the last word of a term. */
  readonly notLast: RegExp;
  /** Never the first word of a term. */
  readonly notFirst: RegExp;
  /** True where common nouns have a capital, so that a capital proves nothing. */
  readonly capitalNouns: boolean;
  /** What a noun may be the plural or a case of, where endings are many. */
  readonly singulars?: (noun: string) => readonly string[];
  /** The ways to part a word in two that make a compound, where the language writes its compounds as one word. */
  readonly partsOf?: (word: string) => readonly (readonly [first: string, last: string])[];
}

/** A word of letters alone. */
export const LETTERS = /^[\p{L}\p{M}]+$/u;

/** The words of lists that part them by white space. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}

/** The share of a text that a word is expected to be which no list of a language's ordinary words has. */
export const UNLISTED = 1e-6;
