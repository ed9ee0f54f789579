import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import {
  type Box,
  LABEL,
  labelBox,
  MAP_FRAME,
  NODE_SIZE,
  PIXELS_PER_UNIT,
  regionLabelBox,
} from '../../model/label-geometry.ts';
import { byCodeUnit } from '../order.ts';
import type { AtlasGraph } from './graph.ts';
import { type Placed, spread } from './spacing.ts';
import { circularOrder } from './topic-order.ts';

export interface Point {
  readonly x: number;
  readonly y: number;
}

export interface LayoutEntity {
  readonly id: string;
  readonly name: string;
  /** Its first topic, which is the region it lies in. */
  readonly topic: string | null;
  /** 0 to 1. */
  readonly rank: number;
}

export interface LayoutTopic {
  readonly id: string;
  readonly name: string;
}

export interface Layout {
  /** Radius of each entity's node in map units. */
  readonly sizes: ReadonlyMap<string, number>;
  readonly positions: ReadonlyMap<string, Point>;
  /** Where each topic that is some entity's first has room for its name. */
  readonly topicPositions: ReadonlyMap<string, Point>;
}

/**
 * Lays the entities out as a map: those of one topic together, topics with much between them side by side, room for names.
 *
 * Start positions are set by topic and rank; ForceAtlas2 (Jacomy et al., "ForceAtlas2, a continuous graph layout algorithm
 * for handy network visualization", PLoS ONE 9, 2014) pulls together what is connected, a hidden hub for each topic what
 * belongs together; the result is turned and stretched into the frame, evened out, and overlaps are undone.
 *
 * @param previous start positions of entities where a layout of nearly the same graph is known, in map units
 * @returns positions in map units, y downwards, two decimals; no two nodes overlap
 */
export function layout(
  graph: AtlasGraph,
  entities: readonly LayoutEntity[],
  topics: readonly LayoutTopic[],
  previous: ReadonlyMap<string, Point> = new Map(),
): Layout {
  const sorted = [...entities].sort((a, b) => b.rank - a.rank || byCodeUnit(a.id, b.id));
  const groups = groupByTopic(sorted);
  const sizes = nodeSizes(sorted);
  const start = startPositions(graph, groups);
  for (const [id, point] of previous) if (graph.hasNode(id)) start.set(id, point);
  const pulled = fitToFrame(forces(graph, groups, start));
  const names = new Map(topics.map(({ id, name }) => [id, name]));
  return arrange(sorted, [...groups.keys()], names, sizes, pulled);
}

/** Key of the hidden node of a topic; no entity's id has a colon. */
const hubOf = (topic: string | null): string => `topic:${topic ?? ''}`;

type Groups = ReadonlyMap<string | null, readonly LayoutEntity[]>;

function groupByTopic(sorted: readonly LayoutEntity[]): Groups {
  const groups = Map.groupBy(sorted, ({ topic }) => topic);
  return new Map([...groups].sort(([a], [b]) => byCodeUnit(a ?? '\uffff', b ?? '\uffff')));
}

/** Radius grows with the root of rank, so area with rank; all shrink where more than some hundreds share the frame. */
function nodeSizes(entities: readonly LayoutEntity[]): Map<string, number> {
  const crowding = Math.min(1, Math.sqrt(UNCROWDED / Math.max(1, entities.length)));
  const { min, max } = NODE_SIZE;
  return new Map(entities.map(({ id, rank }) => [id, round((min + (max - min) * Math.sqrt(rank)) * crowding)]));
}

/** As many entities as the frame holds with their nodes in full size. */
const UNCROWDED = 400;

function startPositions(graph: AtlasGraph, groups: Groups): Map<string, Point> {
  const topics = [...groups.keys()];
  const order = circularOrder(topicAffinity(graph, groups)).map((index) => topics[index]!);
  const spans = order.map((topic) => Math.sqrt(groups.get(topic)!.length));
  const total = spans.reduce((sum, span) => sum + span, 0);
  const radius = topics.length > 1 ? (total * SPIRAL) / 2 : 0;
  const positions = new Map<string, Point>();
  let before = 0;
  for (const [index, topic] of order.entries()) {
    const angle = (2 * Math.PI * (before + spans[index]! / 2)) / total;
    before += spans[index]!;
    const centre = { x: radius * Math.cos(angle), y: radius * Math.sin(angle) };
    positions.set(hubOf(topic), centre);
    for (const [nth, { id }] of groups.get(topic)!.entries()) {
      const turn = (nth + 1) * GOLDEN_ANGLE;
      const distance = SPIRAL * Math.sqrt(nth + 1);
      positions.set(id, { x: centre.x + distance * Math.cos(turn), y: centre.y + distance * Math.sin(turn) });
    }
  }
  return positions;
}

const GOLDEN_ANGLE = Math.PI * (3 - Math.sqrt(5));
const SPIRAL = 20;

function topicAffinity(graph: AtlasGraph, groups: Groups): number[][] {
  const indexOf = new Map(
    [...groups.values()].flatMap((members, index) => members.map(({ id }) => [id, index] as const)),
  );
  const affinity = Array.from({ length: groups.size }, () => new Array<number>(groups.size).fill(0));
  graph.forEachEdge((_id, { weight }, source, target) => {
    const [a, b] = [indexOf.get(source)!, indexOf.get(target)!];
    if (a === b) return;
    affinity[a]![b]! += weight;
    affinity[b]![a]! += weight;
  });
  return affinity;
}

function forces(graph: AtlasGraph, groups: Groups, start: ReadonlyMap<string, Point>): Map<string, Point> {
  const pulled = new UndirectedGraph<Point, { weight: number }>();
  for (const id of graph.nodes()) pulled.addNode(id, { ...start.get(id)! });
  graph.forEachEdge((_id, { weight }, a, b) => pulled.addEdge(a, b, { weight: Math.log2(1 + weight) }));
  for (const [topic, members] of groups) {
    pulled.addNode(hubOf(topic), { ...start.get(hubOf(topic))! });
    for (const { id } of members) pulled.addEdge(hubOf(topic), id, { weight: TOPIC_PULL });
  }
  if (graph.order === 0) return new Map();
  const settings = { ...forceAtlas2.inferSettings(pulled), barnesHutTheta: 1.2 };
  const found = forceAtlas2(pulled, { iterations: iterationsFor(graph.order), settings, getEdgeWeight: 'weight' });
  return new Map(Object.entries(found));
}

/** Weight of the hidden tie between an entity and its topic, beside log2(1 + strength) of a connection. */
const TOPIC_PULL = 2;

/** As many rounds as the time allows: a round is quadratic up to 2,000 nodes and n log n above (Barnes-Hut). */
function iterationsFor(order: number): number {
  return Math.round(Math.min(800, Math.max(100, 400_000 / Math.max(1, order))));
}

/** Turns the longest axis to lie level, then stretches and evens out the points so that they fill the frame. */
function fitToFrame(points: ReadonlyMap<string, Point>): Map<string, Point> {
  const turned = levelled([...points.values()]);
  const xs = evened(turned.map(({ x }) => x)).map((share) => (0.06 + 0.82 * share) * MAP_FRAME.width);
  const ys = evened(turned.map(({ y }) => y)).map((share) => (0.06 + 0.88 * share) * MAP_FRAME.height);
  return new Map([...points.keys()].map((id, index) => [id, { x: xs[index]!, y: ys[index]! }]));
}

function levelled(points: readonly Point[]): Point[] {
  const count = Math.max(1, points.length);
  const meanX = points.reduce((sum, { x }) => sum + x, 0) / count;
  const meanY = points.reduce((sum, { y }) => sum + y, 0) / count;
  const moved = points.map(({ x, y }) => ({ x: x - meanX, y: y - meanY }));
  const xx = moved.reduce((sum, { x }) => sum + x * x, 0);
  const yy = moved.reduce((sum, { y }) => sum + y * y, 0);
  const xy = moved.reduce((sum, { x, y }) => sum + x * y, 0);
  const angle = Math.atan2(2 * xy, xx - yy) / 2;
  const [cos, sin] = [Math.cos(angle), Math.sin(angle)];
  return moved.map(({ x, y }) => ({ x: x * cos + y * sin, y: y * cos - x * sin }));
}

/** Values to shares of 0 to 1, halfway between true distances and equal ones: crowds get room, order is kept. */
function evened(values: readonly number[]): number[] {
  const order = [...values.keys()].sort((a, b) => values[a]! - values[b]! || a - b);
  const [low, high] = [values[order[0] ?? 0] ?? 0, values[order.at(-1) ?? 0] ?? 0];
  const shares = new Array<number>(values.length).fill(0.5);
  if (high === low) return shares;
  for (const [place, index] of order.entries()) {
    const straight = (values[index]! - low) / (high - low);
    shares[index] = (1 - EVENNESS) * straight + (EVENNESS * place) / (order.length - 1);
  }
  return shares;
}

const EVENNESS = 0.5;

function arrange(
  entities: readonly LayoutEntity[],
  topics: readonly (string | null)[],
  topicNames: ReadonlyMap<string, string>,
  sizes: ReadonlyMap<string, number>,
  points: ReadonlyMap<string, Point>,
): Layout {
  const hubs = topics
    .filter((topic) => topic !== null)
    .map((topic): [string, Placed] => [
      topic,
      { ...points.get(hubOf(topic))!, box: inUnits(regionLabelBox(topicNames.get(topic) ?? topic), 4), mass: 150 },
    ]);
  let room = LABEL_SHARE * MAP_FRAME.width * MAP_FRAME.height;
  const nodes = entities.map(({ id, name }): [string, Placed, number] => {
    const size = sizes.get(id)!;
    const label = inUnits(labelBox(name, size), LABEL.padding);
    const box = { ...around(size + NODE_MARGIN), right: label.right };
    room -= (box.right - box.left) * (box.bottom - box.top);
    return [id, { ...points.get(id)!, box: room > 0 ? box : around(size + NODE_MARGIN), mass: size * size }, size];
  });
  const frame: Box = {
    left: FRAME_MARGIN,
    right: MAP_FRAME.width - FRAME_MARGIN,
    top: FRAME_MARGIN,
    bottom: MAP_FRAME.height - FRAME_MARGIN,
  };
  spread([...hubs.map(([, hub]) => hub), ...nodes.map(([, node]) => node)], { rounds: 240, bounds: frame });
  const bare = nodes.map(([, { x, y, mass }, size]): Placed => ({ x, y, mass, box: around(size + 1) }));
  let bounds = frame;
  while (!spread(bare, { rounds: 200, bounds })) {
    bounds = { left: bounds.left - 50, right: bounds.right + 50, top: bounds.top - 35, bottom: bounds.bottom + 35 };
  }
  return {
    sizes,
    positions: new Map(nodes.map(([id], index) => [id, roundPoint(bare[index]!)])),
    topicPositions: new Map(hubs.map(([topic, hub]) => [topic, roundPoint(hub)])),
  };
}

/** Share of the frame that names may claim; the names of lighter nodes then find room only nearer in. */
const LABEL_SHARE = 0.6;
/** Strip along the frame that is left to the coasts, in map units. */
const FRAME_MARGIN = 68;
/** Free room around a node in map units. */
const NODE_MARGIN = 5;

function around(distance: number): Box {
  return { left: -distance, right: distance, top: -distance, bottom: distance };
}

/** A box of CSS pixels at zoom 1 with padding, in map units. */
function inUnits({ left, right, top, bottom }: Box, padding: number): Box {
  return {
    left: (left - padding) / PIXELS_PER_UNIT,
    right: (right + padding) / PIXELS_PER_UNIT,
    top: (top - padding) / PIXELS_PER_UNIT,
    bottom: (bottom + padding) / PIXELS_PER_UNIT,
  };
}

function roundPoint({ x, y }: Point): Point {
  return { x: round(x), y: round(y) };
}

function round(value: number): number {
  return Math.round(value * 100) / 100;
}
