import { createHash, randomUUID } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Cache } from './cache.ts';

type Entries = ReturnType<Cache['entries']>;

/** What the last build kept; nothing where there is no cache, or where other code or another Node wrote it. */
export function readCache(path: string): Entries {
  try {
    const { writer, entries } = deserialize(readFileSync(path)) as { writer: string; entries: Entries };
    return writer === codeFingerprint() ? entries : [];
  } catch {
    return [];
  }
}

/** Keeps what a build made. A cache that cannot be written is no failure: the next build only takes longer. */
export function writeCache(path: string, entries: Entries): void {
  const temporary = `${path}.${randomUUID()}`;
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(temporary, serialize({ writer: codeFingerprint(), entries }));
    renameSync(temporary, path);
  } catch {
    rmSync(temporary, { force: true });
  }
}

let known: string | null = null;

/** Changes with the code that makes the values, its libraries and Node, so that no value outlives them. */
function codeFingerprint(): string {
  if (known !== null) return known;
  const hash = createHash('sha256').update(process.version);
  for (const lock of ['package-lock.json', 'package.json']) {
    const path = resolve(import.meta.dirname, '../../..', lock);
    if (existsSync(path)) hash.update(readFileSync(path));
  }
  for (const room of ['model', 'text', 'graph', 'map', 'formats', 'pipeline']) {
    const folder = resolve(import.meta.dirname, '../..', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
    for (const name of files.sort()) hash.update(name).update(readFileSync(join(folder, name)));
  }
  known = hash.digest('hex');
  return known;
}
