import { strFromU8, unzipSync } from 'fflate';
import { Refusal } from './refusal.ts';

/** All that is unpacked from one archive, in bytes. */
const MOST_UNPACKED = 128 * 1024 * 1024;
const MOST_FILES = 20_000;

/** Names of the files in a ZIP archive. Throws a refusal for one that is cut off or damaged. */
export function listZip(bytes: Uint8Array): string[] {
  const names: string[] = [];
  unpack(bytes, ({ name }) => {
    names.push(name);
    return false;
  });
  return names;
}

/**
 * The wanted files of a ZIP archive as text (UTF-8, or UTF-16 where a mark says so), by name. What a file claims to be
 * unpacked is all that it gets: an archive made to burst is refused.
 */
export function readZip(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
  most = MOST_UNPACKED,
): ReadonlyMap<string, string> {
  let total = 0;
  const files = unpack(bytes, ({ name, originalSize }) => {
    if (!wanted(name)) return false;
    total += originalSize;
    if (total > most) throw new Refusal(`it unpacks to more than ${most / 1024 / 1024} MB of text`);
    return true;
  });
  return new Map(Object.entries(files).map(([name, content]) => [name, textOf(content)]));
}

function unpack(bytes: Uint8Array, filter: (file: { name: string; originalSize: number }) => boolean) {
  let count = 0;
  try {
    return unzipSync(bytes, {
      filter(file) {
        if (++count > MOST_FILES) throw new Refusal(`it holds more than ${MOST_FILES} files`);
        return filter(file);
      },
    });
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('it is cut off or damaged: get the file again');
  }
}

function textOf(bytes: Uint8Array): string {
  const mark = (bytes[0] ?? 0) * 256 + (bytes[1] ?? 0);
  if (mark === 0xfffe) return new TextDecoder('utf-16le').decode(bytes);
  if (mark === 0xfeff) return new TextDecoder('utf-16be').decode(bytes);
  return strFromU8(bytes).replace(/^\uFEFF/, '');
}
