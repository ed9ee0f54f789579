import { reaches } from '#interface';
import type { Connection, ConnectionEvidence, EntityRecord, Relation } from '../model/atlas.ts';
import { bestFirst } from '../model/best-evidence.ts';
import { CONNECTION_PAGES_CAP, homeEnd } from '../model/connection-home.ts';
import type { Reach } from '../model/vocabulary.ts';
import type { LoadedAtlas } from './atlas.ts';
import { routes } from './routes.ts';
import { relationVerb } from './wording.ts';

/** The piece of evidence that says most: an asserted one first, then the nearest, then the shortest. */
export function bestEvidence(connection: Connection): ConnectionEvidence {
  return bestFirst(connection.evidence)[0] as ConnectionEvidence;
}

/** Asserted relations between two entities, in either direction. */
export function relationsBetween(source: LoadedAtlas, a: string, b: string): Relation[] {
  return (source.relationsOf.get(a) ?? []).filter((relation) => relation.source === b || relation.target === b);
}

/** How an entity is connected, in words: the asserted relations, else who links to whom, else that the two are named together. */
export function connectionWords(source: LoadedAtlas, connection: Connection, from: string): string {
  const relations = relationsBetween(source, connection.source, connection.target);
  if (relations.length === 0) return connection.linked > 0 ? linkWords(source, connection, from) : reaches.together;
  return [...new Set(relations.map((relation) => relationVerb(relation, from)))].join('; ');
}

/** Who links to whom, seen from one of the two. */
function linkWords(source: LoadedAtlas, connection: Connection, from: string): string {
  const linking = new Set(
    connection.evidence
      .filter(({ reach }) => reach === 'linked')
      .map(({ document }) => source.documents.get(document)?.entity),
  );
  if (linking.size > 1) return reaches.linkedBoth;
  return linking.has(from) ? reaches.linksTo : reaches.linkedFrom;
}

/** How near the names stand, as the pages say it. */
export const REACH_NAMES: Record<Reach, string> = reaches;

/** Entities connected with both, those whose weaker connection is strongest first. */
export function between(source: LoadedAtlas, a: string, b: string): { entity: EntityRecord; strength: number }[] {
  const strengths = new Map(neighbours(source, a));
  return neighbours(source, b)
    .flatMap(([id, strength]) => {
      const other = strengths.get(id);
      const entity = source.entities.get(id);
      return other !== undefined && entity ? [{ entity, strength: Math.min(strength, other) }] : [];
    })
    .sort((x, y) => y.strength - x.strength || (x.entity.id < y.entity.id ? -1 : 1));
}

function neighbours(source: LoadedAtlas, id: string): [string, number][] {
  return (source.connectionsOf.get(id) ?? []).map((connection) => [
    connection.source === id ? connection.target : connection.source,
    connection.strength,
  ]);
}

/** Whether each connection has a page of its own; else it is a row on the page of one of its entities. */
export function havePages({ data }: Pick<LoadedAtlas, 'data'>): boolean {
  return data.connections.length <= CONNECTION_PAGES_CAP;
}

/** The end on whose page a connection stands where none has a page of its own. */
export function homeOf({ entities }: Pick<LoadedAtlas, 'entities'>, { source, target }: Connection): string {
  const [a, b] = [source, target].map((id) => ({ id, degree: entities.get(id)?.degree ?? 0 })) as [End, End];
  return homeEnd(a, b).id;
}

type End = Parameters<typeof homeEnd>[0];

export function otherEnd({ source, target }: Connection, end: string): string {
  return end === source ? target : source;
}

/** Where a connection can be read: its page, or its row on the page of one of its entities. */
export function connectionUrl(source: LoadedAtlas, connection: Connection): string {
  if (havePages(source)) return routes.connection(connection.source, connection.target);
  const home = homeOf(source, connection);
  return routes.entity(home, `with-${otherEnd(connection, home)}`);
}
