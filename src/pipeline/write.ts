import { createHash, randomUUID } from 'node:crypto';
import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { ARTEFACT_VERSION, type Manifest } from '../model/artefact.ts';
import { byCodeUnit } from './order.ts';

const MANIFEST = 'manifest.json';

/**
 * Writes the artefact whole: all files into a folder named by their content, then the manifest that points to it,
 * which is renamed into place. A reader sees the old atlas or the new one; killed half-way, the old one stays.
 * Returns whether anything changed. Throws what the file system throws.
 */
export function writeArtefact(folder: string, files: ReadonlyMap<string, string>): boolean {
  const paths = [...files.keys()].sort(byCodeUnit);
  const hashes = Object.fromEntries(paths.map((path) => [path, sha256(files.get(path)!)]));
  const name = sha256(JSON.stringify(hashes)).slice(0, 16);
  const manifest: Manifest = { format: 'frontier-atlas', version: ARTEFACT_VERSION, folder: name, files: hashes };
  const text = `${JSON.stringify(manifest, null, 2)}\n`;
  const manifestPath = join(folder, MANIFEST);
  if (existsSync(manifestPath) && readFileSync(manifestPath, 'utf8') === text && existsSync(join(folder, name))) {
    sweep(folder, name);
    return false;
  }
  mkdirSync(folder, { recursive: true });
  const staging = join(folder, `.staging-${randomUUID()}`);
  try {
    for (const path of paths) {
      mkdirSync(dirname(join(staging, path)), { recursive: true });
      writeFileSync(join(staging, path), files.get(path)!);
    }
    // A folder of this name without its manifest is the rest of a build that was killed.
    rmSync(join(folder, name), { recursive: true, force: true });
    renameSync(staging, join(folder, name));
    replaceFile(manifestPath, text);
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
  sweep(folder, name);
  return true;
}

function replaceFile(path: string, text: string): void {
  const temporary = `${path}.${randomUUID()}`;
  const descriptor = openSync(temporary, 'w');
  try {
    writeFileSync(descriptor, text);
    fsyncSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
  renameSync(temporary, path);
}

/** Removes what earlier builds left beside the current folder. */
function sweep(folder: string, keep: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== keep && name !== MANIFEST) rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
