import { constants, gunzipSync, zstdDecompressSync } from 'node:zlib';

/** Whether a file has words in it, in any way in which one of ours may: as they are, in the two bytes a letter of a cache, or compressed. */
export function holds(bytes: Buffer, words: string): boolean {
  if (bytes.includes(words) || bytes.includes(words, 0, 'latin1') || bytes.includes(words, 0, 'utf16le')) return true;
  for (const { begins, unpack } of PACKED)
    for (let at = bytes.indexOf(begins); at >= 0; at = bytes.indexOf(begins, at + 1)) {
      const unpacked = unpackedBy(unpack, bytes.subarray(at));
      if (unpacked && holds(unpacked, words)) return true;
    }
  return false;
}

/** What comes after it, in the same file, does not matter. */
const PACKED = [
  {
    begins: Buffer.from([0x1f, 0x8b, 0x08]),
    unpack: (bytes: Buffer) => gunzipSync(bytes, { finishFlush: constants.Z_SYNC_FLUSH }),
  },
  {
    begins: Buffer.from([0x28, 0xb5, 0x2f, 0xfd]),
    unpack: (bytes: Buffer) => zstdDecompressSync(bytes, { finishFlush: constants.ZSTD_e_flush }),
  },
];

/** Null where only the first bytes are those of something compressed. */
function unpackedBy(unpack: (bytes: Buffer) => Buffer, bytes: Buffer): Buffer | null {
  try {
    return unpack(bytes);
  } catch {
    return null;
  }
}
