import { hash } from 'node:crypto';
import {
  existsSync,
  linkSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { parse } from 'yaml';
import { append } from '../model/append.ts';
import { byCodeUnit } from '../model/order.ts';
import { lastName } from '../text/last-name.ts';
import { firstFree, nameKey } from './names.ts';

/** Files that are not whole yet; the build passes over what is hidden. */
const UNFINISHED = /^\.adding-/;
const ORIGINALS = 'originals';

/**
 * The folders `seeds/` and `content/documents/` of an atlas, to which files are added and in which none is ever changed.
 * A file is written under a name of its own and then renamed: it is there whole, or not at all. Paths of seeds are below
 * `seeds/`, with `/`.
 */
export class SeedStore {
  readonly #seeds: string;
  readonly #documents: string;
  /** Paths of seeds and originals by size in bytes: only what is as long can be the same. */
  readonly #bySize = new Map<number, string[]>();
  readonly #hashes = new Map<string, string>();
  readonly #keys = new Set<string>();
  readonly #ids = new Set<string>();
  readonly #described = new Map<string, string>();
  /** Paths of originals by seed, as metadata names them. */
  readonly #originals = new Map<string, string>();
  #count = 0;

  constructor(root: string) {
    this.#seeds = join(root, 'seeds');
    this.#documents = join(root, 'content', 'documents');
    this.#sweep();
    if (existsSync(this.#seeds)) this.#readSeeds('');
    if (existsSync(this.#documents)) this.#readDocuments();
  }

  /** Path of the seed that has these bytes; of the original, if asked for. */
  find(bytes: Uint8Array, among: 'seeds' | 'originals'): string | null {
    const candidates = this.#bySize.get(bytes.length) ?? [];
    const wanted = candidates.length > 0 ? hash('sha256', bytes) : '';
    return (
      candidates.find(
        (path) => path.startsWith(`${ORIGINALS}/`) === (among === 'originals') && this.#hashOf(path) === wanted,
      ) ?? null
    );
  }

  /** Id of the document whose metadata names a seed. */
  describedBy(seed: string): string | null {
    return this.#described.get(seed) ?? null;
  }

  /** Whether a seed has its metadata, and the original that this names. */
  isWhole(seed: string): boolean {
    const original = this.#originals.get(seed);
    return this.#described.has(seed) && (original === undefined || existsSync(join(this.#seeds, original)));
  }

  /** The first of the stems under which files with all of these extensions are free, in `seeds/` and among the originals. */
  freeStem(stems: readonly string[], extensions: readonly string[]): string {
    return firstFree(stems, (stem) =>
      extensions.every((extension) => !this.#keys.has(nameKey(`${stem}.${extension}`))),
    );
  }

  freeId(id: string): string {
    return firstFree([id], (one) => !this.#ids.has(one));
  }

  putSeed(name: string, bytes: Uint8Array): string {
    return this.#put(name, bytes);
  }

  putOriginal(name: string, bytes: Uint8Array): string {
    return this.#put(originalPath(name), bytes);
  }

  putMetadata(id: string, seed: string, text: string): void {
    this.#write(join(this.#documents, `${id}.md`), Buffer.from(text));
    this.#ids.add(id);
    this.#described.set(seed, id);
  }

  #put(path: string, bytes: Uint8Array): string {
    this.#write(join(this.#seeds, path), bytes);
    this.#note(path, bytes.length);
    return path;
  }

  #write(place: string, bytes: Uint8Array): void {
    const folder = dirname(place);
    mkdirSync(folder, { recursive: true });
    const unfinished = join(folder, `.adding-${process.pid}-${++this.#count}`);
    try {
      writeFileSync(unfinished, bytes);
      try {
        // A link, unlike a new name, never takes the place of a file.
        linkSync(unfinished, place);
      } catch (error) {
        if ((error as NodeJS.ErrnoException).code === 'EEXIST' || existsSync(place)) throw error;
        renameSync(unfinished, place);
      }
    } finally {
      rmSync(unfinished, { force: true });
    }
  }

  #readSeeds(folder: string): void {
    for (const name of readdirSync(join(this.#seeds, folder)).sort(byCodeUnit)) {
      if (name.startsWith('.')) continue;
      const path = folder === '' ? name : `${folder}/${name}`;
      const stat = statSync(join(this.#seeds, path), { throwIfNoEntry: false });
      if (stat?.isDirectory()) this.#readSeeds(path);
      else if (stat?.isFile()) this.#note(path, stat.size);
    }
  }

  #readDocuments(): void {
    for (const name of readdirSync(this.#documents).sort(byCodeUnit)) {
      if (extname(name) !== '.md' || name.startsWith('.')) continue;
      const id = name.slice(0, -'.md'.length);
      this.#ids.add(nameKey(id));
      const source = readFileSync(join(this.#documents, name), 'utf8');
      const seed = scalarOf(source, 'file');
      if (seed === null) continue;
      this.#described.set(seed, id);
      const original = scalarOf(source, 'original');
      if (original !== null) this.#originals.set(seed, original);
    }
  }

  #note(path: string, size: number): void {
    append(this.#bySize, size, path);
    this.#keys.add(nameKey(lastName(path)));
  }

  #hashOf(path: string): string {
    const known = this.#hashes.get(path);
    if (known !== undefined) return known;
    const found = hash('sha256', readFileSync(join(this.#seeds, path)));
    this.#hashes.set(path, found);
    return found;
  }

  /** Removes what an interrupted run left unfinished. */
  #sweep(): void {
    for (const folder of [this.#seeds, join(this.#seeds, ORIGINALS), this.#documents]) {
      if (!existsSync(folder)) continue;
      for (const name of readdirSync(folder)) if (UNFINISHED.test(name)) rmSync(join(folder, name), { force: true });
    }
  }
}

/** Where an original lies below `seeds/`. */
export function originalPath(name: string): string {
  return `${ORIGINALS}/${name}`;
}

/** The value of one key of a file's front matter, without parsing the rest. */
function scalarOf(source: string, key: string): string | null {
  const written = new RegExp(`^${key}:[ \\t]*(.+)$`, 'm').exec(source.slice(0, 20_000))?.[1];
  if (written === undefined) return null;
  try {
    return String(parse(written));
  } catch {
    return null;
  }
}
