/**
 * Numbers pairs of numbers from 1 as they come. A hash table with open addressing: a Map whose keys are beyond 31 bits makes an
 * object of each.
 */
export class PairNumbers {
  #mask: number;
  #firsts: Uint32Array;
  #seconds: Uint32Array;
  /** Of each slot; 0 where nothing is. */
  #numbers: Uint32Array;
  #count = 0;

  /** @param room for so many pairs at first */
  constructor(room: number) {
    this.#mask = 2 ** Math.ceil(Math.log2(room * 2 + 2)) - 1;
    this.#firsts = new Uint32Array(this.#mask + 1);
    this.#seconds = new Uint32Array(this.#mask + 1);
    this.#numbers = new Uint32Array(this.#mask + 1);
  }

  of(first: number, second: number): number {
    let slot = slotOf(first, second) & this.#mask;
    for (; this.#numbers[slot] !== 0; slot = (slot + 1) & this.#mask) {
      if (this.#firsts[slot] === first && this.#seconds[slot] === second) return this.#numbers[slot]!;
    }
    if ((this.#count + 1) * 2 > this.#mask) {
      this.#grow();
      return this.of(first, second);
    }
    this.#firsts[slot] = first;
    this.#seconds[slot] = second;
    this.#numbers[slot] = ++this.#count;
    return this.#count;
  }

  #grow(): void {
    const [firsts, seconds, numbers] = [this.#firsts, this.#seconds, this.#numbers];
    this.#mask = numbers.length * 2 - 1;
    this.#firsts = new Uint32Array(this.#mask + 1);
    this.#seconds = new Uint32Array(this.#mask + 1);
    this.#numbers = new Uint32Array(this.#mask + 1);
    for (const [from, number] of numbers.entries()) {
      if (number === 0) continue;
      let slot = slotOf(firsts[from]!, seconds[from]!) & this.#mask;
      while (this.#numbers[slot] !== 0) slot = (slot + 1) & this.#mask;
      this.#firsts[slot] = firsts[from]!;
      this.#seconds[slot] = seconds[from]!;
      this.#numbers[slot] = number;
    }
  }
}

/** Multiplicative hashing (Knuth, "The Art of Computer Programming" 3, 6.4). */
function slotOf(first: number, second: number): number {
  const hash = Math.imul(Math.imul(first, 0x9e3779b1) ^ second, 0x85ebca6b);
  return hash ^ (hash >>> 15);
}
