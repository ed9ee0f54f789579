import { hash } from 'node:crypto';
import { crc32 } from 'node:zlib';
import type { DocumentFile } from '../model/artefact.ts';
import type { Atlas, Connection, ConnectionEvidence } from '../model/atlas.ts';
import { bestFirst } from '../model/best-evidence.ts';
import { RECORD_LINES_VERSION, type RecordLine } from '../model/record-lines.ts';
import type { TextPart } from './gzip.ts';

/** What the records are made of: the atlas, and its documents one at a time. */
export interface RecordSource {
  readonly data: Atlas;
  document(id: string): Pick<DocumentFile, 'text' | 'sentences'>;
  /** What changes with a document, and with a connection and its evidence: the same in any process. */
  readonly keys: { document(id: string): string; connection(connection: Connection): string };
}

/** Records that are told by a key without being made; without one they have to be made to be told. */
export interface RecordPart {
  readonly key: string | null;
  records(): Iterable<RecordLine>;
}

/** Pieces of evidence of a connection that an atlas of very many carries. */
export const MOST_EVIDENCE = 3;

/** Beyond so many connections each carries the evidence that says most, and a count of all. */
export const WHOLE_EVIDENCE_CAP = 5000;

type Name = RecordLine['record'];

/** Every record of an atlas, those that others refer to before them; or those of one kind. Made while they are read. */
export function* recordsOf(source: RecordSource, only?: Name): Generator<RecordLine> {
  for (const [name, records] of Object.entries(KINDS)) {
    if (only === undefined || only === name) yield* records(source);
  }
}

const KINDS: { readonly [Kind in Name]: (source: RecordSource) => Iterable<RecordLine> } = {
  *atlas({ data }) {
    yield { record: 'atlas', version: RECORD_LINES_VERSION, connections: data.connections.length };
  },
  document: ({ data }) => data.documents.values().map((one) => ({ record: 'document', ...one })),
  sentence: (source) => sentencesIn(source, source.data.documents),
  passage: ({ data }) => data.passages.values().map((one) => ({ record: 'passage', ...one })),
  entity: ({ data }) => data.entities.values().map((one) => ({ record: 'entity', ...one })),
  mention: ({ data }) => data.mentions.values().map((one) => ({ record: 'mention', ...one })),
  relation: ({ data }) => data.relations.values().map((one) => ({ record: 'relation', ...one })),
  connection: (source) => source.data.connections.values().map((one) => connectionLine(source, one)),
  claim: ({ data }) => data.claims.values().map((one) => ({ record: 'claim', ...one })),
  topic: ({ data }) => data.topics.values().map((one) => ({ record: 'topic', ...one })),
  redirect: ({ data }) => data.redirects.values().map((one) => ({ record: 'redirect', ...one })),
  folder: ({ data }) => data.folders.values().map((one) => ({ record: 'folder', ...one })),
  address: ({ data }) => data.addresses.values().map((one) => ({ record: 'address', ...one })),
};

function* sentencesIn({ document }: RecordSource, documents: Iterable<{ readonly id: string }>): Generator<RecordLine> {
  for (const { id: of } of documents) {
    const { text, sentences } = document(of);
    for (const { id, passage, start, end } of sentences) {
      yield { record: 'sentence', document: of, id, passage, start, end, text: text.slice(start, end) };
    }
  }
}

/** The records of a kind in parts. Where a little of the atlas is another, most parts have the key that they had. */
export function* partsOf(source: RecordSource, kind: Name): Generator<RecordPart> {
  const { data, keys } = source;
  if (kind === 'sentence')
    for (const documents of groupsOf(data.documents, DOCUMENTS)) {
      const key = hash('sha256', [kind, ...documents.flatMap(({ id }) => [id, keys.document(id)])].join('\n'));
      yield { key, records: () => sentencesIn(source, documents) };
    }
  else if (kind === 'connection')
    for (const connections of groupsOf(data.connections, CONNECTIONS)) {
      const told = connections.map(keys.connection);
      const quoted = new Set(connections.flatMap(({ evidence }) => evidence.map(({ document }) => document)));
      const isWhole = data.connections.length <= WHOLE_EVIDENCE_CAP;
      const key = hash('sha256', [kind, isWhole, ...told, ...[...quoted].map(keys.document)].join('\n'));
      yield { key, records: () => connections.map((one) => connectionLine(source, one)) };
    }
  else yield { key: null, records: () => KINDS[kind](source) };
}

/** How many stand together on average: of more a change makes more anew, of fewer tables are longer. */
const DOCUMENTS = 64;
const CONNECTIONS = 2048;

/** Cuts a list where the records themselves say so: what is added or taken away elsewhere moves no cut. */
function* groupsOf<One extends { readonly id: string }>(list: readonly One[], average: number): Generator<One[]> {
  let group: One[] = [];
  for (const one of list) {
    group.push(one);
    if (crc32(one.id) % average !== 0 && group.length < average * MOST) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}

/** As many times the average. */
const MOST = 4;

/** One record a line. */
export function* recordLines(source: RecordSource): Generator<string> {
  yield* linesOf(recordsOf(source));
}

/** The same in parts. */
export function* recordLineParts(source: RecordSource): Generator<string | TextPart> {
  for (const kind of Object.keys(KINDS) as Name[])
    for (const { key, records } of partsOf(source, kind)) {
      if (key === null) yield* linesOf(records());
      else yield { key, pieces: () => linesOf(records()) };
    }
}

function* linesOf(records: Iterable<RecordLine>): Generator<string> {
  for (const record of records) yield `${JSON.stringify(record)}\n`;
}

type ConnectionLine = Extract<RecordLine, { record: 'connection' }>;

function connectionLine(source: RecordSource, { evidence, ...figures }: Connection): ConnectionLine {
  return {
    record: 'connection',
    ...figures,
    // Takes long, and not every table asks for it.
    get evidence() {
      return evidenceOf(source, evidence);
    },
    evidenceCount: evidence.length,
  };
}

function evidenceOf(source: RecordSource, evidence: Connection['evidence']): ConnectionLine['evidence'] {
  const isWhole = source.data.connections.length <= WHOLE_EVIDENCE_CAP;
  const carried = isWhole ? evidence : bestFirst(evidence).slice(0, MOST_EVIDENCE);
  // Named one by one: to leave the words out of all that there is, they would have to be looked up.
  return carried.map(({ document, passage, start, end, sentence, reach, property }) => ({
    ...{ document, passage, start, end, sentence, reach },
    ...(property !== undefined && { property }),
    last: lastSentence(source, { document, sentence, end }),
  }));
}

/** The last sentence that a piece of evidence touches: sentences lie in text order. */
function lastSentence(
  source: RecordSource,
  { document, sentence, end }: Pick<ConnectionEvidence, 'document' | 'sentence' | 'end'>,
): string {
  const { sentences } = source.document(document);
  const first = sentences.findIndex(({ id }) => id === sentence);
  if (first < 0) return sentence;
  let last = first;
  while ((sentences[last + 1]?.start ?? end) < end) last += 1;
  return sentences[last]!.id;
}
