import { drawnTables } from './drawn-tables.ts';
import type { DrawnPage } from './glyphs.ts';
import { withMeantLigatures } from './ligatures.ts';
import { type Line, linesOf, rowLines } from './lines.ts';
import { piecesOf } from './pieces.ts';
import { regionsOf } from './regions.ts';
import { leftward } from './right-to-left.ts';
import { hasSpaces } from './words.ts';

/** Share of steps from line to line that may lead back before the file's order is not believed. */
const MOST_BACK = 0.12;

/**
 * The lines of a page in reading order: that of the file, which most programs write as it is read, unless it leads back and forth
 * between columns; then column by column.
 */
export function readPage({ glyphs: drawnGlyphs, bottom, top }: DrawnPage): Line[] {
  const glyphs = withMeantLigatures(drawnGlyphs);
  const isLeftward = leftward(glyphs) > 0;
  const isSpaced = hasSpaces(glyphs);
  const page = { bottom, height: top - bottom };
  const pieces = piecesOf(glyphs);
  const upright = pieces.filter((piece) => piece.isUpright);
  // Rows of those that run to the left are told by their lines alone.
  const { tables, rest } = isLeftward ? { tables: [], rest: upright } : drawnTables(upright);
  const regions = [...regionsOf(rest, isLeftward), pieces.filter((piece) => !piece.isUpright)];
  const direction = { isLeftward, isSpaced };
  const lines = regions.flatMap((region, index) => linesOf(region, page, index, direction));
  const drawn = [...lines].sort((a, b) => a.order - b.order);
  const read = isCoherent(drawn) ? drawn : lines;
  for (const [index, table] of tables.entries()) {
    const rows = rowLines(table, page, regions.length + index, direction);
    const first = rows[0]?.order ?? 0;
    // Behind the line that the file draws before it.
    const before = Math.max(-1, ...read.flatMap(({ order }) => (order < first ? [order] : [])));
    read.splice(read.findIndex(({ order }) => order === before) + 1, 0, ...rows);
  }
  return read;
}

/** Whether the lines, as the file has them, go down each column once. */
function isCoherent(lines: readonly Line[]): boolean {
  let back = 0;
  const left = new Set<number>();
  for (let at = 1; at < lines.length; at++) {
    const [before, line] = [lines[at - 1] as Line, lines[at] as Line];
    if (before.region !== line.region) {
      left.add(before.region);
      if (left.has(line.region)) back++;
    } else if (line.y > before.y + 0.5 * line.size) back++;
  }
  return back <= Math.max(1, MOST_BACK * lines.length);
}
