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
  /** By how they are written. */
  readonly forms = new Map<string, Form>();
  readonly #ids = new Map<string, number>();

  idOf(word: string): number {
    let id = this.#ids.get(word);
    if (id === undefined) {
      id = this.words.length;
      this.#ids.set(word, id);
      this.words.push(word);
    }
    return id;
  }

  get size(): number {
    return this.words.length;
  }
}
