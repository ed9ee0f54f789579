import { gunzipSync, zstdDecompressSync } from 'node:zlib';
import { parquetReadObjects } from 'hyparquet';
import { describe, expect, it } from 'vitest';
import { gzipped, QUICK } from '../../src/formats/gzip.ts';
import { PARQUET_TABLES, parquetTable } from '../../src/formats/parquet.ts';
import { type RecordSource, recordLineParts, recordLines, recordsOf } from '../../src/formats/record-lines.ts';
import type { RecordLine } from '../../src/model/record-lines.ts';
import { recordLineSchema } from '../../src/model/record-lines.ts';
import { entities, loaded, TOPIC } from '../site/loaded.ts';

const TEXT = 'Alpha “met” 𝔹𝕖𝕥𝕒 and Beta. Nobody else came.\n\nThen Alpha spoke. It was late. Beta left.\n';
const source = loaded({
  ...TOPIC,
  ...entities('Alpha', 'Beta'),
  'content/claims/late.md':
    '---\nstatement: It was late.\ntype: assertion\nspeaker: null\nevidence: [{ document: text, quote: It was late. }]\nabout: [beta]\n---\n',
  'seeds/text.txt': TEXT,
});
const rowsOf = (from: RecordSource, table: string) =>
  parquetReadObjects({
    file: parquetTable(from, table).buffer as ArrayBuffer,
    compressors: { ZSTD: (bytes) => zstdDecompressSync(bytes) },
  }) as Promise<Record<string, unknown>[]>;

describe('the atlas one record a line', () => {
  const lines = [...recordLines(source)];

  it('is of the schema that it is given with', () => {
    for (const line of lines) expect(recordLineSchema.safeParse(JSON.parse(line)).error, line).toBeUndefined();
    expect(new Set(lines.map((line) => JSON.parse(line).record))).toContain('claim');
  });

  it('has every sentence once, with its words as the document has them', () => {
    const sentences = [...recordsOf(source, 'sentence')] as Extract<RecordLine, { record: 'sentence' }>[];
    for (const { start, end, text } of sentences) expect(TEXT.slice(start, end)).toBe(text);
    expect(sentences.map(({ text }) => text)).toContain('Alpha “met” 𝔹𝕖𝕥𝕒 and Beta.');
  });

  it('is compressed to the same bytes each time, and comes back', () => {
    const pack = () => Buffer.concat([...gzipped(lines)]);
    expect(pack().equals(pack())).toBe(true);
    expect(gunzipSync(pack()).toString()).toBe(lines.join(''));
  });
});

describe('tables in Parquet', () => {
  it.each(PARQUET_TABLES)('%s come back as they were, and are the same bytes each time', async (table) => {
    expect(Buffer.from(parquetTable(source, table)).equals(Buffer.from(parquetTable(source, table)))).toBe(true);
    const rows = await rowsOf(source, table);
    const kind = { documents: 'document', entities: 'entity', evidence: 'connection' }[table] ?? table.slice(0, -1);
    const records = [...recordsOf(source, kind as RecordLine['record'])] as unknown as Record<string, unknown>[];
    const wanted =
      table === 'evidence'
        ? records.flatMap(({ id, evidence }) => (evidence as object[]).map((one) => ({ connection: id, ...one })))
        : records;
    expect(rows).toHaveLength(wanted.length);
    for (const [index, row] of rows.entries()) {
      const record = wanted[index] as Record<string, unknown>;
      for (const [column, value] of Object.entries(row)) expect(value, column).toEqual(record[column] ?? null);
    }
  });

  it('evidence names the sentences that make a connection', async () => {
    const words = new Map((await rowsOf(source, 'sentences')).map(({ id, text }) => [id, text]));
    const shown = (await rowsOf(source, 'evidence')).map(({ sentence, last }) => [
      words.get(sentence),
      words.get(last),
    ]);
    expect(shown).toContainEqual(['Alpha “met” 𝔹𝕖𝕥𝕒 and Beta.', 'Alpha “met” 𝔹𝕖𝕥𝕒 and Beta.']);
  });
});

describe('many records in parts', () => {
  const [record] = source.data.documents;
  const [connection] = source.data.connections;
  const ids = Array.from({ length: 6000 }, (_, index) => `note-${index}`);
  const words = (id: string) => `What ${id} says. `.repeat(3);
  const ofMany = (document: RecordSource['document'], changed: readonly string[] = []): RecordSource => ({
    data: {
      ...source.data,
      documents: ids.map((id) => ({ ...record!, id })),
      connections: ids.map((id) => ({
        ...connection!,
        id: `${id}--z`,
        evidence: [{ ...connection!.evidence[0]!, document: id }],
      })),
    },
    document,
    keys: {
      document: (id) => (changed.includes(id) ? 'another' : 'the same'),
      connection: ({ id }) => id,
    },
  });
  const read = (id: string) => ({
    text: words(id),
    sentences: [{ id: 's1', start: 0, end: words(id).length, block: 0, passage: `${id}:p1` }],
  });
  const before = ofMany(read);
  const change = (id: string) => (id === 'note-300' ? { ...read(id), text: words(id).toUpperCase() } : read(id));
  const fresh = ofMany(change, ['note-300']);

  it.each(['sentences', 'evidence', 'connections'])(
    '%s: groups of rows that stay are not made again',
    async (table) => {
      const older = parquetTable(before, table);
      let asked = 0;
      const counting = ofMany(
        (id) => {
          asked += 1;
          return change(id);
        },
        ['note-300'],
      );
      const made = parquetTable(counting, table, older);
      expect(Buffer.from(made).equals(Buffer.from(parquetTable(fresh, table)))).toBe(true);
      expect(asked).toBeLessThan(ids.length);
      expect(await rowsOf(fresh, table)).toHaveLength(ids.length);
      expect(Buffer.from(parquetTable(before, table, older)).equals(Buffer.from(older))).toBe(true);
    },
  );

  it('lines come back in their order, and are the same whatever is taken over', () => {
    const pack = (from: RecordSource, older: Uint8Array | null = null) =>
      Buffer.concat(gzipped(recordLineParts(from), QUICK, older));
    const made = pack(fresh, pack(before));
    expect(made.equals(pack(fresh))).toBe(true);
    expect(gunzipSync(made).toString()).toBe([...recordLines(fresh)].join(''));
  });
});

describe('an atlas of very many connections', () => {
  const [connection] = source.data.connections;
  const [evidence] = connection!.evidence;
  const far = { ...connection!, evidence: [1, 2, 3, 4].map((more) => ({ ...evidence!, end: evidence!.end + more })) };
  const many = (count: number): RecordSource => ({
    document: source.document,
    keys: source.keys,
    data: { ...source.data, connections: Array.from({ length: count }, () => far) },
  });

  it.each([
    ['is carried whole up to the limit', 5000, 4],
    ['carries three pieces of evidence of each beyond it, and says how many there are', 5001, 3],
  ])('%s', (_, count, carried) => {
    const [first] = [...recordsOf(many(count), 'connection')] as Extract<RecordLine, { record: 'connection' }>[];
    expect(first!.evidence).toHaveLength(carried);
    expect(first!.evidenceCount).toBe(4);
  });
});
