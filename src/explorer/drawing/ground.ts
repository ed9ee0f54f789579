import type { Point } from '../../map/box.ts';
import { coastData, RIM } from '../../map/coasts.ts';
import type { Graticule } from '../../map/graticule.ts';
import type { GraphPayload } from '../../model/graph-payload.ts';
import { type Palette, withAlpha } from '../palette.ts';
import type { Insets, View } from '../view.ts';

type Context = CanvasRenderingContext2D;

/** How the regions are shown. */
export interface GroundStyle {
  readonly palette: Palette;
  /** Whether hues stand for topics now; otherwise regions are plain land. */
  readonly byTopic: boolean;
  readonly faded: (topic: number) => boolean;
  readonly squares: Graticule;
  /** What panels cover: letters and numbers of the squares stand at the rim of the rest. */
  readonly insets: Insets;
}

/** Draws sea, regions and the squares of the map under everything else. */
export function drawGround(
  context: Context,
  payload: GraphPayload,
  regions: readonly Path2D[],
  view: View,
  style: GroundStyle,
): void {
  const { palette } = style;
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, view.width, view.height);
  context.save();
  context.translate(view.originX, view.originY);
  context.scale(view.scale, view.scale);
  context.lineJoin = 'round';
  for (const stage of ['shallows', 'rim', 'land'] as const) {
    payload.topics.forEach((_, topic) => {
      const region = regions[topic];
      const hue = (style.byTopic && palette.hues[topic % palette.hues.length]) || palette.neutral;
      if (!region) return;
      context.globalAlpha = style.faded(topic) ? 0.25 : 1;
      if (stage === 'shallows') {
        context.strokeStyle = withAlpha(hue.coast, 0.16);
        context.lineWidth = 5 / view.scale + RIM;
        context.stroke(region);
      } else if (stage === 'rim') {
        context.strokeStyle = hue.tint;
        context.lineWidth = RIM;
        context.stroke(region);
      } else {
        context.fillStyle = hue.tint;
        context.fill(region, 'evenodd');
        context.strokeStyle = hue.coast;
        context.lineWidth = 1 / view.scale;
        context.stroke(region);
      }
    });
  }
  context.restore();
  drawSquares(context, payload.bounds, view, style);
}

/** The topics' outlines as paths in map units. */
export function regionPaths(payload: GraphPayload): Path2D[] {
  return payload.regions.map((rings) => new Path2D(coastData(rings)));
}

/** The squares: fine lines, letters along the foot, numbers along the right. */
function drawSquares(context: Context, bounds: GraphPayload['bounds'], view: View, style: GroundStyle): void {
  const { palette, insets, squares: grid } = style;
  const [left, top, right, bottom] = bounds;
  const x = (at: number) => view.originX + view.scale * at;
  const y = (at: number) => view.originY + view.scale * at;
  context.beginPath();
  for (const at of [...grid.columns.map((line) => line.at), right]) {
    context.moveTo(Math.round(x(at)) + 0.5, y(top));
    context.lineTo(Math.round(x(at)) + 0.5, y(bottom));
  }
  for (const at of [...grid.rows.map((line) => line.at), bottom]) {
    context.moveTo(x(left), Math.round(y(at)) + 0.5);
    context.lineTo(x(right), Math.round(y(at)) + 0.5);
  }
  context.strokeStyle = palette.graticule;
  context.lineWidth = 1;
  context.stroke();
  context.font = `11px ${palette.sans}`;
  context.letterSpacing = '0px';
  context.fillStyle = palette.inkSoft;
  context.textAlign = 'center';
  context.textBaseline = 'middle';
  for (const square of squareNames(grid, bounds, view, insets)) context.fillText(square.name, square.x, square.y);
}

/** Where the names of the squares stand: letters along the foot, numbers along the right of what no panel covers. */
export function squareNames(
  { columns, rows, cell }: Graticule,
  [, , right, bottom]: GraphPayload['bounds'],
  { originX, originY, scale, width, height }: View,
  insets: Insets,
): (Point & { readonly name: string })[] {
  const foot = Math.min(height - insets.bottom, originY + scale * bottom);
  const side = Math.min(width - insets.right, originX + scale * right);
  /** A square of which a quarter of its side or less is seen goes without. */
  const amid = (lines: typeof columns, origin: number, low: number, high: number, place: (at: number) => Point) =>
    lines.flatMap(({ at, name }) => {
      const from = Math.max(low, origin + scale * at);
      const to = Math.min(high, origin + scale * (at + cell));
      return to - from > (scale * cell) / 4 ? [{ name, ...place((from + to) / 2) }] : [];
    });
  return [
    ...amid(columns, originX, insets.left, side, (x) => ({ x, y: foot - FROM_RIM })),
    ...amid(rows, originY, insets.top, foot, (y) => ({ x: side - FROM_RIM, y })),
  ];
}

/** CSS pixels. */
const FROM_RIM = 10;
