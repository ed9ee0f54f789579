/** A line of a page of a PDF. Lengths are points, `y` grows upwards. */
export interface Line {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  readonly y: number;
  /** Height of most of its letters. */
  readonly size: number;
  /** 0 at the foot of the page to 1 at its head. */
  readonly height: number;
  /** A gap wider than any space stands between long words: two columns, or cells. */
  readonly isBroken: boolean;
}

/** What the library gives: words with their place, and marks that have none. */
type Item =
  | {
      readonly str: string;
      readonly transform: readonly number[];
      readonly width: number;
      readonly height: number;
      readonly hasEOL: boolean;
    }
  | { readonly type: string };

/** Of the height of letters: a smaller step up or down is an index, not another line. */
const ANOTHER_LINE = 0.6;
const WIDE_GAP = 3;
const SPACE = 0.15;
/** Words on either side of a gap that are long enough to be of two columns. */
const LONG = 15;

/** The lines of a page, in the order in which the file has them. */
export function linesOf(items: readonly Item[], page: { readonly bottom: number; readonly height: number }): Line[] {
  const lines: Line[] = [];
  let open: OpenLine | null = null;
  const close = () => {
    const text = open?.text.replace(/[ \t\u00a0]+/g, ' ').trim() ?? '';
    if (open !== null && text !== '') {
      const { left, right, y, size, isBroken } = open;
      lines.push({ text, left, right, y, size, isBroken, height: (y - page.bottom) / (page.height || 1) });
    }
    open = null;
  };
  for (const item of items) {
    if (!('str' in item)) continue;
    const [, , skew = 0, rise = 0, left = 0, y = 0] = item.transform;
    const size = Math.hypot(skew, rise) || item.height;
    const words = visible(item.str);
    if (words.trim() === '') {
      if (open !== null && words !== '') open.text += ' ';
    } else if (open === null || Math.abs(y - open.y) > ANOTHER_LINE * Math.max(size, open.size)) {
      close();
      open = { text: words, left, right: left + item.width, y, size, letters: words.length, isBroken: false };
    } else add(open, words, left, item.width, size);
    if (item.hasEOL) close();
  }
  close();
  return lines;
}

interface OpenLine {
  text: string;
  left: number;
  right: number;
  y: number;
  size: number;
  letters: number;
  isBroken: boolean;
}

function add(line: OpenLine, words: string, left: number, width: number, size: number): void {
  const gap = left - line.right;
  if (gap > WIDE_GAP * size && line.text.trim().length >= LONG && words.trim().length >= LONG) line.isBroken = true;
  if (gap > SPACE * size && !/\s$/.test(line.text) && !/^\s/.test(words)) line.text += ' ';
  line.text += words;
  line.left = Math.min(line.left, left);
  line.right = Math.max(line.right, left + width);
  if (words.length > line.letters) {
    line.size = size;
    line.letters = words.length;
  }
}

/** Without control characters and the private signs that stand for bullets in some fonts. */
function visible(words: string): string {
  return words.replace(/[\p{Cc}\ufffd]/gu, ' ').replace(/[\uf0b7\uf0a7]/g, '•');
}
