import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from '../model/artefact.ts';

const root = () => process.env.ATLAS_DIR ?? '.atlas';

/** One written artefact: its manifest and a reader of its files. */
export interface Artefact {
  /** The manifest's own text: two artefacts are the same exactly when it is. */
  readonly identity: string;
  readonly paths: readonly string[];
  /** The hash of one file, by its path in the manifest; the same for all that are missing. */
  hashOf(path: string): string;
  /** The text of one file, by its path in the manifest. Throws where it is missing or its hash differs. */
  text(path: string): string;
  /** The same line by line, without the line ends: a file may be longer than a string can be. */
  lines(path: string): IterableIterator<string>;
  /** One that is no text. */
  bytes(path: string): Buffer;
}

/**
 * Opens the artefact that the build script left: manifest, version and folder. Throws where there is none or where it
 * is of another version, so that a page is never made from a format it does not know.
 *
 * @param early a manifest of some files, where others are still to be written: by the time that one of these is asked for, the one that is
 * there names it
 */
export function openArtefact(early: Manifest | null = null): Artefact {
  const place = join(root(), 'manifest.json');
  const identity = early === null ? readBytes(place).toString() : JSON.stringify(early);
  const parsed = manifestSchema.safeParse(JSON.parse(identity));
  if (!parsed.success) {
    throw new Error(`${place}: Unexpected manifest, expected the format of this version. Build the atlas again.`);
  }
  const manifest = parsed.data;
  const isLate = (path: string): boolean => early !== null && manifest.files[path] === undefined;
  const read = (path: string): Buffer => (isLate(path) ? openArtefact().bytes(path) : readVerified(manifest, path));
  return {
    identity,
    paths: Object.keys(manifest.files),
    hashOf: (path) => (isLate(path) ? openArtefact().hashOf(path) : (manifest.files[path] ?? '')),
    text: (path) => read(path).toString(),
    bytes: read,
    lines: (path) => linesOf(read(path)),
  };
}

function readVerified(manifest: Manifest, path: string): Buffer {
  const place = join(root(), manifest.folder, path);
  const expected = manifest.files[path];
  if (expected === undefined) throw new Error(`${place}: Unexpected file, expected one that the manifest names.`);
  const bytes = readBytes(place);
  if (createHash('sha256').update(bytes).digest('hex') !== expected) {
    throw new Error(`${place}: Unexpected contents, expected the hash in the manifest. Build the atlas again.`);
  }
  return bytes;
}

function* linesOf(bytes: Buffer): Generator<string> {
  for (let from = 0, end = bytes.indexOf(LINE_FEED); end >= 0; from = end + 1, end = bytes.indexOf(LINE_FEED, from)) {
    yield bytes.toString('utf8', from, end);
  }
}

const LINE_FEED = 0x0a;

function readBytes(place: string): Buffer {
  try {
    return readFileSync(place);
  } catch {
    throw new Error(`${place}: Unexpected lack of a file, expected the built atlas. Run the atlas build first.`);
  }
}
