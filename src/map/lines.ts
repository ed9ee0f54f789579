import type { MapFile } from '../model/artefact.ts';
import type { Connection } from '../model/atlas.ts';
import { graticule } from './graticule.ts';
import { BORDER, type Projection, type View } from './projection.ts';

/** The lines of a sheet: coasts, roads, the grid. */

export interface Road {
  readonly id: string;
  readonly path: string;
  readonly asserted: boolean;
  /** Line width in sheet units. */
  readonly width: number;
}

/** Lines of the grid in sheet units: where each stands, the middle of its square, and the square's name. */
export interface GridLines {
  readonly columns: readonly GridLine[];
  readonly rows: readonly GridLine[];
}

interface GridLine {
  readonly at: number;
  readonly middle: number;
  readonly name: string;
}

/** Least distance between two points of a coast. */
const FINE = 4.5;

/**
 * A ring as a path in whole units, each point from the last, without points nearer than the eye can tell; empty where it
 * is off the sheet.
 */
export function ringPath(ring: readonly (readonly [number, number])[], project: Projection): string {
  const points = ring.map(([x, y]) => [Math.round(project.x(x)), Math.round(project.y(y))] as const);
  const [first] = points;
  if (!first || !project.touches(points)) return '';
  const steps: string[] = [];
  let [x, y] = first;
  for (const [nextX, nextY] of points) {
    if (Math.hypot(nextX - x, nextY - y) < FINE) continue;
    steps.push(`${nextX - x} ${nextY - y}`);
    [x, y] = [nextX, nextY];
  }
  return `M${first[0]} ${first[1]}l${steps.join(' ')}Z`;
}

/** A gentle bend, to one side or the other by the name of the connection, tells roads apart that run side by side. */
export function road(
  connection: Connection,
  at: ReadonlyMap<string, readonly [number, number]>,
  roadWidth: number,
): Road[] {
  const from = at.get(connection.source);
  const to = at.get(connection.target);
  if (!from || !to) return [];
  const side = connection.id.length % 2 ? 0.07 : -0.07;
  const x = (from[0] + to[0]) / 2 - (to[1] - from[1]) * side;
  const y = (from[1] + to[1]) / 2 + (to[0] - from[0]) * side;
  return [
    {
      id: connection.id,
      path: `M${round(from[0])} ${round(from[1])}Q${round(x)} ${round(y)} ${round(to[0])} ${round(to[1])}`,
      asserted: connection.asserted > 0,
      width: round((0.7 + Math.min(1, connection.strength / 3)) * roadWidth, 100),
    },
  ];
}

/** The squares that a sheet shows. */
export function gridLines(bounds: MapFile['bounds'], project: Projection, request: View): GridLines {
  const grid = graticule(bounds);
  const step = grid.cell * project.scale;
  const fit = (lines: readonly { at: number; name: string }[], along: (at: number) => number, length: number) =>
    lines
      .map(({ at, name }) => ({ at: round(along(at)), middle: round(along(at) + step / 2), name }))
      .filter(({ middle }) => middle > BORDER && middle < length - BORDER);
  return {
    columns: fit(grid.columns, project.x, request.width),
    rows: fit(grid.rows, project.y, request.height),
  };
}

function round(value: number, parts = 10): number {
  return Math.round(value * parts) / parts;
}
