import { reasons } from '#interface';
import type { GraphFile, GraphMore, GraphPayload } from '../model/graph-payload.ts';
import { pairOf, partsOf } from '../model/pair.ts';

/** The version that this page reads; the schema itself stays out of the browser. */
const VERSION: GraphPayload['version'] = 4;

/** Why `graph.json` cannot be drawn, in words for the reader. */
export class PayloadError extends Error {
  override name = 'PayloadError';
}

/**
 * The atlas as the browser holds it: the payload's columns, and what is derived from them once. Nodes and edges are
 * row numbers. It changes at one moment only, when what the cap kept back arrives: `extendGraph` adds those connections
 * behind the others, so that every row number stays what it was. Until then it is known of nothing in which documents and
 * by whom it is named: those lists are empty while `missingCount` is above 0.
 */
export interface AtlasGraph {
  readonly payload: GraphPayload;
  readonly order: number;
  readonly size: number;
  /** Row of an entity by its id. */
  readonly rows: ReadonlyMap<string, number>;
  readonly source: Int32Array;
  readonly target: Int32Array;
  /** Strength divided by the largest, above 0 and at most 1. */
  readonly strength: Float32Array;
  /** Arcs of node `i` are `offsets[i]` to `offsets[i + 1]` in `neighbours` and `arcs` (the edge of each). */
  readonly offsets: Int32Array;
  readonly neighbours: Int32Array;
  readonly arcs: Int32Array;
  /** Edges in the order they are drawn as more are asked for: backbone first, then the rest; each strongest first. */
  readonly drawOrder: Int32Array;
  readonly backboneCount: number;
}

/**
 * Checks a downloaded payload as far as drawing depends on it: version, equal column lengths, rows in
 * range, finite positions. The build has checked the rest.
 * @throws PayloadError that says what is wrong
 */
export function readPayload(value: unknown): GraphPayload {
  checkVersion(value);
  const payload = value as GraphFile;
  const { nodes, edges } = payload;
  const order = columnLength(nodes, 'nodes');
  for (const column of [nodes.x, nodes.y, nodes.size, nodes.labelZoom, payload.bounds]) {
    if (!Array.isArray(column) || !column.every(Number.isFinite)) throw new PayloadError(reasons.noPosition);
  }
  checkEdges(edges, order);
  for (const list of [payload.kinds, payload.topics, payload.documents, payload.speakers, payload.regions]) {
    if (!Array.isArray(list)) throw new PayloadError(reasons.noList);
  }
  const { length } = edges.source;
  return { ...payload, nodes: { ...namedNowhere(order), ...nodes }, edges: { ...namedNowhere(length), ...edges } };
}

function namedNowhere(length: number): GraphMore['nodes'] {
  return { documents: Array(length).fill([]), speakers: Array(length).fill([]) };
}

/**
 * Checks what the cap kept out of the payload.
 * @throws PayloadError that says what is wrong
 */
export function readMore(value: unknown, { order, size }: AtlasGraph): GraphMore {
  checkVersion(value);
  const more = value as GraphMore;
  checkEdges(more.edges, order);
  for (const [name, rows] of [
    ['nodes', order],
    ['drawn', size],
  ] as const) {
    if (columnLength(more[name], name) !== rows) throw new PayloadError(reasons.unequalColumns(name));
  }
  return more;
}

/** Adds connections behind those that are there, and to everything where and by whom it is named. */
export function extendGraph(graph: AtlasGraph, more: GraphMore): void {
  const { payload } = graph;
  const nodes = { ...payload.nodes, ...more.nodes };
  const edges = joinEdges({ ...payload.edges, ...more.drawn }, more.edges);
  Object.assign(graph, buildGraph({ ...payload, nodes, edges }));
}

/** Builds the graph that everything else reads; linear in nodes and edges where the edges come strongest first. */
export function buildGraph(payload: GraphPayload): AtlasGraph {
  const order = payload.nodes.id.length;
  const { backbone, strength: given } = payload.edges;
  const source = Int32Array.from(payload.edges.source);
  const target = Int32Array.from(payload.edges.target);
  const strongest = given.reduce((largest, strength) => Math.max(largest, strength), 0) || 1;
  const strength = Float32Array.from(given, (value) => Math.max(value / strongest, 1e-6));
  const strongestFirst = rowsBy(strength);
  const others = strongestFirst.filter((edge) => !backbone[edge]);
  const drawOrder = new Int32Array(source.length);
  const backboneCount = source.length - others.length;
  drawOrder.set(strongestFirst.filter((edge) => backbone[edge]));
  drawOrder.set(others, backboneCount);
  return {
    payload,
    order,
    size: source.length,
    rows: new Map(payload.nodes.id.map((id, row) => [id, row])),
    source,
    target,
    strength,
    ...adjacency(order, source, target, strongestFirst),
    drawOrder,
    backboneCount,
  };
}

/** Rows of the edges, the strongest first, equal ones by their rows. So they come from the build; of two files together they do not. */
function rowsBy(strength: Float32Array): Int32Array {
  const rows = new Int32Array(strength.length).map((_, row) => row);
  const isInOrder = strength.every((value, row) => row === 0 || value <= (strength[row - 1] as number));
  return isInOrder ? rows : rows.sort((a, b) => (strength[b] as number) - (strength[a] as number) || a - b);
}

/** How many connections of the atlas are still to be fetched. */
export function missingCount({ payload, size }: AtlasGraph): number {
  return Math.max(0, payload.totalEdges - size);
}

/** Edge between two nodes, or -1. */
export function edgeBetween(graph: AtlasGraph, a: number, b: number): number {
  const [from, to] = degreeOf(graph, a) <= degreeOf(graph, b) ? [a, b] : [b, a];
  for (let arc = graph.offsets[from] ?? 0; arc < (graph.offsets[from + 1] ?? 0); arc++) {
    if (graph.neighbours[arc] === to) return graph.arcs[arc] ?? -1;
  }
  return -1;
}

export function degreeOf(graph: AtlasGraph, node: number): number {
  return (graph.offsets[node + 1] ?? 0) - (graph.offsets[node] ?? 0);
}

/** Id of a connection as its page and the URL have it: `<a>--<b>`, `a` before `b` by code unit. */
export function connectionId(graph: AtlasGraph, edge: number): string {
  const a = graph.payload.nodes.id[graph.source[edge] ?? 0] ?? '';
  const b = graph.payload.nodes.id[graph.target[edge] ?? 0] ?? '';
  return pairOf(a, b);
}

/** An entity's row or a connection's edge, the other -1; null for neither. */
export type Target = { readonly node: number; readonly edge: number } | null;

/** What a selection's id stands for: an entity, a connection, or nothing known. */
export function resolveSelection(graph: AtlasGraph, id: string | null): Target {
  if (id === null) return null;
  const node = graph.rows.get(id);
  if (node !== undefined) return { node, edge: -1 };
  const [a, b] = partsOf(id).map((end) => graph.rows.get(end));
  const edge = a === undefined || b === undefined ? -1 : edgeBetween(graph, a, b);
  return edge < 0 ? null : { node: -1, edge };
}

function checkVersion(value: unknown): void {
  if (typeof value !== 'object' || value === null) throw new PayloadError(reasons.notAnObject);
  const { version } = value as { version?: unknown };
  if (version !== VERSION) throw new PayloadError(reasons.version(version, VERSION));
}

/** The columns of some edges and then of others. */
function joinEdges(some: GraphPayload['edges'], others: GraphPayload['edges']): GraphPayload['edges'] {
  const columns = Object.entries(others).map(([name, column]) => [
    name,
    [...some[name as keyof typeof some], ...column],
  ]);
  return Object.fromEntries(columns);
}

function checkEdges(edges: GraphFile['edges'], order: number): void {
  columnLength(edges, 'edges');
  const { source, target, strength } = edges;
  if (!strength.every(Number.isFinite)) throw new PayloadError(reasons.noPosition);
  const inRange = (row: number) => Number.isInteger(row) && row >= 0 && row < order;
  if (!source.every(inRange) || !target.every(inRange)) throw new PayloadError(reasons.noEnd);
}

function columnLength(table: Record<string, unknown> | undefined, name: string): number {
  const columns = Object.values(table ?? {});
  const [first] = columns;
  if (!Array.isArray(first)) throw new PayloadError(reasons.noColumns(name));
  if (!columns.every((column) => Array.isArray(column) && column.length === first.length)) {
    throw new PayloadError(reasons.unequalColumns(name));
  }
  return first.length;
}

/** Arcs of each node, the strongest connection first. */
function adjacency(order: number, source: Int32Array, target: Int32Array, strongestFirst: Int32Array) {
  const offsets = new Int32Array(order + 1);
  for (let edge = 0; edge < source.length; edge++) {
    offsets[(source[edge] as number) + 1]!++;
    offsets[(target[edge] as number) + 1]!++;
  }
  for (let node = 0; node < order; node++) offsets[node + 1]! += offsets[node] as number;
  const next = offsets.slice();
  const neighbours = new Int32Array(2 * source.length);
  const arcs = new Int32Array(2 * source.length);
  const add = (from: number, to: number, edge: number) => {
    const arc = next[from]!++;
    neighbours[arc] = to;
    arcs[arc] = edge;
  };
  for (let place = 0; place < strongestFirst.length; place++) {
    const edge = strongestFirst[place] as number;
    const [a, b] = [source[edge] as number, target[edge] as number];
    add(a, b, edge);
    add(b, a, edge);
  }
  return { offsets, neighbours, arcs };
}
