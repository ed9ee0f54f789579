import louvain from 'graphology-communities-louvain';
import { append } from '../model/append.ts';
import { byCodeUnit } from '../model/order.ts';
import type { AtlasGraph } from './graph.ts';
import { mulberry32 } from './random.ts';

/**
 * Louvain communities (Blondel et al., "Fast unfolding of communities in large networks", 2008) by connection strength.
 *
 * @param recorded community of entities in the last edition, to go on numbering from
 * @returns community of each connected entity, numbered from 0 by falling size, then by smallest id; one that has more in
 *   common with a recorded one than others have keeps its number. An entity without connections has none
 */
export function communities(graph: AtlasGraph, recorded: ReadonlyMap<string, number> = new Map()): Map<string, number> {
  if (graph.size === 0) return new Map();
  const found = louvain(graph, { getEdgeWeight: 'weight', rng: mulberry32(1) });
  const members = new Map<number, string[]>();
  for (const entity of graph.nodes()) {
    if (graph.degree(entity) > 0) append(members, found[entity]!, entity);
  }
  const numbered = [...members.values()].sort((a, b) => b.length - a.length || byCodeUnit(a[0]!, b[0]!));
  const numbers = numbersFor(numbered, recorded);
  return new Map(numbered.flatMap((entities, nth) => entities.map((entity) => [entity, numbers[nth]!] as const)));
}

/** A number below their count for each community: the recorded one that it shares most members with, or one that is left. */
function numbersFor(communities: readonly string[][], recorded: ReadonlyMap<string, number>): number[] {
  const shared = communities.flatMap((entities, nth) =>
    [...Map.groupBy(entities, (entity) => recorded.get(entity) ?? -1)].map(([number, both]) => ({
      nth,
      number,
      count: both.length,
    })),
  );
  const numbers = new Array<number | null>(communities.length).fill(null);
  const taken = new Set<number>();
  for (const { nth, number } of shared.sort((a, b) => b.count - a.count || a.nth - b.nth || a.number - b.number)) {
    if (number < 0 || number >= communities.length || taken.has(number) || numbers[nth] !== null) continue;
    numbers[nth] = number;
    taken.add(number);
  }
  const left = communities.keys().filter((number) => !taken.has(number));
  return numbers.map((number) => number ?? left.next().value!);
}
