import type { Line } from './lines.ts';

/** Rows of cells, every row as many as the table has columns. */
export type Table = readonly (readonly string[])[];

const FEWEST_ROWS = 3;
/** Lines of one cell that may go on one in the row above. */
const MOST_LOOSE = 2;
/** On average longer cells are columns of text that could not be told apart. */
const LONGEST_CELL = 60;
const MARKER = /^(?:\(?\p{L}?\d{0,3}[.)]|\[[\p{L}\d+]{1,8}\]|[•‣◦▪●○■□–*-])$/u;

/** The tables among lines that follow one another: by the index of their first line, how many lines they take and their cells. */
export function tablesOf(lines: readonly Line[]): Map<number, { readonly count: number; readonly rows: Table }> {
  const found = new Map<number, { count: number; rows: Table }>();
  for (let at = 0; at < lines.length; at++) {
    const { cells, isRow, region } = lines[at] as Line;
    if (isRow) {
      let end = at;
      while (lines[end]?.isRow && lines[end]?.region === region) end++;
      found.set(at, { count: end - at, rows: gridOf(lines.slice(at, end)) });
      at = end - 1;
      continue;
    }
    if (cells.length < 2) continue;
    let end = at + 1;
    let loose = 0;
    for (
      let next = at + 1;
      next < lines.length &&
      loose <= MOST_LOOSE &&
      !lines[next]?.isRow &&
      isBelow(lines[next - 1] as Line, lines[next] as Line);
      next++
    ) {
      if ((lines[next] as Line).cells.length < 2) loose++;
      else {
        loose = 0;
        end = next + 1;
      }
    }
    const rows = tableOf(lines.slice(at, end));
    if (rows === null) continue;
    found.set(at, { count: end - at, rows });
    at = end - 1;
  }
  return found;
}

function isBelow(before: Line, line: Line): boolean {
  return before.region === line.region && line.y < before.y && line.y > before.y - 3.5 * before.size;
}

/** Null where the cells do not stand in columns below each other. */
function tableOf(lines: readonly Line[]): Table | null {
  const full = lines.filter(({ cells }) => cells.length > 1);
  if (full.length < FEWEST_ROWS || full.length < 0.6 * lines.length) return null;
  const columns = columnsOf(full);
  const fits = full.filter(({ cells }) => new Set(cells.map((cell) => columnOf(cell, columns))).size === cells.length);
  if (columns.length < 2 || fits.length < full.length) return null;
  const cells = full.flatMap((line) => line.cells);
  const first = full.map((line) => line.cells[0]?.text ?? '');
  const letters = cells.reduce((sum, { text }) => sum + text.length, 0);
  if (letters > LONGEST_CELL * cells.length || first.every((text) => MARKER.test(text))) return null;
  if (cells.some(({ text }) => /(?:\. ?){5}/.test(text))) return null;
  const rows: string[][] = [];
  for (const line of lines) {
    const [only, second] = line.cells;
    const above = rows.at(-1);
    if (second === undefined && only !== undefined && above !== undefined) {
      const column = columnOf(only, columns);
      above[column] = `${above[column]} ${only.text}`.trim();
      continue;
    }
    const row = columns.map(() => '');
    for (const cell of line.cells) row[columnOf(cell, columns)] = cell.text;
    rows.push(line.isLeftward ? row.reverse() : row);
  }
  return rows;
}

/** Rows of cells that are known: the columns are those of the rows that have most; a cell over several stands in its first. */
function gridOf(lines: readonly Line[]): Table {
  const most = Math.max(...lines.map(({ cells }) => cells.length));
  const columns = columnsOf(lines.filter(({ cells }) => cells.length === most));
  return lines.map(({ cells }) => {
    const row = columns.map(() => '');
    for (const cell of cells) {
      const at = columnOf(cell, columns);
      row[at] = `${row[at]} ${cell.text}`.trim();
    }
    return row;
  });
}

type Stretch = readonly [number, number];

/** Where the columns are: what the cells cover together, seen from above. */
function columnsOf(lines: readonly Line[]): Stretch[] {
  const columns: [number, number][] = [];
  for (const { left, right } of lines.flatMap(({ cells }) => cells).sort((a, b) => a.left - b.left)) {
    const last = columns.at(-1);
    if (last !== undefined && left < last[1]) last[1] = Math.max(last[1], right);
    else columns.push([left, right]);
  }
  return columns;
}

function columnOf(
  { left, right }: { readonly left: number; readonly right: number },
  columns: readonly Stretch[],
): number {
  const at = columns.findIndex(([from, to]) => left < to && right > from);
  return Math.max(0, at);
}
