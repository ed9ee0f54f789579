/**
 * How the scanner reads code units, in two tables. A character of a word (letter, mark, digit, underscore) stands there as
 * its folded code unit; anything else as one of the kinds below, which are control characters and so never letters.
 */
export const OTHER = 0;
/** A word by itself: a character of a script that sets no spaces between words. */
export const ALONE = 1;
/** The first half of a surrogate pair: ask `kindOf` about the code point. */
export const PAIR = 2;
/** Means something else after folding: the stretch must be folded before it is read. */
export const COMPLEX = 3;
/** Not asked for yet: ask `kindOf`, which fills it in. */
export const UNKNOWN = 4;
export const WORD = 5;

/** For text as it stands: whatever folding might change, but for case, is `COMPLEX`. */
export const plainUnits = new Uint16Array(0x10000).fill(COMPLEX);
/** For folded text. */
export const foldedUnits = new Uint16Array(0x10000).fill(UNKNOWN);

/** The kind of a code point in folded text: `OTHER`, `ALONE` or `WORD`. */
export function kindOf(codePoint: number): number {
  const known = codePoint > 0xffff ? UNKNOWN : (foldedUnits[codePoint] as number);
  if (known < PAIR) return known;
  if (known >= WORD) return WORD;
  const character = String.fromCodePoint(codePoint);
  const kind = !WORD_CHARACTER.test(character) ? OTHER : SPACELESS.test(character) ? ALONE : WORD;
  if (codePoint <= 0xffff) foldedUnits[codePoint] = kind === WORD ? codePoint : kind;
  return kind;
}

/** Whether the character that starts at `index` is part of a word. */
export function isWordAt(text: string, index: number): boolean {
  return index < text.length && kindOf(text.codePointAt(index) as number) !== OTHER;
}

/** Whether the character that ends before `index` is part of a word. */
export function isWordBefore(text: string, index: number): boolean {
  const isPair = index > 1 && (text.charCodeAt(index - 1) & 0xfc00) === 0xdc00;
  return index > 0 && isWordAt(text, isPair ? index - 2 : index - 1);
}

const WORD_CHARACTER = /^[\p{L}\p{M}\p{N}_]$/u;
const SPACELESS =
  /^[\p{scx=Han}\p{scx=Hiragana}\p{scx=Katakana}\p{scx=Bopomofo}\p{scx=Thai}\p{scx=Lao}\p{scx=Khmer}\p{scx=Myanmar}]$/u;
/** Signs outside ASCII that part words and that are common in English prose. */
const PLAIN_SIGNS =
  '\u00a0\u00a3\u00a7\u00ab\u00ae\u00b0\u00b1\u00b7\u00bb\u00d7\u20ac\u2010\u2011\u2013\u2014\u2018\u2019\u201c\u201d\u2022\u2026\u2190\u2192\u25cb\u25cf';

for (let code = 0; code < 0x80; code++) {
  const character = String.fromCharCode(code);
  plainUnits[code] = WORD_CHARACTER.test(character) ? character.toLowerCase().charCodeAt(0) : OTHER;
}
for (const sign of PLAIN_SIGNS) plainUnits[sign.charCodeAt(0)] = OTHER;
foldedUnits.fill(PAIR, 0xd800, 0xdc00);
foldedUnits.fill(OTHER, 0xdc00, 0xe000);
