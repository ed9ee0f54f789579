import type { Glyph } from './glyphs.ts';
import type { Piece } from './pieces.ts';
import { hasLeftward, readingOrder, uprightBrackets } from './right-to-left.ts';

/** Words of a line that no wide gap parts. A raised mark stands in it between {@link RAISED}. */
export interface Cell {
  readonly text: string;
  readonly left: number;
  readonly right: number;
}

/** Signs that no text has, around what stands raised: whether it is a note's mark or a power is told by the whole document. */
export const RAISED = ['\ue000', '\ue001'] as const;

const RAISED_MARK = new RegExp(`${RAISED[0]}[^${RAISED[1]}]*${RAISED[1]}`, 'gu');

/** Words without the marks raised in them. */
export function withoutRaised(text: string): string {
  return text.replace(RAISED_MARK, '').trim();
}

/** Of the height of letters: a wider gap is a space; a narrower one is where the library thinks so too. */
const [SPACE, NARROW_SPACE] = [0.24, 0.05];
/** The same in a line that has spaces of its own, and, where letters run to the left, where the library thinks so too. */
const [UNSPACED, LIKELY] = [0.5, 0.18];
/** And where letters run to the right: as wide, and so much wider than any gap within a word of the line. */
const [LEAST_WIDE, WIDER] = [0.12, 2.5];
/** Fewer signs may be one word: whether the file sets spaces is told by its page. */
const SHORT_LINE = 40;
/** Between characters of scripts that are set with gaps and without spaces. */
const WIDE_SPACE = 0.9;
/** The same sign so near is drawn again to look bold. */
const AGAIN = 0.1;
const UNPARTED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Bopomofo}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60]/u;
/** These have spaces between phrases. */
const THAI = /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Accents that TeX's old fonts set over a letter, and the mark of each. */
const ACCENTS: ReadonlyMap<string, string> = new Map(
  Object.entries({
    '`': '\u0300',
    '´': '\u0301',
    ˆ: '\u0302',
    '^': '\u0302',
    '˜': '\u0303',
    '~': '\u0303',
    '¯': '\u0304',
    '˘': '\u0306',
    '˙': '\u0307',
    '¨': '\u0308',
    '˚': '\u030a',
    '˝': '\u030b',
    ˇ: '\u030c',
    '¸': '\u0327',
    '˛': '\u0328',
  }),
);

/** How the words of a page are set. */
export interface Direction {
  readonly isLeftward: boolean;
  /** The file sets spaces between words. */
  readonly isSpaced: boolean;
}

/** The words of pieces that stand beside each other, in reading order. */
export function wordsOf(pieces: readonly Piece[], { isLeftward, isSpaced: isPageSpaced }: Direction): Cell {
  const left = Math.min(...pieces.map((piece) => piece.left));
  const right = Math.max(...pieces.map((piece) => piece.right));
  const main = pieces.reduce((best, piece) => (piece.glyphs.length > best.glyphs.length ? piece : best));
  const turns = isLeftward || pieces.some(({ glyphs }) => hasLeftward(glyphs));
  const drawn = once(pieces.map((piece) => piece.glyphs));
  const glyphs = turns ? readingOrder(drawn, isLeftward) : drawn;
  const space = spaceIn(glyphs);
  const isShort = glyphs.length < SHORT_LINE && !glyphs.some(({ text }) => text === ' ');
  const isSpaced = hasSpaces(glyphs) || (isPageSpaced && isShort);
  const unspaced = turns ? LIKELY : Math.min(UNSPACED, Math.max(LEAST_WIDE, WIDER * widestWithin(glyphs)));
  let text = '';
  let isRaised = false;
  let before = null as Glyph | null;
  for (const [at, glyph] of glyphs.entries()) {
    if (glyph.text === ' ') {
      if (text !== '' && !text.endsWith(' ')) text += ' ';
      continue;
    }
    const isNowRaised = glyph.size < 0.85 * main.size && glyph.y > main.y + 0.18 * main.size && !turns;
    const gap = before === null ? 0 : Math.max(glyph.left - before.right, before.left - glyph.right);
    const areWide = before !== null && UNPARTED.test(before.text.slice(-1)) && UNPARTED.test(glyph.text);
    const isMark = /^\p{M}/u.test(glyph.text);
    const isLikely = glyph.isApart && space === SPACE;
    // Some files set the space behind a comma as a gap where they set all others as spaces.
    const isStop = isLikely && /[,.;:!?)”’]$/.test(before?.text ?? '');
    const narrow =
      isSpaced && !isStop ? (isLikely && !isNowRaised ? unspaced : UNSPACED) : isLikely ? NARROW_SPACE : space;
    const least = isMark ? Infinity : areWide ? WIDE_SPACE : narrow;
    const isParted = gap > least * Math.min(glyph.size, before?.size ?? glyph.size);
    if (areWide && text.endsWith(' ') && !isParted && !THAI.test(glyph.text)) text = text.trimEnd();
    if (isRaised && !isNowRaised) text += RAISED[1];
    if (before !== null && isParted && !text.endsWith(' ')) text += ' ';
    if (!isRaised && isNowRaised) text += RAISED[0];
    isRaised = isNowRaised;
    text = put(text, glyph, before, glyphs[at + 1]);
    before = isMark && before !== null ? around(before, glyph) : glyph;
  }
  text = (isRaised ? text + RAISED[1] : text).trim().normalize('NFC');
  return { text: turns ? uprightBrackets(text) : text, left, right };
}

/** A mark with the place of its letter too. */
function around(letter: Glyph, mark: Glyph): Glyph {
  return { ...mark, left: Math.min(letter.left, mark.left), right: Math.max(letter.right, mark.right) };
}

/** A letter behind a text; an accent that stands over the letter beside it becomes part of that letter. */
function put(text: string, glyph: Glyph, before: Glyph | null, next: Glyph | undefined): string {
  const last = text.slice(-1);
  const waiting =
    before !== null && ACCENTS.get(last) !== undefined && isOver(before, glyph) ? ACCENTS.get(last) : undefined;
  if (waiting !== undefined && /^[\p{L}]/u.test(glyph.text)) {
    const [letter = '', ...rest] = glyph.text;
    return text.slice(0, -1) + (DOTLESS.get(letter) ?? letter) + waiting + rest.join('');
  }
  const mark = ACCENTS.get(glyph.text);
  const isOnLast = mark !== undefined && before !== null && /\p{L}$/u.test(text) && isOver(glyph, before);
  if (isOnLast && !(next !== undefined && isOver(glyph, next))) {
    return text.slice(0, -1) + (DOTLESS.get(last) ?? last) + mark;
  }
  return text + glyph.text;
}
const DOTLESS: ReadonlyMap<string, string> = new Map(Object.entries({ ı: 'i', ȷ: 'j' }));

/** The middle of a sign is within the other. */
function isOver(sign: Glyph, letter: Glyph): boolean {
  const middle = (sign.left + sign.right) / 2;
  const widest = /[ijlı]/.test(letter.text) ? 2.5 : 1.3;
  const width = letter.right - letter.left;
  return middle > letter.left && middle < letter.right && sign.right - sign.left < widest * width;
}

/** Signs in the order of the file, or from the left where pieces overlap; what is drawn twice to look bold, once. */
function once(pieces: readonly (readonly Glyph[])[]): readonly Glyph[] {
  const glyphs = pieces.flat();
  const overlap = glyphs.some(({ left, size }, at) => at > 0 && left < (glyphs[at - 1]?.left ?? 0) - 0.5 * size);
  const sorted = overlap ? [...glyphs].sort((a, b) => a.left - b.left) : glyphs;
  return sorted.filter(
    (glyph, index) => !sorted.slice(Math.max(0, index - 3), index).some((other) => isAgain(glyph, other)),
  );
}

function isAgain(glyph: Glyph, other: Glyph | undefined): boolean {
  if (other === undefined || glyph.text !== other.text) return false;
  const step = Math.abs(glyph.y - other.y) / glyph.size;
  // Some programs give a letter with its mark to the sign of the letter and to that of the mark.
  const isWithin = glyph.left >= other.left && glyph.right <= other.right && /\p{M}/u.test(glyph.text);
  return (isWithin && step < 0.6) || (step < AGAIN && Math.abs(glyph.left - other.left) < AGAIN * glyph.size);
}

/** The file sets spaces between the words of a line: then gaps that only look like one are none. */
export function hasSpaces(glyphs: readonly Glyph[]): boolean {
  const last = glyphs.findLastIndex(({ text }) => text !== ' ');
  const inside = glyphs.slice(0, last + 1);
  const spaces = inside.filter(({ text }, at) => text === ' ' && inside[at + 1]?.text !== ' ').length;
  return spaces > 0 && spaces >= 0.2 * inside.filter(({ isApart }) => isApart).length;
}

/** The widest gap between letters that the library takes to be of one word, of the height of letters. */
function widestWithin(glyphs: readonly Glyph[]): number {
  let widest = 0;
  for (let at = 1; at < glyphs.length; at++) {
    const [a, b] = [glyphs[at - 1] as Glyph, glyphs[at] as Glyph];
    if (a.text === ' ' || b.text === ' ' || b.isApart) continue;
    widest = Math.max(widest, Math.max(b.left - a.right, a.left - b.right) / b.size);
  }
  return widest;
}

/** The gap that is a space among these signs: wider where all letters are set apart ("C H A P T E R"). */
function spaceIn(glyphs: readonly Glyph[]): number {
  const gaps: number[] = [];
  for (let at = 1; at < glyphs.length; at++) {
    const [a, b] = [glyphs[at - 1] as Glyph, glyphs[at] as Glyph];
    // The dots that lead to a number are set apart, not the words before them.
    if (a.text !== ' ' && b.text !== ' ' && !(a.text === '.' && b.text === '.'))
      gaps.push(Math.max(b.left - a.right, a.left - b.right) / b.size);
  }
  if (gaps.length < 5) return SPACE;
  const usual = gaps.sort((a, b) => a - b)[gaps.length >> 1] as number;
  return usual > 0.6 * SPACE ? 1.5 * usual + 0.05 : SPACE;
}
