import { hash } from 'node:crypto';
import { gunzipSync } from 'node:zlib';
import { gzipSync } from 'fflate';
import { byCodeUnit } from '../../src/model/order.ts';
import { type Filter, type Meta, metaBytes, readMeta, readValue, valueBytes } from './search-format.ts';

/** The files of an index in what they hold: those of each language, unpacked, and what goes with them. */
export interface SearchFiles {
  readonly languages: ReadonlyMap<string, LanguageIndex>;
  /** Pieces of pages that are shown as found, packed, by the hash that names them. */
  readonly fragments: ReadonlyMap<string, Uint8Array>;
  readonly entry: Readonly<Record<string, unknown>>;
  /** Programs, by path. */
  readonly programs: ReadonlyMap<string, Uint8Array>;
}

export interface LanguageIndex {
  readonly meta: Meta;
  /** What names it: a hash that is as long as Pagefind makes it. */
  readonly hash: string;
  /** The engine that knows the language; null where none does. */
  readonly wasm: string | null;
  readonly chunks: readonly Buffer[];
  readonly filters: readonly Filter[];
}

type Files = ReadonlyMap<string, Uint8Array>;

/** What files hold that Pagefind made, or `writeSearchFiles`. Throws where they are of another format. */
export function readSearchFiles(files: Files): SearchFiles {
  const entry = JSON.parse(Buffer.from(files.get(ENTRY) ?? []).toString()) as Record<string, unknown>;
  const unpacked = (path: string) => gunzipSync(files.get(path) ?? missing(path));
  const languages = Object.entries(entry.languages as Record<string, { hash: string; wasm: string | null }>);
  return {
    languages: new Map(
      languages.map(([language, { hash: name, wasm }]) => {
        const meta = readMeta(unpacked(`pagefind.${name}.pf_meta`));
        const chunks = meta.chunks.map(([, , chunk]) => unpacked(`index/${chunk}.pf_index`));
        const filters = meta.filters.map(
          ([, filter]) => readValue(unpacked(`filter/${filter}.pf_filter`)) as unknown as Filter,
        );
        return [language, { meta, hash: name, wasm, chunks, filters }];
      }),
    ),
    fragments: new Map(
      [...files].flatMap(([path, bytes]) => {
        const name = /^fragment\/(.*)\.pf_fragment$/.exec(path)?.[1];
        return name === undefined ? [] : [[name, bytes] as const];
      }),
    ),
    entry,
    programs: new Map([...files].filter(([path]) => !/\.pf_\w+$/.test(path) && path !== ENTRY)),
  };
}

/**
 * The files of an index. Pagefind writes the values of a filter, and its languages, in the order of a hash table with a random
 * seed: here they are put in order, and what is named by its bytes named anew, so that the same pages give the same index.
 *
 * @param packed what is packed already, by the hash of what it holds
 */
export function writeSearchFiles(
  { languages, fragments, entry, programs }: SearchFiles,
  packed: (told: string) => Uint8Array | undefined = () => undefined,
): Map<string, Uint8Array> {
  const files = new Map<string, Uint8Array>();
  // Not by the zlib of the machine: what that makes differs from one processor to another.
  const put = (path: string, bytes: Buffer) =>
    files.set(path, packed(hash('sha256', bytes)) ?? gzipSync(bytes, { mtime: 0 }));
  const entries = [...languages].map(([language, { meta, hash: name, wasm, chunks, filters }]) => {
    const taken = new Set<string>();
    const chunkNames = chunks.map((bytes) => nameOf(bytes, language, SHORT_NAME, taken));
    for (const [index, bytes] of chunks.entries()) put(`index/${chunkNames[index]}.pf_index`, bytes);
    const filterNames = filters.map(([filter, values]): [string, string] => {
      const bytes = valueBytes([filter, values.toSorted(([a], [b]) => byCodeUnit(a, b))]);
      const own = nameOf(bytes, language, SHORT_NAME, taken);
      put(`filter/${own}.pf_filter`, bytes);
      return [filter, own];
    });
    const bytes = metaBytes({
      ...meta,
      chunks: meta.chunks.map(([from, to], index) => [from, to, chunkNames[index]!]),
      filters: filterNames,
    });
    const whole = nameOf(bytes, language, name.length - language.length - 1, new Set());
    put(`pagefind.${whole}.pf_meta`, bytes);
    return [language, { hash: whole, wasm, page_count: meta.pages.length }] as const;
  });
  for (const [name, bytes] of fragments) files.set(`fragment/${name}.pf_fragment`, bytes);
  const signs = (entry.include_characters ?? []) as string[];
  const told = {
    ...entry,
    languages: Object.fromEntries(entries.toSorted(([a], [b]) => byCodeUnit(a, b))),
    include_characters: [...signs].sort(),
  };
  files.set(ENTRY, Buffer.from(JSON.stringify(told)));
  const engines = entries.map(([, { wasm }]) => `wasm.${wasm ?? 'unknown'}.pagefind`);
  const asked = new Set(engines.length > 0 ? engines : ['wasm.unknown.pagefind']);
  for (const [path, bytes] of programs) {
    if (!NOT_ASKED_FOR.test(path) && (!path.startsWith('wasm.') || asked.has(path))) files.set(path, bytes);
  }
  return files;
}

/** The long files of an index as they are packed, by the hash of what they hold. */
export function packedIn(files: Files, { languages }: SearchFiles): (told: string) => Uint8Array | undefined {
  const packed = [...languages.values()].flatMap(({ meta, chunks }) =>
    chunks.map(
      (bytes, index) => [hash('sha256', bytes), files.get(`index/${meta.chunks[index]![2]}.pf_index`)!] as const,
    ),
  );
  const known = new Map(packed);
  return (told) => known.get(told);
}

const ENTRY = 'pagefind-entry.json';
/** Hexadecimal digits of the name of a file that is one of many. */
const SHORT_NAME = 7;
/** Search fields and highlighting that Pagefind brings: the search page has its own. */
const NOT_ASKED_FOR = /^pagefind-(?:(?:component-|modular-)?ui\.|highlight\.)/;

/** A name by the bytes, longer where another has it. */
function nameOf(bytes: Buffer, language: string, digits: number, taken: Set<string>): string {
  const whole = hash('sha256', bytes);
  let length = digits;
  while (taken.has(whole.slice(0, length))) length += 1;
  taken.add(whole.slice(0, length));
  return `${language}_${whole.slice(0, length)}`;
}

function missing(path: string): never {
  throw new Error(`the search index has no ${path}`);
}
