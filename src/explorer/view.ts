import { PIXELS_PER_UNIT } from '../map/geometry.ts';

/** How map units lie on the screen at one moment: a point's place is `origin + scale × point`, in CSS pixels. */
export interface View {
  readonly originX: number;
  readonly originY: number;
  /** CSS pixels to the map unit. */
  readonly scale: number;
  readonly width: number;
  readonly height: number;
}

/** Zoom as the label geometry counts it. */
export function zoomOf(view: Pick<View, 'scale'>): number {
  return view.scale / PIXELS_PER_UNIT;
}

/** Symbols keep their size from zoom 1 on; below it, on small screens, they shrink so as not to cover the map. */
export function symbolShrink(view: Pick<View, 'scale'>): number {
  return Math.min(1, Math.max(0.4, zoomOf(view) ** 0.6));
}

/** Far out, many roads step back behind the names of the land: a factor of their opacity. */
export function roadFade(view: View, roads: number): number {
  const near = Math.min(1, Math.max(0, zoomOf(view) - 0.6));
  const crowding = Math.min(1, roads / 400);
  return 1 - 0.5 * (1 - near) * crowding;
}

/** Free space inside the map's element that no panel covers, as distances from its edges in CSS pixels. */
export interface Insets {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** The camera that shows these bounds whole within the free space of an element, at most at a zoom. */
export function fitBounds(
  bounds: readonly [number, number, number, number],
  width: number,
  height: number,
  insets: Insets,
  most = Number.POSITIVE_INFINITY,
): { readonly x: number; readonly y: number; readonly zoom: number } {
  const [left, top, right, bottom] = bounds;
  const freeWidth = Math.max(80, width - insets.left - insets.right);
  const freeHeight = Math.max(80, height - insets.top - insets.bottom);
  const scale = Math.min(
    freeWidth / Math.max(right - left, 1),
    freeHeight / Math.max(bottom - top, 1),
    most * PIXELS_PER_UNIT,
  );
  return {
    x: (left + right) / 2 - (insets.left - insets.right) / 2 / scale,
    y: (top + bottom) / 2 - (insets.top - insets.bottom) / 2 / scale,
    zoom: scale / PIXELS_PER_UNIT,
  };
}

/** Whether a place of the map is on the screen and under no panel. */
export function isInSight(view: View, insets: Insets, x: number, y: number): boolean {
  const left = view.originX + view.scale * x;
  const top = view.originY + view.scale * y;
  return (
    left > insets.left + 20 &&
    left < view.width - insets.right - 20 &&
    top > insets.top + 20 &&
    top < view.height - insets.bottom - 20
  );
}
