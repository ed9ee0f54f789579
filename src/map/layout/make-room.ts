import type { Point } from '../box.ts';
import { inner, MARGIN } from './arrange.ts';
import { type Placed, spread } from './spread.ts';

/**
 * Makes room for names where something new came to lie: what is new gives way first, what lies beside it by a hair's
 * breadth, and what lies farther off not at all. Changes `items` in place.
 *
 * @param items with the room of their names
 * @param isNew whether an item lies on the map for the first time
 */
export function makeRoom(items: readonly Placed[], isNew: (index: number) => boolean): void {
  const fresh = items.filter((_, index) => isNew(index)).map(({ x, y }) => ({ x, y }));
  const anchors = items.map(({ x, y }, index) => ({
    x,
    y,
    drift: isNew(index) ? FRESH_DRIFT : isNear({ x, y }, fresh) ? DRIFT : 0,
  }));
  for (let turn = 0; turn < TURNS; turn++) {
    spread(items, { rounds: ROUNDS, bounds: inner(MARGIN) });
    for (const [index, item] of items.entries()) pullBack(item, anchors[index]!);
  }
}

/** How often, and for how many rounds, items are set apart before they are pulled back. */
const [TURNS, ROUNDS] = [12, 10];
/** How far what is new may move, and what was on the map before, so near to something new. The map is 1500 units wide. */
const [FRESH_DRIFT, DRIFT, NEAR] = [60, 14, 160];

function isNear({ x, y }: Point, places: readonly Point[]): boolean {
  return places.some((place) => Math.abs(place.x - x) < NEAR && Math.abs(place.y - y) < NEAR);
}

/** Leaves an item no farther from where it was than it may drift. */
function pullBack(item: Placed, { x, y, drift }: Point & { readonly drift: number }): void {
  const [dx, dy] = [item.x - x, item.y - y];
  const distance = Math.sqrt(dx * dx + dy * dy);
  if (distance <= drift) return;
  item.x = x + (dx / distance) * drift;
  item.y = y + (dy / distance) * drift;
}
