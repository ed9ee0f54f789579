/** A folder that is kept says by a hash of all its files that none of them has changed since: what was damaged is made again. */

import { createHash, hash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';

const SEAL = 'seal';

/** Puts the hash of all files below a folder beside them. */
export function seal(folder: string): void {
  writeFileSync(join(folder, SEAL), sealOf(folder));
}

/** Whether a folder is there with its seal, and its files are those that were sealed. */
export function isSealed(folder: string): boolean {
  try {
    return readFileSync(join(folder, SEAL), 'utf8') === sealOf(folder);
  } catch {
    return false;
  }
}

function sealOf(folder: string): string {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  const paths = entries.filter((entry) => !entry.isDirectory()).map(({ parentPath, name }) => join(parentPath, name));
  const digest = createHash('sha256');
  for (const path of paths.filter((one) => one !== join(folder, SEAL)).sort())
    digest.update(`${relative(folder, path)}\0${hash('sha256', readFileSync(path))}\n`);
  return digest.digest('hex');
}
