import type { DrawnTable } from './drawn-tables.ts';
import { type Piece, WIDE_GAP } from './pieces.ts';
import type { Region } from './regions.ts';
import { type Cell, type Direction, wordsOf } from './words.ts';

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
  /** What wide gaps part: of a table, or one. */
  readonly cells: readonly Cell[];
  /** Place in the order in which the file draws. */
  readonly order: number;
  /** Which column of the page it is in. */
  readonly region: number;
  readonly isLeftward: boolean;
  /** A row of a table whose cells have several lines, parted by line feeds. */
  readonly isRow?: boolean;
}

/** Of the height of letters: how far up or down a smaller sign stands that belongs to a line. */
const [HIGHEST, LOWEST] = [0.75, -0.45];
/** Signs of which more are a line of its own, and those that are, of the height of letters, so small. */
const [LONGEST, SMALLEST] = [30, 0.3];

/** The lines of a region, from its top. */
export function linesOf(
  region: Region,
  page: { readonly bottom: number; readonly height: number },
  index: number,
  direction: Direction,
): Line[] {
  const { isLeftward } = direction;
  const { initials, rest } = withoutInitials(region);
  const rows = rowsOf(rest);
  for (const initial of initials) putBefore(initial, rows);
  return rows
    .flatMap((row) => partsOf(row, isLeftward))
    .flatMap((parts) => {
      const cells = parts.map((pieces) => wordsOf(pieces, direction)).filter(({ text }) => text !== '');
      if (cells.length === 0) return [];
      const pieces = parts.flat();
      const main = largest(pieces);
      return [
        {
          text: cells.map(({ text }) => text).join(' '),
          cells,
          left: Math.min(...cells.map(({ left }) => left)),
          right: Math.max(...cells.map(({ right }) => right)),
          y: main.y,
          size: main.size,
          height: (main.y - page.bottom) / (page.height || 1),
          order: Math.min(...pieces.map(({ order }) => order)),
          region: index,
          isLeftward,
        },
      ];
    });
}

/** The rows of a table that was drawn cell by cell. */
export function rowLines(
  table: DrawnTable,
  page: { readonly bottom: number; readonly height: number },
  index: number,
  direction: Direction,
): Line[] {
  return table.flatMap((row) => {
    const cells = row.flatMap((lines): Cell[] => {
      const words = lines.map((pieces) => wordsOf(pieces, direction)).filter(({ text }) => text !== '');
      const left = Math.min(...words.map((one) => one.left));
      const right = Math.max(...words.map((one) => one.right));
      return words.length === 0 ? [] : [{ text: words.map(({ text }) => text).join('\n'), left, right }];
    });
    const pieces = row.flat(2);
    const { y, size } = largest(pieces);
    return cells.length === 0
      ? []
      : [
          {
            text: cells.map(({ text }) => text.replaceAll('\n', ' ')).join(' '),
            cells,
            left: Math.min(...cells.map((cell) => cell.left)),
            right: Math.max(...cells.map((cell) => cell.right)),
            y,
            size,
            height: (y - page.bottom) / (page.height || 1),
            order: Math.min(...pieces.map(({ order }) => order)),
            region: index,
            isLeftward: direction.isLeftward,
            isRow: true,
          },
        ];
  });
}

/** The piece of most letters tells the height of a line. */
function largest(pieces: readonly Piece[]): Piece {
  return pieces.reduce((best, piece) => (piece.glyphs.length > best.glyphs.length ? piece : best));
}

/** Large letters that begin a chapter over several lines, and the other pieces. */
function withoutInitials(region: Region): { initials: Piece[]; rest: Piece[] } {
  const sizes = region.flatMap(({ size, glyphs }) => glyphs.map(() => size)).sort((a, b) => a - b);
  const usual = sizes[sizes.length >> 1] ?? 0;
  const isInitial = ({ size, glyphs }: Piece) =>
    size > 1.7 * usual && /^\p{Lu} *$/u.test(glyphs.map(({ text }) => text).join(''));
  return { initials: region.filter(isInitial), rest: region.filter((piece) => !isInitial(piece)) };
}

/** The first line beside a large letter begins with it; one that stands alone is a line. */
function putBefore(initial: Piece, rows: Piece[][]): void {
  const row = rows.find(([first]) => {
    const step = first === undefined ? -1 : first.y - initial.y;
    return step > -0.2 * initial.size && step < initial.size;
  });
  const next = row?.reduce((best, piece) => (piece.left < best.left ? piece : best));
  if (next === undefined || next.left < initial.left || next.left > initial.right + initial.size) rows.push([initial]);
  else {
    const [letter] = initial.glyphs as [Piece['glyphs'][number]];
    const first = next.glyphs[0] ?? letter;
    next.glyphs.unshift({ ...letter, left: first.left, right: first.left, y: next.y, size: next.size });
    next.glyphs[1] = { ...first, isApart: false };
  }
}

/** Pieces on one baseline, with the smaller ones that stand a little above or below it beside them. */
function rowsOf(region: Region): Piece[][] {
  const rows: { y: number; size: number; pieces: Piece[] }[] = [];
  for (const piece of [...region].sort((a, b) => b.size - a.size || b.glyphs.length - a.glyphs.length)) {
    let own: (typeof rows)[number] | undefined;
    for (const row of rows) {
      if (piece.size < SMALLEST * row.size) continue;
      const step = (piece.y - row.y) / row.size;
      if (Math.abs(step) < 0.2) own = row;
      else if (!own && isSign(piece, row) && step < HIGHEST && step > LOWEST && isBeside(piece, row)) own = row;
    }
    if (own) own.pieces.push(piece);
    else rows.push({ y: piece.y, size: piece.size, pieces: [piece] });
  }
  return rows.sort((a, b) => b.y - a.y).map(({ pieces }) => pieces);
}

interface Row {
  readonly size: number;
  readonly pieces: readonly Piece[];
}

const isSign = ({ size, glyphs }: Piece, row: Row) => size < 0.9 * row.size && glyphs.length <= LONGEST;

/** Near the letters of the row, and most of it neither over nor under them. */
function isBeside(piece: Piece, row: Row): boolean {
  const near = 0.65 * row.size;
  const around = row.pieces.filter(({ left, right }) => piece.left < right + near && piece.right > left - near);
  const own = around.flatMap(({ glyphs, size }) => (size >= 0.9 * row.size ? glyphs : []));
  const covered = own.reduce(
    (sum, { text, left, right }) =>
      text === ' ' ? sum : sum + Math.max(0, Math.min(right, piece.right) - Math.max(left, piece.left)),
    0,
  );
  return around.length > 0 && covered < 0.5 * (piece.right - piece.left);
}

/**
 * The lines of a row, each as its cells. Over a wide gap a line goes on only where the file draws it as one: what stands beside it
 * otherwise is another column's.
 */
function partsOf(row: readonly Piece[], isLeftward: boolean): Piece[][][] {
  const sorted = [...row].sort((a, b) => (isLeftward ? b.right - a.right : a.left - b.left));
  const lines: Piece[][][] = [];
  let end = 0;
  let last: number[] = [];
  for (const piece of sorted) {
    const gap = isLeftward ? end - piece.right : piece.left - end;
    const line = lines.at(-1);
    if (line === undefined) lines.push([[piece]]);
    else if (gap <= WIDE_GAP * piece.size) line.at(-1)?.push(piece);
    else if (last.some((order) => Math.abs(order - piece.order) <= 2)) line.push([piece]);
    else lines.push([[piece]]);
    const isFirst = line === undefined || lines.at(-1) !== line;
    end = isFirst
      ? isLeftward
        ? piece.left
        : piece.right
      : isLeftward
        ? Math.min(end, piece.left)
        : Math.max(end, piece.right);
    last = isFirst ? [piece.order] : [...last, piece.order];
  }
  return lines;
}
