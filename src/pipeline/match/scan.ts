import { ALONE, COMPLEX, foldedUnits, kindOf, OTHER, plainUnits, UNKNOWN, WORD } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import type { Source } from './source.ts';
import { type Form, type FormTable, HASH_BASIS, HASH_PRIME } from './table.ts';

/** Words that stand one after another and together begin, or are, a known form. Reused from call to call. */
export interface Words {
  count: number;
  readonly starts: number[];
  readonly ends: number[];
  /** Entry of the table for the first n + 1 words. */
  readonly entries: number[];
}

/**
 * Reads a source word by word and calls `visit` wherever the words beginning at one are in the table; `visit` returns
 * where to go on. A word that begins no form costs its hash and one look-up. False, and to be read again as a folded
 * source, where a plain source holds something that folding would change.
 *
 * Each text is read once, however many forms there are; a hash over words beats an automaton over characters here
 * because nearly every word is in no name.
 */
export function scan(source: Source, table: FormTable, visit: (words: Words) => number): boolean {
  const { text, to } = source;
  const units = source.folded ? foldedUnits : plainUnits;
  const words: Words = { count: 0, starts: [], ends: [], entries: [] };
  const word = { end: 0, hash: 0 };
  let at = source.from;
  while (at < to) {
    // The loop that nearly all time is spent in: letters of one word. Whatever is rarer is left to `readWord`.
    let hash = HASH_BASIS;
    let end = at;
    let unit = OTHER;
    for (; end < to; end++) {
      unit = units[text.charCodeAt(end)] as number;
      if (unit < WORD) break;
      hash = Math.imul(hash ^ unit, HASH_PRIME);
    }
    if (unit !== OTHER && unit < WORD) {
      if (!readWord(source, units, end, end === at, hash, word)) return false;
      hash = word.hash;
      end = word.end;
    }
    if (end === at) {
      at++;
      continue;
    }
    let entry = table.find(hash);
    if (entry < 0) {
      at = end;
      continue;
    }
    words.count = 0;
    for (let start = at; entry >= 0; entry = table.find(word.hash)) {
      words.starts[words.count] = start;
      words.ends[words.count] = end;
      words.entries[words.count] = entry;
      words.count++;
      if (table.continues[entry] === 0) break;
      start = end;
      while (start < to && start - end < WIDEST_GAP && units[text.charCodeAt(start)] === OTHER) start++;
      if (!readWord(source, units, start, true, hash, word)) return false;
      if (word.end === start) break;
      hash = word.hash;
      end = word.end;
    }
    at = visit(words);
  }
  return true;
}

/**
 * Reads the rest of a word from `at` (`isFirst`: all of it) on top of `hash` into `word`; the end is `at` where nothing is
 * left. False where it must be folded first.
 */
function readWord(
  { text, to }: Source,
  units: Uint16Array,
  at: number,
  isFirst: boolean,
  hash: number,
  word: { end: number; hash: number },
): boolean {
  word.end = at;
  word.hash = hash;
  while (word.end < to) {
    const code = text.charCodeAt(word.end);
    const unit = units[code] as number;
    if (unit >= WORD) {
      word.hash = Math.imul(word.hash ^ unit, HASH_PRIME);
      word.end++;
    } else if (unit === UNKNOWN) {
      kindOf(code);
    } else if (unit === COMPLEX) {
      return false;
    } else {
      const codePoint = text.codePointAt(word.end) as number;
      const kind = kindOf(codePoint);
      const isWhole = kind === ALONE && isFirst && word.end === at;
      if (kind !== WORD && !isWhole) break;
      word.hash = Math.imul(word.hash ^ code, HASH_PRIME);
      if (codePoint > 0xffff) word.hash = Math.imul(word.hash ^ text.charCodeAt(word.end + 1), HASH_PRIME);
      word.end += codePoint > 0xffff ? 2 : 1;
      if (isWhole) break;
    }
  }
  return true;
}

/** In code units: a line break with its indentation, or the signs inside a title. */
const WIDEST_GAP = 64;

/** Whether the first `count` words are this form: the same letters, and between the words what the form asks for. */
export function isWritten(source: Source, words: Words, count: number, form: Form): boolean {
  const { key, joints } = form;
  let offset = 0;
  let joint = 0;
  for (let word = 0; word < count; word++) {
    if (word > 0) {
      for (; joint < joints.length && joints[joint]!.at < offset; joint++)
        if (joints[joint]!.signs !== null) return false;
      const here = joints[joint++];
      if (here?.at !== offset) return false;
      if (!isGap(source, words.ends[word - 1]!, words.starts[word]!, here.signs)) return false;
    }
    for (let at = words.starts[word]!; at < words.ends[word]!; at++) {
      const unit = plainUnits[source.text.charCodeAt(at)] as number;
      if ((unit < WORD ? source.text.charCodeAt(at) : unit) !== key.charCodeAt(offset++)) return false;
    }
  }
  for (; joint < joints.length; joint++) if (joints[joint]!.signs !== null) return false;
  if (offset !== key.length) return false;
  const start = words.starts[0]!;
  const end = words.ends[count - 1]!;
  return (
    stands(source, start - form.before.length, start, form.before) &&
    stands(source, end, end + form.after.length, form.after)
  );
}

/** Whether what stands between two words may join them: white space or one hyphen or short dash; or exactly the signs. */
function isGap(source: Source, start: number, end: number, signs: string | null): boolean {
  if (signs !== null) return stands(source, start, end, signs);
  if (start === end) return true;
  const gap = source.text.slice(start, end);
  if (gap === ' ') return true;
  return SOFT_GAP.test(gap) && source.originalAt(start) !== EM_DASH;
}

const SOFT_GAP = /^(?:\s+|[-\u2010\u2011\u2013](?:\s*\n\s*)?)$/;
const EM_DASH = 0x2014;

function stands(source: Source, start: number, end: number, signs: string): boolean {
  if (signs === '' && start === end) return true;
  if (start < source.from || end > source.to) return false;
  return fold(source.text.slice(start, end)).text === signs;
}
