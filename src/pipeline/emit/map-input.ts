import { hash } from 'node:crypto';
import { buildGraph } from '../../graph/graph.ts';
import type { Drawing } from '../../map/map.ts';
import type { Atlas, Connection } from '../../model/atlas.ts';
import { strongestFirst } from '../../model/order.ts';
import { layoutOf } from '../edition/positions.ts';
import type { Content } from '../stages.ts';
import { MOST_EDGES } from './cap-graph.ts';

/** What the map is drawn from. */
export function mapInput({ entities, topics, connections }: Atlas, { edition, redirects }: Content): Drawing {
  const ids = entities.map(({ id }) => id);
  return {
    graph: buildGraph(ids, layoutConnections(connections)),
    entities,
    topics,
    recorded: layoutOf(edition, redirects.data),
  };
}

/** All that the map depends on. */
export function mapKey({ graph, entities, topics, recorded }: Drawing): string {
  const parts = [
    entities.map(({ id, name, topics: of, rank }) => [id, name, of, rank]),
    graph.mapEdges((id, { weight }) => [id, weight]),
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
