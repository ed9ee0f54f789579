export interface Point {
  readonly x: number;
  readonly y: number;
}

/** A rectangle by its sides, y downwards; in which units, its owner says. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** Whether two boxes share room. */
export function overlap(a: Box, b: Box): boolean {
  return a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom;
}

/** Whether a box lies wholly in another. */
export function isInside(box: Box, frame: Box): boolean {
  return box.left >= frame.left && box.right <= frame.right && box.top >= frame.top && box.bottom <= frame.bottom;
}

/** A box that is given around a point, where it lies. */
export function boxAt({ left, right, top, bottom }: Box, { x, y }: Point): Box {
  return { left: left + x, right: right + x, top: top + y, bottom: bottom + y };
}

/** The square whose sides lie this far from a point. */
export function squareAround({ x, y }: Point, distance: number): Box {
  return { left: x - distance, right: x + distance, top: y - distance, bottom: y + distance };
}
