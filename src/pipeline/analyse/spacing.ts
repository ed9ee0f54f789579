import type { Box } from '../../model/label-geometry.ts';

/** Something that needs room on the map: `box` is the room around its point, `mass` how hard it is to move. */
export interface Placed {
  x: number;
  y: number;
  readonly box: Box;
  readonly mass: number;
}

interface Options {
  /** Rounds at most; fewer where nothing overlaps any more. */
  readonly rounds: number;
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
export function spread(items: readonly Placed[], { rounds, bounds }: Options): boolean {
  for (let round = 0; round < rounds; round++) {
    let moved = false;
    for (const [a, b] of overlappingPairs(items)) moved = separate(a, b) || moved;
    for (const item of items) keepInside(item, bounds);
    if (!moved) return true;
  }
  return false;
}

function separate(a: Placed, b: Placed): boolean {
  const overlapX = Math.min(a.x + a.box.right, b.x + b.box.right) - Math.max(a.x + a.box.left, b.x + b.box.left);
  const overlapY = Math.min(a.y + a.box.bottom, b.y + b.box.bottom) - Math.max(a.y + a.box.top, b.y + b.box.top);
  if (overlapX <= TOUCH || overlapY <= TOUCH) return false;
  const shareOfA = b.mass / (a.mass + b.mass);
  const axis = overlapX < overlapY ? 'x' : 'y';
  const distance = (overlapX < overlapY ? overlapX : overlapY) * STEP + TOUCH;
  const direction = centre(b, axis) >= centre(a, axis) ? 1 : -1;
  a[axis] -= direction * distance * shareOfA;
  b[axis] += direction * distance * (1 - shareOfA);
  return true;
}

/** Overlaps smaller than this are none. Map units. */
const TOUCH = 0.02;
/** Share of an overlap undone at once: less than all, so that crowds relax instead of jumping. */
const STEP = 0.6;

function centre({ x, y, box }: Placed, axis: 'x' | 'y'): number {
  return axis === 'x' ? x + (box.left + box.right) / 2 : y + (box.top + box.bottom) / 2;
}

function keepInside(item: Placed, bounds: Box): void {
  item.x = Math.min(Math.max(item.x, bounds.left - item.box.left), bounds.right - item.box.right);
  item.y = Math.min(Math.max(item.y, bounds.top - item.box.top), bounds.bottom - item.box.bottom);
}

/** Pairs whose boxes overlap, each once, found by a sweep from left to right. */
function overlappingPairs(items: readonly Placed[]): [Placed, Placed][] {
  const sorted = [...items.entries()].sort(([i, a], [j, b]) => a.x + a.box.left - (b.x + b.box.left) || i - j);
  const pairs: [Placed, Placed][] = [];
  let open: Placed[] = [];
  for (const [, item] of sorted) {
    const left = item.x + item.box.left;
    open = open.filter((other) => other.x + other.box.right > left);
    for (const other of open) {
      if (other.y + other.box.bottom > item.y + item.box.top && other.y + other.box.top < item.y + item.box.bottom) {
        pairs.push([other, item]);
      }
    }
    open.push(item);
  }
  return pairs;
}
