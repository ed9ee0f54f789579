import { spawnSync } from 'node:child_process';
import { hash, randomUUID } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { type FileContent, LateText } from '../../formats/long-text.ts';
import { ARTEFACT_VERSION, type Manifest, manifestSchema } from '../../model/artefact.ts';
import { byCodeUnit } from '../../model/order.ts';
import { isIntact } from './intact.ts';
import { takeLock } from './lock.ts';
import { replaceFile } from './replace-file.ts';
import { type Written, writeFiles } from './write-files.ts';

const MANIFEST = 'manifest.json';
const LOCK = '.lock';
const ARTEFACT = /^[0-9a-f]{16}$/;
const OURS = /^(?:[0-9a-f]{16}|\.staging-[0-9a-f-]+|\.?manifest\.json(?:\.[0-9a-z-]+)?|\.lock|\.DS_Store)$/;
/** How long to wait for another build that is writing, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Writes the artefact whole: all files into a folder named by their content, then the manifest that points to it,
 * which is renamed into place. A reader sees the old atlas or the new one; killed half-way, the old one stays. What is
 * there and damaged is written anew. Returns whether anything changed. Throws what the file system throws, and where the folder holds anything else.
 *
 * @param onReadable called with a manifest of all files but late ones as soon as they can be read, for who will not wait for those
 */
export function writeArtefact(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  onReadable: (manifest: Manifest) => void = () => {},
): boolean {
  mkdirSync(folder, { recursive: true });
  refuseForeign(folder);
  const release = takeLock(join(folder, LOCK), PATIENCE);
  const staging = join(folder, `.staging-${randomUUID()}`);
  try {
    const last = lastWritten(folder);
    const [late, early] = partition(files);
    const hashes = writeFiles(staging, early, last);
    const name = sha256(JSON.stringify([hashes, late.map(([path, { key }]) => [path, key])])).slice(0, 16);
    const place = join(folder, name);
    const isThere = last?.folder === place && isWhole(place, hashes);
    if (!isThere) {
      // A folder of this name without its manifest is the rest of a build that was killed.
      rmSync(place, { recursive: true, force: true });
      renameSync(staging, place);
    }
    onReadable(manifestOf(name, hashes));
    let isSame = isThere;
    for (const [path, made] of late) {
      const text = `${made}`;
      hashes[path] = sha256(text);
      if (isIntact(join(place, path), hashes[path])) continue;
      replaceFile(join(place, path), text);
      isSame = false;
    }
    const text = `${JSON.stringify(manifestOf(name, hashes), null, 2)}\n`;
    isSame &&= manifestIn(folder) === text;
    if (!isSame) {
      putOnDisk(place);
      const manifestPath = join(folder, MANIFEST);
      if (manifestIn(folder) === null) rmSync(manifestPath, { recursive: true, force: true });
      replaceFile(manifestPath, text);
    }
    sweep(folder, name);
    return !isSame;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    release();
  }
}

function manifestOf(folder: string, hashes: Readonly<Record<string, string>>): Manifest {
  const files = Object.fromEntries(Object.entries(hashes).sort(([a], [b]) => byCodeUnit(a, b)));
  return { format: 'frontier-atlas', version: ARTEFACT_VERSION, folder, files };
}

function partition(files: ReadonlyMap<string, FileContent>) {
  const isLate = (one: [string, FileContent]): one is [string, LateText] => one[1] instanceof LateText;
  return [[...files].filter(isLate), new Map([...files].filter((one) => !isLate(one)))] as const;
}

/** Everything in the folder is ours, or it is not ours to write into: `--out` may be mistyped. */
function refuseForeign(folder: string): void {
  const names = readdirSync(folder);
  const foreign = names.find((name) => !OURS.test(name));
  if (foreign !== undefined) {
    throw new Error(`The folder holds "${foreign}", which is no part of an atlas. Name an empty or a new folder.`);
  }
  const manifest = manifestIn(folder);
  // Beside an artefact it is ours, whatever became of it.
  const hasArtefact = names.some((name) => ARTEFACT.test(name));
  if (!hasArtefact && manifest !== null && !manifest.includes('"frontier-atlas"')) {
    throw new Error(`The folder holds a ${MANIFEST} of something else. Name an empty or a new folder.`);
  }
}

/** The text of the manifest; null where there is none, or no file in its place. */
function manifestIn(folder: string): string | null {
  const path = join(folder, MANIFEST);
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ? readFileSync(path, 'utf8') : null;
}

function isWhole(folder: string, hashes: Readonly<Record<string, string>>): boolean {
  return Object.entries(hashes).every(([path, hash]) => isIntact(join(folder, path), hash));
}

/**
 * No manifest may outlive what it points to, should the machine lose its power. One call for all files: one a file takes 2
 * to 3 seconds a thousand, this less than a tenth of one. Where a system has no such program, readers find by the hashes
 * what is missing.
 */
function putOnDisk(folder: string): void {
  spawnSync('sync', ['-f', folder], { stdio: 'ignore' });
}

function lastWritten(folder: string): Written | null {
  try {
    const manifest = manifestSchema.safeParse(JSON.parse(manifestIn(folder) ?? 'null'));
    if (!manifest.success) return null;
    const { folder: name, files } = manifest.data;
    return { folder: join(folder, name), hashes: new Map(Object.entries(files)) };
  } catch {
    return null;
  }
}

/** Removes what earlier builds left beside the current folder. */
function sweep(folder: string, keep: string): void {
  for (const name of readdirSync(folder)) {
    if (name !== keep && name !== MANIFEST && name !== LOCK)
      rmSync(join(folder, name), { recursive: true, force: true });
  }
}

function sha256(text: string | Uint8Array): string {
  return hash('sha256', text);
}
