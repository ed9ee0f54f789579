import { hash } from 'node:crypto';
import { lstatSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from './cache.ts';
import { codeFingerprint } from './fingerprint.ts';

type Entries = ReturnType<Cache['entries']>;

const HASH_BYTES = 32;
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
    const values = bytes.subarray(HASH_BYTES);
    if (!bytes.subarray(0, HASH_BYTES).equals(hash('sha256', values, 'buffer'))) throw new Error('another hash');
    const { writer, entries } = deserialize(values) as { writer: string; entries: Entries };
    return writer === codeFingerprint(SOURCES) ? entries : [];
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
    const values = serialize({ writer: codeFingerprint(SOURCES), entries });
    writeFileSync(unfinished, hash('sha256', values, 'buffer'));
    writeFileSync(unfinished, values, { flag: 'a' });
    if (!lstatSync(path, { throwIfNoEntry: false })?.isFile()) rmSync(path, { recursive: true, force: true });
    renameSync(unfinished, path);
  } catch {
    rmSync(unfinished, { force: true });
  }
}

/** Removes what killed builds left unfinished. Another that is writing at this moment finds its own gone, and keeps nothing. */
function sweep(path: string): void {
  const isUnfinished = (name: string) => name.startsWith(`${basename(path)}.`);
  for (const name of readdirSync(dirname(path)).filter(isUnfinished))
    rmSync(join(dirname(path), name), { recursive: true, force: true });
}
