import { ALONE, COMPLEX, foldedKinds, kindOf, lowerCase, OTHER, plainKinds, UNKNOWN, WORD } from './characters.ts';
import { fold } from './fold.ts';
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
  const { text, from, to } = source;
  const kinds = source.folded ? foldedKinds : plainKinds;
  const words: Words = { count: 0, starts: [], ends: [], entries: [] };
  let hash = HASH_BASIS;

  // Reads the word at `at` on top of `hash`; returns its end, `at` where there is none, -1 where it must be folded first.
  const readWord = (at: number): number => {
    let end = at;
    while (end < to) {
      const code = text.charCodeAt(end);
      let kind = kinds[code] as number;
      if (kind === WORD) {
        hash = Math.imul(hash ^ (code < 0x80 ? (lowerCase[code] as number) : code), HASH_PRIME);
        end++;
        continue;
      }
      if (kind === OTHER) break;
      if (kind === COMPLEX) return -1;
      if (kind === UNKNOWN) {
        kindOf(code);
        continue;
      }
      const codePoint = text.codePointAt(end) as number;
      kind = kindOf(codePoint);
      if (kind === OTHER || (kind === ALONE && end > at)) break;
      hash = Math.imul(hash ^ code, HASH_PRIME);
      if (codePoint > 0xffff) hash = Math.imul(hash ^ text.charCodeAt(end + 1), HASH_PRIME);
      end += codePoint > 0xffff ? 2 : 1;
      if (kind === ALONE) break;
    }
    return end;
  };

  let at = from;
  while (at < to) {
    if (kinds[text.charCodeAt(at)] === OTHER) {
      at++;
      continue;
    }
    hash = HASH_BASIS;
    let end = readWord(at);
    if (end < 0) return false;
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
    for (let start = at; entry >= 0; entry = table.find(hash)) {
      words.starts[words.count] = start;
      words.ends[words.count] = end;
      words.entries[words.count] = entry;
      words.count++;
      if (table.continues[entry] === 0) break;
      start = end;
      while (start < to && start - end < WIDEST_GAP && kinds[text.charCodeAt(start)] === OTHER) start++;
      if (start >= to) break;
      const next = readWord(start);
      if (next < 0) return false;
      if (next === start) break;
      end = next;
    }
    at = visit(words);
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
      const code = source.text.charCodeAt(at);
      if ((code < 0x80 ? lowerCase[code] : code) !== key.charCodeAt(offset++)) return false;
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
