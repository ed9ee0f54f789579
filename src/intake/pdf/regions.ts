import type { Piece } from './pieces.ts';

/** Pieces of a page that are read one after another: a column, or what stands across columns. */
export type Region = readonly Piece[];

/** Of the height of letters: the least width of the white between columns. */
const GUTTER = 0.7;
/** A column has at least so many lines, and letters in one of them on average; cells of a table have fewer. */
const FEWEST_LINES = 3;
const FEWEST_LETTERS = 14;
const MOST_ROWS = 400;

/**
 * A page's pieces parted into columns, in reading order (recursive cuts along white space, after Nagy and Seth's X-Y tree): a
 * stretch of rows is cut at a white strip that goes through all of it, the longest stretch first; what stands above and below is
 * read before and after.
 */
export function regionsOf(pieces: readonly Piece[], isRightToLeft: boolean): Region[] {
  if (pieces.length < 2 * FEWEST_LINES) return pieces.length > 0 ? [pieces] : [];
  const rows = rowsOf(pieces);
  const best = rows.length > MOST_ROWS ? null : longestCut(rows);
  if (best === null) return [pieces];
  const { from, to, at } = best;
  const inside = rows.slice(from, to).flat();
  const sides = [inside.filter(({ right }) => right <= at + 0.01), inside.filter(({ right }) => right > at + 0.01)];
  if (isRightToLeft) sides.reverse();
  return [rows.slice(0, from).flat(), ...sides, rows.slice(to).flat()].flatMap((part) =>
    regionsOf(part, isRightToLeft),
  );
}

/** Stretches of the page, from the top, between which white goes all the way across. */
function rowsOf(pieces: readonly Piece[]): Piece[][] {
  const rows: Piece[][] = [];
  let bottom = Infinity;
  for (const piece of [...pieces].sort((a, b) => b.y + b.size - (a.y + a.size))) {
    const head = piece.y + 0.7 * piece.size;
    const foot = piece.y - 0.1 * piece.size;
    if (head < bottom || rows.length === 0) rows.push([piece]);
    else (rows.at(-1) as Piece[]).push(piece);
    bottom = head < bottom ? foot : Math.min(bottom, foot);
  }
  return rows;
}

/** The longest stretch of rows that white parts from top to bottom, and where. */
function longestCut(rows: readonly (readonly Piece[])[]): { from: number; to: number; at: number } | null {
  const all = rows.flat();
  const page = [Math.min(...all.map(({ left }) => left)), Math.max(...all.map(({ right }) => right))] as const;
  let best: { from: number; to: number; at: number; lines: number } | null = null;
  for (let from = 0; from < rows.length; from++) {
    let strips: Strip[] = [page];
    let to = from;
    while (to < rows.length) {
      const next = cutBy(strips, rows[to] as readonly Piece[]);
      if (next.length === 0) break;
      strips = next;
      to++;
    }
    const inside = rows.slice(from, to).flat();
    if (inside.length <= (best?.lines ?? 0)) continue;
    const strip = strips.find((one) => partsColumns(inside, one));
    if (strip) best = { from, to, at: strip[0], lines: inside.length };
  }
  return best;
}

/** From left to right. */
type Strip = readonly [number, number];

/** What is left of white strips beside the pieces of a row. */
function cutBy(strips: readonly Strip[], row: readonly Piece[]): Strip[] {
  let left = strips;
  for (const piece of row) {
    left = left.flatMap(([from, to]): Strip[] => {
      if (piece.right <= from || piece.left >= to) return [[from, to]];
      return (
        [
          [from, piece.left],
          [piece.right, to],
        ] as const
      ).filter(([a, b]) => b - a > GUTTER * piece.size);
    });
  }
  return [...left];
}

/** Both sides of a strip have lines of words enough to be read down, not across. */
function partsColumns(pieces: readonly Piece[], [from, to]: Strip): boolean {
  const sides = [pieces.filter(({ right }) => right <= from + 0.01), pieces.filter(({ left }) => left >= to - 0.01)];
  return sides.every((side) => {
    const heights = new Set(side.map(({ y, size }) => Math.round((2 * y) / size)));
    const letters = side.reduce((sum, { glyphs }) => sum + glyphs.length, 0);
    return heights.size >= FEWEST_LINES && letters >= FEWEST_LETTERS * heights.size;
  });
}
