import { Readable } from 'node:stream';
import { atlasGexf } from '../formats/gexf.ts';
import { graphMl } from '../formats/graphml.ts';
import { jsonByRecord, jsonIndented } from '../formats/json.ts';
import { jsonLd } from '../formats/jsonld.ts';
import { atlasJsonSchema } from '../formats/schema.ts';
import { atlas, type LoadedAtlas } from './atlas.ts';

/** A file that readers can take away. */
interface Download {
  readonly name: string;
  /** Its text in pieces, made anew each time: those of a large atlas are not all held at once. */
  readonly pieces: () => Iterable<string>;
}

/** What the build left for the browser, by its folder in the artefact. */
const BROWSER = 'browser/';

/** Everything under `/data/`, by name: the atlas in full, the same in the formats of others, and what the browser is given. */
export function downloads(source: LoadedAtlas): Download[] {
  const { artefact, data, map } = source;
  const asWritten = (path: string): Download => ({
    name: path.replace(BROWSER, ''),
    pieces: () => [artefact.text(path)],
  });
  return [
    { name: 'atlas.json', pieces: () => jsonByRecord({ ...data }) },
    { name: 'atlas.jsonld', pieces: () => jsonByRecord(jsonLd(data)) },
    { name: 'atlas.schema.json', pieces: () => [jsonIndented(atlasJsonSchema())] },
    { name: 'graph.gexf', pieces: () => atlasGexf(data, map) },
    { name: 'graph.graphml', pieces: () => graphMl(data) },
    ...artefact.paths.filter((path) => path.startsWith(BROWSER)).map(asWritten),
  ].sort((a, b) => (a.name < b.name ? -1 : 1));
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

/** Pieces of a text as bytes, many small ones together. */
function* chunksOf(pieces: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  let waiting = '';
  for (const piece of pieces) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    yield encoder.encode(waiting);
    waiting = '';
  }
  if (waiting !== '') yield encoder.encode(waiting);
}

/** Code units. */
const CHUNK = 64 * 1024;
