import { type Box, isInside, squareAround } from '../map/box.ts';
import { BoxGrid } from '../map/box-grid.ts';
import { LabelPlacer } from '../map/label-placer.ts';
import { type LabelRequest, type PlacedLabel, placeLabels, symbolBox } from '../map/labels.ts';
import { BORDER, type Projection, type View } from '../map/projection.ts';
import { placeRegionNames, type RegionName, type RegionNameRequest } from '../map/region-names.ts';
import { containing } from '../map/regions/rings.ts';
import type { MapFile } from '../model/artefact.ts';
import type { LoadedAtlas, MapEntity, MapNode } from './atlas.ts';

/** Where the names of entities and regions stand on a view of the map. */

/** An entity where a view draws it, in the view's units. */
export interface DrawnNode extends MapNode {
  readonly named: boolean;
  readonly focus: boolean;
  readonly x: number;
  readonly y: number;
  readonly radius: number;
}

/** How names are set on a view. */
export interface Lettering {
  /** Type size of the smallest names in the view's units. */
  readonly type: number;
  /** Size of region names as a part of `type`, and whether they go before the names of entities. */
  readonly regionType: number;
  readonly regionsFirst: boolean;
}

/** Names so important that they may stand on lesser symbols. */
const FOREMOST = 24;

/** Side of a cell in which symbols are looked up, in the view's units. */
const SYMBOL_CELL = 64;

/** Names that are tried where type is much larger than the map: the foremost only. */
const NARROW_NAMES = 16;
export const MUCH_LARGER = 1.5;
/** Twelve CSS pixels where a view of 960 units fills a window of 320. */
export const NARROW_TARGET = 40;

/**
 * A region's name may stand where the map sets it or, cut off there, amid its entities on the drawing, else anywhere on its
 * land.
 */
export function regionNameRequest(
  source: LoadedAtlas,
  region: MapFile['regions'][number],
  project: Projection,
  plain: readonly DrawnNode[],
  frame: Box,
): RegionNameRequest {
  const own = plain.filter(({ place }) => place.topic === region.topic);
  const mean = (value: (one: DrawnNode) => number) => own.reduce((sum, one) => sum + value(one), 0) / own.length;
  const set = project.visible(region.x, region.y) ? [[project.x(region.x), project.y(region.y)] as const] : [];
  const amid = own.length > 0 ? [[mean(({ x }) => x), mean(({ y }) => y)] as const] : [];
  const text = source.topics.get(region.topic)?.name ?? region.topic;
  const isLand = containing(region.rings, { scale: project.scale, left: project.x(0), top: project.y(0) });
  const places = [...set, ...amid];
  let others: Float64Array | null = null;
  return { key: region.topic, text, places, others: () => (others ??= landPoints(isLand, frame, places[0])), isLand };
}

/** Step of the grid in which a name is tried all over a region's land, in the view's units: half a line of type. */
const LAND_STEP = 12;

/**
 * Points of a region's land on the drawing, those nearest to where its name would best stand first: x and y in turn. Each small map
 * has thousands, which as objects were a fifth of all that is made while pages are.
 */
function landPoints(
  isLand: RegionNameRequest['isLand'],
  frame: Box,
  [x0, y0]: readonly [number, number] = [(frame.left + frame.right) / 2, (frame.top + frame.bottom) / 2],
): Float64Array {
  const columns = Math.max(0, Math.ceil((frame.right - frame.left) / LAND_STEP - 0.5));
  const rows = Math.max(0, Math.ceil((frame.bottom - frame.top) / LAND_STEP - 0.5));
  const x = (cell: number) => frame.left + ((cell % columns) + 0.5) * LAND_STEP;
  const y = (cell: number) => frame.top + (Math.floor(cell / columns) + 0.5) * LAND_STEP;
  const cells = new Uint32Array(columns * rows);
  const distances = new Float64Array(columns * rows);
  let count = 0;
  for (let cell = 0; cell < cells.length; cell++) {
    if (!isLand(x(cell), y(cell))) continue;
    cells[count++] = cell;
    distances[cell] = (x(cell) - x0) ** 2 + (y(cell) - y0) ** 2;
  }
  const points = new Float64Array(2 * count);
  for (const [index, cell] of cells
    .subarray(0, count)
    .sort((a, b) => distances[a]! - distances[b]!)
    .entries()) {
    points[2 * index] = x(cell);
    points[2 * index + 1] = y(cell);
  }
  return points;
}

/** Places all names of a view: those of its regions first where it shows the country, else those it is about. */
export function placeNames(
  plain: readonly DrawnNode[],
  regions: readonly RegionNameRequest[],
  frame: Box,
  request: Lettering,
  factor: number,
): { regions: Map<string, RegionName>; entities: Map<string, PlacedLabel> } {
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
  const size = request.type * request.regionType * (factor === 1 ? 1 : factor * 0.8);
  // How many only matters where a name may cover some.
  const covered = (name: Box) => (request.regionsFirst ? symbols.count(name) : Number(symbols.meets(name)));
  /** The regions `first`, the entities, then the other regions. */
  const place = (first: readonly RegionNameRequest[]) => {
    const placer = new LabelPlacer((box) => isInside(box, frame));
    const placeRegions = (some: readonly RegionNameRequest[]) =>
      placeRegionNames(some, size, frame, placer, covered, request.regionsFirst);
    const before = placeRegions(first);
    const entities = placeLabels(requests, placer, FOREMOST);
    return { regions: new Map([...before, ...placeRegions(regions.filter((one) => !first.includes(one)))]), entities };
  };
  if (request.regionsFirst) return place(regions);
  const placed = place([]);
  // Names of entities took the room of some: these go first then.
  const without = regions.filter(({ key, others }) => !placed.regions.has(key) && others().length > 0);
  return without.length > 0 ? place(without) : placed;
}

/** Passes what lies so far from all that passed before it that a finger means one of them only. */
function apart(): (one: DrawnNode) => boolean {
  const targets = new BoxGrid<Box>(SYMBOL_CELL);
  return ({ x, y }) => {
    const target = squareAround({ x, y }, NARROW_TARGET);
    const isFree = !targets.meets(target);
    if (isFree) targets.add(target);
    return isFree;
  };
}

/** Where names may stand that nothing cuts: inside the border, or in a window alone, whose squares are named on its right and below. */
export function nameFrame({ width, height }: View, window: Box | null): Box {
  const edge = BORDER + EDGE;
  if (window === null) return { left: edge, top: edge, right: width - edge, bottom: height - edge };
  const { left, top, right, bottom } = window;
  return { left: left + EDGE, top: top + EDGE, right: right - RIM, bottom: bottom - RIM };
}

/** Room between names and an edge, and what the names of squares take, in the view's units. */
const EDGE = 3;
const RIM = 18;

/** Size of an entity's name in the view's units: by its rank, the one that the view is about largest. */
export function nameSize(entity: MapEntity, { type }: Lettering, focus: boolean): number {
  return Math.round(type * (focus ? 1.35 : 1 + 0.3 * Math.sqrt(Math.max(0, entity.rank))));
}
