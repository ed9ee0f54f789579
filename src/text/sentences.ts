import type { SentenceRules } from './languages/language.ts';
import { sentenceRulesOf } from './languages/rules-of.ts';
import { isInvisible, trim } from './lines.ts';
import type { HiddenSpan, Span } from './span.ts';

/**
 * The sentences of `text[start, end)`, one block, without the white space between them; markup in `hidden` (in order,
 * all within the block) is looked through. They stand in order, do not overlap, and hold every visible character.
 * Offsets are UTF-16 code units of `text`. Linear.
 *
 * Abbreviations and ordinals are those of the language (BCP 47). The rules are ours for every language: `Intl.Segmenter`
 * knows no abbreviations, and cuts by tables that differ from one runtime to the next.
 */
export function sentencesOf(
  text: string,
  start: number,
  end: number,
  hidden: readonly HiddenSpan[] = [],
  language = 'en',
): Span[] {
  const rules = sentenceRulesOf(language);
  if (hidden.length === 0) return splitSentences(text, start, end, rules);
  const { readable, offsets } = withoutHidden(text, start, end, hidden);
  return splitSentences(readable, 0, readable.length, rules).map((sentence) => ({
    start: offsets[sentence.start] as number,
    end: (offsets[sentence.end - 1] as number) + 1,
  }));
}

function splitSentences(text: string, start: number, end: number, rules: SentenceRules): Span[] {
  const sentences: Span[] = [];
  let from = skipInvisible(text, start, end);
  let at = from;
  let hasWords = false;
  let looked = from;
  while (at < end) {
    if (!isTerminator(text.charCodeAt(at))) {
      at++;
      continue;
    }
    hasWords ||= hasWord(text, looked, at);
    looked = at;
    const after = skipClosers(text, skipTerminators(text, at, end), end, rules);
    if (hasWords && endsHere(text, from, at, after, end, rules)) {
      push(text, sentences, from, after);
      from = skipInvisible(text, after, end);
      looked = from;
      hasWords = false;
    }
    at = after;
  }
  push(text, sentences, from, end);
  return sentences;
}

/** Adds a sentence; one without a letter or digit ("🎉") goes with the sentence before it. */
function push(text: string, sentences: Span[], from: number, to: number): void {
  const sentence = trim(text, from, to);
  if (sentence.start === sentence.end) return;
  const before = sentences.at(-1);
  if (before !== undefined && !hasWord(text, sentence.start, sentence.end)) {
    sentences[sentences.length - 1] = { start: before.start, end: sentence.end };
  } else sentences.push(sentence);
}

/** Whether the run of terminators at `at`, with its closing signs up to `after`, ends the sentence that began at `from`. */
function endsHere(text: string, from: number, at: number, after: number, end: number, rules: SentenceRules): boolean {
  if (after >= end) return false;
  const sign = text.charCodeAt(at);
  if (needsNoSpace(sign)) return !isQuotedOn(text, at, after) && !isPoint(text, at);
  const next = skipInvisible(text, after, end);
  if (next === after || next >= end) return false;
  const isStop = sign === STOP && text.charCodeAt(at + 1) !== STOP;
  const isEllipsis = sign === ELLIPSIS || (sign === STOP && !isStop);
  if (isEllipsis && isInvisible(text.charCodeAt(at - 1))) return false;
  const word = nextWord(text, next, end);
  if (/^\p{Ll}/u.test(word) && !NAME_IN_LOWER_CASE.test(word)) return false;
  return !isStop || after > at + 1 || stopEnds(text, from, at, word, rules);
}

/** Whether a single full stop at `at`, followed by white space and by `next`, ends the sentence that began at `from`. */
function stopEnds(text: string, from: number, at: number, next: string, rules: SentenceRules): boolean {
  if (at - from <= LONGEST_NUMBERING && NUMBERING.test(text.slice(from, at))) return false;
  const word = rules.isForeign ? spacedWord(text, from, at) : lastWord(text, from, at);
  if (word === '') return true;
  const lower = word.toLowerCase();
  if (rules.neverLast.has(lower)) return false;
  const begins = rules.starters.has(next.toLowerCase());
  const isNumber = /^\p{Nd}/u.test(next);
  if (rules.beforeNumber.has(lower)) return !isNumber;
  if (rules.hasOrdinals && ORDINAL.test(word)) return begins;
  if (rules.isForeign && SPACED.test(text.slice(at + 1, at + 5)) && /^\p{L}$/u.test(word)) return false;
  if (rules.beforeName.has(lower) || ACRONYM.test(word)) return begins;
  // An initial ("J. Smith"), but not the pronoun or a label ("Plan B. The next").
  if (/^\p{Lu}$/u.test(word)) return begins || word === 'I';
  return true;
}

const STOP = 0x2e;
const ELLIPSIS = 0x2026;
/** "8 (and 10)", "12", "3.1", "#4", "IV", "a": a numbering, not a sentence. */
const NUMBERING = /^[([#]?(?:\p{Nd}{1,4}(?:[\s.,:()&/–-]|\p{Nd}|and|or|to)*|[ivxIVX]{1,5}|[a-zA-Z])[)\]]?$/u;
const LONGEST_NUMBERING = 16;
/** "U.S", "a.m", "Ph.D": letters with stops between. */
const ACRONYM = /^(?:\p{L}{1,2}\.)+\p{L}{1,2}$/u;
/** "3", "19": with a stop an ordinal in many languages. */
const ORDINAL = /^\p{Nd}{1,2}$/u;
/** Another single letter with its stop follows: "z. B.", "EE. UU.", "a. C.". */
const SPACED = /^[\u0020\u00a0\u202f]?\p{L}\./u;
/** "xAI", "iPhone", "o1": begins sentences without a capital. */
const NAME_IN_LOWER_CASE = /^\p{Ll}{1,4}[\p{Lu}\p{Nd}]/u;

/** The characters before the stop back to white space or an opening sign. */
function lastWord(text: string, from: number, at: number): string {
  let start = at;
  while (start > from && at - start < 24 && !isInvisible(text.charCodeAt(start - 1))) {
    if (WORD_BEGINS_AFTER.includes(text.charAt(start - 1))) break;
    start--;
  }
  return text.slice(start, at).replace(/^['‘’*_]+/, '');
}

/** The last word with the letters and stops that belong to it across a space: `z.b` for "z. B". */
function spacedWord(text: string, from: number, at: number): string {
  const word = lastWord(text, from, at);
  if (word.length > 2) return word;
  const before = SPACED_BEFORE.exec(text.slice(Math.max(from, at - word.length - 16), at - word.length));
  return before === null ? word : before[0].replace(/[\u0020\u00a0\u202f]/g, '') + word;
}
const SPACED_BEFORE = /(?<![\p{L}\p{N}])(?:\p{L}{1,2}\.[\u0020\u00a0\u202f])+$/u;

/** The next word, without opening signs before it; at most 24 code units of it. */
function nextWord(text: string, at: number, end: number): string {
  let start = at;
  while (start < end && OPENERS.includes(text.charAt(start))) start++;
  const word = text.slice(start, Math.min(end, start + 24));
  return /^[\p{L}\p{M}\p{N}]+/u.exec(word)?.[0] ?? '';
}

const WORD_BEGINS_AFTER = '([{"“«„/—–-';
const OPENERS = '([{"\'“‘«„‚¿¡*_—–-/';
const CLOSERS = ')]}"\'”’»›*_';

function skipTerminators(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && (isTerminator(text.charCodeAt(to)) || text.charCodeAt(to) === 0xfe0f)) to++;
  return to;
}

/**
 * Closing quotes and brackets after the stop, and a reference such as "[12]". Outside English a quotation mark right after
 * the stop closes, whichever it is („Ja.“, »Ja.«), and so does one behind a space in French (« Oui. »).
 */
function skipClosers(text: string, at: number, end: number, { isForeign }: SentenceRules): number {
  let to = at;
  if (isForeign && at < end) {
    while (to < end && '“«‹‘'.includes(text.charAt(to))) to++;
    if (/^[\u0020\u00a0\u202f]»/.test(text.slice(to, to + 2))) to += 2;
  }
  while (to < end) {
    if (text.charAt(to) === '[') {
      let close = to + 1;
      while (close < end && close - to < 5 && text.charCodeAt(close) >= 48 && text.charCodeAt(close) <= 57) close++;
      if (close === to + 1 || text.charAt(close) !== ']') break;
      to = close + 1;
    } else if (CLOSERS.includes(text.charAt(to)) || WIDE_CLOSERS.includes(text.charAt(to))) to++;
    else break;
  }
  return to;
}
const WIDE_CLOSERS = '」』）】》〉＂';

function skipInvisible(text: string, at: number, end: number): number {
  let to = at;
  while (to < end && isInvisible(text.charCodeAt(to))) to++;
  return to;
}

function isTerminator(code: number): boolean {
  if (code < 0x80) return code === STOP || code === 0x21 || code === 0x3f;
  if (code === ELLIPSIS) return true;
  return code >= FIRST_TERMINATOR && signOf(code) !== NO_TERMINATOR;
}

/** Ends a sentence without white space behind it, as the signs of East and South Asia do. */
function needsNoSpace(code: number): boolean {
  return code >= FIRST_TERMINATOR && signOf(code) === ENDS_ALONE;
}

function signOf(code: number): number {
  const known = signs[code] as number;
  if (known !== 0) return known;
  const character = String.fromCharCode(code);
  const isOne = TERMINATOR.test(character);
  signs[code] = !isOne ? NO_TERMINATOR : NEEDS_SPACE.test(character) ? TERMINATES : ENDS_ALONE;
  return signs[code] as number;
}
const NO_TERMINATOR = 1;
const TERMINATES = 2;
const ENDS_ALONE = 3;
const signs = new Uint8Array(0x10000);
const FIRST_TERMINATOR = 0x589;
/** What ends a sentence in any script (Unicode Standard Annex 29), the Tibetan shad and pictured signs. */
const TERMINATOR = /^[\p{Sentence_Terminal}\u0f0d\u0f0e❓❔❕❗]$/u;
const NEEDS_SPACE = /^[։؟۔‼⁇⁈⁉❓❔❕❗\u0700-\u0702\u203c-\u203d]$/u;

/** A wide full stop within a number, "３．５". */
function isPoint(text: string, at: number): boolean {
  return text.charAt(at) === '．' && /^\p{Nd}．\p{Nd}/u.test(text.slice(at - 1, at + 2));
}

/** A Japanese quotation that its sentence goes on from: 「…。」と述べた。 */
function isQuotedOn(text: string, at: number, after: number): boolean {
  return after > at + 1 && /^(?:と|って|という|などと)/.test(text.slice(after, after + 3));
}

function hasWord(text: string, from: number, to: number): boolean {
  for (let at = from; at < to; at += WORD_WINDOW) {
    if (/[\p{L}\p{N}]/u.test(text.slice(at, Math.min(to, at + WORD_WINDOW)))) return true;
  }
  return false;
}
const WORD_WINDOW = 64;

/** The block without its markup, and for each code unit of that its offset in the text. */
function withoutHidden(text: string, start: number, end: number, hidden: readonly HiddenSpan[]) {
  const offsets = new Uint32Array(end - start);
  let readable = '';
  let from = start;
  const take = (to: number) => {
    for (let index = from; index < to; index++) offsets[readable.length + index - from] = index;
    readable += text.slice(from, Math.max(from, to));
  };
  for (const span of hidden) {
    take(Math.min(span.start, end));
    // As in `fold`: a hidden `<br>` is white space, and so is `&nbsp;`.
    if (span.shown?.trim() === '' || /^<br\b/i.test(text.slice(span.start, span.start + 4))) {
      offsets[readable.length] = span.start;
      readable += ' ';
    }
    from = Math.max(from, span.end);
  }
  take(end);
  return { readable, offsets };
}
