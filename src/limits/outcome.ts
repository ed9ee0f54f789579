/** What became of a piece of work. */
export type Outcome<Made> = { readonly made: Made } | { readonly failed: Failure };

/** Why nothing was made: it threw, or asked for more time or memory than it may have. */
export interface Failure {
  readonly cause: 'error' | 'time' | 'memory';
  /** Of what was thrown. */
  readonly name?: string;
  readonly message: string;
}

export function failureOf(error: unknown): Failure {
  if (!(error instanceof Error)) return { cause: 'error', message: String(error) };
  return { cause: 'error', name: error.name, message: error.message };
}

/** Items of which nothing could be made, each by the name of its file. */
export class NotMade extends Error {
  readonly items: readonly { readonly file: string; readonly failure: Failure }[];

  constructor(items: NotMade['items']) {
    super(items.map(({ file, failure }) => `${file}: ${failure.message}`).join('\n'));
    this.items = items;
  }
}
