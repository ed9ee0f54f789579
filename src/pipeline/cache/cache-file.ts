import { createHash, hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from './cache.ts';
import { codeFingerprint } from './fingerprint.ts';

type Entries = ReturnType<Cache['entries']>;

/** The file is made of batches of entries, each after its length, behind what wrote them; then the hash of all that. */
const LENGTH_BYTES = 4;
const HASH_BYTES = 32;
/** Entries that are serialised together: all of a large atlas at once take twice the memory of the file. */
const BATCH = 200;
/** What values are made by. */
const SOURCES = ['limits', 'model', 'text', 'graph', 'map', 'formats', 'pipeline'].map((room) => `src/${room}`);

/**
 * What the last build kept; nothing where there is no cache, or where other code or another Node wrote it.
 *
 * @param onDamage called where the file is not what was written: it is passed over
 */
export function readCache(path: string, onDamage = () => {}): Entries {
  const stats = lstatSync(path, { throwIfNoEntry: false });
  if (stats === undefined) return [];
  try {
    if (!stats.isFile()) throw new Error('no file');
    const bytes = readFileSync(path);
    const batches = bytes.subarray(0, -HASH_BYTES);
    if (!bytes.subarray(-HASH_BYTES).equals(hash('sha256', batches, 'buffer'))) throw new Error('another hash');
    const [writer, ...entries] = partsIn(batches);
    return deserialize(writer!) === codeFingerprint(SOURCES)
      ? entries.flatMap((one) => deserialize(one) as Entries)
      : [];
  } catch {
    onDamage();
    return [];
  }
}

/** Keeps what a build made. A cache that cannot be written is no failure: the next build only takes longer. */
export function writeCache(path: string, entries: Entries): void {
  const unfinished = `${path}.${process.pid}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    sweep(path);
    writeFileSync(unfinished, '');
    const digest = createHash('sha256');
    for (const part of [codeFingerprint(SOURCES), ...batchesOf(entries)]) {
      const values = serialize(part);
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(values.length);
      for (const bytes of [length, values]) {
        digest.update(bytes);
        writeFileSync(unfinished, bytes, { flag: 'a' });
      }
      // Free at once: garbage is collected too seldom for what lies outside of the heap.
      (values.buffer as ArrayBuffer).transfer(0);
    }
    writeFileSync(unfinished, digest.digest(), { flag: 'a' });
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { recursive: true, force: true });
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

function* batchesOf(entries: Entries): Generator<Entries> {
  for (let from = 0; from < entries.length; from += BATCH) yield entries.slice(from, from + BATCH);
}

function partsIn(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let from = 0; from < bytes.length; ) {
    const start = from + LENGTH_BYTES;
    from = start + bytes.readUInt32LE(from);
    parts.push(bytes.subarray(start, from));
  }
  return parts;
}

/** Removes what killed builds left unfinished. Another that is writing at this moment finds its own gone, and keeps nothing. */
function sweep(path: string): void {
  const isUnfinished = (name: string) => name.startsWith(`${basename(path)}.`);
  for (const name of readdirSync(dirname(path)).filter(isUnfinished))
    rmSync(join(dirname(path), name), { recursive: true, force: true });
}
