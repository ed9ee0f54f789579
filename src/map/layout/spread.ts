import type { Box } from '../box.ts';
import { BoxGrid } from '../box-grid.ts';

/** Something that needs room on the map, in map units. */
export interface Placed {
  x: number;
  y: number;
  /** The room around its point. */
  readonly box: Box;
  /** Of a round thing, which then fills the circle in its box only; 0 of others. */
  readonly radius: number;
  /** What it keeps together with. */
  readonly group: string | null;
  /** How hard it is to move. */
  readonly mass: number;
  /** How far inside the bounds it is stopped, so that what is pressed against them stands in no line. */
  readonly inset: number;
}

interface Options {
  /** Rounds at most; fewer where nothing overlaps any more. */
  readonly rounds: number;
  /** For so many of the first rounds groups are drawn together, so that they do not mix while they spread. */
  readonly cohesive?: number;
  /** Points are kept so that their boxes stay in here. */
  readonly bounds: Box;
}

/**
 * Moves boxes apart along the axis on which they overlap least, the lighter of two more than the heavier, until none
 * overlap or the rounds are over. Changes `items` in place; the same on every machine.
 *
 * After Noverlap (Jacomy, 2014), with boxes instead of circles, so that names get their room: a name is wide and flat.
 *
 * @returns whether no two overlap
 */
export function spread(items: readonly Placed[], { rounds, cohesive = 0, bounds }: Options): boolean {
  const width = CELL * mean(items, ({ box }) => box.right - box.left);
  const height = CELL * mean(items, ({ box }) => box.bottom - box.top);
  const rooms = items.map((item) => ({ item, left: 0, right: 0, top: 0, bottom: 0 }));
  for (let round = 0; round < rounds; round++) {
    const grid = new BoxGrid<(typeof rooms)[number]>(width, height);
    for (const room of rooms) {
      const { x, y, box } = room.item;
      room.left = x + box.left;
      room.right = x + box.right;
      room.top = y + box.top;
      room.bottom = y + box.bottom;
      grid.add(room);
    }
    let moved = false;
    const pairs = grid.overlappingPairs();
    for (let at = 0; at < pairs.length; at += 2) {
      const across = round >= STUCK && round % 4 === 0;
      moved = separate(pairs[at]!.item, pairs[at + 1]!.item, across) || moved;
    }
    if (round < cohesive) cohere(items);
    for (const item of items) keepInside(item, bounds);
    if (!moved) return true;
  }
  return false;
}

function separate(a: Placed, b: Placed, across: boolean): boolean {
  if (a.radius > 0 && b.radius > 0) return separateCircles(a, b);
  const overlapX = Math.min(a.x + a.box.right, b.x + b.box.right) - Math.max(a.x + a.box.left, b.x + b.box.left);
  const overlapY = Math.min(a.y + a.box.bottom, b.y + b.box.bottom) - Math.max(a.y + a.box.top, b.y + b.box.top);
  if (overlapX <= TOUCH || overlapY <= TOUCH) return false;
  const axis = overlapX < overlapY !== across ? 'x' : 'y';
  const overlap = axis === 'x' ? overlapX : overlapY;
  const distance = Math.min(overlap * STEP, across ? SIDE_STEP : overlap) + TOUCH;
  const direction = middle(b, axis) >= middle(a, axis) ? distance : -distance;
  if (axis === 'x') push(a, b, direction, 0);
  else push(a, b, 0, direction);
  return true;
}

function separateCircles(a: Placed, b: Placed): boolean {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const distance = Math.sqrt(dx * dx + dy * dy);
  const overlap = a.radius + b.radius - distance;
  if (overlap <= TOUCH) return false;
  const step = overlap * STEP + TOUCH;
  if (distance === 0) push(a, b, step, 0);
  else push(a, b, (dx / distance) * step, (dy / distance) * step);
  return true;
}

/** Moves two apart by a distance in all, each by the other's share of their mass. */
function push(a: Placed, b: Placed, dx: number, dy: number): void {
  const shareOfA = b.mass / (a.mass + b.mass);
  a.x -= dx * shareOfA;
  a.y -= dy * shareOfA;
  b.x += dx * (1 - shareOfA);
  b.y += dy * (1 - shareOfA);
}

/** Side of a grid cell as a multiple of the mean box. */
const CELL = 1.5;
/** Overlaps smaller than this are none. Map units. */
const TOUCH = 0.02;
/** Rounds after which columns of names that find no room up or down are loosened by small steps the other way. */
const STUCK = 60;
/** Length of such a step in map units. */
const SIDE_STEP = 6;
/** Share of an overlap undone at once: less than all, so that crowds relax instead of jumping. */
const STEP = 0.6;

function middle({ x, y, box }: Placed, axis: 'x' | 'y'): number {
  return axis === 'x' ? x + (box.left + box.right) / 2 : y + (box.top + box.bottom) / 2;
}

/** Moves every item a little towards the middle of its group. */
function cohere(items: readonly Placed[]): void {
  const middles = new Map<string | null, { x: number; y: number; count: number }>();
  for (const { group, x, y } of items) {
    const middle = middles.get(group) ?? { x: 0, y: 0, count: 0 };
    middles.set(group, { x: middle.x + x, y: middle.y + y, count: middle.count + 1 });
  }
  for (const item of items) {
    const { x, y, count } = middles.get(item.group)!;
    item.x += (x / count - item.x) * COHESION;
    item.y += (y / count - item.y) * COHESION;
  }
}

/** Share of the way to the middle of its group that an item goes in a round. */
const COHESION = 0.006;

function keepInside(item: Placed, bounds: Box): void {
  const { box, inset } = item;
  item.x = Math.min(Math.max(item.x, bounds.left + inset - box.left), bounds.right - inset - box.right);
  item.y = Math.min(Math.max(item.y, bounds.top + inset - box.top), bounds.bottom - inset - box.bottom);
}

function mean(items: readonly Placed[], measure: (item: Placed) => number): number {
  return items.reduce((sum, item) => sum + measure(item), 0) / Math.max(1, items.length);
}
