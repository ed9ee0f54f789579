import type { GraphPayload } from '../model/graph-payload.ts';

/**
 * Width in map units of a rim in a region's own tint that is laid under all land: neighbours' borders are simplified
 * each by itself, and the rim fills the slivers that this leaves between them.
 */
export const RIM = 6;

/** A region's outline as SVG path data in map units: a curve through the middles of its sides, so that no corner shows at any zoom. */
export function coastData(rings: GraphPayload['regions'][number]): string {
  return rings
    .map((ring) => {
      const middle = (corner: number) => {
        const [x, y] = ring[corner % ring.length] as [number, number];
        const [nextX, nextY] = ring[(corner + 1) % ring.length] as [number, number];
        return `${tenth((x + nextX) / 2)} ${tenth((y + nextY) / 2)}`;
      };
      const curves = ring.map((_, corner) => `Q${ring[(corner + 1) % ring.length]?.join(' ')} ${middle(corner + 1)}`);
      return `M${middle(0)}${curves.join('')}Z`;
    })
    .join('');
}

function tenth(value: number): number {
  return Math.round(value * 10) / 10;
}
