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
 * @param drawn where coordinates of the rings lie on the drawing that points are of
 */
export function containing(rings: readonly Ring[], drawn: Drawn = AS_THEY_ARE): (x: number, y: number) => boolean {
  let rows: ReadonlyMap<number, readonly number[]> | null = null;
  const known = new Map<number, number[]>();
  return (x, y) => {
    let crossed = known.get(y);
    if (crossed === undefined) {
      rows ??= sidesByRow(rings, drawn);
      const sides = rows.get(rowOf(y)) ?? [];
      crossed = [];
      for (let side = 0; side < sides.length; side += 4) {
        const [y1, y2] = [sides[side + 1]!, sides[side + 3]!];
        if (y1 > y !== y2 > y) crossed.push(crossing(sides[side]!, y1, sides[side + 2]!, y2, y));
      }
      known.set(y, crossed);
    }
    return isInside(crossed, x);
  };
}

interface Drawn {
  x(x: number): number;
  y(y: number): number;
}
const AS_THEY_ARE: Drawn = { x: (x) => x, y: (y) => y };

/** Sides of rings, four numbers each, by the rows that they reach into: each page of a large atlas asks for them, so no lists are made of points. */
function sidesByRow(rings: readonly Ring[], drawn: Drawn): Map<number, number[]> {
  const rows = new Map<number, number[]>();
  for (const ring of rings) {
    const before = ring.at(-1)!;
    let [x1, y1] = [drawn.x(before[0]), drawn.y(before[1])];
    for (const end of ring) {
      const [x2, y2] = [drawn.x(end[0]), drawn.y(end[1])];
      const last = rowOf(Math.max(y1, y2));
      for (let row = rowOf(Math.min(y1, y2)); row <= last; row++) {
        const sides = rows.get(row);
        if (sides) sides.push(x1, y1, x2, y2);
        else rows.set(row, [x1, y1, x2, y2]);
      }
      x1 = x2;
      y1 = y2;
    }
  }
  return rows;
}

function rowOf(y: number): number {
  return Math.floor(y / ROW);
}

/** Height of a row, in the units of the rings. */
const ROW = 12;

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
