import { Readable } from 'node:stream';
import { atlasIndex } from '../formats/atlas-index.ts';
import { atlasGexf } from '../formats/gexf.ts';
import { graphMl } from '../formats/graphml.ts';
import { CLOSE, gzipped, QUICK, type TextPart } from '../formats/gzip.ts';
import { jsonByRecord, jsonIndented } from '../formats/json.ts';
import { jsonLd } from '../formats/jsonld.ts';
import { PARQUET_TABLES, parquetTable } from '../formats/parquet.ts';
import { MOST_EVIDENCE, recordLineParts, WHOLE_EVIDENCE_CAP } from '../formats/record-lines.ts';
import { atlasJsonSchema, recordLinesJsonSchema } from '../formats/schema.ts';
import { atlas, type LoadedAtlas } from './atlas.ts';

/** A file that readers can take away. */
interface Download {
  readonly name: string;
  /** Its contents in pieces, made anew each time: those of a large atlas are not all held at once. */
  readonly pieces: () => Iterable<string | Uint8Array>;
}

/** What the build left for the browser, by its folder in the artefact. */
const BROWSER = 'browser/';

/** Words of documents, for one page: by far the longest, and a third compressed. */
const READING = `${BROWSER}reading.json`;

/**
 * Everything under `/data/`, by name: the atlas in full, the same in the formats of others, and what the browser is given. Of
 * an atlas of very many connections the large ones are compressed, and `atlas.json` says where its records are.
 */
export function downloads(source: LoadedAtlas): Download[] {
  const { artefact, data, map } = source;
  const isWhole = cutEvidence(source) === null;
  const asWritten = (path: string): Download => ({
    name: path.replace(BROWSER, ''),
    pieces: () => [artefact.text(path)],
  });
  const texts: Download[] = [
    { name: 'atlas.jsonld', pieces: () => jsonByRecord(jsonLd(data, { isWhole })) },
    { name: 'graph.gexf', pieces: () => atlasGexf(data, map) },
    { name: 'graph.graphml', pieces: () => graphMl(data) },
  ];
  const others = [
    ...(isWhole ? texts : texts.map((text) => compressed(source, text))),
    compressed(source, { name: 'atlas.jsonl', pieces: () => recordLineParts(source) }),
    ...PARQUET_TABLES.map(
      (name): Download => once(source, `${name}.parquet`, (older) => [parquetTable(source, name, older)]),
    ),
    { name: 'atlas.lines.schema.json', pieces: () => [jsonIndented(recordLinesJsonSchema())] },
    ...artefact.paths
      .filter((path) => path.startsWith(BROWSER))
      .map((path) => (path === READING ? compressed(source, asWritten(path), CLOSE) : asWritten(path))),
  ];
  const names = others.map(({ name }) => name);
  const whole: Download[] = isWhole
    ? [
        { name: 'atlas.json', pieces: () => jsonByRecord({ ...data }) },
        { name: 'atlas.schema.json', pieces: () => [jsonIndented(atlasJsonSchema())] },
      ]
    : [{ name: 'atlas.json', pieces: () => [jsonIndented(atlasIndex(data, names.sort()))] }];
  return [...whole, ...others].sort((a, b) => (a.name < b.name ? -1 : 1));
}

function compressed(
  source: LoadedAtlas,
  { name, pieces }: { name: string; pieces: () => Iterable<string | Uint8Array | TextPart> },
  level: Parameters<typeof gzipped>[1] = QUICK,
): Download {
  return once(source, `${name}.gz`, (older) => gzipped(pieces() as Iterable<string | TextPart>, level, older));
}

/** What takes long to make and is short is kept: its length is asked for as well. */
function once({ slices }: LoadedAtlas, name: string, make: (older: Uint8Array | null) => Uint8Array[]): Download {
  return { name, pieces: () => slices.file(`data/${name}`, make) };
}

/** Beyond how many connections the downloads carry how much evidence of each, where the atlas has more; else null. */
export function cutEvidence({ data }: LoadedAtlas): { readonly beyond: number; readonly carried: number } | null {
  if (data.connections.length <= WHOLE_EVIDENCE_CAP) return null;
  return { beyond: WHOLE_EVIDENCE_CAP, carried: MOST_EVIDENCE };
}

/** How long a download is, in bytes. */
export function bytesOf({ pieces }: Download): number {
  let bytes = 0;
  for (const piece of pieces()) bytes += Buffer.byteLength(piece);
  return bytes;
}

/** The pages' side of it: the addresses of all files with an extension, and the answers. */
export function serveDownloads(extension: string) {
  const ending = `.${extension}`;
  return {
    getStaticPaths: () =>
      downloads(atlas())
        .filter(({ name }) => name.endsWith(ending))
        .map(({ name }) => ({ params: { file: name.slice(0, -ending.length) } })),
    GET: ({ params }: { params: { file?: string } }) => {
      const found = downloads(atlas()).find(({ name }) => name === `${params.file}${ending}`);
      return found ? new Response(streamOf(found)) : new Response(null, { status: 404 });
    },
  };
}

function streamOf({ pieces }: Download): ReadableStream {
  return Readable.toWeb(Readable.from(chunksOf(pieces()))) as ReadableStream;
}

/** Pieces as bytes, many small ones of a text together. */
function* chunksOf(pieces: Iterable<string | Uint8Array>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    if (typeof piece !== 'string') {
      yield piece;
      continue;
    }
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** Code units. */
const CHUNK = 64 * 1024;
