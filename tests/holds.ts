import { inflateRawSync } from 'node:zlib';

/** Whether a file has words in it, in any way in which one of ours may: as they are, in the two bytes a letter of a cache, or compressed. */
export function holds(bytes: Buffer, words: string): boolean {
  if (bytes.includes(words) || bytes.includes(words, 0, 'latin1') || bytes.includes(words, 0, 'utf16le')) return true;
  for (let at = bytes.indexOf(GZIP); at >= 0; at = bytes.indexOf(GZIP, at + 1)) {
    const unpacked = unpackedFrom(bytes.subarray(at));
    if (unpacked && holds(unpacked, words)) return true;
  }
  return false;
}

/** Bytes before what is compressed, where no name is given. */
const HEAD = 10;
const GZIP = Buffer.from([0x1f, 0x8b, 0x08]);

/** What is compressed at the beginning of some bytes, whatever comes behind it; null where only the first bytes are those of such. */
function unpackedFrom(bytes: Buffer): Buffer | null {
  try {
    return inflateRawSync(bytes.subarray(HEAD));
  } catch {
    return null;
  }
}
