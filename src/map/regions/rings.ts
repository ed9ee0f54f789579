export type Ring = [x: number, y: number][];

/** Twice the signed area of a closed ring. */
function doubledArea(ring: Ring): number {
  return ring.reduce((sum, [x, y], index) => {
    const [nextX, nextY] = ring[(index + 1) % ring.length]!;
    return sum + x * nextY - nextX * y;
  }, 0);
}

/** Area of a closed ring, whichever way it turns. */
export function area(ring: Ring): number {
  return Math.abs(doubledArea(ring)) / 2;
}

/** Whether a point lies inside by the even-odd rule over all rings. */
export function contains(rings: readonly Ring[], x: number, y: number): boolean {
  return isInside(crossings(rings, y), x);
}

/**
 * The same for many points: where rings cross a height is worked out once for it, of the sides alone that come near it.
 *
 * @param drawn how the drawing that points are of shows the rings
 */
export function containing(
  rings: readonly Ring[],
  { scale, left, top }: Drawn = AS_THEY_ARE,
): (x: number, y: number) => boolean {
  const known = new Map<number, readonly number[]>();
  return (x, y) => {
    const crossed = known.get(y) ?? crossingsNear(rings, (y - top) / scale);
    known.set(y, crossed);
    return isInside(crossed, (x - left) / scale);
  };
}

/** Where the origin of the rings lies on a drawing, and how large their unit is there. */
interface Drawn {
  readonly scale: number;
  readonly left: number;
  readonly top: number;
}
const AS_THEY_ARE: Drawn = { scale: 1, left: 0, top: 0 };

/** Sides of rings, four numbers each, by the rows that they reach into. */
interface Rows {
  readonly top: number;
  readonly height: number;
  readonly sides: readonly number[][];
}

/** Each page of a large atlas asks about the same rings. */
const rowsOf = new WeakMap<readonly Ring[], Rows>();

function crossingsNear(rings: readonly Ring[], y: number): number[] {
  const rows = rowsOf.get(rings) ?? sidesByRow(rings);
  rowsOf.set(rings, rows);
  const sides = rows.sides[rowOf(rows, y)] ?? [];
  const found: number[] = [];
  for (let side = 0; side < sides.length; side += 4) {
    const [y1, y2] = [sides[side + 1]!, sides[side + 3]!];
    if (y1 > y !== y2 > y) found.push(crossing(sides[side]!, y1, sides[side + 2]!, y2, y));
  }
  return found;
}

function sidesByRow(rings: readonly Ring[]): Rows {
  const heights = rings.flatMap((ring) => ring.map(([, y]) => y));
  const [top, bottom] = heights.reduce(
    ([least, most], y) => [Math.min(least, y), Math.max(most, y)],
    [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY],
  );
  const rows = { top, height: (bottom - top) / ROWS || 1, sides: Array.from({ length: ROWS + 1 }, (): number[] => []) };
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      const last = rowOf(rows, Math.max(y1, y2));
      for (let row = rowOf(rows, Math.min(y1, y2)); row <= last; row++) rows.sides[row]!.push(x1, y1, x2, y2);
    }
  }
  return rows;
}

function rowOf({ top, height }: Rows, y: number): number {
  return Math.floor((y - top) / height);
}

const ROWS = 256;

/** Where lines of the rings cross a height. */
function crossings(rings: readonly Ring[], y: number): number[] {
  const found: number[] = [];
  for (const ring of rings) {
    for (let index = 0; index < ring.length; index++) {
      const [x1, y1] = ring[index]!;
      const [x2, y2] = ring[index + 1 < ring.length ? index + 1 : 0]!;
      if (y1 > y !== y2 > y) found.push(crossing(x1, y1, x2, y2, y));
    }
  }
  return found;
}

function crossing(x1: number, y1: number, x2: number, y2: number, y: number): number {
  return ((x2 - x1) * (y - y1)) / (y2 - y1) + x1;
}

function isInside(crossed: readonly number[], x: number): boolean {
  let inside = false;
  for (const one of crossed) if (x < one) inside = !inside;
  return inside;
}

/**
 * Leaves out the points of a closed ring that lie within a tolerance of the line without them (Douglas & Peucker,
 * "Algorithms for the reduction of the number of points required to represent a digitized line", 1973). The ring is cut at
 * its first point and the one farthest from it.
 */
export function simplify(ring: Ring, tolerance: number): Ring {
  if (ring.length < 4) return ring;
  const [x0, y0] = ring[0]!;
  const farthest = indexOfMost(ring, ([x, y]) => (x - x0) ** 2 + (y - y0) ** 2);
  const there = reduce(ring.slice(0, farthest + 1), tolerance);
  const back = reduce([...ring.slice(farthest), ring[0]!], tolerance);
  return [...there.slice(0, -1), ...back.slice(0, -1)];
}

function reduce(line: Ring, tolerance: number): Ring {
  const kept = new Uint8Array(line.length);
  kept[0] = 1;
  kept[line.length - 1] = 1;
  const open: [number, number][] = [[0, line.length - 1]];
  for (let span = open.pop(); span; span = open.pop()) {
    const [first, last] = span;
    let most = tolerance;
    let index = -1;
    for (let between = first + 1; between < last; between++) {
      const distance = distanceToLine(line[between]!, line[first]!, line[last]!);
      if (distance > most) [most, index] = [distance, between];
    }
    if (index < 0) continue;
    kept[index] = 1;
    open.push([first, index], [index, last]);
  }
  return line.filter((_point, index) => kept[index] === 1);
}

function distanceToLine([x, y]: Ring[number], [x1, y1]: Ring[number], [x2, y2]: Ring[number]): number {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const length = Math.sqrt(dx * dx + dy * dy);
  if (length === 0) return Math.sqrt((x - x1) ** 2 + (y - y1) ** 2);
  return Math.abs(dy * (x - x1) - dx * (y - y1)) / length;
}

function indexOfMost(ring: Ring, measure: (point: Ring[number]) => number): number {
  let best = 0;
  for (const [index, point] of ring.entries()) if (measure(point) > measure(ring[best]!)) best = index;
  return best;
}
