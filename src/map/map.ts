import type { AtlasGraph } from '../graph/graph.ts';
import type { MapFile } from '../model/artefact.ts';
import { byCodeUnit } from '../model/order.ts';
import type { Box, Point } from './box.ts';
import { labelZooms } from './label-zooms.ts';
import { layout } from './layout/layout.ts';
import type { LayoutTopic, RecordedLayout } from './layout/positions.ts';
import { type Region, regions, tenth } from './regions/regions.ts';

interface Mapped {
  readonly id: string;
  readonly name: string;
  readonly topics: readonly string[];
  readonly rank: number;
}

/** What a map is drawn from. */
export interface Drawing {
  readonly graph: AtlasGraph;
  readonly entities: readonly Mapped[];
  readonly topics: readonly LayoutTopic[];
  /** Where everything lay on the map of the last edition, to go on from. */
  readonly recorded?: RecordedLayout | null;
}

/**
 * Draws the map: where each entity lies and how large, from which zoom its name is shown, and the topics' regions.
 *
 * @returns nodes and regions by id
 */
export function drawMap({ graph, entities, topics, recorded = null }: Drawing): MapFile {
  const placed = layout(
    graph,
    entities.map(({ id, name, topics: of, rank }) => ({ id, name, rank, topic: of[0] ?? null })),
    topics,
    recorded,
  );
  const nodes = [...entities]
    .sort((a, b) => byCodeUnit(a.id, b.id))
    .map(({ id, name, topics: of }) => ({
      id,
      name,
      topic: of[0] ?? null,
      size: placed.sizes.get(id)!,
      ...placed.positions.get(id)!,
    }));
  const zooms = labelZooms(nodes);
  const drawn = stabilisedRegions(nodes, placed.topicPositions);
  const corners = [
    ...nodes.flatMap(({ x, y, size }) => [
      [x - size, y - size],
      [x + size, y + size],
    ]),
    ...drawn.flatMap(({ rings }) => rings.flat()),
  ];
  const { left, top, right, bottom } = extent(corners);
  return {
    bounds: [left, top, right, bottom],
    nodes: nodes.map(({ id, x, y, size, topic }) => ({ entity: id, x, y, size, topic, labelZoom: zooms.get(id)! })),
    regions: drawn,
  };
}

/**
 * Regions whose names stand where they are wished: a name that finds no land there is wished where it was set instead. So
 * a map that goes on from one with nothing new is the same map.
 */
function stabilisedRegions(nodes: Parameters<typeof regions>[0], names: ReadonlyMap<string, Point>): Region[] {
  let wished: ReadonlyMap<string, Point> = new Map(
    [...names].map(([topic, { x, y }]) => [topic, { x: tenth(x), y: tenth(y) }]),
  );
  let drawn = regions(nodes, wished);
  for (let turn = 0; turn < MOST_TURNS; turn++) {
    if (drawn.every(({ topic, x, y }) => wished.get(topic)?.x === x && wished.get(topic)?.y === y)) break;
    wished = new Map(drawn.map(({ topic, x, y }) => [topic, { x, y }]));
    drawn = regions(nodes, wished);
  }
  return drawn;
}

const MOST_TURNS = 8;

/** The box around some points, to whole map units; all zero around none. */
function extent(points: readonly (readonly number[])[]): Box {
  const box = {
    left: Number.POSITIVE_INFINITY,
    right: Number.NEGATIVE_INFINITY,
    top: Number.POSITIVE_INFINITY,
    bottom: Number.NEGATIVE_INFINITY,
  };
  for (const [x = 0, y = 0] of points) {
    box.left = Math.min(box.left, Math.floor(x));
    box.right = Math.max(box.right, Math.ceil(x));
    box.top = Math.min(box.top, Math.floor(y));
    box.bottom = Math.max(box.bottom, Math.ceil(y));
  }
  return points.length > 0 ? box : { left: 0, right: 0, top: 0, bottom: 0 };
}
