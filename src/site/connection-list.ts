import type { Connection, ConnectionEvidence, EntityRecord } from '../model/atlas.ts';
import { bestFirst } from '../model/best-evidence.ts';
import type { LoadedAtlas } from './atlas.ts';
import { homeOf, otherEnd } from './connections.ts';
import { documentIndex, sentence } from './document-index.ts';
import { placeInWords, sentencesOf } from './excerpt.ts';
import { routes } from './routes.ts';
import { sentenceVoice, voiceInWords } from './voice.ts';

/** The connections of one entity in a large atlas: compact rows, their sentences where they stand. */

/** Rows of an entity's page whose sentences stand on the page of the other end; the rest are on pages of their own. */
const FIRST_ROWS = 100;
const FURTHER_ROWS = 1000;

/** Places named for a connection; how many more there are is said. */
const PLACES = 3;

export interface ConnectionRow {
  readonly connection: Connection;
  readonly entity: EntityRecord;
  /** Where its sentences stand; empty where the other end's page says it. */
  readonly places: readonly Place[];
  readonly more: number;
}

interface Place {
  readonly url: string;
  readonly words: string;
  /** Fragments of the sentences on the page that the address leads to. */
  readonly sentences: readonly string[];
}

/** Rows of the entity's own page, strongest first, and those of each further page. */
export function connectionRows(
  source: LoadedAtlas,
  from: string,
  connections: readonly Connection[],
): { readonly first: readonly ConnectionRow[]; readonly further: readonly (readonly ConnectionRow[])[] } {
  const rowsOf = (some: readonly Connection[]) => some.map((connection) => rowOf(source, connection, from));
  const { first, further } = connectionPages(source, from, connections);
  return { first: rowsOf(first), further: further.map(rowsOf) };
}

/** The connections that stand on the entity's own page and on each further page. */
export function connectionPages(
  source: LoadedAtlas,
  from: string,
  connections: readonly Connection[],
): { readonly first: readonly Connection[]; readonly further: readonly (readonly Connection[])[] } {
  let shown = 0;
  const isFirst = (connection: Connection) => homeOf(source, connection) === from || shown++ < FIRST_ROWS;
  const { first = [], rest = [] } = Object.groupBy(connections, (one) => (isFirst(one) ? 'first' : 'rest'));
  const further = Array.from({ length: Math.ceil(rest.length / FURTHER_ROWS) }, (_, page) =>
    rest.slice(page * FURTHER_ROWS, (page + 1) * FURTHER_ROWS),
  );
  return { first, further };
}

function rowOf(source: LoadedAtlas, connection: Connection, from: string): ConnectionRow {
  const entity = source.entities.get(otherEnd(connection, from)) as EntityRecord;
  if (homeOf(source, connection) !== from) return { connection, entity, places: [], more: 0 };
  const best = bestFirst(connection.evidence).slice(0, PLACES);
  return {
    connection,
    entity,
    places: best.map((evidence) => placeOf(source, connection, evidence, from)),
    more: connection.evidence.length - best.length,
  };
}

function placeOf(
  source: LoadedAtlas,
  { source: a, target: b }: Connection,
  evidence: ConnectionEvidence,
  from: string,
): Place {
  const { document, property } = evidence;
  const record = source.documents.get(document);
  const isHere = record?.entity === from;
  const file = source.document(document);
  const kept = property === undefined ? sentencesOf(file, evidence, { entities: new Set([a, b]) }) : [];
  const [first, last] = [kept[0], kept.at(-1)];
  const title = isHere ? '' : (record?.shortName ?? record?.title ?? document);
  if (first === undefined || last === undefined) return { url: routes.document(document), words: title, sentences: [] };
  const sentences = kept.map((index) => sentence(file, index).id);
  const passage = documentIndex(file).passage.get(sentence(file, first).passage);
  const voice = sentenceVoice(source, document, passage, sentences);
  const said = voice.who === null ? title : voiceInWords(source, voice);
  const place = placeInWords(file, first, last);
  return {
    url: isHere ? `#${sentences[0]}` : routes.document(document, sentences[0]),
    words: said === '' ? place : `${said}, ${place}`,
    sentences,
  };
}
