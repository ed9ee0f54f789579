import { spawnSync } from 'node:child_process';
import { createHash, hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileContent, LongText } from '../../formats/long-text.ts';
import { ARTEFACT_VERSION, type Manifest, manifestSchema } from '../../model/artefact.ts';
import { byCodeUnit } from '../../model/order.ts';
import { isIntact } from './intact.ts';
import { takeLock } from './lock.ts';
import { replaceFile } from './replace-file.ts';

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
 */
export function writeArtefact(folder: string, files: ReadonlyMap<string, FileContent>): boolean {
  mkdirSync(folder, { recursive: true });
  refuseForeign(folder);
  const release = takeLock(join(folder, LOCK), PATIENCE);
  const staging = join(folder, `.staging-${randomUUID()}`);
  try {
    const hashes = writeFiles(staging, files, lastWritten(folder));
    const name = sha256(JSON.stringify(hashes)).slice(0, 16);
    const manifest: Manifest = { format: 'frontier-atlas', version: ARTEFACT_VERSION, folder: name, files: hashes };
    const text = `${JSON.stringify(manifest, null, 2)}\n`;
    const manifestPath = join(folder, MANIFEST);
    const isThere = manifestIn(folder) === text && isWhole(join(folder, name), hashes);
    if (!isThere) {
      putOnDisk(staging);
      // A folder of this name without its manifest is the rest of a build that was killed.
      rmSync(join(folder, name), { recursive: true, force: true });
      renameSync(staging, join(folder, name));
      if (manifestIn(folder) === null) rmSync(manifestPath, { recursive: true, force: true });
      replaceFile(manifestPath, text);
    }
    sweep(folder, name);
    return !isThere;
  } finally {
    rmSync(staging, { recursive: true, force: true });
    release();
  }
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

/** The files of the artefact that is in place, by path, with the hash of each; nothing where there is none. */
interface Written {
  readonly folder: string;
  readonly hashes: ReadonlyMap<string, string>;
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

/** The hashes of texts that were written before in this process: they never change. */
const known = new WeakMap<LongText, string>();

/** Gives a file that was written before a second name in the new folder, instead of writing it again; whether that could be done. */
function link(path: string, place: string, hash: string, last: Written | null): boolean {
  if (last?.hashes.get(path) !== hash) return false;
  const before = join(last.folder, path);
  if (!isIntact(before, hash)) return false;
  try {
    linkSync(before, place);
    return true;
  } catch {
    return false;
  }
}

/** Writes the files and returns the hash of each: what is large is made only once, and is never whole in memory. */
function writeFiles(
  folder: string,
  files: ReadonlyMap<string, FileContent>,
  last: Written | null,
): Record<string, string> {
  const hashes: Record<string, string> = {};
  const made = new Set<string>();
  const buffer = Buffer.allocUnsafe(BUFFER_BYTES);
  for (const path of [...files.keys()].sort(byCodeUnit)) {
    const place = join(folder, path);
    const parent = dirname(place);
    if (!made.has(parent)) mkdirSync(parent, { recursive: true });
    made.add(parent);
    const text = files.get(path)!;
    if (typeof text === 'string' || text instanceof Uint8Array) {
      hashes[path] = sha256(text);
      if (!link(path, place, hashes[path], last)) writeFileSync(place, text);
    } else {
      const hash = known.get(text);
      const linked = (told: string): boolean => link(path, place, told, last);
      hashes[path] = hash !== undefined && linked(hash) ? hash : writePieces(place, text, buffer, linked);
      known.set(text, hashes[path]);
    }
  }
  return hashes;
}

/** Writes a text piece by piece through one buffer, unless that holds all of it and `linked` put it there; returns its hash. */
function writePieces(
  path: string,
  pieces: Iterable<string>,
  buffer: Buffer,
  linked: (hash: string) => boolean,
): string {
  const digest = createHash('sha256');
  let descriptor: number | null = null;
  let filled = 0;
  const put = (bytes: Uint8Array) => {
    digest.update(bytes);
    descriptor ??= openSync(path, 'w');
    writeFileSync(descriptor, bytes);
  };
  try {
    for (const piece of pieces) {
      if (filled + piece.length * MOST_BYTES_A_UNIT > buffer.length) {
        put(buffer.subarray(0, filled));
        filled = 0;
      }
      if (piece.length * MOST_BYTES_A_UNIT > buffer.length) put(Buffer.from(piece));
      else filled += buffer.write(piece, filled);
    }
    const rest = buffer.subarray(0, filled);
    if (descriptor === null) {
      const hash = sha256(rest);
      if (linked(hash)) return hash;
    }
    put(rest);
  } finally {
    if (descriptor !== null) closeSync(descriptor);
  }
  return digest.digest('hex');
}

const BUFFER_BYTES = 256 * 1024;
/** Of UTF-8, for one code unit of UTF-16. */
const MOST_BYTES_A_UNIT = 3;

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
