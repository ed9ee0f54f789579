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
  let inside = false;
  for (const ring of rings) {
    for (const [index, [x1, y1]] of ring.entries()) {
      const [x2, y2] = ring[(index + 1) % ring.length]!;
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    }
  }
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
