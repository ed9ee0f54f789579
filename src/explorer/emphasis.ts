import type { Emphasis } from './appearance.ts';
import { type AtlasGraph, degreeOf, type Target } from './graph.ts';
import { edgePasses, SELECTED_LIMIT } from './select.ts';
import type { Derived } from './session.ts';

/**
 * What stands out now: the path, else the selection with all that it is joined to; and what the pointer is on likewise.
 * Connections of what the pointer is on count even where they are not drawn otherwise.
 */
export function emphasisOf(graph: AtlasGraph, derived: Derived, hover: Target): Emphasis | null {
  const chosen = new Set<number>();
  if (derived.selection && derived.selection.node >= 0) chosen.add(derived.selection.node);
  if (hover) return both(around(graph, derived, hover, chosen), emphasisOf(graph, derived, null));
  if (derived.route) {
    const { nodes, edges } = derived.route;
    const ends = [nodes[0], nodes[nodes.length - 1]].filter((node) => node !== undefined);
    return { nodes: new Set([...nodes, ...chosen]), edges: new Set(edges), ringed: new Set([...ends, ...chosen]) };
  }
  return derived.selection ? around(graph, derived, derived.selection, chosen) : null;
}

function both(one: Emphasis, other: Emphasis | null): Emphasis {
  if (!other) return one;
  const { nodes, edges, ringed } = one;
  return {
    nodes: nodes.union(other.nodes),
    edges: edges.union(other.edges),
    ringed: ringed.union(other.ringed),
  };
}

function around(
  graph: AtlasGraph,
  derived: Derived,
  target: NonNullable<Target>,
  chosen: ReadonlySet<number>,
): Emphasis {
  if (target.edge >= 0) {
    const ends = [graph.source[target.edge] as number, graph.target[target.edge] as number];
    return { nodes: new Set(ends), edges: new Set([target.edge]), ringed: new Set([...ends, ...chosen]) };
  }
  const nodes = new Set([target.node, ...chosen]);
  const edges = new Set<number>();
  const passes = edgePasses(graph, derived.state);
  const first = graph.offsets[target.node] as number;
  for (let arc = first; arc < first + degreeOf(graph, target.node) && edges.size < SELECTED_LIMIT; arc++) {
    const edge = graph.arcs[arc] as number;
    const other = graph.neighbours[arc] as number;
    if (!derived.visible.nodes[other] || !passes(edge)) continue;
    nodes.add(other);
    edges.add(edge);
  }
  return { nodes, edges, ringed: new Set([target.node, ...chosen]) };
}
