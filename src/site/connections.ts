import { reaches } from '#interface';
import type { Connection, ConnectionEvidence, EntityRecord, Relation } from '../model/atlas.ts';
import { REACHES, type Reach } from '../model/vocabulary.ts';
import type { LoadedAtlas } from './atlas.ts';
import { routes } from './routes.ts';
import { relationVerb } from './wording.ts';

/** The piece of evidence that says most: an asserted one first, then the nearest, then the shortest. */
export function bestEvidence(connection: Connection): ConnectionEvidence {
  const rank = (evidence: ConnectionEvidence) => REACHES.indexOf(evidence.reach);
  const [best] = [...connection.evidence].sort(
    (a, b) => rank(a) - rank(b) || a.quote.length - b.quote.length || (a.document < b.document ? -1 : 1),
  );
  return best as ConnectionEvidence;
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

/** Up to this many connections each has its page; beyond it the asserted ones and the backbone have. */
export const PAGES_CAP = 3000;

/** True where a connection has a page of its own; the others are rows on the pages of their entities. */
export function hasPage(source: LoadedAtlas, connection: Connection): boolean {
  return (
    source.data.connections.length <= PAGES_CAP ||
    connection.asserted > 0 ||
    connection.linked > 0 ||
    connection.backbone
  );
}

/** Where a connection can be read: its page, or its row on the page of its first entity. */
export function connectionUrl(source: LoadedAtlas, connection: Connection): string {
  if (hasPage(source, connection)) return routes.connection(connection.source, connection.target);
  return `${routes.entity(connection.source)}#with-${connection.target}`;
}
