import { createHash } from 'node:crypto';
import { closeSync, openSync, readSync, type Stats, statSync } from 'node:fs';

/** Of each file that was read once in this process, what it looked like and its hash. */
const seen = new Map<number, { readonly look: string; readonly hash: string }>();

/** Whether a file is there and has these contents. It is read once in a process, and again when somebody has written to it. */
export function isIntact(path: string, hash: string): boolean {
  try {
    const stats = statSync(path);
    // What is no file has no end either.
    if (!stats.isFile()) return false;
    const look = `${stats.size} ${stats.mtimeMs}`;
    let known = seen.get(stats.ino);
    if (known?.look !== look) {
      known = { look, hash: hashOf(path, stats) };
      seen.set(stats.ino, known);
    }
    return known.hash === hash;
  } catch {
    return false;
  }
}

/** Piece by piece: a file may be larger than a buffer can be. */
function hashOf(path: string, { size }: Stats): string {
  const digest = createHash('sha256');
  const buffer = Buffer.allocUnsafe(Math.min(size + 1, PIECE_BYTES));
  const descriptor = openSync(path, 'r');
  try {
    for (let length = -1; length !== 0; ) {
      length = readSync(descriptor, buffer);
      digest.update(buffer.subarray(0, length));
    }
  } finally {
    closeSync(descriptor);
  }
  return digest.digest('hex');
}

const PIECE_BYTES = 1024 * 1024;
