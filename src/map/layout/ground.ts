import type { Box } from '../geometry.ts';

/** Boxes on the map in square cells: tells at once whether a stretch is free. */
export class Ground {
  readonly #cell: number;
  readonly #cells = new Map<number, Box[]>();

  /** @param cell side of a cell in map units, about the width of a box */
  constructor(cell: number) {
    this.#cell = cell;
  }

  add(box: Box): void {
    for (const key of this.#keysOf(box)) {
      const boxes = this.#cells.get(key);
      if (boxes) boxes.push(box);
      else this.#cells.set(key, [box]);
    }
  }

  isFree(box: Box): boolean {
    for (const key of this.#keysOf(box)) {
      for (const { left, right, top, bottom } of this.#cells.get(key) ?? []) {
        if (box.left < right && left < box.right && box.top < bottom && top < box.bottom) return false;
      }
    }
    return true;
  }

  *#keysOf({ left, right, top, bottom }: Box): Generator<number> {
    for (let column = Math.floor(left / this.#cell); column <= Math.floor(right / this.#cell); column++) {
      for (let row = Math.floor(top / this.#cell); row <= Math.floor(bottom / this.#cell); row++) {
        yield column * ROWS + row;
      }
    }
  }
}

/** More rows than any map has, either side of zero. */
const ROWS = 2 ** 20;
