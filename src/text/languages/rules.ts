import type { EntityKind } from '../../model/vocabulary.ts';

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
