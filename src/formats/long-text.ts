/**
 * A text in pieces that are made while it is read, and made anew each time: a file of hundreds of megabytes is never whole
 * in memory. Letters outside the Basic Multilingual Plane are never cut in two by a piece's end.
 */
export class LongText implements Iterable<string> {
  readonly #pieces: () => Iterable<string>;

  constructor(pieces: () => Iterable<string>) {
    this.#pieces = pieces;
  }

  [Symbol.iterator](): Iterator<string> {
    return this.#pieces()[Symbol.iterator]();
  }

  /** The whole of it. */
  toString(): string {
    return [...this].join('');
  }
}

/** One that takes long to make: it is written last, and who reads the other files need not wait for it. */
export class LateText extends LongText {
  /** All that it depends on and none of the other files tells. */
  readonly key: string;

  constructor(key: string, pieces: () => Iterable<string>) {
    super(pieces);
    this.key = key;
  }
}

/** The contents of a file of the artefact. */
export type FileText = string | LongText;

/** The same, or one that is no text. */
export type FileContent = FileText | Uint8Array;
