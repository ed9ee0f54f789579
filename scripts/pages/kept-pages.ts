import { hash } from 'node:crypto';
import { closeSync, fstatSync, openSync, readFileSync, readSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize } from 'node:v8';
import { lookOf } from './site-files.ts';

/** What a file of the site was made of, and where its bytes are kept. */
export interface KeptFile {
  readonly bytes: Stretch;
  /** What of it is searched; null where nothing is. */
  readonly article: Stretch | null;
  /** Whether it is a page that search engines may list. */
  readonly listed: boolean;
  /** The slices of the atlas that were read for it, by their places in the index. */
  readonly reads: Uint32Array;
  /** What it looked like in the site; null where that could not be told. */
  readonly look: string | null;
}

export interface Stretch {
  readonly pack: string;
  readonly start: number;
  readonly length: number;
  readonly hash: string;
}

export interface Index {
  readonly writer: string;
  readonly slices: readonly string[];
  /** Digests of what these held, one behind the other. */
  readonly digests: string;
  readonly files: readonly (readonly [path: string, file: KeptFile])[];
  /** What packs looked like when they were whole: they are only written once. */
  readonly packs: ReadonlyMap<string, string | null>;
}

/** Half of a hash: enough to tell what is another. What a slice tells may be longer, or a few words. */
export function digestOf(told: string | null): string {
  return told === null ? ''.padEnd(DIGITS, '-') : (HASH.test(told) ? told : hash('sha256', told)).slice(0, DIGITS);
}

const DIGITS = 32;
const HASH = /^[0-9a-f]{64}$/;

export const INDEX = 'index';
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
  readonly files: ReadonlyMap<string, KeptFile> = new Map();
  readonly #digests: string = '';
  /** By place, whether a slice is what it was; where that is not known yet, nothing. */
  readonly #same: boolean[] = [];
  /** Slices by their places in the index. */
  readonly slices: readonly string[] = [];
  readonly #packs: Index['packs'] = new Map();
  readonly #whole = new Map<string, boolean>();
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
    this.#digests = index.digests;
    this.files = new Map(index.files);
    this.#packs = index.packs;
  }

  /** Whether a stretch need not be looked at before it is asked for: its pack looks as it did when it was written. */
  looksWhole({ pack }: Stretch): boolean {
    const known = this.#whole.get(pack);
    if (known !== undefined) return known;
    const look = this.#packs.get(pack) ?? null;
    const isWhole = look !== null && lookOf(join(this.#folder ?? '', pack)) === look;
    this.#whole.set(pack, isWhole);
    return isWhole;
  }

  /** A file of which all that was read for it is what it was. @param hashOf of a slice now: always the same, once it can be told */
  find(path: string, hashOf: (slice: string) => string | null): KeptFile | null {
    const file = this.files.get(path);
    const isSame = (place: number): boolean => {
      const known = this.#same[place];
      if (known !== undefined) return known;
      const told = hashOf(this.slices[place]!);
      const isKnown = digestOf(told) === this.#digests.slice(place * DIGITS, (place + 1) * DIGITS);
      // What cannot be told yet may be later.
      if (told !== null) this.#same[place] = isKnown;
      return told !== null && isKnown;
    };
    return file?.reads.every(isSame) ? file : null;
  }

  /** The bytes of a file, whatever has changed since. */
  older(path: string): Buffer | null {
    const file = this.files.get(path);
    return file === undefined ? null : this.read(file.bytes);
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
    for (const { bytes, article } of this.files.values())
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

  /** The next build finds nothing. */
  forget(): void {
    if (this.#folder !== null) rmSync(join(this.#folder, INDEX), { force: true });
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
