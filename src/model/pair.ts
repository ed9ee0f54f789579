const BETWEEN = '--';

/** The id of the connection between two entities, in either order. */
export function pairOf(a: string, b: string): string {
  return a < b ? `${a}${BETWEEN}${b}` : `${b}${BETWEEN}${a}`;
}

/** The two ends of a connection by its id, in the order of `pairOf`. The second is empty where the id is not of a pair. */
export function partsOf(pair: string): [source: string, target: string] {
  const at = pair.indexOf(BETWEEN);
  return at < 0 ? [pair, ''] : [pair.slice(0, at), pair.slice(at + BETWEEN.length)];
}
