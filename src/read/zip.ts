/** A file of an archive. The path may hold folders, with `/`. */
interface Entry {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A ZIP archive with its files as they are, not compressed (PKWARE APPNOTE 6.3.10); the same files give the same bytes. */
export function zip(entries: readonly Entry[]): Uint8Array<ArrayBuffer> {
  const parts: Uint8Array[] = [];
  const directory: Uint8Array[] = [];
  let offset = 0;
  for (const { path, bytes } of entries) {
    const name = new TextEncoder().encode(path);
    const about = record(bytes, name.length);
    const local = join([numbers([0x04034b50, 4]), about, name, bytes]);
    directory.push(
      join([numbers([0x02014b50, 4], [VERSION, 2]), about, numbers([0, 2], [0, 2], [0, 2], [0, 4], [offset, 4]), name]),
    );
    parts.push(local);
    offset += local.length;
  }
  const size = directory.reduce((sum, { length }) => sum + length, 0);
  const count = entries.length;
  const end = numbers([0x06054b50, 4], [0, 2], [0, 2], [count, 2], [count, 2], [size, 4], [offset, 4], [0, 2]);
  return join([...parts, ...directory, end]);
}

const VERSION = 20;
/** Names are UTF-8. */
const FLAGS = 0x0800;
/** 1 January 1980, midnight: the first date that the format knows. */
const DATE = 0x0021;

/** What both headers of a file say: version, flags, no compression, time, date, check sum, sizes, lengths of name and extra. */
function record(bytes: Uint8Array, name: number): Uint8Array {
  const { length } = bytes;
  const head = numbers([VERSION, 2], [FLAGS, 2], [0, 2], [0, 2], [DATE, 2]);
  return join([head, numbers([crc32(bytes), 4], [length, 4], [length, 4], [name, 2], [0, 2])]);
}

/** Numbers with their widths in bytes, the lowest byte first. */
function numbers(...fields: readonly (readonly [value: number, width: number])[]): Uint8Array {
  return Uint8Array.from(
    fields.flatMap(([value, width]) => Array.from({ length: width }, (_, at) => (value >>> (8 * at)) & 0xff)),
  );
}

function join(parts: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

function crc32(bytes: Uint8Array): number {
  let sum = ~0;
  for (const byte of bytes) {
    sum ^= byte;
    for (let bit = 0; bit < 8; bit++) sum = (sum >>> 1) ^ (0xedb88320 & -(sum & 1));
  }
  return ~sum >>> 0;
}
