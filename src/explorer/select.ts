import { speakerKey } from '../model/speaker.ts';
import { type AtlasGraph, missingCount, resolveSelection } from './graph.ts';
import type { ExplorerState } from './state.ts';

/** What is drawn, and what the list shows: the one derivation that renderer, list, legend and panels share. */
export interface VisibleSet {
  /** 1 for each node that is drawn. */
  readonly nodes: Uint8Array;
  readonly nodeCount: number;
  /** Edges that are drawn, backbone first, each group strongest first. */
  readonly edges: Int32Array;
  /** Connections between drawn nodes that pass the filters, drawn or not. */
  readonly passing: number;
}

/** At most this many connections of a selected entity are drawn beyond the chosen number, strongest first. */
export const SELECTED_LIMIT = 200;
/** Drawn where no number is asked for: at most so much of the backbone; of a narrowed view, the strongest of all. */
export const BACKBONE_LIMIT = 1000;
const FILTERED_LIMIT = 300;

/**
 * Derives the visible set. Filters narrow it; what the reader chose by name (the selection, the ends and stations of
 * a path) is drawn whatever the filters say. Linear in nodes and edges.
 */
export function selectVisible(graph: AtlasGraph, state: ExplorerState, route: Route = NO_ROUTE): VisibleSet {
  const nodes = filterNodes(graph, state);
  const selection = resolveSelection(graph, state.select);
  const focus = selection?.node ?? -1;
  const forcedEdges = new Set(route.edges);
  if (selection && selection.edge >= 0) forcedEdges.add(selection.edge);
  if (focus >= 0) nodes[focus] = 1;
  for (const node of route.nodes) nodes[node] = 1;
  for (const edge of forcedEdges) {
    nodes[graph.source[edge] ?? 0] = 1;
    nodes[graph.target[edge] ?? 0] = 1;
  }
  const passes = edgePasses(graph, state);
  if (state.disputed) keepTouched(graph, nodes, passes, [focus, ...route.nodes]);
  let edges = chooseEdges(graph, state, nodes, passes, focus, forcedEdges);
  if (state.steps > 0 && focus >= 0) {
    const near = withinSteps(graph, edges, focus, state.steps);
    for (const node of route.nodes) near[node] = 1;
    for (let node = 0; node < graph.order; node++) nodes[node] = (nodes[node] ?? 0) & (near[node] ?? 0);
    edges = edges.filter((edge) => nodes[graph.source[edge] ?? 0] && nodes[graph.target[edge] ?? 0]);
  }
  // Unfiltered, what is still to be fetched passes as well: it is counted before it is here.
  let passing = isFiltered(state) ? 0 : Math.max(0, graph.payload.totalEdges - graph.size);
  for (let edge = 0; edge < graph.size; edge++) {
    if (nodes[graph.source[edge] ?? 0] && nodes[graph.target[edge] ?? 0] && (passes(edge) || forcedEdges.has(edge))) {
      passing++;
    }
  }
  return { nodes, nodeCount: nodes.reduce((count, flag) => count + flag, 0), edges, passing };
}

/** Stations and connections of the path that is shown. */
interface Route {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
}
const NO_ROUTE: Route = { nodes: [], edges: [] };

/** Whether any filter narrows the view, apart from the number of connections. */
export function isFiltered(state: ExplorerState): boolean {
  return Boolean(
    state.kinds.length ||
      state.topics.length ||
      state.document ||
      state.speaker ||
      state.since ||
      state.until ||
      state.disputed ||
      state.links !== 'all' ||
      state.steps,
  );
}

function filterNodes(graph: AtlasGraph, state: ExplorerState): Uint8Array {
  const { payload } = graph;
  const { nodes } = payload;
  const kinds = indexSet(payload.kinds, state.kinds);
  const topics = indexSet(
    payload.topics.map((topic) => topic.id),
    state.topics,
  );
  const inDocuments = documentTest(graph, state);
  const speaker = speakerRow(graph, state);
  const visible = new Uint8Array(graph.order);
  for (let node = 0; node < graph.order; node++) {
    if (kinds && !kinds.has(nodes.kind[node] ?? -1)) continue;
    if (topics && !nodes.topics[node]?.some((topic) => topics.has(topic))) continue;
    if (speaker !== null && !nodes.speakers[node]?.includes(speaker)) continue;
    if (inDocuments && !inDocuments(nodes.documents[node] ?? [])) continue;
    visible[node] = 1;
  }
  return visible;
}

/** Whether a connection passes the filters of the state, whatever is drawn. */
export function edgePasses(graph: AtlasGraph, state: ExplorerState): (edge: number) => boolean {
  const { edges } = graph.payload;
  const inDocuments = documentTest(graph, state);
  const speaker = speakerRow(graph, state);
  return (edge) =>
    (state.links === 'all' ||
      (state.links === 'asserted') === (edges.asserted[edge] === 1 || edges.linked[edge] === 1)) &&
    (!state.disputed || edges.disputed[edge] === 1) &&
    (speaker === null || (edges.speakers[edge]?.includes(speaker) ?? false)) &&
    (!inDocuments || inDocuments(edges.documents[edge] ?? []));
}

/** Whether a thing that these documents speak of passes; null where no document is asked for, or it cannot be told yet. */
function documentTest(graph: AtlasGraph, state: ExplorerState): ((documents: readonly number[]) => boolean) | null {
  if (missingCount(graph) > 0) return null;
  const { documents } = graph.payload;
  const row = (id: string | null) => documents.findIndex((document) => document.id === id);
  const first = row(state.document);
  const second = first < 0 ? -1 : row(state.against);
  const dated =
    state.since === null && state.until === null
      ? null
      : documents.map(({ published }) => published !== null && isWithin(published, state.since, state.until));
  if (first < 0 && !dated) return null;
  return (list) => {
    if (dated && !list.some((document) => dated[document])) return false;
    if (first < 0) return true;
    if (second < 0) return list.includes(first) && (state.compare !== 'first' || list.length === 1);
    return (
      list.includes(first) === (state.compare !== 'second') && list.includes(second) === (state.compare !== 'first')
    );
  };
}

/** ISO dates of unequal precision compare by what both know: 2025-03 lies within 2025. */
function isWithin(published: string, since: string | null, until: string | null): boolean {
  const shared = (bound: string) => Math.min(bound.length, published.length);
  return (
    (since === null || published.slice(0, shared(since)) >= since.slice(0, shared(since))) &&
    (until === null || published.slice(0, shared(until)) <= until.slice(0, shared(until)))
  );
}

function speakerRow(graph: AtlasGraph, state: ExplorerState): number | null {
  return state.speaker === null || missingCount(graph) > 0
    ? null
    : graph.payload.speakers.findIndex(({ id, name }) => speakerKey(id, name) === state.speaker);
}

function indexSet(list: readonly string[], chosen: readonly string[]): Set<number> | null {
  return chosen.length ? new Set(chosen.map((id) => list.indexOf(id))) : null;
}

/** Only disputed: keeps the nodes that a passing edge touches. */
function keepTouched(
  graph: AtlasGraph,
  nodes: Uint8Array,
  passes: (edge: number) => boolean,
  forced: readonly number[],
): void {
  const touched = new Uint8Array(graph.order);
  for (let edge = 0; edge < graph.size; edge++) {
    const a = graph.source[edge] ?? 0;
    const b = graph.target[edge] ?? 0;
    if (nodes[a] && nodes[b] && passes(edge)) touched[a] = touched[b] = 1;
  }
  for (const node of forced) if (node >= 0) touched[node] = 1;
  nodes.set(touched);
}

function chooseEdges(
  graph: AtlasGraph,
  state: ExplorerState,
  nodes: Uint8Array,
  passes: (edge: number) => boolean,
  focus: number,
  forced: ReadonlySet<number>,
): Int32Array {
  const chosen: number[] = [];
  const backboneOnly = state.connections === null && !isFiltered(state);
  const limit = state.connections ?? (backboneOnly ? BACKBONE_LIMIT : FILTERED_LIMIT);
  let own = 0;
  for (let place = 0; place < graph.size; place++) {
    const edge = graph.drawOrder[place] ?? 0;
    const a = graph.source[edge] ?? 0;
    const b = graph.target[edge] ?? 0;
    if (!nodes[a] || !nodes[b]) continue;
    if (forced.has(edge)) chosen.push(edge);
    else if (passes(edge)) {
      if (chosen.length < limit && !(backboneOnly && place >= graph.backboneCount)) chosen.push(edge);
      else if ((a === focus || b === focus) && own++ < SELECTED_LIMIT) chosen.push(edge);
    }
  }
  return Int32Array.from(chosen);
}

/** Nodes within so many steps of one, along the drawn edges. */
function withinSteps(graph: AtlasGraph, edges: Int32Array, from: number, steps: number): Uint8Array {
  const reached = new Uint8Array(graph.order);
  reached[from] = 1;
  let frontier = new Set([from]);
  for (let step = 0; step < steps && frontier.size; step++) {
    const next = new Set<number>();
    for (const edge of edges) {
      const a = graph.source[edge] ?? 0;
      const b = graph.target[edge] ?? 0;
      if (frontier.has(a) && !reached[b]) next.add(b);
      if (frontier.has(b) && !reached[a]) next.add(a);
    }
    for (const node of next) reached[node] = 1;
    frontier = next;
  }
  return reached;
}
