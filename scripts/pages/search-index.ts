import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import * as pagefind from 'pagefind';
import { hasSpaceless, spaced } from '../../src/model/spaceless.ts';

/** A full-text index in the making, by a program of its own, which works beside the one that makes the pages. */
export interface SearchIndex {
  /** Takes in a page unless it has nothing to search. Does not wait for it. */
  add(path: string, html: string): void;
  /** Writes the index into the folder of the site; the same pages in the same order give the same bytes. Throws what the indexer complains of. */
  write(folder: string): Promise<void>;
}

export async function openSearchIndex(): Promise<SearchIndex> {
  const { index, errors } = await pagefind.createIndex({ excludeSelectors: NOT_SEARCHED });
  if (!index) throw failure(errors);
  const added: Promise<{ errors: string[] }>[] = [];
  return {
    add(path, html) {
      const content = searchable(html);
      if (content !== null) added.push(index.addHTMLFile({ sourcePath: path.replaceAll('\\', '/'), content }));
    },
    async write(folder) {
      const said = (await Promise.all(added)).flatMap((one) => one.errors);
      const made = await index.getFiles();
      if (said.length + made.errors.length > 0) throw failure([...said, ...made.errors]);
      const settled = settle(made.files.filter(({ path }) => !NOT_ASKED_FOR.test(path)));
      const engines = enginesOf(settled);
      for (const [path, content] of settled) {
        if (path.startsWith('wasm.') && !engines.has(path)) continue;
        const place = join(folder, 'pagefind', path);
        mkdirSync(dirname(place), { recursive: true });
        writeFileSync(place, content);
      }
      await pagefind.close();
    },
  };
}

/**
 * What pages have around their words again and again, by class: an attribute at each would make pages longer. What stands
 * within words says itself that it is left out, or would part them.
 */
const NOT_SEARCHED =
  '.overline .facts .card-only .part>header .plate .cite .reader-options .claim-line .notes .verse .margin-notes .quotation>figcaption'.split(
    ' ',
  );

/** Search fields and highlighting that Pagefind brings: the search page has its own. */
const NOT_ASKED_FOR = /^pagefind-(?:(?:component-|modular-)?ui\.|highlight\.)/;

/** The files of the engine that an index asks for: one for each language; of what its language has none, one that knows none. */
function enginesOf(files: ReadonlyMap<string, Uint8Array>): ReadonlySet<string> {
  const entry = JSON.parse(Buffer.from(files.get('pagefind-entry.json') ?? []).toString()) as {
    languages: Record<string, { wasm: string | null }>;
  };
  const named = Object.values(entry.languages).map(({ wasm }) => wasm ?? 'unknown');
  return new Set((named.length > 0 ? named : ['unknown']).map((name) => `wasm.${name}.pagefind`));
}

function failure(errors: readonly string[]): Error {
  return new Error(`the search index could not be made: ${errors.join('; ')}`);
}

/**
 * What of a page is searched, its article; null where it has none. Pagefind cuts words at spaces in a site of a language that
 * has them: each letter of Chinese, Japanese, Thai and their like is made a word for the index, as the search page does with
 * what is asked for; its own cutting into words would need another index for each language, of which a page loads one.
 */
function searchable(html: string): string | null {
  const start = html.search(SEARCHED);
  const end = html.lastIndexOf('</article>');
  if (start < 0) return null;
  const [head = ''] = html.match(/<html[^>]*>/) ?? [];
  const article = `${head}${html.slice(start, end).replace(UNREAD, '')}</article></html>`;
  return hasSpaceless(article) ? article.replace(TEXT, (text) => spaced(text)) : article;
}
const SEARCHED = /<article[^>]*\sdata-pagefind-body/;
/**
 * What is left out anyway, and holds nothing of its own kind: most of a page of a large atlas. The words around a link, as all
 * that other pages say, are found where they stand.
 */
const UNREAD =
  /<svg class="atlas-map[\s\S]*?<\/svg>|<ul class="(?:connection|link)-rows">[\s\S]*?<\/ul>|<a class="verse"[^>]*>[^<]*<\/a>/g;
/** What stands between tags. */
const TEXT = /(?<=>)[^<>]+(?=<)/g;

interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/**
 * Pagefind 1.5 writes the values of a filter in the order of a hash table with a random seed, and names the file by its
 * bytes. Here they are put in order and the names made anew, so that the same pages give the same index.
 */
function settle(files: readonly IndexFile[]): Map<string, Uint8Array> {
  const settled = new Map<string, Uint8Array>();
  const renamed = new Map<string, string>();
  const rank = ({ path }: IndexFile) => ['.pf_filter', '.pf_meta', 'entry.json'].findIndex((end) => path.endsWith(end));
  for (const { path, content } of [...files].sort((a, b) => rank(a) - rank(b))) {
    if (path.endsWith('.pf_filter')) {
      const bytes = sortFilter(gunzipSync(content));
      settled.set(rename(path, bytes, renamed), gzipSync(bytes));
    } else if (path.endsWith('.pf_meta')) {
      const bytes = Buffer.from(replaceAll(gunzipSync(content).toString('latin1'), renamed), 'latin1');
      settled.set(rename(path, bytes, renamed), gzipSync(bytes));
    } else if (path.endsWith('entry.json')) {
      const entry = JSON.parse(replaceAll(Buffer.from(content).toString(), renamed)) as Record<string, unknown>;
      settled.set(path, Buffer.from(JSON.stringify(inOrder(entry))));
    } else settled.set(path, content);
  }
  return settled;
}

/** The entry file's own tables are in random order too: languages by name, signs by code. */
function inOrder(entry: Record<string, unknown>): Record<string, unknown> {
  const { languages = {}, include_characters: signs = [] } = entry;
  const byName = Object.entries(languages as object).sort(([a], [b]) => (a < b ? -1 : 1));
  return { ...entry, languages: Object.fromEntries(byName), include_characters: [...(signs as string[])].sort() };
}

/** A path whose file is named after its bytes, `filter/en-gb_37edf46.pf_filter`, with a name of the same length. */
function rename(path: string, bytes: Buffer, renamed: Map<string, string>): string {
  const [, name = '', hash = ''] = path.match(/([a-z0-9-]+_([0-9a-f]+))\.pf_\w+$/) ?? [];
  const fresh = createHash('sha256').update(bytes).digest('hex').slice(0, hash.length);
  const settled = name.slice(0, name.length - hash.length) + fresh;
  renamed.set(name, settled);
  return path.replace(name, settled);
}

function replaceAll(text: string, names: ReadonlyMap<string, string>): string {
  let replaced = text;
  for (const [from, to] of names) replaced = replaced.replaceAll(from, to);
  return replaced;
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
