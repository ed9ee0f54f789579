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

/** The contents of a file of the artefact. */
export type FileText = string | LongText;

/** The same, or one that is no text. */
export type FileContent = FileText | Uint8Array;
