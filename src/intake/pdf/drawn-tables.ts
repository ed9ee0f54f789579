import { type Piece, WIDE_GAP } from './pieces.ts';

/** A cell of a table as the lines that it takes, each as its pieces. */
export type DrawnCell = readonly (readonly Piece[])[];
/** Rows from the top, each its cells in the order in which they are drawn. */
export type DrawnTable = readonly (readonly DrawnCell[])[];

/** Fewer rows of so many cells may be names and addresses beside each other. */
const [FEWEST_ROWS, FEWEST_CELLS] = [3, 3];
/** Share of the cells that have several lines: without any, lines tell a table well enough. */
const LEAST_BROKEN = 0.1;
/** Share of the cells that have a word, which those of figures and formulas have not. */
const LEAST_WORDED = 0.4;
/** Letters in a cell on average. */
const LONGEST = 150;
/** Of the height of letters: from line to line in a cell, and from row to row. */
const [LEAST_STEP, MOST_STEP, MOST_BETWEEN_ROWS] = [0.6, 1.7, 4];

/**
 * The tables whose cells have several lines. Programs draw a table cell by cell and row by row, where its lines, read across, would
 * mix the cells: what is drawn to the right of a cell is the next of its row, what is drawn below all of a row begins the next.
 * `pieces` come in the order of the file; those of no table are the `rest`.
 */
export function drawnTables(pieces: readonly Piece[]): { readonly tables: DrawnTable[]; readonly rest: Piece[] } {
  const tables: DrawnTable[] = [];
  const taken = new Set<Piece>();
  for (const rows of runsOf(cellsOf(pieces))) {
    const isFull = ({ cells }: Row) => cells.length >= FEWEST_CELLS;
    const from = rows.findIndex(isFull);
    const table = from < 0 ? [] : rows.slice(from, rows.findLastIndex(isFull) + 1);
    if (!isTable(table, table.filter(isFull).length)) continue;
    tables.push(table.map(({ cells }) => cells.map(({ lines }) => lines)));
    for (const piece of table.flatMap(({ cells }) => cells.flatMap(({ lines }) => lines.flat()))) taken.add(piece);
  }
  return { tables, rest: taken.size === 0 ? [...pieces] : pieces.filter((piece) => !taken.has(piece)) };
}

interface Box {
  left: number;
  right: number;
  /** Baselines of its first and its last line. */
  top: number;
  bottom: number;
}

interface Placed extends Box {
  readonly lines: Piece[][];
  readonly size: number;
}

interface Row extends Box {
  readonly cells: Placed[];
}

/** Pieces that are drawn one after the other beside or below each other. */
function cellsOf(pieces: readonly Piece[]): Placed[] {
  const cells: Placed[] = [];
  for (const piece of pieces) {
    const cell = cells.at(-1);
    const last = cell?.lines.at(-1)?.at(-1);
    const height = Math.max(piece.size, cell?.size ?? 0);
    if (cell === undefined || last === undefined) cells.push(cellOf(piece));
    else if (Math.abs(piece.y - last.y) < LEAST_STEP * height && isBeside(piece, last)) {
      cell.lines.at(-1)?.push(piece);
      widen(cell, piece);
    } else {
      const step = (cell.bottom - piece.y) / height;
      const isBelow = step > LEAST_STEP && step < MOST_STEP && piece.left < cell.right && piece.right > cell.left;
      if (!isBelow) cells.push(cellOf(piece));
      else {
        cell.lines.push([piece]);
        widen(cell, piece);
        cell.bottom = piece.y;
      }
    }
  }
  return cells;
}

function cellOf(piece: Piece): Placed {
  const { left, right, y, size } = piece;
  return { left, right, top: y, bottom: y, size, lines: [[piece]] };
}

function isBeside(piece: Piece, last: Piece): boolean {
  const gap = WIDE_GAP * Math.max(piece.size, last.size);
  return piece.left < last.right + gap && piece.left > last.right - gap;
}

function widen(box: Box, { left, right }: { readonly left: number; readonly right: number }): void {
  box.left = Math.min(box.left, left);
  box.right = Math.max(box.right, right);
}

/** Rows that follow one another, as long as no cell leads back. */
function runsOf(cells: readonly Placed[]): Row[][] {
  const runs: Row[][] = [];
  for (const cell of cells) {
    const run = runs.at(-1);
    const row = run?.at(-1);
    const last = row?.cells.at(-1);
    const next: Row = { ...cell, cells: [cell] };
    if (run === undefined || row === undefined || last === undefined) runs.push([next]);
    else if (
      cell.left >= last.right - 0.3 * cell.size &&
      cell.top > row.bottom - cell.size &&
      cell.bottom < row.top + cell.size
    ) {
      row.cells.push(cell);
      widen(row, cell);
      row.top = Math.max(row.top, cell.top);
      row.bottom = Math.min(row.bottom, cell.bottom);
    } else if (cell.top < row.bottom - LEAST_STEP * cell.size && cell.top > row.bottom - MOST_BETWEEN_ROWS * cell.size)
      run.push(next);
    else runs.push([next]);
  }
  return runs;
}

function isTable(rows: readonly Row[], full: number): boolean {
  if (full < FEWEST_ROWS || full < 0.5 * rows.length) return false;
  const cells = rows.flatMap((row) => row.cells);
  const share = (is: (cell: Placed) => boolean) => cells.filter(is).length / cells.length;
  const lettersOf = ({ lines }: Placed) =>
    lines.flatMap((line) => line.flatMap(({ glyphs }) => glyphs.map(({ text }) => text))).join('');
  return (
    share(({ lines }) => lines.length > 1) >= LEAST_BROKEN &&
    share((cell) => /\p{L}{3}|\p{Lo}{2}/u.test(lettersOf(cell))) >= LEAST_WORDED &&
    cells.reduce((sum, cell) => sum + lettersOf(cell).length, 0) <= LONGEST * cells.length
  );
}
