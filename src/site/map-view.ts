import type { Box } from '../map/box.ts';
import { rounded } from '../map/geometry.ts';
import type { PlacedLabel } from '../map/labels.ts';
import { coastPath, type DrawnEdge, drawnEdge, type GridLines, gridLines } from '../map/lines.ts';
import { type Projection, projection, type View } from '../map/projection.ts';
import type { RegionName, RegionNameRequest } from '../map/region-names.ts';
import type { MapFile } from '../model/artefact.ts';
import type { Connection } from '../model/atlas.ts';
import { byFallingRank, type LoadedAtlas, type MapEntity, type MapNode } from './atlas.ts';
import { type LandUnder, landUnder } from './land.ts';
import {
  type DrawnNode,
  type Lettering,
  MUCH_LARGER,
  NARROW_TARGET,
  nameFrame,
  nameSize,
  placeNames,
  regionNameRequest,
} from './map-names.ts';
import { routes } from './routes.ts';

/** The map or a part cut from it, as geometry ready to be drawn. Units are those of its own view box. */
export interface MapView {
  readonly width: number;
  readonly height: number;
  /** Whether the sheet has a border with the names of its squares, or shows its window alone, their names at the rim. */
  readonly bordered: boolean;
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

export interface MapViewRequest extends View, Lettering {
  readonly connections: readonly Connection[];
  /** Entities that the view is about; all where left out. */
  readonly named?: ReadonlySet<string>;
  readonly focus?: string;
  /** How much larger type is on narrow screens. */
  readonly narrowFactor: number;
  /** Factor on the width of edges. */
  readonly edgeWidth: number;
  /** False shows the window alone; true where left out. */
  readonly bordered?: boolean;
}

/** Most entities drawn faintly, for the lie of the land only. */
const FAINT_CAP = 150;

/** Cuts a view from the map: the same positions and colours everywhere. Linear in what is drawn. */
export function mapView(source: LoadedAtlas, request: MapViewRequest): MapView {
  const project = projection(request, source.map.bounds);
  const plain = shownNodes(source, request, project);
  const at = new Map(plain.map(({ entity, x, y }) => [entity.id, [x, y] as const]));
  const { bordered = true } = request;
  const inner = innerOf(request.window, project);
  const frame = nameFrame(request, bordered ? null : inner);
  const names = source.map.regions.map((region) => regionNameRequest(source, region, project, plain, frame));
  const wide = placeNames(plain, names, frame, request, 1);
  const narrow = request.narrowFactor === 1 ? wide : placeNames(plain, names, frame, request, request.narrowFactor);
  return {
    width: request.width,
    height: request.height,
    bordered,
    inner,
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
      scale: rounded(radius / 8, 100),
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
    left: rounded(project.x(left)),
    right: rounded(project.x(right)),
    top: rounded(project.y(top)),
    bottom: rounded(project.y(bottom)),
  };
}

/** The nodes inside the window by falling rank: all that the view is about, and some others for the lie of the land. */
function shownNodes(source: LoadedAtlas, request: MapViewRequest, project: Projection): DrawnNode[] {
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
    x: rounded(project.x(place.x)),
    y: rounded(project.y(place.y)),
    radius: Math.min(request.type * 0.85, Math.max(request.type * 0.32, place.size * project.scale * 0.9)),
  }));
}
