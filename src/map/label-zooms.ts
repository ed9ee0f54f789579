import { byCodeUnit } from '../model/order.ts';
import { type Box, squareAround } from './box.ts';
import { LABEL, labelBox, PIXELS_PER_UNIT, symbolRadius } from './geometry.ts';
import { RingGrid } from './ring-grid.ts';

/** A name that would find room only beyond this zoom is shown from here on all the same: nobody zooms further. */
export const LAST_ZOOM = 32;

export interface Labelled {
  readonly id: string;
  readonly name: string;
  readonly x: number;
  readonly y: number;
  /** Radius in map units; larger nodes go first. */
  readonly size: number;
}

/**
 * For each name the zoom from which it stays clear of every heavier symbol, and of every heavier name that is shown by then
 * (after VOSviewer: van Eck & Waltman, "Software survey: VOSviewer", Scientometrics 84, 2010). Symbols and names keep their
 * size on the screen while distances grow with the zoom: two that have parted never meet again.
 *
 * @returns zooms from 0 (clear at every zoom) to 32, two decimals, rounded up
 */
export function labelZooms(nodes: readonly Labelled[]): Map<string, number> {
  const heaviestFirst = [...nodes].sort((a, b) => b.size - a.size || byCodeUnit(a.id, b.id));
  const heavier = new RingGrid<Sign>(CELL);
  const zooms = new Map<string, number>();
  let widest = 0;
  for (const node of heaviestFirst) {
    const sign = signOf(node);
    widest = Math.max(widest, sign.label.right);
    let zoom = 0;
    for (const { distance, items } of heavier.around(sign)) {
      // Nothing this far away reaches the name at the zoom found so far.
      if (distance * zoom >= widest * 2) break;
      for (const other of items) zoom = Math.max(zoom, clearOf(sign, other));
    }
    sign.zoom = Math.min(LAST_ZOOM, Math.ceil(zoom * 100) / 100);
    zooms.set(node.id, sign.zoom);
    heavier.add(sign);
  }
  return zooms;
}

/** A node's symbol and name: boxes in CSS pixels around a centre that stands at (x, y) pixels at zoom 1. */
interface Sign {
  readonly x: number;
  readonly y: number;
  readonly symbol: Box;
  readonly label: Box;
  zoom: number;
}

/** Side of a grid cell in CSS pixels at zoom 1. */
const CELL = 40;

function signOf({ name, x, y, size }: Labelled): Sign {
  const radius = symbolRadius(size);
  const { left, right, top, bottom } = labelBox(name, size);
  const half = LABEL.padding / 2;
  return {
    x: x * PIXELS_PER_UNIT,
    y: y * PIXELS_PER_UNIT,
    symbol: squareAround({ x: 0, y: 0 }, radius),
    label: { left: left - half, right: right + half, top: top - half, bottom: bottom + half },
    zoom: 0,
  };
}

/** The zoom from which a name is clear of a heavier node's symbol, and of its name where that is shown. */
function clearOf(sign: Sign, heavier: Sign): number {
  const ofSymbol = lastOverlap(sign, sign.label, heavier, heavier.symbol);
  const ofLabel = lastOverlap(sign, sign.label, heavier, heavier.label);
  return Math.max(ofSymbol, ofLabel > heavier.zoom ? ofLabel : 0);
}

/**
 * The zoom at which two boxes of constant size part for good; 0 where they never overlap. They overlap at zoom z where
 * each of four terms `distance × z < room` holds; the first to fail as z grows decides, unless another held only later.
 */
function lastOverlap(a: Sign, boxOfA: Box, b: Sign, boxOfB: Box): number {
  const dx = b.x - a.x;
  const dy = b.y - a.y;
  const rightward = boxOfA.right - boxOfB.left;
  const leftward = boxOfB.right - boxOfA.left;
  const downward = boxOfA.bottom - boxOfB.top;
  const upward = boxOfB.bottom - boxOfA.top;
  // This is asked more often than anything else about a map: no list of the four terms is made.
  if (dx === 0 && (rightward <= 0 || leftward <= 0)) return 0;
  if (dy === 0 && (downward <= 0 || upward <= 0)) return 0;
  let from = 0;
  let to = Number.POSITIVE_INFINITY;
  if (dx > 0) {
    to = Math.min(to, rightward / dx);
    from = Math.max(from, leftward / -dx);
  } else if (dx < 0) {
    from = Math.max(from, rightward / dx);
    to = Math.min(to, leftward / -dx);
  }
  if (dy > 0) {
    to = Math.min(to, downward / dy);
    from = Math.max(from, upward / -dy);
  } else if (dy < 0) {
    from = Math.max(from, downward / dy);
    to = Math.min(to, upward / -dy);
  }
  return to > from ? to : 0;
}
