/** Binary heap of rows by key; the same row may stand in it more than once. */
export class MinHeap {
  readonly #rows: number[] = [];
  readonly #keys: number[] = [];
  /** Key of the row popped last. */
  poppedKey = 0;

  push(row: number, key: number): void {
    let place = this.#rows.length;
    while (place > 0) {
      const parent = (place - 1) >> 1;
      if ((this.#keys[parent] as number) <= key) break;
      this.#rows[place] = this.#rows[parent] as number;
      this.#keys[place] = this.#keys[parent] as number;
      place = parent;
    }
    this.#rows[place] = row;
    this.#keys[place] = key;
  }

  /** The row with the least key, or -1. */
  pop(): number {
    const top = this.#rows[0];
    if (top === undefined) return -1;
    this.poppedKey = this.#keys[0] as number;
    const row = this.#rows.pop() as number;
    const key = this.#keys.pop() as number;
    const length = this.#rows.length;
    if (length > 0) {
      let place = 0;
      for (let child = 1; child < length; child = 2 * place + 1) {
        if (child + 1 < length && (this.#keys[child + 1] as number) < (this.#keys[child] as number)) child++;
        if ((this.#keys[child] as number) >= key) break;
        this.#rows[place] = this.#rows[child] as number;
        this.#keys[place] = this.#keys[child] as number;
        place = child;
      }
      this.#rows[place] = row;
      this.#keys[place] = key;
    }
    return top;
  }
}
