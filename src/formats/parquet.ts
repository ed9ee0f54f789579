import { zstdCompressSync } from 'node:zlib';
import { type BasicType, parquetWriteBuffer } from 'hyparquet-writer';
import { RECORD_LINES_VERSION, type RecordLine } from '../model/record-lines.ts';
import { type RecordSource, recordsOf } from './record-lines.ts';

/**
 * The atlas as tables in Parquet, for DuckDB, Spark, Polars and Arrow. A list in a cell is JSON; what stands in lists of
 * records elsewhere, evidence, is a table of its own.
 */

type Name = Exclude<RecordLine['record'], 'atlas' | 'redirect' | 'folder' | 'address'>;
type Row = Readonly<Record<string, unknown>>;
type Columns = Readonly<Record<string, BasicType>>;

const TEXT = 'STRING';
const COUNT = 'INT32';
const PLACE = { document: TEXT, passage: TEXT, start: COUNT, end: COUNT, sentence: TEXT } as const satisfies Columns;

/** The tables by name: of which records they are, and their columns. */
const TABLES: Readonly<
  Record<string, { readonly of: Name; readonly rows?: (line: never) => Row[]; readonly columns: Columns }>
> = {
  documents: {
    of: 'document',
    columns: {
      id: TEXT,
      title: TEXT,
      format: TEXT,
      published: TEXT,
      url: TEXT,
      language: TEXT,
      length: COUNT,
      file: TEXT,
      sha256: TEXT,
      entity: TEXT,
    },
  },
  sentences: {
    of: 'sentence',
    columns: { document: TEXT, id: TEXT, passage: TEXT, start: COUNT, end: COUNT, text: TEXT },
  },
  passages: {
    of: 'passage',
    columns: {
      id: TEXT,
      document: TEXT,
      start: COUNT,
      end: COUNT,
      speaker: TEXT,
      speakerName: TEXT,
      role: TEXT,
      within: TEXT,
      repeats: TEXT,
    },
  },
  entities: {
    of: 'entity',
    columns: {
      id: TEXT,
      name: TEXT,
      kind: TEXT,
      aliases: 'JSON',
      topics: 'JSON',
      summary: TEXT,
      status: TEXT,
      note: TEXT,
      mentions: COUNT,
      documents: COUNT,
      degree: COUNT,
      community: COUNT,
      rank: 'DOUBLE',
    },
  },
  mentions: {
    of: 'mention',
    columns: { document: TEXT, passage: TEXT, entity: TEXT, start: COUNT, end: COUNT, surface: TEXT },
  },
  relations: { of: 'relation', columns: { source: TEXT, target: TEXT, type: TEXT, modality: TEXT, note: TEXT } },
  connections: {
    of: 'connection',
    columns: {
      id: TEXT,
      source: TEXT,
      target: TEXT,
      strength: 'DOUBLE',
      documents: COUNT,
      speakers: COUNT,
      backbone: 'BOOLEAN',
      asserted: COUNT,
      linked: COUNT,
      comentions: COUNT,
      npmi: 'DOUBLE',
      evidenceCount: COUNT,
    },
  },
  evidence: {
    of: 'connection',
    rows: ({ id, evidence }: Extract<RecordLine, { record: 'connection' }>) =>
      evidence.map((place) => ({ connection: id, ...place })),
    columns: { connection: TEXT, reach: TEXT, property: TEXT, ...PLACE, last: TEXT },
  },
  claims: {
    of: 'claim',
    columns: {
      id: TEXT,
      statement: TEXT,
      type: TEXT,
      speaker: TEXT,
      speakerName: TEXT,
      about: 'JSON',
      answers: 'JSON',
    },
  },
  topics: { of: 'topic', columns: { id: TEXT, name: TEXT, summary: TEXT, status: TEXT } },
};

/** Names of the tables, in the order in which they refer to each other. */
export const PARQUET_TABLES: readonly string[] = Object.keys(TABLES);

/**
 * One of the tables as a file. The same records give the same bytes on any machine: unlike Node's zlib, its Zstandard finds the same
 * at its usual level whatever the processor can do.
 */
export function parquetTable(source: RecordSource, name: string): Uint8Array {
  const table = TABLES[name];
  if (!table) throw new Error(`${name}: Unexpected table, expected one of ${PARQUET_TABLES.join(', ')}.`);
  const rows: Row[] = [];
  for (const line of recordsOf(source, table.of)) rows.push(...(table.rows?.(line as never) ?? [line]));
  const columnData = Object.entries(table.columns).map(([column, type]) => ({
    name: column,
    type,
    data: rows.map((row) => row[column] ?? null),
  }));
  const file = parquetWriteBuffer({
    columnData,
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
    createdBy: `frontier-atlas version ${RECORD_LINES_VERSION}`,
  });
  return new Uint8Array(file);
}
