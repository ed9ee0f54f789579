import { matchRulesOf } from '../../text/languages/rules-of.ts';
import { languageWordsOf } from '../../text/languages/words-of.ts';
import type { MatchedDocument } from '../stages.ts';
import { markShouting, markTitle } from './headline-capitals.ts';
import type { ReadSentence } from './read-sentences.ts';
import { BREAK, CAPITAL, type Columns, INITIAL, MARKED, NUMBER, SPACELESS, type Tokens } from './token-columns.ts';
import type { Form, Vocabulary } from './vocabulary.ts';

/** Cuts the sentences of a document into words, without those that are said again. @param columns to put them together in */
export function tokenise(
  document: MatchedDocument,
  sentences: readonly ReadSentence[],
  again: ReadonlySet<number>,
  vocabulary: Vocabulary,
  columns: Columns,
): Omit<Tokens, 'said'> {
  const cutter = new Cutter(document, vocabulary, columns);
  for (const [nth, sentence] of sentences.entries()) {
    if (again.has(nth)) continue;
    const { length } = sentence.text;
    cutter.begin(sentence, document.sentences[sentence.index]!.start);
    let from = 0;
    for (let at = 1; at < length; at++) {
      if (!beginsClause(cutter.units, at, length)) continue;
      readClause(from, at, sentence.text, cutter);
      from = at;
    }
    readClause(from, length, sentence.text, cutter);
  }
  return { document, ...columns.taken() };
}

/** Puts the words of one sentence after another into columns. */
class Cutter {
  readonly columns: Columns;
  readonly vocabulary: Vocabulary;
  readonly stop: ReadonlySet<string>;
  /** Words that are written onto the next with an apostrophe: "l'État". */
  readonly elided: ReadonlySet<string>;
  /** The code units of the sentence: many times as fast to read as a string that is a part of another. */
  units = new Uint16Array(1024);
  /** Where something is set apart. */
  readonly #marked: ReadonlySet<number>;
  #sentence!: ReadSentence;
  #offset = 0;
  readonly #make = (written: string) => formOf(written, this.vocabulary);

  constructor(document: MatchedDocument, vocabulary: Vocabulary, columns: Columns) {
    this.columns = columns;
    columns.begin(document);
    this.vocabulary = vocabulary;
    this.stop = languageWordsOf(document.language)?.stop ?? NONE;
    this.elided = matchRulesOf(document.language).elided ?? NONE;
    this.#marked = new Set(document.setApart.map(({ start }) => start));
  }

  /** @param offset of the sentence in its document */
  begin(sentence: ReadSentence, offset: number): void {
    const { text } = sentence;
    if (text.length > this.units.length) this.units = new Uint16Array(text.length * 2);
    for (let at = 0; at < text.length; at++) this.units[at] = text.charCodeAt(at);
    this.#sentence = sentence;
    this.#offset = offset;
  }

  add(from: number, to: number, isBroken: boolean, isWordLike: boolean): void {
    const { folded, index } = this.#sentence;
    const seen = this.vocabulary.formAt(this.units, from, to, this.#make);
    const begin = this.#offset + folded.start(from);
    // "**Noting**": what is set apart begins with a capital whatever it is.
    const isMarked = this.#marked.size > 0 && this.#marked.has(begin);
    const flags = seen.flags | (isBroken ? BREAK : 0) | (isWordLike ? 0 : NUMBER) | (isMarked ? INITIAL : 0);
    this.columns.push(seen, flags, begin, this.#offset + folded.end(to - 1), index);
  }
}

/** A sentence is read in clauses: behind a colon, a bullet or an opening quotation mark a capital proves nothing either. */
function beginsClause(units: Uint16Array, at: number, length: number): boolean {
  const code = units[at]!;
  const sign = code < SIGNS.length ? SIGNS[code] : Number(BULLETS.has(code));
  if (sign === 0) return false;
  if (sign === 1) return true;
  const before = units[at - 1]!;
  const isSpaceNext = at + 1 < length && units[at + 1] === SPACE;
  // "1. ", "2) ", "3/ "; " - " and " -so", " 'so".
  if (sign === AFTER_NUMBER) return isSpaceNext && before >= 0x30 && before <= 0x39;
  return before === SPACE && at + 1 < length && (code === HYPHEN || !isSpaceNext);
}
const SPACE = 0x20;
const HYPHEN = 0x2d;
const [AFTER_NUMBER, AFTER_SPACE] = [2, 3];
const BULLETS = new Set(Array.from('•●○■◦', (bullet) => bullet.charCodeAt(0)));
const SIGNS = new Uint8Array(0x80);
for (const sign of ':;!?#"|([{') SIGNS[sign.charCodeAt(0)] = 1;
for (const sign of '/.)') SIGNS[sign.charCodeAt(0)] = AFTER_NUMBER;
for (const sign of "-'") SIGNS[sign.charCodeAt(0)] = AFTER_SPACE;

const WORD =
  /[\p{L}\p{N}][\p{L}\p{M}\p{N}]*(?:(?:['&@-](?=[\p{L}\p{N}])|(?<=(?<![\p{L}\p{N}])\p{Lu})\/(?=\p{Lu}|\p{N})|\.(?=\p{N}|(?:js|ai|cpp|io|net|NET|py|com|org|dev|app)(?![\p{L}\p{N}]))|(?<=(?<![\p{L}\p{N}])\p{Lu})\.(?=\p{Lu}(?![\p{L}\p{N}])))[\p{L}\p{M}\p{N}]+)*/uy;

/** The end of the word that begins here; `at` itself where none does. Letters and digits of ASCII need no pattern. */
function wordEnd(units: Uint16Array, text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isAlphanumeric(units[to]!)) to++;
  const next = to < end ? units[to]! : SPACE;
  const mayGoOn = next >= 0x80 || (to > at && JOINTS[next] === 1 && to + 1 < end && units[to + 1] !== SPACE);
  if (!mayGoOn) return to;
  WORD.lastIndex = at;
  return WORD.test(text) ? WORD.lastIndex : at;
}

function isAlphanumeric(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0x41 && code <= 0x5a) || (code >= 0x30 && code <= 0x39);
}
const JOINTS = new Uint8Array(0x80);
for (const sign of "'&@-./") JOINTS[sign.charCodeAt(0)] = 1;

function readClause(start: number, end: number, text: string, cutter: Cutter): void {
  const { columns, vocabulary, stop, elided, units } = cutter;
  const first = columns.count;
  let last = -1;
  let commas = 0;
  for (let at = start; at < end; ) {
    const found = wordEnd(units, text, at, end);
    if (found === at) {
      if (units[at] === COMMA) commas++;
      at++;
      continue;
    }
    const isBroken = last < 0 || (at !== last && (at !== last + 1 || units[last] !== SPACE));
    const isPossessive = found - at > 3 && units[found - 2] === APOSTROPHE && units[found - 1] === SMALL_S;
    const to = isPossessive ? found - 2 : found;
    const form = units[at]! < 0x80 ? '' : text.slice(at, to);
    if (form !== '' && UNSPACED.test(form)) {
      for (const { segment, index: within, isWordLike } of SEGMENTER.segment(form))
        cutter.add(at + within, at + within + segment.length, isBroken && within === 0, isWordLike!);
    } else {
      const mark = elided.size > 0 ? text.slice(at, Math.min(to, at + LONGEST_ELIDED)).indexOf("'") : -1;
      const from = mark > 0 && elided.has(text.slice(at, at + mark).toLowerCase()) ? at + mark + 1 : at;
      if (from > at) cutter.add(at, from, isBroken, true);
      if (from < to) cutter.add(from, to, isBroken && from === at, true);
    }
    last = isPossessive ? -1 : to;
    at = found;
  }
  if (columns.count === first) return;
  columns.flags[first]! |= INITIAL;
  markShouting(columns, first, vocabulary, stop);
  if (commas < 2) markTitle(columns, first, () => FULL_STOP.test(text.slice(start, end)));
}

/** Code units of the longest of them, "lorsqu", with the apostrophe. */
const LONGEST_ELIDED = 9;
const [COMMA, APOSTROPHE, SMALL_S] = [0x2c, 0x27, 0x73];
const FULL_STOP = /\.[\p{P}\s]*$/u;
const NONE: ReadonlySet<string> = new Set();
const UNSPACED = /[\u3040-\u30ff\u3400-\u9fff\uf900-\ufaff\u0e00-\u0eff\u1780-\u17ff]/;
const SEGMENTER = new Intl.Segmenter('ja', { granularity: 'word' });

function formOf(written: string, vocabulary: Vocabulary): Form {
  return {
    word: vocabulary.idOf(written.toLowerCase()),
    id: vocabulary.idOf(written),
    flags: flagsOf(written),
    isLong: written.length > 3,
    isShouted: written === written.toUpperCase(),
  };
}

function flagsOf(form: string): number {
  if (UNSPACED.test(form)) return SPACELESS;
  if (PLAIN_LOWER.test(form) || LOWER_PART.test(form)) return 0;
  if (
    /^[\p{N}.,]+(?:[x×]\p{N}+)?$/u.test(form) ||
    /^\p{N}+(?:st|nd|rd|th|s|k|m|bn?|x|[BMKT])?(?:-\p{N}+\p{L}?)*$/u.test(form) ||
    MEASURE.test(form)
  )
    return NUMBER;
  if (ROMAN.test(form) || /^\p{Lu}\.\p{N}+$/u.test(form)) return NUMBER | CAPITAL;
  const isCapital = /^\p{Lu}/u.test(form);
  const isMarked =
    /\p{Lu}[\p{L}\p{N}.&@/-]*\p{Lu}|\p{Lu}[\p{L}/-]*\p{N}|^\p{Ll}{1,4}\p{Lu}/u.test(form) && !HYPHENED.test(form);
  return (isCapital ? CAPITAL : 0) | (isMarked ? MARKED : 0);
}
/** "450GBps", "0.7GiB", "16kHz": so much of a unit. */
const MEASURE =
  /^\p{N}+(?:[.,]\p{N}+)?(?:[KMGTPEkmnµμ]?(?:i?[Bb](?:ps)?|bits?|Hz|Wh?|V|secs?|g|m|FLOPS|FLOPs)|hrs?|mins?|px|pt|[dp]pi|fps|rpm)$/u;
/** Roman numerals of two letters and more, up to 89, as chapters and kings have them; "MIX" and "CIV" are words. */
const ROMAN = /^(?=..)(?:L?X{0,3}|XL)(?:I[XV]|V?I{0,3})$/;
const PLAIN_LOWER = /^[a-z]+$/;
/** "Transformer-based", "post-Q3", "non-US", "8-GPU": the name in it is not the word's own. */
const LOWER_PART = /^\p{Ll}{2,}-|^\p{N}+-\p{Lu}{2}|-\p{Ll}+$/u;
/** "Open-Source", "Multi-Model": two words of a title. */
const HYPHENED = /^\p{Lu}\p{Ll}+(?:-\p{Lu}?\p{Ll}+)+$/u;
