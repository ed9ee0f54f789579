import type { MapFile } from '../model/artefact.ts';
import type { Connection } from '../model/atlas.ts';
import { coastData } from './coasts.ts';
import { rounded } from './geometry.ts';
import { graticule } from './graticule.ts';
import { BORDER, type Projection, type View } from './projection.ts';
import { bendOf, edgeData, type Way, wayOf } from './roads.ts';

/** The lines of a printed map: coasts, edges, the grid. */

export interface DrawnEdge {
  readonly id: string;
  readonly path: string;
  readonly way: Way;
  /** Line width in units of the drawing. */
  readonly width: number;
}

/** Lines of the grid in units of the drawing: where each stands, the middle of its square, and the square's name. */
export interface GridLines {
  readonly columns: readonly GridLine[];
  readonly rows: readonly GridLine[];
}

interface GridLine {
  readonly at: number;
  readonly middle: number;
  readonly name: string;
}

/**
 * A region's coasts in whole units, without corners nearer to each other than the eye can tell; empty where they are off
 * the drawing.
 */
export function coastPath(rings: MapFile['regions'][number]['rings'], project: Projection): string {
  const placed = rings.map((ring) =>
    ring.map(([x, y]) => [Math.round(project.x(x)), Math.round(project.y(y))] as const),
  );
  return coastData(placed.filter(project.touches).map(withoutNear));
}

/** Least distance between two corners of a coast. */
const FINE = 6;

function withoutNear(ring: readonly (readonly [number, number])[]): (readonly [number, number])[] {
  const kept: (readonly [number, number])[] = [];
  for (const [x, y] of ring) {
    const [lastX, lastY] = kept.at(-1) ?? [Number.POSITIVE_INFINITY, 0];
    if (Math.hypot(x - lastX, y - lastY) >= FINE) kept.push([x, y]);
  }
  return kept;
}

/** A connection between two places of the drawing. */
export function drawnEdge(
  { id, source, target, asserted, linked, strength }: Connection,
  at: ReadonlyMap<string, readonly [number, number]>,
  width: number,
): DrawnEdge[] {
  const from = at.get(source);
  const to = at.get(target);
  if (!from || !to) return [];
  // Whole units: a page has many, and their ends lie under symbols.
  const path = edgeData([...from, ...to], bendOf(id), 1);
  return [
    { id, path, way: wayOf({ asserted, linked }), width: rounded((0.7 + Math.min(1, strength / 3)) * width, 100) },
  ];
}

/** Places as dots: a stroke of no length each, in whole units. */
export function dotsData(places: readonly { readonly x: number; readonly y: number }[]): string {
  return places.map(({ x, y }) => `M${Math.round(x)} ${Math.round(y)}h0`).join('');
}

/** The squares that a drawing shows. */
export function gridLines(bounds: MapFile['bounds'], project: Projection, request: View): GridLines {
  const grid = graticule(bounds);
  const step = grid.cell * project.scale;
  const fit = (lines: readonly { at: number; name: string }[], along: (at: number) => number, length: number) =>
    lines
      .map(({ at, name }) => ({ at: rounded(along(at)), middle: rounded(along(at) + step / 2), name }))
      .filter(({ middle }) => middle > BORDER && middle < length - BORDER);
  return {
    columns: fit(grid.columns, project.x, request.width),
    rows: fit(grid.rows, project.y, request.height),
  };
}
