/** How a connection is drawn: a curve with a gentle bend. On the map's legend these are roads and tracks. */

/** A road is asserted by an editor, a lane linked by an author; a track is named together and no more. */
export type Way = 'road' | 'lane' | 'track';

export function wayOf({ asserted, linked }: { readonly asserted: number; readonly linked: number }): Way {
  return asserted > 0 ? 'road' : linked > 0 ? 'lane' : 'track';
}

/** How far an edge bends aside, as a part of its length: to one side or the other by its id, so that edges side by side part. */
export function bendOf(edge: string): number {
  return edge.length % 2 ? BEND : -BEND;
}

const BEND = 0.07;

/** Two ends in one row: ax, ay, bx, by. */
export type Ends = readonly [ax: number, ay: number, bx: number, by: number];

/** The point of the quadratic curve that every edge is, at a share of the way. */
export function pointOnEdge([ax, ay, bx, by]: Ends, bend: number, share: number): readonly [x: number, y: number] {
  const aside = 2 * share * (1 - share) * bend;
  return [ax + (bx - ax) * share - (by - ay) * aside, ay + (by - ay) * share + (bx - ax) * aside];
}

/** The curve as path data in the units of its ends, to so many parts of one. */
export function edgeData(ends: Ends, bend: number, parts = 10): string {
  const round = (value: number) => Math.round(value * parts) / parts;
  // The control point lies as far again aside as the middle of the curve.
  const control = pointOnEdge(ends, 2 * bend, 0.5);
  const [ax, ay, bx, by] = ends.map(round);
  return `M${ax} ${ay}Q${control.map(round).join(' ')} ${bx} ${by}`;
}
