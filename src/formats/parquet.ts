import { zstdCompressSync } from 'node:zlib';
import { type ColumnChunk, parquetMetadata, type RowGroup } from 'hyparquet';
import { type BasicType, ByteWriter, ParquetWriter, schemaFromColumnData } from 'hyparquet-writer';
import { RECORD_LINES_VERSION, type RecordLine } from '../model/record-lines.ts';
import { partsOf, type RecordSource } from './record-lines.ts';

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
 * at its usual level whatever the processor can do. Parts of the records that have a key are groups of rows by themselves, and the file
 * says the keys: what has one that is in the older file is taken over from that.
 *
 * @param older as this gave it; what is made does not depend on it
 */
export function parquetTable(source: RecordSource, name: string, older: Uint8Array | null = null): Uint8Array {
  const table = TABLES[name];
  if (!table) throw new Error(`${name}: Unexpected table, expected one of ${PARQUET_TABLES.join(', ')}.`);
  const columns = Object.entries(table.columns).map(([column, type]) => ({ name: column, type, data: [] }));
  const file = new ByteWriter();
  const keys: string[] = [];
  const told = { key: KEYS, value: '' };
  const writer = new ParquetWriter({
    writer: file,
    schema: schemaFromColumnData({ columnData: columns }),
    codec: 'ZSTD',
    compressors: { ZSTD: (bytes) => zstdCompressSync(bytes) },
    // Where a group begins is all that moves with it.
    statistics: false,
    createdBy: `frontier-atlas version ${RECORD_LINES_VERSION}`,
    kvMetadata: [told],
  });
  const known = older === null ? new Map<string, KnownRows>() : groupsIn(older);
  for (const { key, records } of partsOf(source, table.of)) {
    const before = key === null ? undefined : known.get(key);
    if (before !== undefined) {
      writer.row_groups.push(movedTo(before, file.offset));
      writer.num_rows += before.group.num_rows;
      file.appendBytes(before.bytes);
    } else writer.write({ columnData: columnsOf(table, records()) });
    while (keys.length < writer.row_groups.length) keys.push(key ?? NO_KEY);
  }
  told.value = keys.join(' ');
  writer.finish();
  return file.getBytes().slice();
}

type Table = (typeof TABLES)[string];

function columnsOf({ rows, columns }: Table, records: Iterable<RecordLine>) {
  const all: Row[] = [];
  for (const line of records) all.push(...(rows?.(line as never) ?? [line]));
  return Object.keys(columns).map((name) => ({ name, data: all.map((row) => row[name] ?? null), offsetIndex: false }));
}

/** Rows of an older file: their description there, and their bytes. */
interface KnownRows {
  readonly group: RowGroup;
  readonly start: number;
  readonly bytes: Uint8Array;
}

const KEYS = 'frontier-atlas.keys';
const NO_KEY = '-';

/** The groups of rows of a file by their keys. A part that made several is not among them. */
function groupsIn(file: Uint8Array): Map<string, KnownRows> {
  const buffer = file.buffer.slice(file.byteOffset, file.byteOffset + file.byteLength) as ArrayBuffer;
  const { row_groups: groups, key_value_metadata: told } = parquetMetadata(buffer);
  const keys = (told?.find(({ key }) => key === KEYS)?.value ?? '').split(' ');
  const known = new Map<string, KnownRows>();
  for (const [index, group] of groups.entries()) {
    const key = keys[index] ?? NO_KEY;
    if (key === NO_KEY || key === keys[index - 1] || key === keys[index + 1]) continue;
    const start = Number(group.columns[0]!.file_offset);
    known.set(key, { group, start, bytes: file.subarray(start, start + Number(group.total_compressed_size)) });
  }
  return known;
}

function movedTo({ group, start }: KnownRows, place: number): RowGroup {
  const by = BigInt(place - start);
  const moved = (offset: bigint | undefined) => (offset === undefined ? undefined : offset + by);
  const columns = group.columns.map(
    ({ file_offset, meta_data: told }): ColumnChunk => ({
      file_offset: file_offset + by,
      meta_data: told && {
        ...told,
        data_page_offset: told.data_page_offset + by,
        dictionary_page_offset: moved(told.dictionary_page_offset),
      },
    }),
  );
  return { ...group, columns };
}
