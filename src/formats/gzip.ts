import { Gzip } from 'fflate';

/**
 * Text as a gzip file, in pieces as they come. Not by the zlib of the machine: what that makes differs from one processor to
 * another, and the same atlas is to give the same bytes.
 */
export function* gzipped(text: Iterable<string>): Generator<Uint8Array> {
  const encoder = new TextEncoder();
  const made: Uint8Array[] = [];
  const gzip = new Gzip({ level: 9, mtime: 0 }, (piece) => made.push(piece));
  let waiting = '';
  for (const piece of text) {
    waiting += piece;
    if (waiting.length < CHUNK) continue;
    gzip.push(encoder.encode(waiting));
    waiting = '';
    yield* made.splice(0);
  }
  gzip.push(encoder.encode(waiting), true);
  yield* made;
}

/** Code units. */
const CHUNK = 256 * 1024;
