/**
 * Width in map units of a rim in a region's own tint that is laid under all land: neighbours' borders are simplified
 * each by itself, and the rim fills the slivers that this leaves between them.
 */
export const RIM = 6;

/**
 * A region's outline as path data, for SVG and `Path2D` alike, in the units of its rings: a curve through the middles of
 * its sides, so that no corner shows at any zoom. Each corner is the control point of a quadratic curve, and the mirror
 * image of the one before at the middle between the two: path data need not say it (`t`).
 *
 * @param rings coordinates to one decimal at most, so that their middles are exact to two and no error adds up
 */
export function coastData(rings: readonly (readonly (readonly [number, number])[])[]): string {
  return rings.map(curveData).join('');
}

function curveData(ring: readonly (readonly [number, number])[]): string {
  const middles = ring.map(([x, y], corner) => {
    const [nextX, nextY] = ring[(corner + 1) % ring.length]!;
    return [(x + nextX) / 2, (y + nextY) / 2] as const;
  });
  const [start] = middles;
  const corner = ring[1];
  if (!start || !corner) return '';
  const steps = middles.map(([x, y], index) => {
    const [nextX, nextY] = middles[(index + 1) % middles.length]!;
    return `${hundredth(nextX - x)} ${hundredth(nextY - y)}`;
  });
  const toCorner = `${hundredth(corner[0] - start[0])} ${hundredth(corner[1] - start[1])}`;
  const [first, ...others] = steps;
  return `M${hundredth(start[0])} ${hundredth(start[1])}q${toCorner} ${first}t${others.join(' ')}Z`;
}

/** Without minus zero. */
function hundredth(value: number): number {
  return Math.round(value * 100) / 100 + 0;
}
