import { type Box, boxesOverlap, centredTextBox } from './label-placement.ts';

/** A region's name where it stands on a sheet, with the room it takes. */
export interface RegionName {
  readonly x: number;
  readonly y: number;
  readonly size: number;
  readonly box: Box;
}

export interface RegionNameRequest {
  readonly key: string;
  readonly text: string;
  /** Where the map sets the name, then where else it may stand; nearest the heart of the region first. */
  readonly places: readonly (readonly [number, number])[];
}

/** Mean advance of a letter-spaced capital as a part of the type size. */
const ADVANCE = 0.86;
/** Shifts that are tried at each place, in lines. */
const SHIFTS = [0, -1.3, 1.3, -2.6, 2.6];

/** Sets the names of regions so that none covers another and all stand inside the frame; those without room are left out. */
export function placeRegionNames(
  requests: readonly RegionNameRequest[],
  size: number,
  frame: Box,
): Map<string, RegionName> {
  const placed = new Map<string, RegionName>();
  for (const { key, text, places } of requests) {
    const half = (text.length * size * ADVANCE) / 2;
    if (2 * half > frame.right - frame.left) continue;
    for (const [x, y] of places.flatMap(([x, y]) => SHIFTS.map((shift) => [x, y + shift * size] as const))) {
      const inside = Math.min(frame.right - half, Math.max(frame.left + half, x));
      const box = centredTextBox(text, inside, y, size, ADVANCE);
      if (box.top < frame.top || box.bottom > frame.bottom || Math.abs(inside - x) > half) continue;
      if ([...placed.values()].some((other) => boxesOverlap(box, other.box))) continue;
      placed.set(key, { x: Math.round(inside * 10) / 10, y: Math.round(y * 10) / 10, size, box });
      break;
    }
  }
  return placed;
}
