import louvain from 'graphology-communities-louvain';
import { byCodeUnit } from '../order.ts';
import type { AtlasGraph } from './graph.ts';
import { mulberry32 } from './random.ts';

/**
 * Louvain communities (Blondel et al., "Fast unfolding of communities in large networks", 2008) by connection strength.
 *
 * @returns community of each connected entity, numbered from 0 by falling size, then by smallest id; an entity without
 *   connections has none
 */
export function communities(graph: AtlasGraph): Map<string, number> {
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: mulberry32(1) });
  const members = new Map<number, string[]>();
  for (const entity of graph.nodes()) {
    if (graph.degree(entity) === 0) continue;
    const community = found[entity]!;
    const others = members.get(community);
    if (others) others.push(entity);
    else members.set(community, [entity]);
  }
  const numbered = [...members.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0]!, b[0]!));
  return new Map(numbered.flatMap((entities, number) => entities.map((entity) => [entity, number] as const)));
}
