import type { Label } from '../labels.ts';
import { type Colour, type Palette, withAlpha } from '../palette.ts';
import { letterSpacing, lineMiddle, PILL_RADIUS } from '../region-labels.ts';

type Context = CanvasRenderingContext2D;

/** A leader line, in another colour than roads: its width in CSS pixels and its part of its name's opacity. */
export const LEADER = { width: 0.75, alpha: 0.8 } as const;

/** Writes the chosen names, each no wider than its box, on a halo that parts them from what lies below. */
export function drawNames(
  context: Context,
  labels: readonly Label[],
  palette: Palette,
  byTopic: boolean,
  weight: (label: Label) => { readonly alpha: number; readonly bold: boolean },
): void {
  context.textBaseline = 'middle';
  context.lineJoin = 'round';
  for (const label of labels) {
    if (!label.leader) continue;
    const [fromX, fromY, toX, toY] = label.leader;
    context.globalAlpha = LEADER.alpha * weight(label).alpha;
    context.strokeStyle = palette.accent;
    context.lineWidth = LEADER.width;
    context.beginPath();
    context.moveTo(fromX, fromY);
    context.lineTo(toX, toY);
    context.stroke();
  }
  for (const label of labels) {
    const { alpha, bold } = weight(label);
    const region = label.topic >= 0;
    const hue = (byTopic && palette.hues[label.topic % palette.hues.length]) || palette.neutral;
    context.globalAlpha = alpha;
    context.font = `${region || bold ? 600 : 400} ${label.fontSize}px ${region ? palette.sans : palette.serif}`;
    context.letterSpacing = `${letterSpacing(label)}px`;
    context.textAlign = region ? 'center' : 'left';
    context.fillStyle = region ? hue.ink : palette.ink;
    if (label.pill) drawPill(context, label, hue.tint, hue.coast);
    context.strokeStyle = withAlpha(region ? hue.tint : palette.halo, 0.85);
    context.lineWidth = region ? 4 : 3;
    const x = region ? (label.left + label.right) / 2 : label.left;
    label.lines.forEach((line, index) => {
      const y = lineMiddle(label, index);
      context.strokeText(line, x, y, label.right - label.left);
      context.fillText(line, x, y, label.right - label.left);
    });
  }
  context.globalAlpha = 1;
}

function drawPill(context: Context, { left, right, top, bottom }: Label, ground: Colour, rim: Colour): void {
  const fill = context.fillStyle;
  context.beginPath();
  context.roundRect(left, top, right - left, bottom - top, PILL_RADIUS);
  context.fillStyle = withAlpha(ground, 0.9);
  context.fill();
  context.strokeStyle = rim;
  context.lineWidth = 1;
  context.stroke();
  context.fillStyle = fill;
}
