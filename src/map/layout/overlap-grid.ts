import type { Box } from '../geometry.ts';

interface Boxed {
  readonly x: number;
  readonly y: number;
  /** Around its point; the same for good, while the point may move. */
  readonly box: Box;
}

/**
 * Finds overlapping boxes, round after round, on a grid of cells half as large again as the mean box. Boxes are laid out
 * cell by cell in flat arrays whose memory is taken once: this is what drawing a map of thousands of names waits for.
 */
export class OverlapGrid {
  readonly #items: readonly Boxed[];
  readonly #width: number;
  readonly #height: number;
  /** Cells are numbered as they are first covered; each has a chain of places, in the order of the items. */
  readonly #cells = new Map<number, number>();
  readonly #keys: number[] = [];
  readonly #first: number[] = [];
  readonly #last: number[] = [];
  /** By place: the item, the next place of the cell or -1, and the first column and row that the item covers. */
  #places = 0;
  #item = new Int32Array(64);
  #next = new Int32Array(64);
  #column = new Int32Array(64);
  #row = new Int32Array(64);
  /** The places of one cell, one after another. */
  readonly #here: number[] = [];
  readonly #left: number[] = [];
  readonly #right: number[] = [];
  readonly #top: number[] = [];
  readonly #bottom: number[] = [];
  readonly #pairs: number[] = [];

  constructor(items: readonly Boxed[]) {
    this.#items = items;
    this.#width = 1.5 * mean(items, ({ box }) => box.right - box.left);
    this.#height = 1.5 * mean(items, ({ box }) => box.bottom - box.top);
  }

  /** Pairs of items whose boxes overlap, each once, as index after index. Good until the next call. */
  overlappingPairs(): readonly number[] {
    this.#cover();
    this.#pairs.length = 0;
    for (let cell = 0; cell < this.#keys.length; cell++) this.#comparePlaces(this.#gather(cell), this.#keys[cell]!);
    return this.#pairs;
  }

  #cover(): void {
    this.#cells.clear();
    this.#keys.length = 0;
    this.#places = 0;
    for (let item = 0; item < this.#items.length; item++) {
      const { x, y, box } = this.#items[item]!;
      const column = Math.floor((x + box.left) / this.#width);
      const row = Math.floor((y + box.top) / this.#height);
      const lastColumn = Math.floor((x + box.right) / this.#width);
      const lastRow = Math.floor((y + box.bottom) / this.#height);
      for (let across = column; across <= lastColumn; across++) {
        for (let down = row; down <= lastRow; down++) this.#append(keyOf(across, down), item, column, row);
      }
    }
  }

  #append(key: number, item: number, column: number, row: number): void {
    const place = this.#places++;
    if (place === this.#item.length) this.#grow();
    this.#item[place] = item;
    this.#column[place] = column;
    this.#row[place] = row;
    this.#next[place] = -1;
    const cell = this.#cells.get(key);
    if (cell === undefined) {
      const number = this.#keys.push(key) - 1;
      this.#cells.set(key, number);
      this.#first[number] = place;
      this.#last[number] = place;
    } else {
      this.#next[this.#last[cell]!] = place;
      this.#last[cell] = place;
    }
  }

  /** Lays the boxes of one cell side by side; returns how many they are. */
  #gather(cell: number): number {
    let count = 0;
    for (let place = this.#first[cell]!; place >= 0; place = this.#next[place]!) {
      const { x, y, box } = this.#items[this.#item[place]!]!;
      this.#here[count] = place;
      this.#left[count] = x + box.left;
      this.#right[count] = x + box.right;
      this.#top[count] = y + box.top;
      this.#bottom[count] = y + box.bottom;
      count++;
    }
    return count;
  }

  #comparePlaces(count: number, key: number): void {
    const [left, right, top, bottom] = [this.#left, this.#right, this.#top, this.#bottom];
    for (let one = 0; one < count; one++) {
      const leftOfOne = left[one]!;
      const rightOfOne = right[one]!;
      const topOfOne = top[one]!;
      const bottomOfOne = bottom[one]!;
      for (let other = one + 1; other < count; other++) {
        if (rightOfOne <= left[other]! || right[other]! <= leftOfOne) continue;
        if (bottomOfOne <= top[other]! || bottom[other]! <= topOfOne) continue;
        const [a, b] = [this.#here[one]!, this.#here[other]!];
        // Two that share several cells are a pair in the first of them only.
        const column = Math.max(this.#column[a]!, this.#column[b]!);
        const row = Math.max(this.#row[a]!, this.#row[b]!);
        if (key === keyOf(column, row)) this.#pairs.push(this.#item[a]!, this.#item[b]!);
      }
    }
  }

  #grow(): void {
    this.#item = doubled(this.#item);
    this.#next = doubled(this.#next);
    this.#column = doubled(this.#column);
    this.#row = doubled(this.#row);
  }
}

function keyOf(column: number, row: number): number {
  return column * 65536 + row;
}

function doubled(values: Int32Array<ArrayBuffer>): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(values.length * 2);
  larger.set(values);
  return larger;
}

function mean(items: readonly Boxed[], measure: (item: Boxed) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0) / Math.max(1, items.length);
}
