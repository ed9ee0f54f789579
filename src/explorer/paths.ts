import { type AtlasGraph, degreeOf } from './graph.ts';
import { MinHeap } from './min-heap.ts';

/** One way from an entity to another: stations in order, and the connection before each but the first. */
export interface Route {
  readonly nodes: readonly number[];
  readonly edges: readonly number[];
  readonly cost: number;
}

/**
 * The cheapest loopless routes between two nodes, by Yen's algorithm (J. Y. Yen, Finding the K shortest loopless paths
 * in a network, Management Science 17(11), 1971). A step along a weak connection costs more, and so does passing
 * through a hub, which joins everything and explains little. Each detour search is guided by the exact distances of
 * the whole graph: leaving nodes out can only lengthen a route, so the guide never overestimates.
 *
 * @param options.without nodes that no route may pass
 * @param options.count how many routes at most; 3 unless told
 * @returns routes by rising cost; none where no route exists or the ends are one node
 */
export function findRoutes(
  graph: AtlasGraph,
  from: number,
  to: number,
  options: { readonly without?: Iterable<number>; readonly count?: number } = {},
): Route[] {
  const costs = stepCosts(graph);
  const banned = new Uint8Array(graph.order);
  for (const node of options.without ?? []) banned[node] = 1;
  if (from === to || banned[from] || banned[to]) return [];
  const guide = distancesTo(graph, costs, to, banned);
  const first = guidedSearch(graph, costs, guide, from, to, banned, new Set());
  if (!first) return [];
  const found: Route[] = [first];
  const candidates: Route[] = [];
  while (found.length < (options.count ?? 3)) {
    const last = found[found.length - 1] as Route;
    for (const detour of detours(graph, costs, guide, last, found, banned, to)) {
      if (!candidates.some((other) => sameNodes(other, detour))) candidates.push(detour);
    }
    candidates.sort((a, b) => a.cost - b.cost || compareRows(a.nodes, b.nodes));
    const next = candidates.shift();
    if (!next) break;
    found.push(next);
  }
  return found;
}

/**
 * Where no route leads: what can be reached from `from` and lies nearest to `to` on the map.
 * @returns nodes, nearest first
 */
export function nearestReachable(
  graph: AtlasGraph,
  from: number,
  to: number,
  without: Iterable<number> = [],
  count = 3,
): number[] {
  const banned = new Uint8Array(graph.order);
  for (const node of without) banned[node] = 1;
  const reached = new Uint8Array(graph.order);
  reached[from] = 1;
  const queue = [from];
  for (let place = 0; place < queue.length; place++) {
    const node = queue[place] as number;
    for (let arc = graph.offsets[node] as number; arc < (graph.offsets[node + 1] as number); arc++) {
      const next = graph.neighbours[arc] as number;
      if (!reached[next] && !banned[next]) {
        reached[next] = 1;
        queue.push(next);
      }
    }
  }
  const { x, y } = graph.payload.nodes;
  const gap = (node: number) =>
    Math.hypot((x[node] as number) - (x[to] as number), (y[node] as number) - (y[to] as number));
  return queue
    .filter((node) => node !== from && node !== to)
    .sort((a, b) => gap(a) - gap(b) || a - b)
    .slice(0, count);
}

interface StepCosts {
  /** Cost of going along an edge. */
  readonly edge: Float64Array;
  /** Cost of passing through a node, not of starting or ending there. */
  readonly node: Float64Array;
}

const HUB_PENALTY = 0.5;
/** By the arcs, which are new when connections are added. */
const COSTS = new WeakMap<Int32Array, StepCosts>();

/** Edge: one step plus the logarithm of how much weaker than the strongest. Node: grows with the logarithm of its degree over the mean. */
function stepCosts(graph: AtlasGraph): StepCosts {
  let costs = COSTS.get(graph.arcs);
  if (!costs) {
    const mean = Math.max(1, (2 * graph.size) / Math.max(1, graph.order));
    costs = {
      edge: Float64Array.from(graph.strength, (strength) => 1 - Math.log(strength)),
      node: Float64Array.from({ length: graph.order }, (_, node) =>
        Math.max(0, HUB_PENALTY * Math.log2((1 + degreeOf(graph, node)) / (1 + mean))),
      ),
    };
    COSTS.set(graph.arcs, costs);
  }
  return costs;
}

/** Dijkstra from the target over the whole graph: the cost still to go from each node, Infinity where cut off. */
function distancesTo(graph: AtlasGraph, costs: StepCosts, to: number, banned: Uint8Array): Float64Array {
  const distance = new Float64Array(graph.order).fill(Number.POSITIVE_INFINITY);
  distance[to] = 0;
  const queue = new MinHeap();
  queue.push(to, 0);
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    const here = distance[node] as number;
    if (queue.poppedKey > here) continue;
    const through = here + (node === to ? 0 : (costs.node[node] as number));
    for (let arc = graph.offsets[node] as number; arc < (graph.offsets[node + 1] as number); arc++) {
      const next = graph.neighbours[arc] as number;
      const cost = through + (costs.edge[graph.arcs[arc] as number] as number);
      if (banned[next] || cost >= (distance[next] as number)) continue;
      distance[next] = cost;
      queue.push(next, cost);
    }
  }
  return distance;
}

/** A* under the exact distances of the whole graph (P. E. Hart, N. J. Nilsson, B. Raphael, 1968). */
function guidedSearch(
  graph: AtlasGraph,
  costs: StepCosts,
  guide: Float64Array,
  from: number,
  to: number,
  banned: Uint8Array,
  bannedFirstEdges: ReadonlySet<number>,
): Route | null {
  const cost = new Map([[from, 0]]);
  const arrivedBy = new Map<number, number>();
  const done = new Set<number>();
  const queue = new MinHeap();
  queue.push(from, guide[from] as number);
  for (let node = queue.pop(); node >= 0; node = queue.pop()) {
    if (node === to) return readRoute(graph, from, to, arrivedBy, cost.get(to) as number);
    if (done.has(node)) continue;
    done.add(node);
    const here = (cost.get(node) as number) + (node === from ? 0 : (costs.node[node] as number));
    for (let arc = graph.offsets[node] as number; arc < (graph.offsets[node + 1] as number); arc++) {
      const next = graph.neighbours[arc] as number;
      const edge = graph.arcs[arc] as number;
      if (banned[next] || guide[next] === Number.POSITIVE_INFINITY) continue;
      if (node === from && bannedFirstEdges.has(edge)) continue;
      const reached = here + (costs.edge[edge] as number);
      if (reached >= (cost.get(next) ?? Number.POSITIVE_INFINITY)) continue;
      cost.set(next, reached);
      arrivedBy.set(next, edge);
      queue.push(next, reached + (guide[next] as number) + (next === to ? 0 : (costs.node[next] as number)));
    }
  }
  return null;
}

/** Yen's spur step: from each station of the last route, the best way on that no found route takes. */
function* detours(
  graph: AtlasGraph,
  costs: StepCosts,
  guide: Float64Array,
  last: Route,
  found: readonly Route[],
  banned: Uint8Array,
  to: number,
): Generator<Route> {
  const closed = banned.slice();
  let rootCost = 0;
  for (let place = 0; place < last.edges.length; place++) {
    const spur = last.nodes[place] as number;
    const root = last.nodes.slice(0, place + 1);
    const taken = new Set<number>();
    for (const route of found) {
      if (compareRows(route.nodes.slice(0, place + 1), root) === 0) taken.add(route.edges[place] as number);
    }
    if (place > 0) rootCost += costs.node[spur] as number;
    const tail = guidedSearch(graph, costs, guide, spur, to, closed, taken);
    if (tail) {
      yield {
        nodes: [...root, ...tail.nodes.slice(1)],
        edges: [...last.edges.slice(0, place), ...tail.edges],
        cost: rootCost + tail.cost,
      };
    }
    closed[spur] = 1;
    rootCost += costs.edge[last.edges[place] as number] as number;
  }
}

function readRoute(graph: AtlasGraph, from: number, to: number, arrivedBy: Map<number, number>, cost: number): Route {
  const nodes = [to];
  const edges: number[] = [];
  for (let node = to; node !== from; ) {
    const edge = arrivedBy.get(node) as number;
    node = (graph.source[edge] === node ? graph.target[edge] : graph.source[edge]) as number;
    nodes.push(node);
    edges.push(edge);
  }
  return { nodes: nodes.reverse(), edges: edges.reverse(), cost };
}

function sameNodes(a: Route, b: Route): boolean {
  return compareRows(a.nodes, b.nodes) === 0;
}

function compareRows(a: readonly number[], b: readonly number[]): number {
  const length = Math.min(a.length, b.length);
  for (let place = 0; place < length; place++) {
    const difference = (a[place] as number) - (b[place] as number);
    if (difference) return difference;
  }
  return a.length - b.length;
}
