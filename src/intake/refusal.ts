/** A file that cannot be taken. `message` says what it is and what to do, for the one who added it. */
export class Refusal extends Error {
  override readonly name = 'Refusal';
}
