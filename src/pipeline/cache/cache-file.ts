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
/** Fewer are put together with those behind them. */
const LEAST_BATCH = BATCH / 4;
/** What values are made by. */
const SOURCES = ['limits', 'model', 'text', 'graph', 'map', 'formats', 'pipeline'].map((room) => `src/${room}`);

interface Batch {
  readonly bytes: Uint8Array;
  readonly entries: Entries;
}

/** The batches that were read, by each of their values: where nothing in one is another, it is written as it was. */
const batches = new WeakMap<Entries[number][1], Batch>();

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
    return deserialize(writer!) === codeFingerprint(SOURCES) ? entries.flatMap(readBatch) : [];
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
    const put = (bytes: Uint8Array) => {
      digest.update(bytes);
      writeFileSync(unfinished, bytes, { flag: 'a' });
    };
    const putPart = (values: Uint8Array) => {
      const length = Buffer.alloc(LENGTH_BYTES);
      length.writeUInt32LE(values.length);
      put(length);
      put(values);
    };
    putPart(serialize(codeFingerprint(SOURCES)));
    for (const part of batchesOf(entries)) {
      if (!Array.isArray(part)) {
        putPart(part.bytes);
        continue;
      }
      const values = serialize(part);
      putPart(values);
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

function readBatch(bytes: Buffer): Entries {
  const entries = deserialize(bytes) as Entries;
  const batch = { bytes, entries };
  for (const [, entry] of entries) batches.set(entry, batch);
  return entries;
}

/** Entries that are to be serialised together, or have been. */
function* batchesOf(entries: Entries): Generator<Entries | Batch> {
  let waiting: Entries = [];
  for (let at = 0; at < entries.length; ) {
    const known = batches.get(entries[at]![1]);
    const isSame =
      known !== undefined &&
      known.entries.length >= LEAST_BATCH &&
      known.entries.every(([, entry], index) => entry === entries[at + index]?.[1]);
    if (!isSame) waiting.push(entries[at++]!);
    if (waiting.length > 0 && (isSame || waiting.length === BATCH || at === entries.length)) {
      yield waiting;
      waiting = [];
    }
    if (isSame) {
      yield known;
      at += known.entries.length;
    }
  }
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
