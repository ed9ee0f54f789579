import type { Box } from './box.ts';
import { REGION_LABEL, regionLabelLines, rounded } from './geometry.ts';
import type { LabelPlacer } from './label-placer.ts';
import { linesWidth } from './lettering.ts';

/** A region's name where it stands on a drawing, line by line, with the room it takes. */
export interface RegionName extends Box {
  readonly x: number;
  /** Baselines of the lines. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly size: number;
}

export interface RegionNameRequest {
  readonly key: string;
  readonly text: string;
  /** Where the map sets the name, then where else it may stand. */
  readonly places: readonly (readonly [number, number])[];
  /** Points of its land, x and y in turn, where it may stand, in smaller type if need be, when it has no room there; asked for only then. */
  readonly others: () => Float64Array;
  /** Whether a point of the drawing is on the region's land: the middle of its name is. */
  readonly isLand: (x: number, y: number) => boolean;
}

/**
 * Sets the names of regions inside the frame.
 *
 * @param covered how many things a name would cover at a place; where all places cover some, the one that covers least is
 *   used if `always`, else the name is left out
 */
export function placeRegionNames(
  requests: readonly RegionNameRequest[],
  size: number,
  frame: Box,
  placer: LabelPlacer,
  covered: (name: Box) => number,
  always: boolean,
): Map<string, RegionName> {
  const placed = new Map<string, RegionName>();
  const limit = always ? Number.POSITIVE_INFINITY : 1;
  for (const request of requests) {
    const name = measured(request.text, size);
    let found = placer.place(placesFor(request, name, frame), covered, limit);
    const others = found ? NONE : request.others();
    for (const factor of found ? [] : SIZES) {
      const smaller = factor === 1 ? name : measured(request.text, size * factor);
      found = placer.place(anywhere(request, others, smaller, frame), covered, limit);
      if (found) break;
    }
    if (found) placed.set(request.key, lettered(found));
  }
  return placed;
}

/** Where the map sets a name, then all over its land. */
function* anywhere(request: RegionNameRequest, others: Float64Array, name: Measured, frame: Box): Generator<Candidate> {
  yield* placesFor(request, name, frame);
  yield* placesOnLand(request, others, name, frame);
}

/** A name at a size: its lines and half of the room that they take. */
interface Measured {
  readonly lines: readonly string[];
  readonly size: number;
  readonly halfWidth: number;
  readonly height: number;
}

function measured(text: string, size: number): Measured {
  const lines = regionLabelLines(text);
  const halfWidth = linesWidth(lines, size, REGION_LABEL.letterSpacing) / 2;
  return { lines, size, halfWidth, height: lines.length * LEADING * size };
}

/** Where a name may stand. Very many are tried: of the one that is taken alone its lines are set. */
interface Candidate extends Box {
  readonly centre: number;
  readonly name: Measured;
}

function lettered({ name: { lines, size }, centre, left, right, top, bottom }: Candidate): RegionName {
  return {
    x: rounded(centre),
    lines: lines.map((text, index) => ({ text, y: rounded(top + (index + 0.82) * LEADING * size) })),
    size: rounded(size),
    left,
    right,
    top,
    bottom,
  };
}

const NONE = new Float64Array();

const LEADING = 1.25;
/** Sizes that are tried where a name has no room, as parts of its own. */
const SIZES = [1, 0.85];
/** Shifts that are tried at each place, in lines. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];

/** The places to try, moved inside the frame from left and right, those nearest to where the map sets the name first. */
function* placesFor({ places, isLand }: RegionNameRequest, name: Measured, frame: Box): Generator<Candidate> {
  const { size, halfWidth, height } = name;
  if (2 * halfWidth > frame.right - frame.left) return;
  for (const [x, y] of places) {
    const centre = inFrame(x, halfWidth, frame);
    if (Math.abs(centre - x) > halfWidth) continue;
    for (const shift of SHIFTS) {
      const top = y + shift * LEADING * size - height / 2;
      if (isLand(centre, top + height / 2)) yield candidate(centre, top, name, frame);
    }
  }
}

/** Points of land where half of the name would stand on the region's own, not its middle alone. */
function* placesOnLand(
  { isLand }: RegionNameRequest,
  points: Float64Array,
  name: Measured,
  frame: Box,
): Generator<Candidate> {
  const { halfWidth, height } = name;
  if (2 * halfWidth > frame.right - frame.left) return;
  for (let at = 0; at < points.length; at += 2) {
    const [x, y] = [points[at]!, points[at + 1]!];
    const centre = inFrame(x, halfWidth, frame);
    if (Math.abs(centre - x) > halfWidth || (centre !== x && !isLand(centre, y))) continue;
    if (isLand(centre - halfWidth / 2, y) && isLand(centre + halfWidth / 2, y))
      yield candidate(centre, y - height / 2, name, frame);
  }
}

function inFrame(x: number, halfWidth: number, { left, right }: Box): number {
  return Math.min(right - halfWidth, Math.max(left + halfWidth, x));
}

function candidate(centre: number, top: number, name: Measured, { left, right }: Box): Candidate {
  return {
    centre,
    name,
    left: Math.max(left, centre - name.halfWidth),
    right: Math.min(right, centre + name.halfWidth),
    top,
    bottom: top + name.height,
  };
}
