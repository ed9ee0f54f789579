import { byCodeUnit } from '../../model/order.ts';
import { type LanguageWords, UNLISTED } from '../../text/languages/language.ts';
import { isLittleWord, languageWordsOf } from '../../text/languages/words-of.ts';
import { BREAK, CAPITAL, FORM, INITIAL, MARKED, NUMBER, TITLE, type Tokens } from './token-columns.ts';
import type { Vocabulary } from './vocabulary.ts';

/** What a word is, in the language of a document. */
export const STOP = 1;
export const GENERAL = 2;
export const BEFORE_VERB = 4;
export const CONNECTIVE = 8;
export const CALENDAR = 16;
export const NOT_LAST = 32;
export const NOT_FIRST = 64;
/** Everyday vocabulary, or a plain form of it: no term and no name on its own. */
export const EVERYDAY = 128;
export const BEFORE_NOUN = 256;
/** An ordinary word of the language, where its ordinary words are known. */
export const ORDINARY = 512;
/** Of a language whose ordinary words are not known. */
export const UNKNOWN_LANGUAGE = 1024;
/** Joins nouns to one term: "jeu de données". */
export const LINKS_NOUNS = 2048;

/** The share of a language's text that a word is expected to be; null where it is not known for the language. */
export type Familiarity = (word: string, language: string) => number | null;

/** Words that a noun follows, and only a verb or a preposition comes before. */
export const ARTICLE = /^(?:a|an|the|this|that|these|those|my|your|its|our|their)$/;

/** What the whole corpus says of each word of the vocabulary: how often it stands in lower case, and how often with a capital for its own sake. */
export interface Lexis {
  readonly vocabulary: Vocabulary;
  readonly counts: Uint32Array;
  readonly lower: Uint32Array;
  /** With a capital where none is due: neither first in a clause nor in a title. */
  readonly capital: Uint32Array;
  readonly marked: Uint32Array;
  /** Behind an article or a preposition, and behind a pronoun, a modal verb or "to". */
  readonly asNoun: Uint32Array;
  readonly asVerb: Uint32Array;
  /** Right before an article, as a verb or a preposition stands. */
  readonly governing: Uint32Array;
  /** Words of all documents. */
  readonly total: number;
  /** Whether a word, folded, is an ordinary one of English: in no name of people or firms for its own sake. */
  isOrdinary(word: string): boolean;
  /** Of a word of a document; null where its language is not known so well. */
  familiarity(document: number, word: number): number | null;
  /** Whether all documents are of languages of which every word is known. */
  readonly isKnownThroughout: boolean;
  /** Language of each document, in the order given. */
  readonly languages: readonly (LanguageWords | null)[];
  /** Bits for a word of a document. */
  classOf(document: number, word: number): number;
  /** Tells all that the bits of a document's words depend on beside the words; the same where those are the same. */
  stopWordsOf(document: number): string;
}

export function readLexis(all: readonly Tokens[], vocabulary: Vocabulary, familiarity: Familiarity): Lexis {
  const counts = new Uint32Array(vocabulary.size);
  const lower = new Uint32Array(vocabulary.size);
  const capital = new Uint32Array(vocabulary.size);
  const marked = new Uint32Array(vocabulary.size);
  const unlisted = new Uint32Array(vocabulary.size);
  const languages = all.map(({ document }) => languageWordsOf(document.language));
  for (const [index, tokens] of all.entries()) countLetters(tokens, languages[index] !== null);
  const frequent = mostFrequent(unlisted, vocabulary);
  const frequentWords = [...frequent].map((word) => vocabulary.words[word]).join(' ');
  const known = new Map(all.map(({ document }) => [document.language, new Int16Array(0)]));
  for (const language of known.keys()) known.set(language, new Int16Array(vocabulary.size).fill(-1));
  const classesOf = all.map(({ document }) => known.get(document.language)!);
  const [asNoun, asVerb, governing] = Array.from({ length: 3 }, () => new Uint32Array(vocabulary.size)) as [
    Uint32Array,
    Uint32Array,
    Uint32Array,
  ];
  const shareOf = cachedShares(vocabulary, familiarity);
  const learnClass = (document: number, word: number): number => {
    const { language } = all[document]!.document;
    const text = vocabulary.words[word]!;
    const isLittle = () => frequent.has(word) || isLittleWord(text, language);
    const share = shareOf(language, word);
    const ordinary = share === null ? UNKNOWN_LANGUAGE : share > UNLISTED ? ORDINARY : 0;
    const found = classify(text, languages[document]!, isLittle) | ordinary;
    classesOf[document]![word] = found;
    return found;
  };
  const lexis: Lexis = {
    vocabulary,
    counts,
    lower,
    capital,
    marked,
    asNoun,
    asVerb,
    governing,
    total: counts.reduce((sum, count) => sum + count, 0),
    languages,
    isKnownThroughout: all.every(({ document }) => familiarity('the', document.language) !== null),
    isOrdinary: (word) => (familiarity(word, 'en') ?? 0) > UNLISTED,
    familiarity: (document, word) => shareOf(all[document]!.document.language, word),
    classOf(document, word) {
      const known = classesOf[document]![word]!;
      return known === -1 ? learnClass(document, word) : known;
    },
    stopWordsOf: (document) => (languages[document] === null ? frequentWords : ''),
  };
  const isArticle = Uint8Array.from(vocabulary.words, (word) => Number(ARTICLE.test(word)));
  for (const index of all.keys()) countPairs(index);
  return lexis;

  // Functions of their own for what is within a loop: V8 leaves the code that it makes of a loop as soon as that ends.
  function countLetters(tokens: Tokens, isListed: boolean): void {
    for (let at = 0; at < tokens.count; at++) {
      const word = tokens.words[at]!;
      const flags = tokens.flags[at]!;
      if ((flags & (NUMBER | FORM)) !== 0) continue;
      counts[word]!++;
      if (!isListed) unlisted[word]!++;
      if ((flags & MARKED) !== 0) marked[word]!++;
      if ((flags & (CAPITAL | MARKED)) === 0) lower[word]!++;
      else if ((flags & (INITIAL | TITLE)) === 0 || (flags & MARKED) !== 0) capital[word]!++;
    }
  }

  function countPairs(document: number): void {
    const { count, words, flags } = all[document]!;
    for (let at = 1; at < count; at++) {
      if ((flags[at]! & BREAK) !== 0) continue;
      const before = lexis.classOf(document, words[at - 1]!);
      if ((before & BEFORE_NOUN) !== 0) asNoun[words[at]!]!++;
      if ((before & BEFORE_VERB) !== 0) asVerb[words[at]!]!++;
      if (isArticle[words[at]!] === 1) governing[words[at - 1]!]!++;
    }
  }
}

/** Asks what share of a text each word is expected to be once for each language. */
function cachedShares(vocabulary: Vocabulary, familiarity: Familiarity) {
  const shares = new Map<string, Float64Array>();
  return (language: string, word: number): number | null => {
    const own = shares.get(language) ?? new Float64Array(vocabulary.size).fill(Number.NaN);
    shares.set(language, own);
    if (Number.isNaN(own[word]!)) own[word] = familiarity(vocabulary.words[word]!, language) ?? -1;
    return own[word] === -1 ? null : own[word]!;
  };
}

function classify(text: string, language: LanguageWords | null, isLittle: () => boolean): number {
  if (text.length === 1 && !/[\u3400-\u9fff\uf900-\ufaff]/.test(text)) return STOP;
  if (/^[\u3040-\u309f]+$/.test(text)) return STOP;
  if (language === null) return isLittle() || text.endsWith("'") ? STOP : 0;
  return (
    (language.stop.has(text) || text.endsWith("'") || SHORTENED.test(text) || isStopCompound(text, language)
      ? STOP
      : 0) |
    (language.general.has(text) ? GENERAL | EVERYDAY : isEverydayCompound(text, language) ? GENERAL : 0) |
    (language.basesOf?.(text).some((base) => language.general.has(base) || language.stop.has(base)) ? EVERYDAY : 0) |
    (language.beforeVerb.has(text) ? BEFORE_VERB : 0) |
    (language.beforeNoun?.has(text) ? BEFORE_NOUN : 0) |
    (language.connective.has(text) ? CONNECTIVE : 0) |
    (language.linksNouns?.has(text) ? LINKS_NOUNS : 0) |
    (language.calendar.has(text) || language.calendar.has(text.replace(/s$/, '')) ? CALENDAR : 0) |
    (language.notLast.test(text) ? NOT_LAST : 0) |
    (language.notFirst.test(text) ? NOT_FIRST : 0)
  );
}
/** "twenty-four", "well-known", "so-called": of little words only. */
function isStopCompound(text: string, { stop }: LanguageWords): boolean {
  return text.includes('-') && text.split('-').every((part) => stop.has(part));
}

/** "great-grandfather", "right-hand": of everyday words only. Some are terms all the same: "open-source", "self-play". */
function isEverydayCompound(text: string, { general, stop, basesOf = () => [] }: LanguageWords): boolean {
  if (!text.includes('-')) return false;
  return text.split('-').every((part) => [part, ...basesOf(part)].some((word) => general.has(word) || stop.has(word)));
}

const SHORTENED = /'(?:s|t|re|ve|ll|d|m)$/;

/**
 * Stop words of languages without a list: short words that are so frequent that together they make up a third of the text,
 * as function words do (Zipf 1935).
 */
function mostFrequent(counts: Uint32Array, vocabulary: Vocabulary): Set<number> {
  const total = counts.reduce((sum, count) => sum + count, 0);
  const order = [...counts.keys()]
    .filter((word) => counts[word]! >= LEAST_STOP && (vocabulary.words[word] as string).length <= LONGEST_STOP)
    .sort((a, b) => counts[b]! - counts[a]! || byCodeUnit(vocabulary.words[a]!, vocabulary.words[b]!));
  const stop = new Set<number>();
  let covered = 0;
  for (const word of order) {
    if (covered >= total * STOP_SHARE) break;
    stop.add(word);
    covered += counts[word]!;
  }
  return stop;
}

const LEAST_STOP = 4;
const LONGEST_STOP = 6;
const STOP_SHARE = 1 / 3;
