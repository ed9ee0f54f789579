import { backbone } from '../../graph/backbone.ts';
import { communities } from '../../graph/communities.ts';
import { buildGraph } from '../../graph/graph.ts';
import { ranks } from '../../graph/rank.ts';
import type { Connection } from '../../model/atlas.ts';
import { communitiesOf } from '../edition/positions.ts';
import type { Content, Draft } from '../stages.ts';
import type { Link } from './strength.ts';

/** What the connections as a whole say of each of them and of each entity. */
export interface AnalysedGraph {
  /** By id. */
  readonly connections: readonly Connection[];
  /** Community and rank by entity. */
  readonly communities: ReadonlyMap<string, number>;
  readonly ranks: ReadonlyMap<string, number>;
}

/** Marks the backbone, and finds communities (those of the last edition first) and ranks. */
export function analyseGraph(
  { entities, edition, redirects }: Content,
  drafts: readonly Draft[],
  links: readonly Link[],
): AnalysedGraph {
  const graph = buildGraph([...entities.keys(), ...drafts.map(({ id }) => id)], links);
  const said = links.filter(({ asserted, linked }) => asserted > 0 || linked > 0).map(({ id }) => id);
  const marked = backbone(graph, said);
  return {
    connections: links.map((link) => ({ ...link, backbone: marked.has(link.id) })),
    communities: communities(graph, communitiesOf(edition, redirects.data)),
    ranks: ranks(graph),
  };
}
