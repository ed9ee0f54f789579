/** A box by its left end, the middle of its height, and its extent. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** Whether two boxes touch. */
export function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2;
}

/** Boxes on a grid, so that a new one is compared with its neighbourhood only. */
export class Crowd<Member extends Box> {
  readonly #cells = new Map<number, Member[]>();

  meets(box: Box, counts: (member: Member) => boolean = () => true): boolean {
    for (const cell of cellsOf(box)) {
      if (this.#cells.get(cell)?.some((member) => overlap(box, member) && counts(member))) return true;
    }
    return false;
  }

  count(box: Box): number {
    const met = new Set<Member>();
    for (const cell of cellsOf(box)) {
      for (const member of this.#cells.get(cell) ?? []) if (overlap(box, member)) met.add(member);
    }
    return met.size;
  }

  add(member: Member): void {
    for (const cell of cellsOf(member)) {
      const list = this.#cells.get(cell);
      if (list) list.push(member);
      else this.#cells.set(cell, [member]);
    }
  }
}

const CELL = 96;

function* cellsOf(label: Box): Generator<number> {
  for (let column = Math.floor(label.x / CELL); column <= (label.x + label.width) / CELL; column++) {
    const top = Math.floor((label.y - label.height / 2) / CELL);
    for (let row = top; row <= (label.y + label.height / 2) / CELL; row++) yield column * 65536 + row;
  }
}
