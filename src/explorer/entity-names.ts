import { type Box, boxAt, type Point } from '../map/box.ts';
import { LABEL, labelBox, labelFontSize, labelText, symbolRadius } from '../map/geometry.ts';
import { inTwoLines, linesWidth } from '../map/lettering.ts';
import type { AtlasGraph } from './graph.ts';
import type { Leader } from './leaders.ts';
import { symbolShrink, type View } from './view.ts';

/** An entity's name on the screen and the box that it may fill, in CSS pixels. */
export interface EntityName extends Box {
  /** Row of the entity. */
  readonly node: number;
  readonly topic: -1;
  readonly lines: readonly string[];
  readonly fontSize: number;
  readonly pill: false;
  /** Where the name stands off its symbol: the line between them. */
  readonly leader?: Leader;
}

/** The name of an entity to the right of its symbol, as the build assumed it. */
export function entityName(graph: AtlasGraph, view: View, node: number): EntityName {
  const { nodes } = graph.payload;
  const size = nodes.size[node] as number;
  const name = nodes.name[node] as string;
  const { x, y } = placeOf(graph, view, node);
  const shrunk = symbolRadius(size) * (1 - symbolShrink(view));
  return {
    node,
    topic: -1,
    lines: [labelText(name)],
    fontSize: labelFontSize(size),
    pill: false,
    ...boxAt(labelBox(name, size), { x: x - shrunk, y }),
  };
}

/** The same name in ever less room: in small type, in two lines, in smaller type. */
export function narrower(name: EntityName): EntityName[] {
  const [text = ''] = name.lines;
  const middle = (name.top + name.bottom) / 2;
  return SMALL_SIZES.flatMap((fontSize) =>
    [[text], inTwoLines(text, MOST_IN_ONE_LINE)].map((lines) => {
      const half = (lines.length * fontSize * LABEL.lineHeight) / 2;
      const right = name.left + linesWidth(lines, fontSize);
      return { ...name, lines, fontSize, right, top: middle - half, bottom: middle + half };
    }),
  );
}

/** In CSS pixels; and the letters of a name that is not broken. */
const SMALL_SIZES = [LABEL.minFontSize, 10, 9];
const MOST_IN_ONE_LINE = 12;

/** Where a name may stand by its symbol at a point: right of it, left, above, below, then at its corners. */
export function placesBeside(right: EntityName, { x, y }: Point): EntityName[] {
  const [width, height, gap] = [right.right - right.left, right.bottom - right.top, right.left - x];
  const beside = (left: number, top: number) => ({ ...right, left, right: left + width, top, bottom: top + height });
  return [
    right,
    beside(x - gap - width, right.top),
    beside(x - width / 2, y - gap - height),
    beside(x - width / 2, y + gap),
    ...[y - gap / 2 - height, y + gap / 2].flatMap((top) => [
      beside(x + gap / 2, top),
      beside(x - gap / 2 - width, top),
    ]),
  ];
}

/** Where an entity lies on the screen. */
export function placeOf({ payload }: AtlasGraph, { originX, originY, scale }: View, node: number): Point {
  const { x, y } = payload.nodes;
  return { x: originX + scale * (x[node] as number), y: originY + scale * (y[node] as number) };
}
