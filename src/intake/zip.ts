import { crc32, inflateRawSync } from 'node:zlib';
import { strFromU8 } from 'fflate';
import { Refusal } from './refusal.ts';

/** All that is unpacked from one archive, in bytes. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_FILES = 20_000;
/** Texts become up to about ten times as long when they are unpacked. What is small may be anything. */
const MOST_TIMES = 100;
const SMALL = 8 * 1024 * 1024;

/** A file as the list at the end of an archive has it; sizes and places are in bytes. */
interface Entry {
  readonly name: string;
  readonly method: number;
  readonly crc: number;
  readonly packed: number;
  readonly size: number;
  readonly at: number;
}

/** Names of the files in a ZIP archive. Throws a refusal for one that is cut off or damaged. */
export function listZip(bytes: Uint8Array): string[] {
  return orRefused(() => entriesOf(bytes)).map(({ name }) => name);
}

/** The wanted files of a ZIP archive as text (UTF-8, or UTF-16 where a mark says so), by name: see {@link unpackZip}. */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most = MOST_UNPACKED,
): ReadonlyMap<string, string> {
  return new Map(Array.from(unpackZip(bytes, wanted, most), ([name, content]) => [name, textOf(content)]));
}

/**
 * The wanted files of a ZIP archive, by name. An archive made to burst is refused, and so is one in which a file is not of the
 * size and the checksum that it is said to have: libraries cut such a file, or fill it up, without a word.
 */
export function unpackZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most = MOST_UNPACKED,
): ReadonlyMap<string, Uint8Array> {
  return orRefused(() => {
    const entries = entriesOf(bytes).filter(({ name }) => wanted(name));
    const total = entries.reduce((sum, { size }) => sum + size, 0);
    if (total > most) throw new Refusal(`it unpacks to more than ${most / 1024 / 1024} MB of text`);
    if (total > SMALL && total > MOST_TIMES * bytes.length)
      throw new Refusal(`it unpacks to more than ${MOST_TIMES} times its size: it is made to fill a machine`);
    return new Map(entries.map((entry) => [entry.name, contentOf(bytes, entry)]));
  });
}

function orRefused<Made>(make: () => Made): Made {
  try {
    return make();
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('it is cut off or damaged: get the file again');
  }
}

/** APPNOTE.TXT of PKWARE, 4.3 and 4.4: https://pkware.cachefly.net/webdocs/casestudies/APPNOTE.TXT */
const [END, END_64, PLACE_OF_END_64, LISTED, FILE] = [0x06054b50, 0x06064b50, 0x07064b50, 0x02014b50, 0x04034b50];
/** In a field of 16 or 32 bits: too large for it, and in a longer one elsewhere. */
const [IN_LONGER_16, IN_LONGER_32] = [0xffff, 0xffffffff];
const LONGEST_COMMENT = 0xffff;

/** @throws RangeError where the list leads out of the file */
function entriesOf(bytes: Uint8Array): Entry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const long = (at: number) => Number(view.getBigUint64(at, true));
  let end = bytes.length - 22;
  while (view.getUint32(end, true) !== END)
    if (--end < bytes.length - 22 - LONGEST_COMMENT) throw new RangeError('no list');
  let count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if ((count === IN_LONGER_16 || at === IN_LONGER_32) && view.getUint32(end - 20, true) === PLACE_OF_END_64) {
    const end64 = long(end - 12);
    if (view.getUint32(end64, true) !== END_64) throw new RangeError('no list');
    [count, at] = [long(end64 + 32), long(end64 + 48)];
  }
  if (count > MOST_FILES) throw new Refusal(`it holds more than ${MOST_FILES} files`);
  return Array.from({ length: count }, () => {
    if (view.getUint32(at, true) !== LISTED) throw new RangeError('no entry');
    const [nameLength, extraLength, commentLength] = [28, 30, 32].map((field) => view.getUint16(at + field, true)) as [
      number,
      number,
      number,
    ];
    const extra = at + 46 + nameLength;
    const name = strFromU8(bytes.subarray(at + 46, extra), (view.getUint16(at + 8, true) & UTF_8) === 0);
    let longer = longerFields(view, extra, extra + extraLength);
    const sizeAt = (field: number) => {
      const size = view.getUint32(at + field, true);
      if (size !== IN_LONGER_32 || longer === 0) return size;
      longer += 8;
      return long(longer - 8);
    };
    const entry = { name, method: view.getUint16(at + 10, true), crc: view.getUint32(at + 16, true) };
    const [size, packed, place] = [24, 20, 42].map(sizeAt) as [number, number, number];
    at = extra + extraLength + commentLength;
    return { ...entry, size, packed, at: place };
  });
}

/** Whether a name is in UTF-8. */
const UTF_8 = 0x800;

/** Where the longer fields of an entry begin; 0 where it has none. */
function longerFields(view: DataView, from: number, to: number): number {
  for (let at = from; at + 4 <= to; at += 4 + view.getUint16(at + 2, true))
    if (view.getUint16(at, true) === 1) return at + 4;
  return 0;
}

const [STORED, DEFLATED] = [0, 8];

function contentOf(bytes: Uint8Array, { method, crc, packed, size, at }: Entry): Uint8Array {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (view.getUint32(at, true) !== FILE) throw new RangeError('no file');
  const from = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const data = bytes.subarray(from, from + packed);
  if (method !== STORED && method !== DEFLATED) throw new RangeError('packed in another way');
  const content = method === STORED ? data : inflateRawSync(data, { maxOutputLength: size + 1 });
  if (content.length !== size || crc32(content) !== crc) throw new RangeError('not what it is said to be');
  return content;
}

function textOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}
