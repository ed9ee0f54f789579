import { hash, randomUUID } from 'node:crypto';
import { closeSync, mkdirSync, openSync, readdirSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';
import { serialize } from 'node:v8';
import { replaceFile } from '../../src/pipeline/emit/replace-file.ts';
import { digestOf, INDEX, type Index, type KeptFile, type Stretch } from './kept-pages.ts';
import { lookOf } from './site-files.ts';

/** Keeps the files of a site while it is made. What cannot be kept is no failure: the next build only takes longer. */
export class PageKeeper {
  readonly #folder: string | null;
  readonly #files = new Map<string, KeptFile>();
  readonly #slices = new Map<string, number>();
  /** Places of slices by those in the last index, once they are known. */
  readonly #places: number[] = [];
  readonly #pack = `pack-${randomUUID()}`;
  #descriptor: number | null = null;
  #length = 0;

  /** @param folder null keeps nothing */
  constructor(folder: string | null) {
    this.#folder = folder;
    if (folder === null) return;
    try {
      mkdirSync(folder, { recursive: true });
      this.#descriptor = openSync(join(folder, this.#pack), 'wx');
    } catch {
      this.#descriptor = null;
    }
  }

  /** Goes on keeping what is kept. @param slices of the last index, always the same */
  take(path: string, file: KeptFile, slices: readonly string[]): void {
    const reads = file.reads.map((place) => (this.#places[place] ??= this.#placeOf(slices[place]!)));
    this.#files.set(path, { ...file, reads });
  }

  #placeOf(slice: string): number {
    const place = this.#slices.get(slice) ?? this.#slices.size;
    this.#slices.set(slice, place);
    return place;
  }

  put(
    path: string,
    bytes: Uint8Array,
    more: { article: string | null; listed: boolean; reads: Iterable<string> },
  ): void {
    const stretch = this.#add(bytes);
    const article = more.article === null ? null : this.#add(Buffer.from(more.article));
    if (stretch !== null)
      this.#files.set(path, {
        bytes: stretch,
        article,
        listed: more.listed,
        reads: Uint32Array.from(more.reads, (slice) => this.#placeOf(slice)),
        look: null,
      });
  }

  /**
   * Writes the index, and removes what it does not name.
   *
   * @param hashOf of a slice now @param lookOfFile of a file as it is in the site now
   */
  finish(
    writer: string,
    hashOf: (slice: string) => string | null,
    lookOfFile: (path: string) => string | null = () => null,
  ): void {
    if (this.#folder === null || this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    const slices = [...this.#slices.keys()];
    const digests = slices.map((slice) => digestOf(hashOf(slice))).join('');
    const files = [...this.#files].map(([path, file]) => [path, { ...file, look: lookOfFile(path) }] as const);
    const names = new Set(files.map(([, { bytes }]) => bytes.pack));
    const packs = new Map([...names].map((pack) => [pack, lookOf(join(this.#folder!, pack))]));
    const index: Index = { writer, slices, digests, files, packs };
    const bytes = serialize(index);
    try {
      replaceFile(join(this.#folder, INDEX), Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
      this.#sweep(this.#folder, names);
    } catch {
      // What is kept there is older, and still true.
    }
  }

  /** Keeps nothing after all. */
  leave(): void {
    if (this.#folder === null || this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    rmSync(join(this.#folder, this.#pack), { force: true });
  }

  #add(bytes: Uint8Array): Stretch | null {
    if (this.#descriptor === null) return null;
    try {
      writeSync(this.#descriptor, bytes);
    } catch {
      closeSync(this.#descriptor);
      this.#descriptor = null;
      return null;
    }
    const start = this.#length;
    this.#length += bytes.length;
    return { pack: this.#pack, start, length: bytes.length, hash: hash('sha256', bytes) };
  }

  #sweep(folder: string, named: ReadonlySet<string>): void {
    for (const name of readdirSync(folder)) {
      if (name !== INDEX && !named.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
