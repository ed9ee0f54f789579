import { UndirectedGraph } from 'graphology';
import { byCodeUnit } from '../model/order.ts';

/** The graph that every analysis reads: entities, and connections weighted by their strength. */
export type AtlasGraph = UndirectedGraph<Record<string, never>, { weight: number }>;

interface Edge {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly strength: number;
}

/** Builds the graph in sorted order, so that nothing computed from it depends on the order of the input. */
export function buildGraph(entities: readonly string[], edges: readonly Edge[]): AtlasGraph {
  const graph: AtlasGraph = new UndirectedGraph();
  for (const entity of [...entities].sort(byCodeUnit)) graph.addNode(entity);
  for (const { id, source, target, strength } of [...edges].sort((a, b) => byCodeUnit(a.id, b.id))) {
    graph.addUndirectedEdgeWithKey(id, source, target, { weight: strength });
  }
  return graph;
}
