import { type Box, boxAt, type Point } from '../map/box.ts';

/** A line from a symbol to its name that stands off it: `[x, y]` at the symbol's rim, then at the name, in CSS pixels. */
export type Leader = readonly [fromX: number, fromY: number, toX: number, toY: number];

/** How far from a symbol's rim its name may stand, nearest first, in CSS pixels. */
const REACHES = [10, 18, 28, 40, 54, 70, 90, 115, 145, 180, 220, 270];
const DIRECTIONS = 16;
/** Between the end of the line and the name. */
const GAP = 2;

/**
 * Where a name may stand off its symbol, at the end of a leader line: around the symbol, nearest first (as "external
 * labels" are set, Bekos, Niedermann & Nöllenburg, "External labeling techniques", Computer Graphics Forum 38, 2019).
 */
export function placesOff<Name extends Box>(
  name: Name,
  { x, y }: Point,
  radius: number,
): (Name & { readonly leader: Leader })[] {
  const [halfWidth, halfHeight] = [(name.right - name.left) / 2, (name.bottom - name.top) / 2];
  const around = { left: -halfWidth, right: halfWidth, top: -halfHeight, bottom: halfHeight };
  return REACHES.flatMap((reach) =>
    Array.from({ length: DIRECTIONS }, (_, step) => {
      const angle = (2 * Math.PI * step) / DIRECTIONS;
      const [dx, dy] = [Math.cos(angle), Math.sin(angle)];
      const [toX, toY] = [x + (radius + reach) * dx, y + (radius + reach) * dy];
      // The name's near side is at the end of the line: an end where the line runs level, else its upper or lower side.
      const level = Math.abs(dx) > 0.5;
      const middle = {
        x: toX + (level ? Math.sign(dx) * (halfWidth + GAP) : dx * halfWidth),
        y: toY + (level ? dy * halfHeight : Math.sign(dy) * (halfHeight + GAP)),
      };
      const leader = [x + radius * dx, y + radius * dy, toX, toY] as const;
      return { ...name, ...boxAt(around, middle), leader };
    }),
  );
}

/** How often a name's leader line crosses other names or their lines, or one of those lines the name. */
export function crossings(name: Led, others: readonly Led[]): number {
  const { leader } = name;
  return others.filter(
    (other) =>
      (leader && runsThrough(leader, other)) ||
      (other.leader && (runsThrough(other.leader, name) || (leader && cross(leader, other.leader)))),
  ).length;
}

interface Led extends Box {
  readonly leader?: Leader | undefined;
}

/** Whether two leader lines cross. */
function cross([ax, ay, bx, by]: Leader, [cx, cy, dx, dy]: Leader): boolean {
  const side = (x: number, y: number, fromX: number, fromY: number, toX: number, toY: number) =>
    Math.sign((toX - fromX) * (y - fromY) - (toY - fromY) * (x - fromX));
  return (
    side(cx, cy, ax, ay, bx, by) !== side(dx, dy, ax, ay, bx, by) &&
    side(ax, ay, cx, cy, dx, dy) !== side(bx, by, cx, cy, dx, dy)
  );
}

/** Whether a leader line runs through a box (Liang & Barsky, "A new concept and method for line clipping", 1984). */
function runsThrough([x, y, toX, toY]: Leader, { left, right, top, bottom }: Box): boolean {
  let [first, last] = [0, 1];
  for (const [step, room] of [
    [x - toX, x - left],
    [toX - x, right - x],
    [y - toY, y - top],
    [toY - y, bottom - y],
  ] as const) {
    if (step === 0 && room < 0) return false;
    if (step < 0) first = Math.max(first, room / step);
    if (step > 0) last = Math.min(last, room / step);
  }
  return first < last;
}
