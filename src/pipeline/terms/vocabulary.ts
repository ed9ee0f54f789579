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

  idOf(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      this.#ids.set(word, id);
      this.words.push(word);
    }
    return id;
  }

  /** The form of the word at `[from, to)` of a text, which is cut out only where the word is new. */
  formAt(text: string, from: number, to: number, make: (written: string) => Form): Form {
    let slot = hashOf(text, from, to) & (this.#table.length - 1);
    for (; this.#table[slot] !== 0; slot = (slot + 1) & (this.#table.length - 1)) {
      const form = this.#forms[this.#table[slot]! - 1]!;
      const written = this.words[form.id]!;
      if (written.length === to - from && text.startsWith(written, from)) return form;
    }
    const form = make(text.slice(from, to));
    this.#table[slot] = this.#forms.push(form);
    if (this.#forms.length * 2 > this.#table.length) this.#grow();
    return form;
  }

  #grow(): void {
    const mask = this.#table.length * 2 - 1;
    this.#table = new Uint32Array(mask + 1);
    for (const [index, { id }] of this.#forms.entries()) {
      const written = this.words[id]!;
      let slot = hashOf(written, 0, written.length) & mask;
      while (this.#table[slot] !== 0) slot = (slot + 1) & mask;
      this.#table[slot] = index + 1;
    }
  }

  get size(): number {
    return this.words.length;
  }
}

/** FNV-1a (Fowler, Noll, Vo 1991) over code units. */
function hashOf(text: string, from: number, to: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < to; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return hash ^ (hash >>> 15);
}
