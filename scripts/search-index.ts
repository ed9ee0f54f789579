import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';

/** Full-text search over the finished pages. Throws what the indexer complains of. */
export async function indexPages(folder: string): Promise<void> {
  const { index, errors } = await pagefind.createIndex();
  if (!index) throw new Error(`the search index could not be made: ${errors.join('; ')}`);
  const added = await index.addDirectory({ path: folder });
  const outputPath = join(folder, 'pagefind');
  const written = await index.writeFiles({ outputPath });
  const all = [...added.errors, ...written.errors];
  if (all.length > 0) throw new Error(`the search index could not be made: ${all.join('; ')}`);
  await pagefind.close();
  settle(outputPath);
}

/**
 * Pagefind 1.5 writes the values of a filter in the order of a hash table with a random seed, and names the file by its
 * bytes. Here they are put in order and the names made anew, so that the same pages give the same index.
 */
function settle(folder: string): void {
  const renamed = new Map<string, string>();
  for (const file of list(join(folder, 'filter'))) {
    const place = join(folder, 'filter', file);
    const bytes = sortFilter(gunzipSync(readFileSync(place)));
    const [name = '', ...ending] = file.split('.');
    const settled = rename(name, bytes);
    renamed.set(name, settled);
    rmSync(place);
    writeFileSync(join(folder, 'filter', [settled, ...ending].join('.')), gzipSync(bytes));
  }
  for (const file of list(folder).filter((path) => path.endsWith('.pf_meta'))) {
    const place = join(folder, file);
    const bytes = Buffer.from(replaceAll(gunzipSync(readFileSync(place)).toString('latin1'), renamed), 'latin1');
    writeFileSync(place, gzipSync(bytes));
    const name = file.replace(/^pagefind\.|\.pf_meta$/g, '');
    const settled = rename(name, bytes);
    renameSync(place, join(folder, file.replace(name, settled)));
    renamed.set(name, settled);
  }
  const entry = join(folder, 'pagefind-entry.json');
  writeFileSync(entry, replaceAll(readFileSync(entry, 'utf8'), renamed));
}

/** A name of the same length, after the bytes: `en-gb_37edf46`. */
function rename(name: string, bytes: Buffer): string {
  const cut = name.lastIndexOf('_') + 1;
  return (
    name.slice(0, cut) +
    createHash('sha256')
      .update(bytes)
      .digest('hex')
      .slice(0, name.length - cut)
  );
}

function replaceAll(text: string, names: ReadonlyMap<string, string>): string {
  let replaced = text;
  for (const [from, to] of names) replaced = replaced.replaceAll(from, to);
  return replaced;
}

function list(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .flatMap((entry) => (entry.isFile() ? [entry.name] : []))
    .sort();
}

const SIGNATURE = 'pagefind_dcd';

/** A filter is `[name, [[value, pages], …]]` in CBOR (RFC 8949) after a signature: its values are put in order. */
function sortFilter(bytes: Buffer): Buffer {
  if (bytes.toString('latin1', 0, SIGNATURE.length) !== SIGNATURE) {
    throw new Error('the search index has an unexpected format: its filters cannot be put in order');
  }
  const values = skip(bytes, header(bytes, SIGNATURE.length).next);
  const { argument: count, next: first } = header(bytes, values);
  const items: Buffer[] = [];
  let at = first;
  for (let index = 0; index < count; index += 1) {
    const end = skip(bytes, at);
    items.push(bytes.subarray(at, end));
    at = end;
  }
  return Buffer.concat([bytes.subarray(0, first), ...items.sort(Buffer.compare), bytes.subarray(at)]);
}

/** Where the item that begins at a place ends: of whole numbers, texts and arrays, which is all that filters hold. */
function skip(bytes: Buffer, place: number): number {
  const { type, argument, next } = header(bytes, place);
  if (type === 0) return next;
  if (type === 2 || type === 3) return next + argument;
  if (type !== 4) throw new Error('the search index has an unexpected format: its filters cannot be put in order');
  let at = next;
  for (let index = 0; index < argument; index += 1) at = skip(bytes, at);
  return at;
}

function header(bytes: Buffer, place: number): { type: number; argument: number; next: number } {
  const first = bytes[place] ?? 0;
  const [type, short] = [first >> 5, first & 31];
  if (short < 24) return { type, argument: short, next: place + 1 };
  const length = 1 << (short - 24);
  if (length > 4) throw new Error('the search index has an unexpected format: its filters cannot be put in order');
  return { type, argument: bytes.readUIntBE(place + 1, length), next: place + 1 + length };
}
