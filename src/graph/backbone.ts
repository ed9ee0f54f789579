import { byCodeUnit } from '../model/order.ts';
import type { AtlasGraph } from './graph.ts';

/** Significance level of the disparity filter: leaves about two edges to the entity on a corpus of some 150. */
const ALPHA = 0.2;

/**
 * The connections drawn by default: a maximum spanning forest, so that nothing connected falls apart; those that are
 * stronger than chance would make them among all of one end (the disparity filter: Serrano, Boguñá & Vespignani,
 * "Extracting the multiscale backbone of complex weighted networks", PNAS 106, 2009); and all that somebody said
 * on purpose: that curators asserted or authors linked.
 *
 * @param said ids of the connections with a curator's relation or an author's link
 * @returns ids of connections
 */
export function backbone(graph: AtlasGraph, said: Iterable<string>, alpha = ALPHA): Set<string> {
  const kept = new Set<string>([...said].filter((id) => graph.hasEdge(id)));
  for (const id of maximumSpanningForest(graph)) kept.add(id);
  const strengths = new Map(graph.mapNodes((node) => [node, strengthOf(graph, node)]));
  for (const id of graph.edges()) {
    const weight = graph.getEdgeAttribute(id, 'weight');
    const ends = graph.extremities(id);
    if (ends.some((end) => disparity(weight, strengths.get(end)!, graph.degree(end)) < alpha)) kept.add(id);
  }
  return kept;
}

/** Kruskal's algorithm; of equally strong connections the first by id. */
function maximumSpanningForest(graph: AtlasGraph): string[] {
  const parents = new Map(graph.nodes().map((node) => [node, node]));
  const rootOf = (node: string): string => {
    let root = node;
    while (parents.get(root) !== root) root = parents.get(root)!;
    for (let step = node; step !== root; ) {
      const next = parents.get(step)!;
      parents.set(step, root);
      step = next;
    }
    return root;
  };
  return graph
    .mapEdges((id, { weight }, source, target) => ({ id, weight, source, target }))
    .sort((a, b) => b.weight - a.weight || byCodeUnit(a.id, b.id))
    .filter(({ source, target }) => {
      const [a, b] = [rootOf(source), rootOf(target)];
      if (a === b) return false;
      parents.set(a, b);
      return true;
    })
    .map(({ id }) => id);
}

/** How likely an edge holds so large a share of a node's strength if shares were drawn at random; 1 at a leaf. */
function disparity(weight: number, strength: number, degree: number): number {
  return degree < 2 || strength === 0 ? 1 : (1 - weight / strength) ** (degree - 1);
}

function strengthOf(graph: AtlasGraph, node: string): number {
  return graph.reduceEdges(node, (sum, _id, { weight }) => sum + weight, 0);
}
