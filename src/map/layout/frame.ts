import type { Point } from '../box.ts';
import { MAP_FRAME } from '../geometry.ts';

/** Turns the longest axis to lie level, then stretches and evens out the points so that they fill the map's frame. */
export function fitToFrame(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const turned = levelled([...points.values()]);
  const xs = evened(turned.map(({ x }) => x)).map((share) => (LEFT + WIDTH * share) * MAP_FRAME.width);
  const ys = evened(turned.map(({ y }) => y)).map((share) => (TOP + HEIGHT * share) * MAP_FRAME.height);
  return new Map([...points.keys()].map((id, index) => [id, { x: xs[index]!, y: ys[index]! }]));
}

/** Shares of the frame that the points take up; names need room on the right, coasts all around. */
const [LEFT, WIDTH, TOP, HEIGHT] = [0.07, 0.79, 0.08, 0.84];

/** Halfway between true distances (0) and equal ones (1). */
const EVENNESS = 0.5;

/** Moves the points' centre to the origin and turns them so that they spread most along x (principal axes). */
function levelled(points: readonly Point[]): Point[] {
  const count = Math.max(1, points.length);
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  const moved = points.map(({ x, y }) => ({ x: x - meanX, y: y - meanY }));
  const xx = moved.reduce((sum, { x }) => sum + x * x, 0);
  const yy = moved.reduce((sum, { y }) => sum + y * y, 0);
  const xy = moved.reduce((sum, { x, y }) => sum + x * y, 0);
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return moved.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** Values as shares of 0 to 1, between true distances and equal ones: crowds get room, the order is kept. */
function evened(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
  const [low, high] = [values[order[0] ?? 0] ?? 0, values[order.at(-1) ?? 0] ?? 0];
  const shares = new Array<number>(values.length).fill(0.5);
  if (high === low) return shares;
  for (const [place, index] of order.entries()) {
    const straight = (values[index]! - low) / (high - low);
    shares[index] = (1 - EVENNESS) * straight + (EVENNESS * place) / (order.length - 1);
  }
  return shares;
}
