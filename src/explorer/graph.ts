import type { GraphPayload } from '../model/graph-payload.ts';

/** The version that this page reads; the schema itself stays out of the browser. */
const VERSION: GraphPayload['version'] = 1;

/** Why `graph.json` cannot be drawn, in words for the reader. */
export class PayloadError extends Error {
  override name = 'PayloadError';
}

/**
 * The atlas as the browser holds it: the payload's columns, and what is derived from them once. Nodes and edges are
 * row numbers; nothing in here changes after it is built.
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
 * Checks a downloaded payload as far as drawing depends on it: version, equal column lengths, rows in range, finite
 * positions. The build has checked the rest.
 * @throws PayloadError that says what is wrong
 */
export function checkPayload(value: unknown): GraphPayload {
  const payload = value as GraphPayload;
  if (typeof value !== 'object' || value === null) throw new PayloadError('it is not an object');
  if (payload.version !== VERSION) {
    throw new PayloadError(`its version is ${payload.version}, this page reads version ${VERSION}`);
  }
  const { nodes, edges } = payload;
  const order = columnLength(nodes, 'nodes');
  columnLength(edges, 'edges');
  for (const column of [nodes.x, nodes.y, nodes.size, nodes.labelZoom, edges.strength, payload.bounds]) {
    if (!Array.isArray(column) || !column.every(Number.isFinite)) throw new PayloadError('a position is not a number');
  }
  const inRange = (row: number) => Number.isInteger(row) && row >= 0 && row < order;
  if (![edges.source, edges.target].every((column) => Array.isArray(column) && column.every(inRange))) {
    throw new PayloadError('a connection leads to no entity');
  }
  for (const list of [payload.kinds, payload.topics, payload.documents, payload.speakers, payload.regions]) {
    if (!Array.isArray(list)) throw new PayloadError('a look-up list is missing');
  }
  return payload;
}

/** Builds the graph that everything else reads; linear in nodes and edges. */
export function buildGraph(payload: GraphPayload): AtlasGraph {
  const order = payload.nodes.id.length;
  const size = payload.edges.source.length;
  const source = Int32Array.from(payload.edges.source);
  const target = Int32Array.from(payload.edges.target);
  const strongest = payload.edges.strength.reduce((largest, strength) => Math.max(largest, strength), 0) || 1;
  const strength = Float32Array.from(payload.edges.strength, (value) => Math.max(value / strongest, 1e-6));
  const drawOrder = new Int32Array(size);
  const backboneCount = payload.edges.backbone.reduce((count, flag) => count + flag, 0);
  let backbone = 0;
  let other = backboneCount;
  payload.edges.backbone.forEach((flag, edge) => {
    drawOrder[flag ? backbone++ : other++] = edge;
  });
  return {
    payload,
    order,
    size,
    rows: new Map(payload.nodes.id.map((id, row) => [id, row])),
    source,
    target,
    strength,
    ...adjacency(order, source, target),
    drawOrder,
    backboneCount,
  };
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
  return a < b ? `${a}--${b}` : `${b}--${a}`;
}

/** What a selection's id stands for: an entity's row, a connection's edge, or nothing known. */
export function resolveSelection(
  graph: AtlasGraph,
  id: string | null,
): { readonly node: number; readonly edge: number } | null {
  if (id === null) return null;
  const node = graph.rows.get(id);
  if (node !== undefined) return { node, edge: -1 };
  const [a, b] = id.split('--').map((end) => graph.rows.get(end));
  const edge = a === undefined || b === undefined ? -1 : edgeBetween(graph, a, b);
  return edge < 0 ? null : { node: -1, edge };
}

function columnLength(table: Record<string, unknown> | undefined, name: string): number {
  const columns = Object.values(table ?? {});
  const [first] = columns;
  if (!Array.isArray(first)) throw new PayloadError(`its ${name} are missing`);
  if (!columns.every((column) => Array.isArray(column) && column.length === first.length)) {
    throw new PayloadError(`its columns of ${name} differ in length: the file may be cut short`);
  }
  return first.length;
}

function adjacency(order: number, source: Int32Array, target: Int32Array) {
  const offsets = new Int32Array(order + 1);
  for (const ends of [source, target]) for (const node of ends) offsets[node + 1] = (offsets[node + 1] ?? 0) + 1;
  for (let node = 0; node < order; node++) offsets[node + 1] = (offsets[node + 1] ?? 0) + (offsets[node] ?? 0);
  const next = offsets.slice();
  const neighbours = new Int32Array(2 * source.length);
  const arcs = new Int32Array(2 * source.length);
  for (let edge = 0; edge < source.length; edge++) {
    const a = source[edge] ?? 0;
    const b = target[edge] ?? 0;
    for (const [from, to] of [
      [a, b],
      [b, a],
    ] as const) {
      const arc = next[from] ?? 0;
      next[from] = arc + 1;
      neighbours[arc] = to;
      arcs[arc] = edge;
    }
  }
  return { offsets, neighbours, arcs };
}
