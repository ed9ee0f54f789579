import { hash, randomUUID } from 'node:crypto';
import {
  closeSync,
  fstatSync,
  mkdirSync,
  openSync,
  readdirSync,
  readFileSync,
  readSync,
  rmSync,
  writeSync,
} from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { replaceFile } from '../../src/pipeline/emit/replace-file.ts';

/** What a file of the site was made of, and where its bytes are kept. */
export interface KeptFile {
  readonly bytes: Stretch;
  /** What of it is searched; null where nothing is. */
  readonly article: Stretch | null;
  /** Whether it is a page that search engines may list. */
  readonly listed: boolean;
  /** The slices of the atlas that were read for it, by their places in the index. */
  readonly reads: Uint32Array;
}

interface Stretch {
  readonly pack: string;
  readonly start: number;
  readonly length: number;
  readonly hash: string;
}

interface Index {
  readonly writer: string;
  readonly slices: readonly string[];
  readonly hashes: readonly string[];
  readonly files: readonly (readonly [path: string, file: KeptFile])[];
}

const INDEX = 'index';
const HASH_BYTES = 32;
/** Beyond so many packs all but the largest are put into the new one: each build that makes anything leaves one. */
const MOST_PACKS = 12;
/** The part of a pack that is still asked for, below which it is put into the new one. */
const LEAST_USED = 0.5;

/**
 * The files of the last site, in a folder that is kept from build to build: an index, and packs of bytes that are only ever added.
 * Nothing is taken out of it that is not what was put in, or that other code made.
 */
export class KeptPages {
  readonly #folder: string | null;
  readonly #onDamage: () => void;
  readonly #files: ReadonlyMap<string, KeptFile> = new Map();
  readonly #hashes: readonly string[] = [];
  /** By place, whether a slice is what it was; where that is not known yet, nothing. */
  readonly #same: boolean[] = [];
  /** Slices by their places in the index. */
  readonly slices: readonly string[] = [];
  readonly #open = new Map<string, number>();

  /**
   * @param folder null where nothing is kept
   * @param writer changes with all that pages are made by
   * @param onDamage called once where something is not what was kept: it is passed over
   */
  constructor(folder: string | null, writer: string, onDamage: () => void) {
    this.#folder = folder;
    let isTold = false;
    this.#onDamage = () => {
      if (!isTold) onDamage();
      isTold = true;
    };
    const index = this.#readIndex();
    if (index?.writer !== writer) return;
    this.slices = index.slices;
    this.#hashes = index.hashes;
    this.#files = new Map(index.files);
  }

  /** A file of which all that was read for it is what it was. @param hashOf of a slice now: always the same, once it can be told */
  find(path: string, hashOf: (slice: string) => string | null): KeptFile | null {
    const file = this.#files.get(path);
    const isSame = (place: number): boolean => {
      const known = this.#same[place];
      if (known !== undefined) return known;
      const told = hashOf(this.slices[place]!);
      // What cannot be told yet may be later.
      if (told !== null) this.#same[place] = told === this.#hashes[place];
      return told === this.#hashes[place];
    };
    return file?.reads.every(isSame) ? file : null;
  }

  /** The slices that were read for a file. */
  readsOf({ reads }: KeptFile): string[] {
    return Array.from(reads, (place) => this.slices[place]!);
  }

  /** The bytes of a stretch; null where they are not what was kept. */
  read({ pack, start, length, hash: told }: Stretch): Buffer | null {
    try {
      const descriptor = this.#descriptorOf(pack);
      const bytes = Buffer.allocUnsafe(length);
      if (readSync(descriptor, bytes, 0, length, start) === length && hash('sha256', bytes) === told) return bytes;
    } catch {
      // Gone, it is damaged as well.
    }
    this.#onDamage();
    return null;
  }

  /** The packs of which so little is asked for, or which are so many, that what they have should be put into a new one. */
  wornPacks(): ReadonlySet<string> {
    const used = new Map<string, number>();
    for (const { bytes, article } of this.#files.values())
      used.set(bytes.pack, (used.get(bytes.pack) ?? 0) + bytes.length + (article?.length ?? 0));
    const packs = [...used].map(([pack, length]) => ({ pack, length, size: this.#sizeOf(pack) }));
    const largest = packs.reduce((most, { size }) => Math.max(most, size), 0);
    const isWorn = ({ length, size }: (typeof packs)[number]) =>
      length < size * LEAST_USED || (packs.length > MOST_PACKS && size < largest);
    return new Set(packs.filter(isWorn).map(({ pack }) => pack));
  }

  #descriptorOf(pack: string): number {
    const descriptor = this.#open.get(pack) ?? openSync(join(this.#folder ?? '', pack), 'r');
    this.#open.set(pack, descriptor);
    return descriptor;
  }

  #sizeOf(pack: string): number {
    try {
      return fstatSync(this.#descriptorOf(pack)).size;
    } catch {
      return 0;
    }
  }

  close(): void {
    for (const descriptor of this.#open.values()) closeSync(descriptor);
    this.#open.clear();
  }

  #readIndex(): Index | null {
    if (this.#folder === null) return null;
    let whole: Buffer;
    try {
      whole = readFileSync(join(this.#folder, INDEX));
    } catch {
      return null;
    }
    try {
      const bytes = whole.subarray(HASH_BYTES);
      if (whole.subarray(0, HASH_BYTES).equals(hash('sha256', bytes, 'buffer'))) return deserialize(bytes) as Index;
    } catch {
      // What cannot be read is damaged as well.
    }
    this.#onDamage();
    return null;
  }
}

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
      });
  }

  /** Writes the index, and removes what it does not name. @param hashOf of a slice now */
  finish(writer: string, hashOf: (slice: string) => string | null): void {
    if (this.#folder === null || this.#descriptor === null) return;
    closeSync(this.#descriptor);
    this.#descriptor = null;
    const slices = [...this.#slices.keys()];
    const hashes = slices.map((slice) => hashOf(slice) ?? '');
    const index: Index = { writer, slices, hashes, files: [...this.#files] };
    const bytes = serialize(index);
    try {
      replaceFile(join(this.#folder, INDEX), Buffer.concat([hash('sha256', bytes, 'buffer'), bytes]));
      this.#sweep(this.#folder);
    } catch {
      // What is kept there is older, and still true.
    }
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

  #sweep(folder: string): void {
    const named = new Set([...this.#files.values()].map(({ bytes }) => bytes.pack));
    for (const name of readdirSync(folder)) {
      if (name !== INDEX && !named.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    }
  }
}
