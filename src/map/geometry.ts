import type { Box } from './box.ts';
import { inTwoLines, linesWidth, textWidth } from './lettering.ts';

/**
 * How a node and its name are drawn on the map: one set of numbers for the build, which computes from them the zoom at
 * which each name finds room, and for the drawings, which must draw the names as large as the build assumed.
 *
 * Zoom 1 is the whole map frame of 1500 × 1000 map units on 1200 × 800 CSS pixels. A drawing at `p` CSS pixels to the map
 * unit stands at zoom `p / PIXELS_PER_UNIT`. Distances between nodes grow with the zoom; symbols and names keep their
 * size on the screen, as on a printed map. The name stands to the right of its symbol, centred on it in height.
 */
export const MAP_FRAME = { width: 1500, height: 1000 } as const;
export const PIXELS_PER_UNIT = 0.8;

/** Radius of a node in map units, from the least to the most important. */
export const NODE_SIZE = { min: 4, max: 18 } as const;

/** CSS pixels. `gap` lies between symbol and name, `padding` around a name that no other may enter. */
export const LABEL = {
  minFontSize: 11,
  maxFontSize: 17,
  lineHeight: 1.2,
  gap: 3,
  padding: 2,
  maxLength: 34,
} as const;

/** The name of a region: capitals, letter-spaced by a share of the font size, lines centred on its point. CSS pixels. */
export const REGION_LABEL = { fontSize: 14, letterSpacing: 0.16, padding: 6, lineLength: 16 } as const;

/** Radius of a node's symbol on the screen in CSS pixels, at every zoom. `size` is the node's radius in map units. */
export function symbolRadius(size: number): number {
  return size * PIXELS_PER_UNIT;
}

/** Font size of a node's name in CSS pixels. */
export function labelFontSize(size: number): number {
  const share = (size - NODE_SIZE.min) / (NODE_SIZE.max - NODE_SIZE.min);
  const clamped = Math.min(1, Math.max(0, share));
  return Math.round((LABEL.minFontSize + clamped * (LABEL.maxFontSize - LABEL.minFontSize)) * 2) / 2;
}

/** The name as the map writes it: a long one is cut at a word and ends in an ellipsis. */
export function labelText(name: string): string {
  const letters = [...name];
  if (letters.length <= LABEL.maxLength) return name;
  const cut = letters.slice(0, LABEL.maxLength - 1).join('');
  const space = cut.lastIndexOf(' ');
  return `${(space > LABEL.maxLength / 2 ? cut.slice(0, space) : cut).trimEnd()}…`;
}

/** The box of a node's name in CSS pixels relative to the node's centre, x to the right and y downwards. */
export function labelBox(name: string, size: number): Box {
  const fontSize = labelFontSize(size);
  const left = symbolRadius(size) + LABEL.gap;
  const half = (fontSize * LABEL.lineHeight) / 2;
  return { left, right: left + textWidth(labelText(name), fontSize), top: -half, bottom: half };
}

/** The lines in which the map writes a region's name. */
export function regionLabelLines(name: string): string[] {
  return inTwoLines(name.toUpperCase(), REGION_LABEL.lineLength);
}

/** The box of a region's name in CSS pixels relative to the region's point, which is its middle. */
export function regionLabelBox(name: string): Box {
  const { fontSize, letterSpacing } = REGION_LABEL;
  const lines = regionLabelLines(name);
  const halfWidth = linesWidth(lines, fontSize, letterSpacing) / 2;
  const halfHeight = (fontSize * LABEL.lineHeight * lines.length) / 2;
  return { left: -halfWidth, right: halfWidth, top: -halfHeight, bottom: halfHeight };
}

/** To a tenth, or another part of a unit: what is drawn need not be finer. */
export function rounded(value: number, parts = 10): number {
  return Math.round(value * parts) / parts;
}
