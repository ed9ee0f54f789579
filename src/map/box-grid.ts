import { append } from '../model/append.ts';
import { type Box, overlap } from './box.ts';

/** Boxes in the cells of a grid, so that each is compared with its neighbourhood only. */
export class BoxGrid<Member extends Box> {
  readonly #width: number;
  readonly #height: number;
  readonly #cells = new Map<number, Member[]>();

  /** @param width of a cell; cells about as large as the boxes are best */
  constructor(width: number, height = width) {
    this.#width = width;
    this.#height = height;
  }

  add(member: Member): void {
    const { firstColumn, lastColumn, firstRow, lastRow } = this.#reach(member);
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        append(this.#cells, keyOf(column, row), member);
      }
    }
  }

  /** Whether a box overlaps a member that counts. */
  meets(box: Box, counts: (member: Member) => boolean = () => true): boolean {
    const { firstColumn, lastColumn, firstRow, lastRow } = this.#reach(box);
    for (let column = firstColumn; column <= lastColumn; column++) {
      for (let row = firstRow; row <= lastRow; row++) {
        const cell = this.#cells.get(keyOf(column, row));
        if (cell?.some((member) => overlap(box, member) && counts(member))) return true;
      }
    }
    return false;
  }

  /** How many members a box overlaps. */
  count(box: Box): number {
    const found = new Set<Member>();
    this.meets(box, (member) => !found.add(member));
    return found.size;
  }

  /**
   * Pairs of members that overlap, each once, one member after another: cells in the order in which they were first
   * covered, pairs of a cell in the order of its members. Setting names apart waits for this, so that no list is made
   * of a pair.
   */
  overlappingPairs(): Member[] {
    const pairs: Member[] = [];
    for (const [key, members] of this.#cells) {
      for (let one = 0; one < members.length; one++) {
        const a = members[one]!;
        for (let other = one + 1; other < members.length; other++) {
          const b = members[other]!;
          // Two that share several cells are a pair in the first of them only.
          if (overlap(a, b) && key === this.#firstShared(a, b)) pairs.push(a, b);
        }
      }
    }
    return pairs;
  }

  #firstShared(a: Box, b: Box): number {
    const column = Math.floor(Math.max(a.left, b.left) / this.#width);
    return keyOf(column, Math.floor(Math.max(a.top, b.top) / this.#height));
  }

  /** Cells that a box touches. Asked of every symbol and name in every frame: no list of them is made. */
  #reach({ left, right, top, bottom }: Box) {
    return {
      firstColumn: Math.floor(left / this.#width),
      lastColumn: Math.floor(right / this.#width),
      firstRow: Math.floor(top / this.#height),
      lastRow: Math.floor(bottom / this.#height),
    };
  }
}

/** More rows than any map has, either side of zero. */
const ROWS = 65536;

function keyOf(column: number, row: number): number {
  return column * ROWS + row;
}
