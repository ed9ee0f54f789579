import pagerank from 'graphology-metrics/centrality/pagerank.js';
import type { AtlasGraph } from './graph.ts';

/**
 * PageRank (Brin & Page, 1998) over connection strength, scaled so that the largest is 1, to four decimals. Without any
 * connection all are 0.
 */
export function ranks(graph: AtlasGraph): Map<string, number> {
  const entities = graph.nodes();
  if (graph.size === 0) return new Map(entities.map((entity) => [entity, 0]));
  const scores = pagerank(graph, { getEdgeWeight: 'weight', maxIterations: 500 });
  const largest = entities.reduce((most, entity) => Math.max(most, scores[entity]!), 0);
  return new Map(entities.map((entity) => [entity, Math.round((scores[entity]! / largest) * 10_000) / 10_000]));
}
