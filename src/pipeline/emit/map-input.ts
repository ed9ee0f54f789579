import { hash } from 'node:crypto';
import { buildGraph } from '../../graph/graph.ts';
import type { Drawing } from '../../map/map.ts';
import type { Atlas, Connection } from '../../model/atlas.ts';
import { strongestFirst } from '../../model/order.ts';
import { layoutOf } from '../edition/positions.ts';
import type { Content } from '../stages.ts';
import { MOST_EDGES } from './cap-graph.ts';

interface MapInput extends Drawing {
  readonly edges: readonly Connection[];
}

/** What the map is drawn from: a graph that is built when it is, which is seldom. */
export function mapInput({ entities, topics, connections }: Atlas, { edition, redirects }: Content): MapInput {
  const edges = layoutConnections(connections);
  return {
    get graph() {
      const ids = entities.map(({ id }) => id);
      return buildGraph(ids, edges);
    },
    edges,
    entities,
    topics,
    recorded: layoutOf(edition, redirects.data),
  };
}

/** All that the map depends on. */
export function mapKey({ edges, entities, topics, recorded }: MapInput): string {
  const parts = [
    entities.map(({ id, name, topics: of, rank }) => [id, name, of, rank]),
    edges.map(({ id, strength }) => [id, strength]),
    topics.map(({ id, name }) => [id, name]),
    recorded && [[...recorded.entities], [...recorded.topics]],
  ];
  return hash('sha256', JSON.stringify(parts));
}

/** The connections that decide what lies where, strongest first: of a large atlas its backbone, and the strongest others while there is room. */
export function layoutConnections<Some extends Pick<Connection, 'id' | 'strength' | 'backbone'>>(
  connections: readonly Some[],
): Some[] {
  let room = MOST_EDGES - connections.filter(({ backbone }) => backbone).length;
  return strongestFirst(connections).filter(({ backbone }) => backbone || room-- > 0);
}
