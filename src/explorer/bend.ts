/** How far a road bends aside, as a part of its length: to one side or the other by the name of the connection. */
export function bendOf(connection: string): number {
  return connection.length % 2 ? 0.07 : -0.07;
}

/** The point of a quadratic curve that all roads are, at a share of the way. */
export function pointOnRoad(
  ax: number,
  ay: number,
  bx: number,
  by: number,
  bend: number,
  share: number,
): readonly [number, number] {
  const aside = 2 * share * (1 - share) * bend;
  return [ax + (bx - ax) * share - (by - ay) * aside, ay + (by - ay) * share + (bx - ax) * aside];
}
