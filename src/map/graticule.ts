import type { MapFile } from '../model/artefact.ts';

/** The squares of the map: letters from left to right, numbers from top to bottom, the same on every drawing. */
export interface Graticule {
  /** Left edges of the columns in map units, with their letters. */
  readonly columns: readonly { readonly at: number; readonly name: string }[];
  readonly rows: readonly { readonly at: number; readonly name: string }[];
  readonly cell: number;
}

const COLUMNS = 8;

/** Divides the whole map into eight columns of squares. */
export function graticule(bounds: MapFile['bounds']): Graticule {
  const [minX, minY, maxX, maxY] = bounds;
  const cell = Math.max(1, (maxX - minX) / COLUMNS);
  const rows = Math.max(1, Math.ceil((maxY - minY) / cell - 0.01));
  return {
    columns: range(COLUMNS).map((index) => ({ at: minX + index * cell, name: String.fromCharCode(65 + index) })),
    rows: range(rows).map((index) => ({ at: minY + index * cell, name: String(index + 1) })),
    cell,
  };
}

/** The square in which a point lies, as an index of places gives it: "C4". */
export function squareOf(grid: Graticule, x: number, y: number): string {
  const place = (lines: Graticule['columns'], at: number): string =>
    lines.findLast((line) => line.at <= at)?.name ?? lines[0]?.name ?? '';
  return place(grid.columns, x) + place(grid.rows, y);
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index);
}
