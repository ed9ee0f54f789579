import type { FoldedText } from '../../text/fold.ts';
import { LITTLE_ACRONYMS } from '../../text/languages/english.ts';
import { languageWordsOf } from '../../text/languages/words-of.ts';
import type { Span } from '../../text/span.ts';
import type { MatchedDocument } from '../stages.ts';
import type { ReadSentence } from './read-sentences.ts';
import type { Vocabulary } from './vocabulary.ts';

/**
 * The words of one document in text order, as columns. `words` are folded, `forms` have their case; both are numbers of
 * the vocabulary. Offsets are UTF-16 code units of the document's text. `sentences` are indices.
 */
export interface Tokens {
  readonly document: MatchedDocument;
  readonly count: number;
  readonly words: Uint32Array;
  readonly forms: Uint32Array;
  readonly flags: Uint16Array;
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
  readonly sentences: Uint32Array;
}

/** What is to be seen of a word where it stands. */
export const CAPITAL = 1;
/** A second capital, or a capital beside a digit: "NeurIPS", "LLM", "R1", "xAI". */
export const MARKED = 2;
/** Begins a sentence or a clause, where a capital proves nothing. */
export const INITIAL = 4;
/** Stands in a clause of which nearly every word has a capital. */
export const TITLE = 8;
/** Something other than one space parts it from the word before. */
export const BREAK = 16;
export const NUMBER = 32;
/** Inside the name of an entity. */
export const LINKED = 64;
/** Of a script that is written without spaces. */
export const SPACELESS = 128;
/** In a sentence that stands in most documents, and not where it does so first: part of their form. */
export const FORM = 256;

/** Cuts the sentences of a document into words, without those that are said again. */
export function tokenise(
  document: MatchedDocument,
  sentences: readonly ReadSentence[],
  again: ReadonlySet<number>,
  vocabulary: Vocabulary,
): Tokens {
  const columns = new Columns(document);
  const marked = new Set(document.setApart.map(({ start }) => start));
  const stop = languageWordsOf(document.language)?.stop ?? NONE;
  for (const [nth, { index, folded, text }] of sentences.entries()) {
    if (again.has(nth)) continue;
    const { start } = document.sentences[index]!;
    for (const clause of clausesOf(text))
      readClause(clause, text, folded, start, index, columns, vocabulary, stop, marked);
  }
  return columns.finish();
}

/** A sentence is read in clauses: behind a colon, a bullet or an opening quotation mark a capital proves nothing either. */
function clausesOf(text: string): Span[] {
  const clauses: Span[] = [];
  let start = 0;
  for (const { index } of text.matchAll(CLAUSE)) {
    if (index > start) clauses.push({ start, end: index });
    start = index;
  }
  clauses.push({ start, end: text.length });
  return clauses;
}
const CLAUSE = /[:;!?•●○■◦#"|([{]|(?<=\s)-(?=\s)|(?<=\s)[-'](?=\S)|(?<=\d)[/.)](?=\s)/g;

const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['&@-](?=[\p{L}\p{N}])|\.(?=\p{N}|(?:js|ai|cpp|io|net|NET|py|com|org|dev|app)(?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])\p{Lu})\.(?=\p{Lu}(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*/gu;
const POSSESSIVE = /'s?$/;

function readClause(
  { start, end }: Span,
  text: string,
  folded: FoldedText,
  offset: number,
  sentence: number,
  columns: Columns,
  vocabulary: Vocabulary,
  stop: ReadonlySet<string>,
  marked: ReadonlySet<number>,
): void {
  const clause = text.slice(start, end);
  const first = columns.count;
  let last = -1;
  for (const { 0: found, index } of clause.matchAll(WORD)) {
    const isPossessive = POSSESSIVE.test(found) && found.length > 3;
    const form = isPossessive ? found.replace(POSSESSIVE, '') : found;
    const isBroken = last < 0 || (index !== last && clause.slice(last, index) !== ' ');
    const pieces = UNSPACED.test(form) ? [...SEGMENTER.segment(form)] : [{ segment: form, index: 0, isWordLike: true }];
    for (const piece of pieces) {
      const from = start + index + piece.index;
      const to = from + piece.segment.length;
      let flags = flagsOf(piece.segment);
      if (isBroken && piece.index === 0) flags |= BREAK;
      if (!piece.isWordLike) flags |= NUMBER;
      const place = { start: offset + folded.start(from), end: offset + folded.end(to - 1) };
      // "**Noting**": what is set apart begins with a capital whatever it is.
      if (marked.has(place.start)) flags |= INITIAL;
      columns.push(vocabulary, piece.segment, flags, place, sentence);
    }
    last = isPossessive ? -1 : index + form.length;
  }
  if (columns.count > first) {
    columns.flags[first]! |= INITIAL;
    markShouting(columns, first, vocabulary, stop);
    if ((clause.match(/,/g)?.length ?? 0) < 2)
      markTitle(columns, first, /\.[\p{P}\s]*$/u.test(clause) ? SENTENCE_SHARE : TITLE_SHARE);
  }
}

const NONE: ReadonlySet<string> = new Set();
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff]/;
const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

function flagsOf(form: string): number {
  if (UNSPACED.test(form)) return SPACELESS;
  if (PLAIN_LOWER.test(form) || LOWER_PART.test(form)) return 0;
  if (/^[\p{N}.,]+$/u.test(form) || /^\p{N}+(?:st|nd|rd|th|s|k|m|bn?|x|[BMKT])?(?:-\p{N}+\p{L}?)*$/u.test(form))
    return NUMBER;
  if (ROMAN.test(form) || /^\p{Lu}\.\p{N}+$/u.test(form)) return NUMBER | CAPITAL;
  const isCapital = /^\p{Lu}/u.test(form);
  const isMarked =
    /\p{Lu}[\p{L}\p{N}.&@-]*\p{Lu}|\p{Lu}[\p{L}-]*\p{N}|^\p{Ll}{1,3}\p{Lu}/u.test(form) && !HYPHENED.test(form);
  return (isCapital ? CAPITAL : 0) | (isMarked ? MARKED : 0);
}
/** Roman numerals of two letters and more, up to 89, as chapters and kings have them; "MIX" and "CIV" are words. */
const ROMAN = /^(?=..)(?:L?X{0,3}|XL)(?:I[XV]|V?I{0,3})$/;
const PLAIN_LOWER = /^[a-z]+$/;
/** "Transformer-based", "post-Q3", "non-US": the name in it is not the word's own. */
const LOWER_PART = /^\p{Ll}{2,}-|-\p{Ll}+$/u;
/** "Open-Source", "Multi-Model": two words of a title. */
const HYPHENED = /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)+$/u;

/**
 * "EXCEPT THOSE PROVIDED IN PARAGRAPH F": words in capitals side by side, one of them a little word, are shouted, whatever
 * stands around them; their capitals say nothing. "US and UK", "IT, AI": little words that are acronyms too prove nothing.
 */
function markShouting(columns: Columns, first: number, { words }: Vocabulary, stop: ReadonlySet<string>): void {
  const { flags, shouted, count } = columns;
  for (let at = first; at < count; at++) {
    let to = at;
    let isLoud = false;
    while (to < count && shouted[to] === 1) {
      const word = words[columns.wordAt(to)]!;
      isLoud ||= word.length > 1 && stop.has(word) && !LITTLE_ACRONYMS.has(word);
      to++;
    }
    if (isLoud && to - at > 1) for (let loud = at; loud < to; loud++) flags[loud] = (flags[loud]! & ~MARKED) | TITLE;
    at = Math.max(at, to - 1);
  }
}

/** Words from `first` on: where nearly all longer ones have a capital, or all are in capitals, the capitals say nothing. */
function markTitle({ flags, count, long, shouted }: Columns, first: number, share: number): void {
  let words = 0;
  let capitals = 0;
  let loud = 0;
  for (let at = first; at < count; at++) {
    if (shouted[at] === 1) loud++;
    if (long[at] !== 1) continue;
    words++;
    if (((flags[at] as number) & CAPITAL) !== 0) capitals++;
  }
  const isShouted = words >= LEAST_TITLE && loud > (count - first) * SHOUTED_SHARE;
  if (!isShouted && !(words >= 2 && capitals > words * share && (words >= LEAST_TITLE || count - first === words)))
    return;
  for (let at = first; at < count; at++) flags[at]! |= TITLE;
  if (isShouted) for (let at = first; at < count; at++) flags[at]! &= ~MARKED;
}

const LEAST_TITLE = 3;
const TITLE_SHARE = 0.6;
/** What ends in a full stop is seldom a title. */
const SENTENCE_SHARE = 0.9;
const SHOUTED_SHARE = 0.8;

class Columns {
  count = 0;
  flags = new Uint16Array(64);
  /** Four letters or more. */
  long = new Uint8Array(64);
  shouted = new Uint8Array(64);
  #words = new Uint32Array(64);
  #forms = new Uint32Array(64);
  #starts = new Uint32Array(64);
  #ends = new Uint32Array(64);
  #sentences = new Uint32Array(64);
  #mention = 0;
  readonly #document: MatchedDocument;

  constructor(document: MatchedDocument) {
    this.#document = document;
  }

  push(vocabulary: Vocabulary, form: string, flags: number, { start, end }: Span, sentence: number): void {
    if (this.count === this.flags.length) this.#grow();
    const at = this.count++;
    const { mentions } = this.#document;
    while (this.#mention < mentions.length && mentions[this.#mention]!.end <= start) this.#mention++;
    const isLinked = this.#mention < mentions.length && mentions[this.#mention]!.start < end;
    const word = form.toLowerCase();
    this.#words[at] = vocabulary.idOf(word);
    this.#forms[at] = vocabulary.idOf(form);
    this.flags[at] = flags | (isLinked ? LINKED : 0);
    this.long[at] = form.length > 3 ? 1 : 0;
    this.shouted[at] = form === form.toUpperCase() ? 1 : 0;
    this.#starts[at] = start;
    this.#ends[at] = end;
    this.#sentences[at] = sentence;
  }

  wordAt(at: number): number {
    return this.#words[at]!;
  }

  finish(): Tokens {
    const { count } = this;
    return {
      document: this.#document,
      count,
      words: this.#words.slice(0, count),
      forms: this.#forms.slice(0, count),
      flags: this.flags.slice(0, count),
      starts: this.#starts.slice(0, count),
      ends: this.#ends.slice(0, count),
      sentences: this.#sentences.slice(0, count),
    };
  }

  #grow(): void {
    const grown = <Column extends Uint8Array | Uint16Array | Uint32Array>(column: Column): Column => {
      const larger = new (column.constructor as new (length: number) => Column)(column.length * 2);
      larger.set(column);
      return larger;
    };
    this.flags = grown(this.flags);
    this.long = grown(this.long);
    this.shouted = grown(this.shouted);
    this.#words = grown(this.#words);
    this.#forms = grown(this.#forms);
    this.#starts = grown(this.#starts);
    this.#ends = grown(this.#ends);
    this.#sentences = grown(this.#sentences);
  }
}
