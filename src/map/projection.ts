import type { MapFile } from '../model/artefact.ts';

/** Width of the border that carries the letters and numbers of the squares. */
export const BORDER = 24;

/** Part of the map to show, in map units, and the size of the drawing. */
export interface View {
  readonly width: number;
  readonly height: number;
  readonly window: MapFile['bounds'];
}

/** From map units to the units of a drawing. */
export interface Projection {
  readonly scale: number;
  x(x: number): number;
  y(y: number): number;
  visible(x: number, y: number): boolean;
  /** True where the box of some points meets the drawing. */
  touches(points: readonly (readonly [number, number])[]): boolean;
}

/**
 * Fits a window of the map into a drawing, without distortion: the window grows to the drawing's proportions and is moved so
 * that it stays on the whole map where that is large enough.
 */
export function projection({ window, width, height }: View, whole: MapFile['bounds']): Projection {
  const [minX, minY, maxX, maxY] = window;
  const inner = [width - 2 * BORDER, height - 2 * BORDER] as const;
  const scale = Math.min(inner[0] / (maxX - minX || 1), inner[1] / (maxY - minY || 1));
  const left = width / 2 - middle(minX, maxX, inner[0] / scale, whole[0], whole[2]) * scale;
  const top = height / 2 - middle(minY, maxY, inner[1] / scale, whole[1], whole[3]) * scale;
  const x = (value: number) => value * scale + left;
  const y = (value: number) => value * scale + top;
  return {
    scale,
    x,
    y,
    visible: (a, b) => x(a) > BORDER && x(a) < width - BORDER && y(b) > BORDER && y(b) < height - BORDER,
    touches: (points) =>
      points.some(([a]) => a > BORDER) &&
      points.some(([a]) => a < width - BORDER) &&
      points.some(([, b]) => b > BORDER) &&
      points.some(([, b]) => b < height - BORDER),
  };
}

/** The middle of a window of a length that stays on the map where the map is long enough. */
function middle(low: number, high: number, length: number, from: number, to: number): number {
  const centre = (low + high) / 2;
  if (length >= to - from) return (from + to) / 2;
  return Math.min(to - length / 2, Math.max(from + length / 2, centre));
}
