import type { MapFile } from '../model/artefact.ts';
import type { Connection, EntityRecord, Topic } from '../model/atlas.ts';
import { strongestFirst } from '../model/order.ts';
import type { LoadedAtlas } from './atlas.ts';
import { havePages } from './connections.ts';
import { type MapView, mapView } from './map-view.ts';

/** The maps that the pages show: the whole one, one topic's part of it, one entity's neighbourhood. */

/** Most entities that a neighbourhood draws, in a small atlas and in a large one; the page says so where there are more. */
const NEIGHBOURHOOD_CAP = { small: 40, large: 24 };
/** Most entities and connections that the map of the whole or of a topic draws: beyond that it is heavier than all its data. */
const MOST_NODES = 1000;
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
  /** How many entities it is about. */
  readonly shown: number;
}

export interface WholeMapOptions {
  /** Most connections. */
  readonly most?: number;
  readonly named?: ReadonlySet<string>;
  readonly frame?: InsetFrame;
  /** False shows it without its border, as the live map does. */
  readonly bordered?: boolean;
}

/**
 * The whole map with the strongest of its backbone, at most `most`: those of the named entities, which are the foremost of
 * a large atlas where nothing is said; where none is named, of all. The height follows from the map's proportions.
 */
export function wholeMap(source: LoadedAtlas, options: WholeMapOptions = {}): Inset {
  const { most = MOST_EDGES, named = foremost(source, source.entities), frame, bordered } = options;
  const [minX, minY, maxX, maxY] = source.map.bounds;
  const width = frame?.width ?? 960;
  const height = frame?.height ?? Math.round(Math.min(1.1, Math.max(0.5, (maxY - minY) / (maxX - minX || 1))) * width);
  const isShown = ({ source: a, target: b }: Connection) => named.size === 0 || (named.has(a) && named.has(b));
  const backbone = source.data.connections.filter((connection) => connection.backbone && isShown(connection));
  const drawn = strongestFirst(backbone).slice(0, most);
  return {
    view: mapView(source, {
      width,
      height,
      window: source.map.bounds,
      connections: drawn,
      named: named.size < source.nodes.length ? named : undefined,
      type: 12.5,
      narrowFactor: 2.25,
      regionType: 1.1,
      regionsFirst: true,
      edgeWidth: 0.75,
      bordered,
    }),
    drawn: drawn.length,
    of: source.data.connections.length,
    shown: named.size,
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
      regionType: 0.9,
      regionsFirst: false,
      edgeWidth: 1.3,
    }),
    drawn: own.length,
    of: all.length,
    shown: named.size,
  };
}

/** The entities of a topic, of a large one the foremost, and the strongest connections among them. */
export function topicMap(
  source: LoadedAtlas,
  topic: Topic,
  frame: InsetFrame = { width: 960, height: 560 },
  most = MOST_EDGES,
): Inset {
  const members = new Set(topic.entities);
  const named = foremost(source, members);
  const within = (entities: ReadonlySet<string>) => (one: Connection) =>
    entities.has(one.source) && entities.has(one.target);
  const own = source.data.connections.filter(within(members));
  const drawn = strongestFirst(own.filter(within(named))).slice(0, most);
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
    shown: named.size,
  };
}

/** The most central of some entities, as many as a map has room for. */
function foremost({ nodes }: LoadedAtlas, among: { has(id: string): boolean }): ReadonlySet<string> {
  const some = nodes.values().filter(({ entity }) => among.has(entity.id));
  return new Set(some.take(MOST_NODES).map(({ entity }) => entity.id));
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
