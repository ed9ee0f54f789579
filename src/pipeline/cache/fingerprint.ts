import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';

const PROGRAM = resolve(import.meta.dirname, '../../..');
/** Of libraries and their versions. */
const PACKAGES = ['package-lock.json', 'package.json'];

const known = new Map<string, string>();

/**
 * Changes with the code that makes values, its libraries and Node, so that no value that is kept outlives them.
 *
 * @param sources files and folders of the program, by their paths in it
 */
export function codeFingerprint(sources: readonly string[]): string {
  const key = sources.join();
  const before = known.get(key);
  if (before !== undefined) return before;
  const hash = createHash('sha256').update(process.version);
  for (const path of [...PACKAGES, ...sources].flatMap(filesIn)) {
    hash.update(path).update(readFileSync(join(PROGRAM, path)));
  }
  const fingerprint = hash.digest('hex');
  known.set(key, fingerprint);
  return fingerprint;
}

function filesIn(path: string): string[] {
  const place = join(PROGRAM, path);
  if (!existsSync(place)) return [];
  if (!statSync(place).isDirectory()) return [path];
  const entries = readdirSync(place, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name).slice(PROGRAM.length + 1)).sort();
}
