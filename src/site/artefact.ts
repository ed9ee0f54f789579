import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type Manifest, manifestSchema } from '../model/artefact.ts';

const root = process.env.ATLAS_DIR ?? '.atlas';

/** One written artefact: its manifest and a reader of its files. */
export interface Artefact {
  /** The manifest's own text: two artefacts are the same exactly when it is. */
  readonly identity: string;
  readonly paths: readonly string[];
  /** The text of one file, by its path in the manifest. Throws where it is missing or its hash differs. */
  text(path: string): string;
}

/**
 * Opens the artefact that the build script left: manifest, version and folder. Throws where there is none or where it
 * is of another version, so that a page is never made from a format it does not know.
 */
export function openArtefact(): Artefact {
  const place = join(root, 'manifest.json');
  const identity = readText(place);
  const parsed = manifestSchema.safeParse(JSON.parse(identity));
  if (!parsed.success) {
    throw new Error(`${place}: Unexpected manifest, expected the format of this version. Build the atlas again.`);
  }
  const manifest = parsed.data;
  return {
    identity,
    paths: Object.keys(manifest.files),
    text: (path) => readVerified(manifest, path),
  };
}

function readVerified(manifest: Manifest, path: string): string {
  const place = join(root, manifest.folder, path);
  const expected = manifest.files[path];
  if (expected === undefined) throw new Error(`${place}: Unexpected file, expected one that the manifest names.`);
  const text = readText(place);
  if (createHash('sha256').update(text).digest('hex') !== expected) {
    throw new Error(`${place}: Unexpected contents, expected the hash in the manifest. Build the atlas again.`);
  }
  return text;
}

function readText(place: string): string {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    throw new Error(`${place}: Unexpected lack of a file, expected the built atlas. Run the atlas build first.`);
  }
}
