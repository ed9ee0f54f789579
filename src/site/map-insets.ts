import type { MapFile } from '../model/artefact.ts';
import type { Connection, EntityRecord, Topic } from '../model/atlas.ts';
import type { LoadedAtlas } from './atlas.ts';
import { havePages } from './connections.ts';
import { type MapView, mapView } from './map-view.ts';

/** The maps that the pages show: the whole one, one topic's part of it, one entity's neighbourhood. */

/** Most entities that a neighbourhood draws, in a small atlas and in a large one; the page says so where there are more. */
const NEIGHBOURHOOD_CAP = { small: 40, large: 24 };
const MOST_EDGES = 1000;

/** Size of a map in its own units. */
export interface InsetFrame {
  readonly width: number;
  readonly height: number;
}

export interface Inset {
  readonly view: MapView;
  /** How much of it is drawn, for the line under the map. */
  readonly drawn: number;
  readonly of: number;
}

/** The whole map with the strongest of its backbone, at most `most`, of large ones with the named entities and what joins those. The height follows from the map's proportions. */
export function wholeMap(
  source: LoadedAtlas,
  most = MOST_EDGES,
  named?: ReadonlySet<string>,
  frame?: InsetFrame,
): Inset {
  const [minX, minY, maxX, maxY] = source.map.bounds;
  const width = frame?.width ?? 960;
  const height = frame?.height ?? Math.round(Math.min(1.1, Math.max(0.5, (maxY - minY) / (maxX - minX || 1))) * width);
  const isShown = ({ source: a, target: b }: Connection) => !named || (named.has(a) && named.has(b));
  const backbone = source.data.connections.filter((connection) => connection.backbone && isShown(connection));
  const drawn = strongest(backbone).slice(0, most);
  return {
    view: mapView(source, {
      width,
      height,
      window: source.map.bounds,
      connections: drawn,
      named,
      type: 12.5,
      narrowFactor: 2.25,
      regionType: 1.1,
      regionsFirst: true,
      edgeWidth: 0.75,
    }),
    drawn: drawn.length,
    of: source.data.connections.length,
  };
}

/** The entity and its strongest neighbours, at most `most` of both. */
export function neighbourhoodMap(
  source: LoadedAtlas,
  entity: EntityRecord,
  frame: InsetFrame = { width: 640, height: 540 },
  most = NEIGHBOURHOOD_CAP[havePages(source) ? 'small' : 'large'],
): Inset {
  const all = source.connectionsOf.get(entity.id) ?? [];
  const own = all.slice(0, most - 1);
  const named = new Set([entity.id, ...own.flatMap(({ source: a, target: b }) => [a, b])]);
  return {
    view: mapView(source, {
      ...frame,
      window: around(source, named, frame.height / frame.width),
      connections: own,
      named,
      focus: entity.id,
      type: 17,
      narrowFactor: 1,
      regionType: 0.82,
      regionsFirst: false,
      edgeWidth: 1.3,
    }),
    drawn: own.length,
    of: all.length,
  };
}

/** The entities of a topic and the backbone among them. */
export function topicMap(
  source: LoadedAtlas,
  topic: Topic,
  frame: InsetFrame = { width: 960, height: 560 },
  most = MOST_EDGES,
): Inset {
  const named = new Set(topic.entities);
  const own = source.data.connections.filter(({ source: a, target: b }) => named.has(a) && named.has(b));
  const drawn = strongest(own).slice(0, most);
  return {
    view: mapView(source, {
      ...frame,
      window: around(source, named, frame.height / frame.width),
      connections: drawn,
      named,
      type: 13.5,
      narrowFactor: 2.1,
      regionType: 1,
      regionsFirst: false,
      edgeWidth: 0.9,
    }),
    drawn: drawn.length,
    of: own.length,
  };
}

function strongest(connections: readonly Connection[]): Connection[] {
  return [...connections].sort((a, b) => b.strength - a.strength || (a.id < b.id ? -1 : 1));
}

/** The part of the map that holds the named entities, with room around it and never closer than a part of the whole. */
function around({ map, nodeOf }: LoadedAtlas, named: ReadonlySet<string>, proportion: number): MapFile['bounds'] {
  const nodes = [...named].flatMap((id) => nodeOf.get(id)?.place ?? []);
  if (nodes.length === 0) return map.bounds;
  const whole = map.bounds[2] - map.bounds[0];
  const pad = whole * 0.06;
  const xs = nodes.map((node) => node.x);
  const ys = nodes.map((node) => node.y);
  const [left, right] = widen(Math.min(...xs) - pad, Math.max(...xs) + pad, whole * 0.3);
  const [top, bottom] = widen(Math.min(...ys) - pad, Math.max(...ys) + pad, whole * 0.3 * proportion);
  return [left, top, right, bottom];
}

function widen(low: number, high: number, least: number): [number, number] {
  const lack = Math.max(0, least - (high - low)) / 2;
  return [low - lack, high + lack];
}
