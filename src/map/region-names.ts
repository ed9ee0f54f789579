import { REGION_LABEL, regionLabelLines, textWidth } from './geometry.ts';
import { type Box, boxesOverlap } from './labels.ts';

/** A region's name where it stands on a sheet, line by line, with the room it takes. */
export interface RegionName {
  readonly x: number;
  /** Baselines of the lines. */
  readonly lines: readonly { readonly text: string; readonly y: number }[];
  readonly size: number;
  readonly box: Box;
}

export interface RegionNameRequest {
  readonly key: string;
  readonly text: string;
  /** Where the map sets the name, then where else it may stand. */
  readonly places: readonly (readonly [number, number])[];
}

const LEADING = 1.25;
/** Shifts that are tried at each place, in lines. */
const SHIFTS = [0, -1, 1, -2, 2, -3, 3];

/**
 * Sets the names of regions inside the frame, none on another nor on what is `taken`; where no place is free, the one
 * that covers least of `taken` is used if `always`, else the name is left out.
 */
export function placeRegionNames(
  requests: readonly RegionNameRequest[],
  size: number,
  frame: Box,
  taken: readonly Box[],
  always: boolean,
): Map<string, RegionName> {
  const placed = new Map<string, RegionName>();
  for (const request of requests) {
    const others = [...placed.values()].map((name) => name.box);
    const free = candidates(request, size, frame).filter(
      ({ box }) => !others.some((other) => boxesOverlap(box, other)),
    );
    let best: RegionName | null = null;
    let least = always ? Number.POSITIVE_INFINITY : 1;
    for (const name of free) {
      const covered = taken.filter((other) => boxesOverlap(name.box, other)).length;
      if (covered >= least) continue;
      best = name;
      least = covered;
    }
    if (best) placed.set(request.key, best);
  }
  return placed;
}

/** The places to try, moved inside the frame, those nearest to where the map sets the name first. */
function candidates({ text, places }: RegionNameRequest, size: number, frame: Box): RegionName[] {
  const lines = regionLabelLines(text);
  const spacing = REGION_LABEL.letterSpacing * size;
  const half = Math.max(...lines.map((line) => textWidth(line, size) + [...line].length * spacing)) / 2;
  const height = lines.length * LEADING * size;
  if (2 * half > frame.right - frame.left) return [];
  return places.flatMap(([x, y]) =>
    SHIFTS.flatMap((shift) => {
      const centre = Math.min(frame.right - half, Math.max(frame.left + half, x));
      const top = y + shift * LEADING * size - height / 2;
      if (Math.abs(centre - x) > half || top < frame.top || top + height > frame.bottom) return [];
      return [
        {
          x: round(centre),
          lines: lines.map((line, index) => ({ text: line, y: round(top + (index + 0.82) * LEADING * size) })),
          size,
          box: { left: centre - half, right: centre + half, top, bottom: top + height },
        },
      ];
    }),
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
