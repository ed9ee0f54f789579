/** The folding of one character, or of one character and its marks. What `fold` does to a text is here done to a piece. */

/** Composes with the character before it. */
export const CONTINUES = 1;
/** Left out of the folded text. */
export const IGNORED = 2;
const STANDS = 0;
const UNKNOWN = 3;

/** How a code point takes part in folding: 0 on its own, `CONTINUES` or `IGNORED`. */
export function classOf(codePoint: number): number {
  const known = classes[codePoint] as number;
  if (known !== UNKNOWN) return known;
  const found = classify(codePoint);
  classes[codePoint] = found;
  return found;
}

/** One code point folded; the result may be several code units (a ligature) and is never empty for what is not ignored. */
export function foldCharacter(codePoint: number, keepCase: boolean): string {
  const cache = keepCase ? cased : caseless;
  const known = cache.get(codePoint);
  if (known !== undefined) return known;
  const folded = foldSegment(String.fromCodePoint(codePoint), keepCase);
  if (cache.size < CACHE_LIMIT) cache.set(codePoint, folded);
  return folded;
}

/** A character and the marks that follow it, folded. */
export function foldSegment(segment: string, keepCase: boolean): string {
  let folded = segment;
  // One round is enough for nearly every character; a few (U+0345, capital sharp s) change again.
  for (let round = 0; round < 4; round++) {
    const before = folded;
    folded = folded.replace(EARLY_QUOTE, (quote) => (DOUBLE_PRIME.test(quote) ? '"' : "'")).normalize('NFKC');
    if (!keepCase) folded = foldCase(folded);
    folded = folded
      .normalize('NFKC')
      .replace(WHITE_SPACE, ' ')
      .replace(DASH, '-')
      .replace(DOUBLE_QUOTE, '"')
      .replace(SINGLE_QUOTE, "'")
      .replace(DEFAULT_IGNORABLE, '');
    if (folded === before) break;
  }
  return folded;
}

/** Full case folding by way of the upper case, as Unicode has it without a locale: the dotless i stays itself. */
function foldCase(text: string): string {
  return text.replace(NOT_DOTLESS_I, (part) => part.toUpperCase().toLowerCase());
}

const CACHE_LIMIT = 20_000;
const cased = new Map<number, string>();
const caseless = new Map<number, string>();
const classes = new Uint8Array(0x110000).fill(UNKNOWN);

function classify(codePoint: number): number {
  const character = String.fromCodePoint(codePoint);
  if (IGNORABLE.test(character)) return IGNORED;
  return COMPOSING.test(character.normalize('NFKC')) ? CONTINUES : STANDS;
}

const IGNORABLE = /^\p{Default_Ignorable_Code_Point}$/u;
const DEFAULT_IGNORABLE = /\p{Default_Ignorable_Code_Point}/gu;
/** Marks, Hangul vowels and final consonants, and the Kirat Rai letters that compose backwards. */
const COMPOSING = /^[\p{M}\u1160-\u11ff\ud7b0-\ud7ff\u{16d63}-\u{16d6a}]/u;
const NOT_DOTLESS_I = /[^\u0131]+/g;
const WHITE_SPACE = /[\p{White_Space}\ufeff]/gu;
const DASH = /[\p{Pd}\u2212\u2043\u02d7]/gu;
const DOUBLE_QUOTE = /[\u201c-\u201f\u00ab\u00bb\u275d\u275e\u301d-\u301f\u{1f676}-\u{1f678}]/gu;
const SINGLE_QUOTE = /[\u2018-\u201b\u2032\u2035\u2039\u203a\u275b\u275c\u02b9\u02bb-\u02bd\u02c8\u00b4`]/gu;
/** NFKC would take these apart: the spacing acute into a space and a mark, the double prime into two primes. */
const EARLY_QUOTE = /[\u00b4\u2033\u2036\u1ffd]/g;
const DOUBLE_PRIME = /[\u2033\u2036]/;
