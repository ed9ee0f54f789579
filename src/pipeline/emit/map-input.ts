import { hash } from 'node:crypto';
import { buildGraph } from '../../graph/graph.ts';
import type { Drawing } from '../../map/map.ts';
import type { Atlas } from '../../model/atlas.ts';
import { drawnConnections } from '../connect/drawn.ts';
import { layoutOf } from '../edition/positions.ts';
import type { Content } from '../stages.ts';

/** What the map is drawn from: the connections that the browser loads at first decide what lies where. */
export function mapInput({ entities, topics, connections }: Atlas, { edition, redirects }: Content): Drawing {
  const ids = entities.map(({ id }) => id);
  return {
    graph: buildGraph(ids, drawnConnections(connections).drawn),
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
