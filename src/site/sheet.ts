import type { MapFile } from '../model/artefact.ts';
import type { Connection, EntityRecord } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { graticule } from './graticule.ts';
import { type Box, centredTextBox, type LabelRequest, type PlacedLabel, placeLabels, symbolBox } from './label-placement.ts';
import { routes } from './routes.ts';

/** A sheet: the map, or a part cut from it, as geometry ready to be drawn. Units are those of its own view box. */
export interface Sheet {
  readonly width: number;
  readonly height: number;
  /** How much larger type is on narrow screens. */
  readonly narrowFactor: number;
  readonly regions: readonly SheetRegion[];
  readonly roads: readonly Road[];
  readonly settlements: readonly Settlement[];
  readonly lines: {
    readonly columns: readonly { readonly at: number; readonly middle: number; readonly name: string }[];
    readonly rows: readonly { readonly at: number; readonly middle: number; readonly name: string }[];
  };
}

interface SheetRegion {
  readonly topic: string;
  readonly name: string;
  readonly hue: number;
  readonly path: string;
  /** Where the name stands; null where it is off the sheet. */
  readonly label: { readonly x: number; readonly y: number } | null;
}

interface Road {
  readonly id: string;
  readonly path: string;
  readonly asserted: boolean;
  /** Line width in sheet units. */
  readonly width: number;
}

export interface Settlement {
  readonly entity: EntityRecord;
  readonly hue: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly link: string;
  /** Part of what the sheet is about; the others are drawn faintly for the lie of the land. */
  readonly named: boolean;
  readonly focus: boolean;
  /** Size of its name, wide and narrow; a name without room is null. */
  readonly size: number;
  readonly label: PlacedLabel | null;
  readonly narrowLabel: PlacedLabel | null;
}

export interface SheetRequest {
  readonly width: number;
  readonly height: number;
  /** Part of the map to show, in map units; grown to the sheet's proportions. */
  readonly window: MapFile['bounds'];
  readonly connections: readonly Connection[];
  /** Entities that the sheet is about; all where left out. */
  readonly named?: ReadonlySet<string>;
  readonly focus?: string;
  /** Type size of the smallest names in sheet units, and how much larger type is on narrow screens. */
  readonly type: number;
  readonly narrowFactor: number;
}

/** Width of the border that carries the letters and numbers of the squares. */
export const BORDER = 22;

/** Cuts a sheet from the map: the same positions and colours everywhere. Linear in what is drawn. */
export function sheet(source: LoadedAtlas, request: SheetRequest): Sheet {
  const project = projection(request);
  const shown = source.map.nodes.filter((node) => project.visible(node.x, node.y));
  const at = new Map(shown.map((node) => [node.entity, [project.x(node.x), project.y(node.y)] as const]));
  const regions = source.map.regions.map((region) => ({
    topic: region.topic,
    name: source.topics.get(region.topic)?.name ?? region.topic,
    hue: source.hue(region.topic),
    path: region.rings.map((ring) => ringPath(ring, project)).join(''),
    label: project.visible(region.x, region.y) ? { x: round(project.x(region.x)), y: round(project.y(region.y)) } : null,
  }));
  const plain = shown.flatMap((node) => {
    const entity = source.entities.get(node.entity);
    if (!entity) return [];
    const named = request.named?.has(entity.id) ?? true;
    const radius = Math.min(request.type * 1.1, Math.max(request.type * 0.3, node.size * project.scale));
    const [x, y] = at.get(entity.id) as readonly [number, number];
    return [{ entity, node, named, focus: entity.id === request.focus, x: round(x), y: round(y), radius }];
  });
  plain.sort((a, b) => b.entity.rank - a.entity.rank || (a.entity.id < b.entity.id ? -1 : 1));
  const labels = (factor: number) => place(plain, regions, request, factor);
  const wide = labels(1);
  const narrow = labels(request.narrowFactor);
  return {
    width: request.width,
    height: request.height,
    narrowFactor: request.narrowFactor,
    regions,
    roads: request.connections.flatMap((connection) => road(connection, at)),
    settlements: plain.map(({ entity, node, named, focus, x, y, radius }) => ({
      entity,
      hue: source.hue(node.topic),
      x,
      y,
      scale: round(radius / 8, 100),
      link: routes.entity(entity.id),
      named,
      focus,
      size: nameSize(entity, request, focus),
      label: wide.get(entity.id) ?? null,
      narrowLabel: narrow.get(entity.id) ?? null,
    })),
    lines: gridLines(source.map.bounds, project, request),
  };
}

interface Projection {
  readonly scale: number;
  x(x: number): number;
  y(y: number): number;
  visible(x: number, y: number): boolean;
}

function projection({ window, width, height }: SheetRequest): Projection {
  const [minX, minY, maxX, maxY] = window;
  const scale = Math.min((width - 2 * BORDER) / (maxX - minX || 1), (height - 2 * BORDER) / (maxY - minY || 1));
  const left = width / 2 - ((minX + maxX) / 2) * scale;
  const top = height / 2 - ((minY + maxY) / 2) * scale;
  const x = (value: number) => value * scale + left;
  const y = (value: number) => value * scale + top;
  return {
    scale,
    x,
    y,
    visible: (a, b) => x(a) > BORDER && x(a) < width - BORDER && y(b) > BORDER && y(b) < height - BORDER,
  };
}

function ringPath(ring: readonly (readonly [number, number])[], project: Projection): string {
  return `${ring.map(([x, y], index) => `${index ? 'L' : 'M'}${round(project.x(x))} ${round(project.y(y))}`).join('')}Z`;
}

/** A gentle bend, to one side or the other by the name of the connection, tells roads apart that run side by side. */
function road(connection: Connection, at: ReadonlyMap<string, readonly [number, number]>): Road[] {
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
      width: round(0.9 + Math.min(1.4, connection.strength / 4), 100),
    },
  ];
}

function place(
  plain: readonly { entity: EntityRecord; named: boolean; focus: boolean; x: number; y: number; radius: number }[],
  regions: readonly SheetRegion[],
  request: SheetRequest,
  factor: number,
): Map<string, PlacedLabel> {
  const frame: Box = {
    left: BORDER + 3,
    top: BORDER + 3,
    right: request.width - BORDER - 3,
    bottom: request.height - BORDER - 3,
  };
  const named = plain.filter((one) => one.named).sort((a, b) => Number(b.focus) - Number(a.focus));
  const requests: LabelRequest[] = named.map(({ entity, focus, x, y, radius }) => ({
    key: entity.id,
    text: entity.name,
    x,
    y,
    radius: radius * Math.min(factor, 1.5),
    size: nameSize(entity, request, focus) * factor,
  }));
  const names = regions.flatMap(({ name, label }) =>
    label ? [centredTextBox(name, label.x, label.y, request.type * 1.25 * factor, 0.85)] : [],
  );
  return placeLabels(requests, frame, [...names, ...requests.map(symbolBox)]);
}

function nameSize(entity: EntityRecord, { type }: SheetRequest, focus: boolean): number {
  return round(type * (focus ? 1.35 : 1 + 0.3 * Math.sqrt(Math.max(0, entity.rank))));
}

function gridLines(bounds: MapFile['bounds'], project: Projection, request: SheetRequest): Sheet['lines'] {
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
