/** A word with its case, and what is to be seen of it wherever it stands. */
export interface Form {
  readonly id: number;
  /** The word without its case. */
  readonly word: number;
  readonly flags: number;
  readonly isLong: boolean;
  readonly isShouted: boolean;
}

/** Numbers the words of a corpus as they come: texts are then compared as numbers, many times as fast. */
export class Vocabulary {
  readonly words: string[] = [];
  readonly #ids = new Map<string, number>();
  /** Forms by a hash of how they are written, from 1, with open addressing; 0 where nothing is. */
  #table = new Uint32Array(1024);
  readonly #forms: Form[] = [];
  /** The code units of all forms, one behind another, and where those of each begin. */
  #units = new Uint16Array(8192);
  #starts = new Uint32Array(1024);

  idOf(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      this.#ids.set(word, id);
      this.words.push(word);
    }
    return id;
  }

  /** The number of a word; undefined where no text has it. */
  numberOf(word: string): number | undefined {
    return this.#ids.get(word);
  }

  /** The form of the word at `[from, to)` of the code units of a text, which is made a string only where the word is new. */
  formAt(units: Uint16Array, from: number, to: number, make: (written: string) => Form): Form {
    const mask = this.#table.length - 1;
    let slot = hashOf(units, from, to) & mask;
    for (; this.#table[slot] !== 0; slot = (slot + 1) & mask) {
      const index = this.#table[slot]! - 1;
      if (this.#isForm(index, units, from, to)) return this.#forms[index]!;
    }
    const form = make(String.fromCharCode(...units.subarray(from, to)));
    this.#table[slot] = this.#forms.push(form);
    this.#keep(units.subarray(from, to));
    if (this.#forms.length * 2 > this.#table.length) this.#grow();
    return form;
  }

  #isForm(index: number, units: Uint16Array, from: number, to: number): boolean {
    const start = this.#starts[index]!;
    if (this.#starts[index + 1]! - start !== to - from) return false;
    for (let at = from; at < to; at++) if (this.#units[start + at - from] !== units[at]) return false;
    return true;
  }

  #keep(units: Uint16Array): void {
    const { length } = this.#forms;
    const start = this.#starts[length - 1]!;
    if (length >= this.#starts.length) this.#starts = enlarged(this.#starts, length + 1);
    if (start + units.length > this.#units.length) this.#units = enlarged(this.#units, start + units.length);
    this.#units.set(units, start);
    this.#starts[length] = start + units.length;
  }

  #grow(): void {
    const mask = this.#table.length * 2 - 1;
    this.#table = new Uint32Array(mask + 1);
    for (let index = 0; index < this.#forms.length; index++) {
      let slot = hashOf(this.#units, this.#starts[index]!, this.#starts[index + 1]!) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = index + 1;
    }
  }

  get size(): number {
    return this.words.length;
  }
}

/** A column of at least twice the length, and of so many at least. */
function enlarged<Column extends Uint16Array | Uint32Array>(column: Column, least: number): Column {
  const larger = new (column.constructor as new (length: number) => Column)(Math.max(column.length * 2, least));
  larger.set(column);
  return larger;
}

/** FNV-1a (Fowler, Noll, Vo 1991) over code units. */
function hashOf(units: Uint16Array, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ units[at]!, 0x01000193);
  return hash ^ (hash >>> 15);
}
