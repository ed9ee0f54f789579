/** Up to this many connections each has a page of its own; of more, none has: each is a row on the page of one of its ends. */
export const CONNECTION_PAGES_CAP = 2000;

interface End {
  readonly id: string;
  /** How many connections it has. */
  readonly degree: number;
}

/**
 * The end on whose page a connection without a page of its own stands, with where its sentences are: the one with fewer
 * connections, so that no page grows with the atlas; of two alike the first by id. The other end's page leads there.
 */
export function homeEnd<Ends extends End>(a: Ends, b: Ends): Ends {
  if (a.degree !== b.degree) return a.degree < b.degree ? a : b;
  return a.id < b.id ? a : b;
}
