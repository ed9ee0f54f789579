import { UndirectedGraph } from 'graphology';
import forceAtlas2 from 'graphology-layout-forceatlas2';
import type { AtlasGraph } from '../../graph/graph.ts';
import type { Point } from '../box.ts';
import { type Groups, hubOf } from './positions.ts';

/**
 * ForceAtlas2 (Jacomy et al., "ForceAtlas2, a continuous graph layout algorithm for handy network visualization", PLoS ONE
 * 9, 2014) on the connections, with a hidden hub for each topic that holds its entities together: those that nothing else
 * connects come to lie at their topic's rim.
 *
 * @param start finite positions of all entities and hubs: without them the forces give NaN
 * @returns positions of entities and hubs in units of the forces' own
 */
export function pullTogether(graph: AtlasGraph, groups: Groups, start: ReadonlyMap<string, Point>): Map<string, Point> {
  if (graph.order === 0) return new Map();
  const pulled = new UndirectedGraph<Point, { weight: number }>();
  for (const id of graph.nodes()) pulled.addNode(id, { ...start.get(id)! });
  graph.forEachEdge((_id, { weight }, a, b) => pulled.addEdge(a, b, { weight: Math.log2(1 + weight) }));
  for (const [topic, members] of groups) {
    pulled.addNode(hubOf(topic), { ...start.get(hubOf(topic))! });
    for (const { id } of members) pulled.addEdge(hubOf(topic), id, { weight: TOPIC_PULL });
  }
  const settings = { ...forceAtlas2.inferSettings(pulled), barnesHutTheta: 1.2, slowDown: 1 };
  const found = forceAtlas2(pulled, {
    iterations: roundsFor(graph.order),
    settings: { ...settings, barnesHutOptimize: graph.order > 500 },
    getEdgeWeight: 'weight',
  });
  return new Map(pulled.nodes().map((id) => [id, found[id]!]));
}

/** Weight of the hidden tie between an entity and its topic, beside log2(1 + strength) of a connection. */
const TOPIC_PULL = 6;

/**
 * As many rounds as time allows: one is quadratic up to 500 nodes, n log n above (Barnes-Hut). Without slowing down, and
 * from start positions that are nearly right, the map is as good after 250 rounds as after 800.
 */
function roundsFor(order: number): number {
  return Math.round(Math.min(250, Math.max(100, 500_000 / order)));
}
