/** A file that cannot be taken. `message` says what it is and what to do, for the one who added it. */
export class Refusal extends Error {
  override readonly name: string = 'Refusal';
}

/** A file that nobody would call a document: refused where it is named, passed over where it lies in a folder. */
export class NoDocument extends Refusal {
  override readonly name: string = 'NoDocument';
}
