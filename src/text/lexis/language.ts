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
  /** What a word may be an inflected form of: "minds" of "mind". Forms that easily are terms of their own are left alone. */
  readonly basesOf?: (word: string) => readonly string[];
  /** Function words before which a verb is likely to follow: pronouns, modals, the infinitive's marker, negations. */
  readonly beforeVerb: ReadonlySet<string>;
  /** Months and days: capitalised for the language's sake, and no entity by themselves. */
  readonly calendar: ReadonlySet<string>;
  /** Lower-case words that stand inside proper names: "Bank of England", "Universität zu Köln". */
  readonly connective: ReadonlySet<string>;
  /** Words that name no thing, told by their ending: never the last word of a term. */
  readonly notLast: RegExp;
  /** Never the first word of a term. */
  readonly notFirst: RegExp;
  /** True where common nouns have a capital, so that a capital proves nothing. */
  readonly capitalNouns: boolean;
}

/** Capitals that are no shouting although the word in lower case is a little one: "US", "IT", "WHO". */
export const LITTLE_ACRONYMS: ReadonlySet<string> = new Set(['us', 'it', 'who', 'am', 'pm']);

export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.trim().split(/\s+/)));
}
