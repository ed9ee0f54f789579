import { constants, inflateRawSync } from 'node:zlib';

/** Whether a file has words in it, in any way in which one of ours may: as they are, in the two bytes a letter of a cache, or compressed. */
export function holds(bytes: Buffer, words: string): boolean {
  if (bytes.includes(words) || bytes.includes(words, 0, 'latin1') || bytes.includes(words, 0, 'utf16le')) return true;
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    const unpacked = unpackedFrom(bytes.subarray(at));
    if (unpacked && holds(unpacked, words)) return true;
  }
  return false;
}

const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

/** What comes after it, in the same file, does not matter. Null where only the first bytes are those of something compressed. */
function unpackedFrom(bytes: Buffer): Buffer | null {
  try {
    return inflateRawSync(bytes.subarray(HEAD), { finishFlush: constants.Z_SYNC_FLUSH });
  } catch {
    return null;
  }
}

/** Bytes before what is compressed, where no name is given. */
const HEAD = 10;
