import type { Box, Point } from '../box.ts';

/** Values at the points of a square grid: `values[row * columns + column]` stands at `x(column)`, `y(row)`. */
export interface Field {
  readonly columns: number;
  readonly rows: number;
  readonly cell: number;
  readonly left: number;
  readonly top: number;
  readonly values: Float64Array;
}

/** A field of zeros over a stretch of the map. `cell` is the grid's step in map units. */
export function emptyField({ left, right, top, bottom }: Box, cell: number): Field {
  const columns = Math.ceil((right - left) / cell) + 1;
  const rows = Math.ceil((bottom - top) / cell) + 1;
  return { columns, rows, cell, left, top, values: new Float64Array(columns * rows) };
}

/** Adds a hill, `height` × exp(-d² / 2 `width`²), as far as it matters (three widths). */
export function addHill(field: Field, { x, y }: Point, width: number, height: number): void {
  const { columns, rows, cell, left, top, values } = field;
  const reach = 3 * width;
  const firstRow = Math.max(0, Math.ceil((y - reach - top) / cell));
  const lastRow = Math.min(rows - 1, Math.floor((y + reach - top) / cell));
  const firstColumn = Math.max(0, Math.ceil((x - reach - left) / cell));
  const lastColumn = Math.min(columns - 1, Math.floor((x + reach - left) / cell));
  for (let row = firstRow; row <= lastRow; row++) {
    const dy = top + row * cell - y;
    for (let column = firstColumn; column <= lastColumn; column++) {
      const dx = left + column * cell - x;
      values[row * columns + column]! += height * Math.exp(-(dx * dx + dy * dy) / (2 * width * width));
    }
  }
}
