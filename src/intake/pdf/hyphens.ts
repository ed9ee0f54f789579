import { familiarity } from '../../pipeline/terms/english-familiar.ts';
import { HYPHENATED } from '../../text/languages/english.ts';
import { UNLISTED } from '../../text/languages/language.ts';

/**
 * Words and hyphenated words of a text, in lower case: what a parted word is compared with. Those of Korean, whose lines end
 * within words, only from the middle of lines.
 */
export type Vocabulary = ReadonlySet<string>;

export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Set<string>();
  for (const line of lines) {
    const found = line.toLowerCase().match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*(?!-$)/gu) ?? [];
    const isKorean = /\p{Script=Hangul}/u.test(line);
    for (const word of isKorean ? found.slice(1, -1) : found) words.add(word);
  }
  return words;
}

/**
 * Puts the next line behind a text. A word parted by a hyphen at the line's end is joined: with its hyphen where the text
 * has it so elsewhere, or where what stands before it has one already. Over the end of a page the whole word stands
 * before the form feeds.
 */
export function joinWords(
  text: string,
  line: string,
  vocabulary: Vocabulary,
  feeds: string,
): { text: string; isJoined: boolean } {
  // Only the last word is looked at: a paragraph may go on for hundreds of pages.
  const last = text.slice(text.lastIndexOf(' ') + 1);
  const head = /[-‐\u00ad]$/.test(last.slice(-1)) ? /[\p{L}\p{M}\p{N}-]*.$/u.exec(last)?.[0] : undefined;
  const tail = /^[\p{L}\p{M}\p{N}]+(?:['’-][\p{L}\p{M}]+)*[^\s\p{L}\p{N}]*/u.exec(line)?.[0];
  if (head === undefined || head.length < 2 || tail === undefined) {
    const isWhole = UNSPACED.test(text.slice(-1)) && UNSPACED.test(line);
    const space = isWhole || partsSyllables(last, line, vocabulary) ? '' : ' ';
    return { text: `${text}${space}${feeds}${line}`, isJoined: false };
  }
  const left = head.slice(0, -1);
  const rest = line.slice(tail.length).trimStart();
  const isParted = keepsHyphen(left, tail, head.slice(-1), vocabulary);
  const whole = text.slice(0, -1) + (isParted ? '-' : '') + tail;
  return { text: rest === '' && feeds === '' ? whole : `${whole} ${feeds}${rest}`, isJoined: true };
}

/** Whether a line of Korean ends within a word: both together are one elsewhere, or the rest is an ending that is none. */
function partsSyllables(last: string, line: string, vocabulary: Vocabulary): boolean {
  const left = /\p{Script=Hangul}+$/u.exec(last)?.[0];
  const right = /^\p{Script=Hangul}+/u.exec(line)?.[0];
  if (left === undefined || right === undefined) return false;
  if (vocabulary.has(left + right)) return true;
  return !vocabulary.has(right) && (right.length < 3 || !vocabulary.has(left));
}

/** Begins with a character of a script without spaces: its lines follow one another directly. */
const UNSPACED =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60“”‘’—…·]/u;

function keepsHyphen(left: string, tail: string, sign: string, vocabulary: Vocabulary): boolean {
  if (sign === '\u00ad') return false;
  const right = /^[\p{L}\p{M}]+/u.exec(tail)?.[0].toLowerCase() ?? '';
  // "GPT-4", "Anglo-Saxon": the hyphen is the word's own.
  if (right === '' || !/^\p{Ll}/u.test(tail) || /\p{N}/u.test(left)) return true;
  const first = left.toLowerCase();
  const last = first.slice(first.lastIndexOf('-') + 1);
  if (vocabulary.has(`${last}${right}`)) return false;
  if (vocabulary.has(`${first}-${right}`) || first !== last) return true;
  if (HYPHENATED.has(last)) return true;
  if (familiarity(`${last}${right}`) > UNLISTED) return false;
  return last.length > 2 && right.length > 2 && vocabulary.has(last) && vocabulary.has(right);
}
