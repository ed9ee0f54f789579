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
  /** Points of its land where it may stand, in smaller type if need be, when it has no room there; asked for only then. */
  readonly others: () => readonly (readonly [number, number])[];
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
    let found = placer.place(placesFor(request, size, frame), covered, limit);
    const others = found ? [] : request.others();
    for (const factor of found ? [] : SIZES) {
      found ??= placer.place(anywhere(request, others, size * factor, frame), covered, limit);
    }
    if (found) placed.set(request.key, found);
  }
  return placed;
}

/** Where the map sets a name, then all over its land. */
function* anywhere(
  request: RegionNameRequest,
  others: RegionNameRequest['places'],
  size: number,
  frame: Box,
): Generator<RegionName> {
  yield* placesFor(request, size, frame);
  yield* placesFor({ ...request, places: others }, size, frame, { shifts: [0], whole: true });
}

const LEADING = 1.25;
/** Sizes that are tried where a name has no room, as parts of its own. */
const SIZES = [1, 0.85];
/** Shifts that are tried at each place, in lines. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];

/**
 * The places to try, moved inside the frame from left and right, those nearest to where the map sets the name first.
 *
 * @param whole whether half of the name must stand on the region's land, not its middle alone
 */
function* placesFor(
  { text, places, isLand }: RegionNameRequest,
  size: number,
  frame: Box,
  { shifts, whole } = { shifts: SHIFTS, whole: false },
): Generator<RegionName> {
  const lines = regionLabelLines(text);
  const half = linesWidth(lines, size, REGION_LABEL.letterSpacing) / 2;
  const height = lines.length * LEADING * size;
  if (2 * half > frame.right - frame.left) return;
  for (const [x, y] of places) {
    for (const shift of shifts) {
      const centre = Math.min(frame.right - half, Math.max(frame.left + half, x));
      const top = y + shift * LEADING * size - height / 2;
      const middle = top + height / 2;
      if (Math.abs(centre - x) > half || !isLand(centre, middle)) continue;
      if (whole && !(isLand(centre - half / 2, middle) && isLand(centre + half / 2, middle))) continue;
      yield {
        x: rounded(centre),
        lines: lines.map((line, index) => ({ text: line, y: rounded(top + (index + 0.82) * LEADING * size) })),
        size: rounded(size),
        left: Math.max(frame.left, centre - half),
        right: Math.min(frame.right, centre + half),
        top,
        bottom: top + height,
      };
    }
  }
}
