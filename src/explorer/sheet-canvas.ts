import type { GraphPayload } from '../model/graph-payload.ts';
import { type Label, REGION_SPACING } from './labels.ts';
import { type Palette, withAlpha } from './palette.ts';
import type { View } from './view.ts';

type Context = CanvasRenderingContext2D;

/** Map units between two lines of the graticule. */
const GRATICULE = 100;

/** Draws sea, graticule and the topics' regions under everything else. `faded` topics step back. */
export function drawGround(
  context: Context,
  payload: GraphPayload,
  regions: readonly Path2D[],
  view: View,
  palette: Palette,
  faded: (topic: number) => boolean,
): void {
  const transform = context.getTransform();
  context.fillStyle = palette.sea;
  context.fillRect(0, 0, view.width, view.height);
  drawGraticule(context, view, palette);
  context.translate(view.originX, view.originY);
  context.scale(view.scale, view.scale);
  context.lineJoin = 'round';
  payload.topics.forEach((_, topic) => {
    const region = regions[topic];
    const hue = palette.hues[topic % palette.hues.length];
    if (!region || !hue) return;
    context.globalAlpha = faded(topic) ? 0.25 : 1;
    context.strokeStyle = withAlpha(hue.coast, 0.16);
    context.lineWidth = 7 / view.scale;
    context.stroke(region);
    context.fillStyle = hue.tint;
    context.fill(region, 'evenodd');
    context.strokeStyle = hue.coast;
    context.lineWidth = 1 / view.scale;
    context.stroke(region);
  });
  context.globalAlpha = 1;
  context.setTransform(transform);
}

/** The topics' outlines as paths in map units. */
export function regionPaths(payload: GraphPayload): Path2D[] {
  return payload.regions.map((rings) => {
    const path = new Path2D();
    for (const ring of rings) {
      ring.forEach(([x, y], corner) => {
        if (corner === 0) path.moveTo(x, y);
        else path.lineTo(x, y);
      });
      path.closePath();
    }
    return path;
  });
}

function drawGraticule(context: Context, view: View, palette: Palette): void {
  let step = GRATICULE * view.scale;
  while (step < 48) step *= 2;
  while (step > 160) step /= 2;
  context.beginPath();
  for (let x = view.originX % step; x < view.width; x += step) {
    context.moveTo(Math.round(x) + 0.5, 0);
    context.lineTo(Math.round(x) + 0.5, view.height);
  }
  for (let y = view.originY % step; y < view.height; y += step) {
    context.moveTo(0, Math.round(y) + 0.5);
    context.lineTo(view.width, Math.round(y) + 0.5);
  }
  context.strokeStyle = palette.graticule;
  context.lineWidth = 1;
  context.stroke();
}

/** Writes the chosen names, each no wider than its box, on a halo that parts them from what lies below. */
export function drawLabels(
  context: Context,
  labels: readonly Label[],
  palette: Palette,
  weight: (label: Label) => { readonly alpha: number; readonly bold: boolean },
): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of labels) {
    const { alpha, bold } = weight(label);
    const region = label.topic >= 0;
    const hue = palette.hues[label.topic % palette.hues.length];
    context.globalAlpha = alpha;
    context.font = `${region || bold ? 600 : 400} ${label.fontSize}px ${region ? palette.sans : palette.serif}`;
    context.letterSpacing = region ? `${REGION_SPACING * label.fontSize}px` : '0px';
    context.textAlign = region ? 'center' : 'left';
    context.fillStyle = region ? (hue?.ink ?? palette.inkSoft) : palette.ink;
    context.strokeStyle = withAlpha(region ? (hue?.tint ?? palette.halo) : palette.halo, 0.85);
    context.lineWidth = region ? 4 : 3;
    const x = region ? label.x + label.width / 2 : label.x;
    label.lines.forEach((line, index) => {
      const y = label.y + (index - (label.lines.length - 1) / 2) * (label.height / label.lines.length);
      context.strokeText(line, x, y, label.width);
      context.fillText(line, x, y, label.width);
    });
  }
  context.globalAlpha = 1;
}
