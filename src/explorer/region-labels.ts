import { type Box, boxAt, type Point } from '../map/box.ts';
import type { BoxGrid } from '../map/box-grid.ts';
import type { LabelPlacer } from '../map/label-placer.ts';
import { inTwoLines, linesWidth } from '../map/lettering.ts';
import { contains, type Ring } from '../map/regions/rings.ts';
import { type View, zoomOf } from './view.ts';

/** A region's name on the screen and the box that it fills, in CSS pixels. */
export interface RegionLabel extends Box {
  readonly node: -1;
  readonly leader?: undefined;
  /** Index of the topic. */
  readonly topic: number;
  readonly lines: readonly string[];
  readonly fontSize: number;
  /** Far out: set on a ground of its own, so that it is read across everything that lies below. */
  readonly pill: boolean;
}

/** Region names are drawn up to this zoom; closer, the names of places have the ground to themselves. */
const REGION_ZOOM = 2.4;
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
const CAPITAL_SHIFTS = [0, -0.6, 0.6, -1.1, 1.1, -1.6, 1.6].map((y) => ({ x: 0, y, cost: 0 }));

/**
 * Places the names of the regions that the screen shows, each with its middle on the region's own land and where it meets
 * no name that is there already. A pill stands where it covers the fewest landmarks. Where a name has no room near the middle
 * of its region, it stands anywhere on its land, if need be in smaller type.
 */
export function placeRegionLabels(
  topics: readonly { readonly name: string; readonly x: number; readonly y: number }[],
  lands: readonly Ring[][],
  view: View,
  placer: LabelPlacer,
  landmarks: () => BoxGrid<Box>,
): RegionLabel[] {
  if (zoomOf(view) > REGION_ZOOM) return [];
  const avoided = zoomOf(view) < FAR_ZOOM ? landmarks() : null;
  return topics.flatMap((topic, row) => {
    const land = lands[row] ?? NO_LAND;
    const label = regionLabel(topic, row, view, SIZES.usual);
    const [width, height] = [label.right - label.left, label.bottom - label.top];
    const places = (avoided ? PILL_SHIFTS : CAPITAL_SHIFTS).flatMap(({ x, y, cost }) => {
      const inland = contains(land, topic.x + (x * width) / view.scale, topic.y + (y * height) / view.scale);
      return inland ? [{ ...label, ...boxAt(label, { x: x * width, y: y * height }), cost }] : [];
    });
    let found: RegionLabel | null = placer.place(places, (place) => (avoided?.count(place) ?? 0) + place.cost);
    for (const size of [SIZES.usual, SIZES.small, SIZES.least])
      found ??= placer.place(anywhereOn(land, topic, regionLabel(topic, row, view, size), view.scale));
    return found ? [found] : [];
  });
}

/** How large a region's name is against what it would best be. */
const SIZES = { usual: 1, small: 0.85, least: 0.75 } as const;

/** Places all over a region's land, those nearest to where its name would best stand first. */
function anywhereOn(land: Ring[], topic: Point, label: RegionLabel, scale: number): RegionLabel[] {
  let points = INLAND.get(land);
  if (!points) {
    points = inlandPoints(land).sort((a, b) => distance(a, topic) - distance(b, topic));
    INLAND.set(land, points);
  }
  return points.map(({ x, y }) => ({
    ...label,
    ...boxAt(label, { x: (x - topic.x) * scale, y: (y - topic.y) * scale }),
  }));
}
const INLAND = new WeakMap<Ring[], readonly Point[]>();

/** The points of a grid over a region that are on its land. */
function inlandPoints(land: Ring[]): Point[] {
  const all = land.flat();
  const steps = (values: readonly number[]) => {
    const [low, high] = [Math.min(...values), Math.max(...values)];
    return Array.from({ length: LAND_STEPS + 1 }, (_, step) => low + ((high - low) * step) / LAND_STEPS);
  };
  const columns = steps(all.map(([x]) => x));
  return steps(all.map(([, y]) => y)).flatMap((y) =>
    columns.filter((x) => contains(land, x, y)).map((x) => ({ x, y })),
  );
}
const NO_LAND: Ring[] = [];
const LAND_STEPS = 20;

function distance(a: Point, b: Point): number {
  return Math.hypot(a.x - b.x, a.y - b.y);
}

/** The label zoom of the least of the names that are drawn at a zoom: far out, fewer than would have room. */
export function landmarkZoom(zoom: number): number {
  return zoom < FAR_ZOOM ? zoom * Math.sqrt(zoom / FAR_ZOOM) : zoom;
}

/** Space between the letters of a label, in CSS pixels. */
export function letterSpacing({ topic, pill, fontSize }: Omit<RegionLabel, 'node' | 'leader'>): number {
  return topic >= 0 && !pill ? CAPITALS.spacing * fontSize : 0;
}

/** Middle of one of a label's lines. */
export function lineMiddle(
  { top, bottom, lines, fontSize }: Omit<RegionLabel, 'node' | 'leader'>,
  index: number,
): number {
  return (top + bottom) / 2 + (index - (lines.length - 1) / 2) * fontSize * LINE;
}

function regionLabel(
  topic: { readonly name: string; readonly x: number; readonly y: number },
  row: number,
  view: View,
  factor: number,
): RegionLabel {
  const zoom = zoomOf(view);
  const pill = zoom < FAR_ZOOM;
  const pillSize = zoom < SMALL_ZOOM ? PILL.smallFontSize : PILL.fontSize;
  const fontSize = factor * (pill ? pillSize : Math.min(CAPITALS.most, CAPITALS.fontSize * Math.sqrt(zoom)));
  const lines = pill
    ? inTwoLines(topic.name, zoom < SMALL_ZOOM || factor < SIZES.usual ? PILL.smallLineLength : PILL.lineLength)
    : inTwoLines(topic.name.toUpperCase(), CAPITALS.lineLength);
  const half = linesWidth(lines, fontSize, pill ? 0 : CAPITALS.spacing) / 2 + (pill ? PILL.left : 0);
  const halfHeight = (fontSize * LINE * lines.length) / 2 + (pill ? PILL.top : 0);
  const middle = { x: view.originX + view.scale * topic.x, y: view.originY + view.scale * topic.y };
  const box = boxAt({ left: -half, right: half, top: -halfHeight, bottom: halfHeight }, middle);
  return { node: -1, topic: row, lines, fontSize, pill, ...box };
}
