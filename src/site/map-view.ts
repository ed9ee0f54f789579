import { type Box, isInside, squareAround } from '../map/box.ts';
import { BoxGrid } from '../map/box-grid.ts';
import { LabelPlacer } from '../map/label-placer.ts';
import { type LabelRequest, type PlacedLabel, placeLabels, symbolBox } from '../map/labels.ts';
import { coastPath, type DrawnEdge, drawnEdge, type GridLines, gridLines } from '../map/lines.ts';
import { BORDER, type Projection, projection, type View } from '../map/projection.ts';
import { placeRegionNames, type RegionName, type RegionNameRequest } from '../map/region-names.ts';
import { contains } from '../map/regions/rings.ts';
import type { MapFile } from '../model/artefact.ts';
import type { Connection } from '../model/atlas.ts';
import { byFallingRank, type LoadedAtlas, type MapEntity, type MapNode } from './atlas.ts';
import { type LandUnder, landUnder } from './land.ts';
import { routes } from './routes.ts';

/** The map or a part cut from it, as geometry ready to be drawn. Units are those of its own view box. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Where the bounds of the window lie: the drawing without its border. */
  readonly inner: Box;
  /** How much larger type is on narrow screens. */
  readonly narrowFactor: number;
  /** How far around a symbol a finger means it there; null where type is no larger on narrow screens. */
  readonly narrowTarget: number | null;
  /** Whether it is about some entities only: the others show the lie of the land. */
  readonly isPart: boolean;
  readonly land: LandUnder;
  readonly regions: readonly RegionShape[];
  readonly edges: readonly DrawnEdge[];
  readonly symbols: readonly MapSymbol[];
  readonly lines: GridLines;
}

interface RegionShape {
  readonly topic: string;
  readonly name: string;
  readonly hue: number;
  /** Its coasts in the drawing's units; empty where they are off the drawing. */
  coast(): string;
  /** Where the name stands on wide and on narrow screens; null where it is off the drawing or has no room. */
  readonly label: RegionName | null;
  readonly narrowLabel: RegionName | null;
}

/** An entity as it stands on the map. */
export interface MapSymbol {
  readonly entity: MapEntity;
  readonly hue: number;
  readonly x: number;
  readonly y: number;
  readonly scale: number;
  readonly link: string;
  /** Part of what the view is about; the others are drawn faintly for the lie of the land. */
  readonly named: boolean;
  readonly focus: boolean;
  /** Size of its name, wide and narrow; a name without room is null. */
  readonly size: number;
  readonly label: PlacedLabel | null;
  readonly narrowLabel: PlacedLabel | null;
}

export interface MapViewRequest extends View {
  readonly connections: readonly Connection[];
  /** Entities that the view is about; all where left out. */
  readonly named?: ReadonlySet<string>;
  readonly focus?: string;
  /** Type size of the smallest names in the view's units, and how much larger type is on narrow screens. */
  readonly type: number;
  readonly narrowFactor: number;
  /** Size of region names as a part of `type`, and whether they go before the names of entities. */
  readonly regionType: number;
  readonly regionsFirst: boolean;
  /** Factor on the width of edges. */
  readonly edgeWidth: number;
}

/** Most entities drawn faintly, for the lie of the land only. */
const FAINT_CAP = 150;

/** Names so important that they may stand on lesser symbols. */
const FOREMOST = 24;

/** Side of a cell in which symbols are looked up, in the view's units. */
const SYMBOL_CELL = 64;

/** Names that are tried where type is much larger than the map: the foremost only. */
const NARROW_NAMES = 16;
const MUCH_LARGER = 1.5;
/** Twelve CSS pixels where a view of 960 units fills a window of 320. */
const NARROW_TARGET = 40;

/** Cuts a view from the map: the same positions and colours everywhere. Linear in what is drawn. */
export function mapView(source: LoadedAtlas, request: MapViewRequest): MapView {
  const project = projection(request, source.map.bounds);
  const plain = shownNodes(source, request, project);
  const at = new Map(plain.map(({ entity, x, y }) => [entity.id, [x, y] as const]));
  const names = source.map.regions.map((region) => nameRequest(source, region, project, plain));
  const wide = placeNames(plain, names, request, 1);
  const narrow = request.narrowFactor === 1 ? wide : placeNames(plain, names, request, request.narrowFactor);
  return {
    width: request.width,
    height: request.height,
    inner: innerOf(request.window, project),
    narrowFactor: request.narrowFactor,
    narrowTarget: request.narrowFactor > MUCH_LARGER ? NARROW_TARGET : null,
    isPart: request.named !== undefined,
    land: landUnder(source, project),
    regions: source.map.regions.map((region, index) => ({
      topic: region.topic,
      name: (names[index] as RegionNameRequest).text,
      hue: source.hue(region.topic),
      coast: () => coastPath(region.rings, project),
      label: wide.regions.get(region.topic) ?? null,
      narrowLabel: narrow.regions.get(region.topic) ?? null,
    })),
    edges: request.connections.flatMap((connection) => drawnEdge(connection, at, request.edgeWidth)),
    symbols: plain.map(({ entity, place, named, focus, x, y, radius }) => ({
      entity,
      hue: source.hue(place.topic),
      x,
      y,
      scale: round(radius / 8, 100),
      link: routes.entity(entity.id),
      named,
      focus,
      size: nameSize(entity, request, focus),
      label: wide.entities.get(entity.id) ?? null,
      narrowLabel: narrow.entities.get(entity.id) ?? null,
    })),
    lines: gridLines(source.map.bounds, project, request),
  };
}

function innerOf([left, top, right, bottom]: MapFile['bounds'], project: Projection): Box {
  return {
    left: round(project.x(left)),
    right: round(project.x(right)),
    top: round(project.y(top)),
    bottom: round(project.y(bottom)),
  };
}

interface Plain extends MapNode {
  readonly named: boolean;
  readonly focus: boolean;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** The nodes inside the window by falling rank: all that the view is about, and some others for the lie of the land. */
function shownNodes(source: LoadedAtlas, request: MapViewRequest, project: Projection): Plain[] {
  const { named } = request;
  const isVisible = ({ place }: MapNode) => project.visible(place.x, place.y);
  // Not all nodes are looked at: each page of a large atlas has such a view.
  const own = named === undefined ? source.nodes : [...named].flatMap((id) => source.nodeOf.get(id) ?? []);
  const faint = source.nodes.values().filter((node) => !named?.has(node.entity.id) && isVisible(node));
  const shown = named === undefined ? own.filter(isVisible) : [...own.filter(isVisible), ...faint.take(FAINT_CAP)];
  return shown.toSorted(byFallingRank).map(({ entity, place }) => ({
    entity,
    place,
    named: named?.has(entity.id) ?? true,
    focus: entity.id === request.focus,
    x: round(project.x(place.x)),
    y: round(project.y(place.y)),
    radius: Math.min(request.type * 0.85, Math.max(request.type * 0.32, place.size * project.scale * 0.9)),
  }));
}

/** A region's name may stand where the map sets it or, cut off there, amid its entities on the drawing. */
function nameRequest(
  source: LoadedAtlas,
  region: MapFile['regions'][number],
  project: Projection,
  plain: readonly Plain[],
): RegionNameRequest {
  const own = plain.filter(({ place }) => place.topic === region.topic);
  const mean = (value: (one: Plain) => number) => own.reduce((sum, one) => sum + value(one), 0) / own.length;
  const set = project.visible(region.x, region.y) ? [[project.x(region.x), project.y(region.y)] as const] : [];
  const amid = own.length > 0 ? [[mean(({ x }) => x), mean(({ y }) => y)] as const] : [];
  const text = source.topics.get(region.topic)?.name ?? region.topic;
  const rings = region.rings.map((ring) => ring.map(([x, y]): [number, number] => [project.x(x), project.y(y)]));
  const others = own.map(({ x, y }) => [x, y] as const);
  return { key: region.topic, text, places: [...set, ...amid], others, isLand: (x, y) => contains(rings, x, y) };
}

/** Places all names of a view: those of its regions first where it shows the country, else those it is about. */
function placeNames(
  plain: readonly Plain[],
  regions: readonly RegionNameRequest[],
  request: MapViewRequest,
  factor: number,
): { regions: Map<string, RegionName>; entities: Map<string, PlacedLabel> } {
  const frame = frameOf(request);
  const requests: LabelRequest[] = plain
    .filter((one) => one.named)
    .sort((a, b) => Number(b.focus) - Number(a.focus))
    .filter(factor > MUCH_LARGER ? apart() : () => true)
    .slice(0, factor > MUCH_LARGER ? NARROW_NAMES : undefined)
    .map(({ entity, focus, x, y, radius }) => ({
      key: entity.id,
      text: entity.name,
      x,
      y,
      radius: radius * Math.min(factor, 1.4),
      size: nameSize(entity, request, focus) * factor,
      always: focus,
    }));
  const symbols = new BoxGrid<Box>(SYMBOL_CELL);
  for (const one of requests) symbols.add(symbolBox(one));
  const placer = new LabelPlacer((box) => isInside(box, frame));
  const size = round(request.type * request.regionType * (factor === 1 ? 1 : factor * 0.8));
  const placeRegions = () =>
    placeRegionNames(regions, size, frame, placer, (name) => symbols.count(name), request.regionsFirst);
  const named = request.regionsFirst ? placeRegions() : null;
  const entities = placeLabels(requests, placer, FOREMOST);
  return { regions: named ?? placeRegions(), entities };
}

/** Passes what lies so far from all that passed before it that a finger means one of them only. */
function apart(): (one: Plain) => boolean {
  const targets = new BoxGrid<Box>(SYMBOL_CELL);
  return ({ x, y }) => {
    const target = squareAround({ x, y }, NARROW_TARGET);
    const isFree = !targets.meets(target);
    if (isFree) targets.add(target);
    return isFree;
  };
}

function frameOf({ width, height }: MapViewRequest): Box {
  const edge = BORDER + 3;
  return { left: edge, top: edge, right: width - edge, bottom: height - edge };
}

function nameSize(entity: MapEntity, { type }: MapViewRequest, focus: boolean): number {
  return Math.round(type * (focus ? 1.35 : 1 + 0.3 * Math.sqrt(Math.max(0, entity.rank))));
}

function round(value: number, parts = 10): number {
  return Math.round(value * parts) / parts;
}
