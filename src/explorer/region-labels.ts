import type { Box, Crowd } from '../map/box-grid.ts';
import { textWidth } from '../map/geometry.ts';
import type { Label } from './labels.ts';
import { type View, zoomOf } from './view.ts';

/** Region names are drawn up to this zoom; closer, the names of places have the ground to themselves. */
export const REGION_ZOOM = 2.4;
/** Up to this zoom regions are named on pills, and of the other names only landmarks are drawn. */
const FAR_ZOOM = 1.15;
/** Below this zoom pills are small and broken in two lines. */
const SMALL_ZOOM = 0.5;
const PILL = { fontSize: 14, smallFontSize: 11, left: 9, top: 1, lineLength: 34, smallLineLength: 16 } as const;
export const PILL_RADIUS = 11;
/** Closer in, letter-spaced capitals. */
const CAPITALS = { fontSize: 15, most: 17, spacing: 0.16, lineLength: 14 } as const;
const LINE = 1.35;
/** Where a pill may stand instead, as parts of its width and height, and what that costs against a covered landmark. */
const PILL_SHIFTS = [0, 0.9, -0.9, 1.8, -1.8, 2.7, -2.7].flatMap((y) =>
  [0, 0.2, -0.2].map((x) => ({ x, y, cost: Math.abs(x) + Math.abs(y) / 10 })),
);
/** Capitals that have no room move up or down. */
const CAPITAL_SHIFTS = [0, -0.6, 0.6, -1.1, 1.1, -1.6, 1.6] as const;

/** The names of the regions that the screen shows, each where it meets none of those that are there already. */
export function placeRegionLabels(
  topics: readonly { readonly name: string; readonly x: number; readonly y: number }[],
  hasLand: (topic: number) => boolean,
  view: View,
  taken: Crowd<Label>,
  landmarks: () => Crowd<Box>,
  place: (label: Label) => boolean,
): void {
  if (zoomOf(view) > REGION_ZOOM) return;
  const avoided = zoomOf(view) < FAR_ZOOM ? landmarks() : null;
  topics.forEach((topic, row) => {
    if (!hasLand(row)) return;
    const label = regionLabel(topic, row, view);
    if (avoided) place(bestPill(label, taken, avoided));
    else CAPITAL_SHIFTS.some((shift) => place({ ...label, y: label.y + shift * label.height }));
  });
}

/** The label zoom of the least of the names that are drawn at a zoom: far out, fewer than would have room. */
export function landmarkZoom(zoom: number): number {
  return zoom < FAR_ZOOM ? zoom * Math.sqrt(zoom / FAR_ZOOM) : zoom;
}

/** Space between the letters of a label, in CSS pixels. */
export function letterSpacing({ topic, pill, fontSize }: Label): number {
  return topic >= 0 && !pill ? CAPITALS.spacing * fontSize : 0;
}

/** Middle of one of a label's lines. */
export function lineMiddle({ y, lines, fontSize }: Label, index: number): number {
  return y + (index - (lines.length - 1) / 2) * fontSize * LINE;
}

function regionLabel(
  topic: { readonly name: string; readonly x: number; readonly y: number },
  row: number,
  view: View,
): Label {
  const zoom = zoomOf(view);
  const pill = zoom < FAR_ZOOM;
  const pillSize = zoom < SMALL_ZOOM ? PILL.smallFontSize : PILL.fontSize;
  const fontSize = pill ? pillSize : Math.min(CAPITALS.most, CAPITALS.fontSize * Math.sqrt(zoom));
  const lines = pill
    ? inTwoLines(topic.name, zoom < SMALL_ZOOM ? PILL.smallLineLength : PILL.lineLength)
    : inTwoLines(topic.name.toUpperCase(), CAPITALS.lineLength);
  const spacing = pill ? 0 : CAPITALS.spacing * fontSize;
  const longest = Math.max(...lines.map((line) => textWidth(line, fontSize) + spacing * [...line].length));
  const width = longest + (pill ? 2 * PILL.left : 0);
  return {
    node: -1,
    topic: row,
    lines,
    x: view.originX + view.scale * topic.x - width / 2,
    y: view.originY + view.scale * topic.y,
    width,
    height: fontSize * LINE * lines.length + (pill ? 2 * PILL.top : 0),
    fontSize,
    pill,
  };
}

/** The pill where it meets no name and covers the fewest landmarks. */
function bestPill(pill: Label, taken: Crowd<Label>, landmarks: Crowd<Box>): Label {
  let best = pill;
  let least = Number.POSITIVE_INFINITY;
  for (const { x, y, cost } of PILL_SHIFTS) {
    const place = { ...pill, x: pill.x + x * pill.width, y: pill.y + y * pill.height };
    if (taken.meets(place)) continue;
    const total = landmarks.count(place) + cost;
    if (total < least) {
      least = total;
      best = place;
    }
  }
  return best;
}

/** Breaks a name longer than `most` letters at the space nearest to its middle. */
function inTwoLines(name: string, most: number): string[] {
  if (name.length <= most) return [name];
  const middle = name.length / 2;
  const spaces = [...name.matchAll(/ /g)].map((match) => match.index);
  const best = spaces.sort((a, b) => Math.abs(a - middle) - Math.abs(b - middle))[0];
  return best === undefined ? [name] : [name.slice(0, best), name.slice(best + 1)];
}
