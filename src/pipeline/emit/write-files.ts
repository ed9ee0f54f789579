import { createHash, hash } from 'node:crypto';
import { closeSync, linkSync, mkdirSync, openSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { FileContent, LongText } from '../../formats/long-text.ts';
import { byCodeUnit } from '../../model/order.ts';
import { isIntact } from './intact.ts';

/** The files of the artefact that is in place, by path, with the hash of each; nothing where there is none. */
export interface Written {
  readonly folder: string;
  readonly hashes: ReadonlyMap<string, string>;
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
export function writeFiles(
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

function sha256(text: string | Uint8Array): string {
  return hash('sha256', text);
}
