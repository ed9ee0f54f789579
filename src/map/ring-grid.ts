import { append } from '../model/append.ts';

interface Located {
  readonly x: number;
  readonly y: number;
}

/** Points in square cells, to be visited ring by ring outwards from a place. */
export class RingGrid<Item extends Located> {
  readonly #cell: number;
  readonly #cells = new Map<number, Map<number, Item[]>>();
  /** Cells in use: least and greatest column, least and greatest row. */
  #reach: [number, number, number, number] | null = null;

  constructor(cell: number) {
    this.#cell = cell;
  }

  add(item: Item): void {
    const [column, row] = this.#cellOf(item);
    const rows = this.#cells.get(column) ?? new Map<number, Item[]>();
    this.#cells.set(column, rows);
    append(rows, row, item);
    const [left, right, top, bottom] = this.#reach ?? [column, column, row, row];
    this.#reach = [Math.min(left, column), Math.max(right, column), Math.min(top, row), Math.max(bottom, row)];
  }

  /** Every item once, in rings; `distance` is the least that an item of the ring lies away along either axis. */
  *around(place: Located): Generator<{ readonly distance: number; readonly items: readonly Item[] }> {
    if (!this.#reach) return;
    const [column, row] = this.#cellOf(place);
    const [left, right, top, bottom] = this.#reach;
    const last = Math.max(
      Math.abs(column - left),
      Math.abs(right - column),
      Math.abs(row - top),
      Math.abs(bottom - row),
    );
    for (let ring = 0; ring <= last; ring++) {
      const items = [...this.#ring(column, row, ring)].flat();
      yield { distance: Math.max(0, ring - 1) * this.#cell, items };
    }
  }

  *#ring(column: number, row: number, ring: number): Generator<readonly Item[]> {
    for (let x = column - ring; x <= column + ring; x++) {
      const rows = this.#cells.get(x);
      if (!rows) continue;
      const atSide = x === column - ring || x === column + ring;
      const step = atSide || ring === 0 ? 1 : 2 * ring;
      for (let y = row - ring; y <= row + ring; y += step) {
        const items = rows.get(y);
        if (items) yield items;
      }
    }
  }

  #cellOf({ x, y }: Located): [column: number, row: number] {
    return [Math.floor(x / this.#cell), Math.floor(y / this.#cell)];
  }
}
