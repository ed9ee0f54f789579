import { mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { takeLock } from '../../src/pipeline/emit/lock.ts';
import type { Done, Slices } from '../../src/site/slices.ts';
import { type KeptFile, KeptPages } from './kept-pages.ts';
import { PageKeeper } from './page-keeper.ts';
import type { SiteFiles } from './site-files.ts';

/** No path of a site. */
const SEARCH = ':search';

/** A file of the site. */
export interface Made {
  /** Null where they lie in their place already. */
  readonly bytes: Uint8Array | null;
  /** What of it is searched; null where nothing is. */
  readonly article: Article | null;
  /** Whether it is a page that search engines may list. */
  readonly listed: boolean;
}

export interface Article {
  /** A hash of it. */
  readonly key: string;
  text(): string;
}

/**
 * Where the files of the last site are found, and those of this one kept: each with the slices of the atlas that it was made of. While
 * another process uses the same folder nothing is found in it, or kept.
 */
export class Shelf {
  readonly #kept: KeptPages;
  readonly #keeper: PageKeeper;
  #slices: Slices | null = null;
  /** Files that were looked at and lie in their places. */
  readonly #laid = new Set<KeptFile>();
  readonly #writer: string;
  readonly #worn: ReadonlySet<string>;
  readonly #release: (() => void) | null;

  constructor(place: string, writer: string, onDamage: () => void) {
    this.#release = lock(place);
    const folder = this.#release === null ? null : place;
    this.#kept = new KeptPages(folder, writer, onDamage);
    this.#worn = this.#kept.wornPacks();
    this.#keeper = new PageKeeper(folder);
    this.#writer = writer;
  }

  /** Before the atlas is there: lays the files of the last site where they belong if they are the same in this one, one at a time. */
  *layOut(files: SiteFiles): Generator<void> {
    for (const [path, file] of this.#kept.files) {
      if (path === SEARCH) continue;
      if (this.#kept.looksWhole(file.bytes) && files.expectLast(path, file.look)) this.#laid.add(file);
      else {
        const bytes = this.#bytesOf(file);
        if (bytes !== undefined) {
          files.expect(path, bytes);
          this.#laid.add(file);
        }
      }
      yield;
    }
  }

  /** From here on files are taken and made. */
  begin(slices: Slices): void {
    this.#slices = slices;
    slices.takeFilesFrom({ same: (path) => this.#lastFile(path), older: (path) => this.#kept.older(path) });
  }

  /** A file as it was made before, if all that it was made of is the same; else null. */
  take(path: string): Made | null {
    const file = this.#kept.find(path, this.#hashOf);
    if (file === null) return null;
    const isWorn = this.#worn.has(file.bytes.pack);
    const bytes = this.#laid.has(file) && !isWorn ? null : this.#bytesOf(file);
    if (bytes === undefined) return null;
    const made = { bytes, article: this.#articleOf(file), listed: file.listed };
    if (isWorn) this.#put(path, made, this.#kept.readsOf(file));
    else this.#keeper.take(path, file, this.#kept.slices);
    return made;
  }

  /** Whether nothing can be taken. */
  get isEmpty(): boolean {
    return this.#kept.files.size === 0;
  }

  /** Keeps a file that was made. */
  put(path: string, { made, read }: Done<Made>): Made {
    this.#put(path, made, read);
    return made;
  }

  #put(path: string, { bytes, article, listed }: Made, reads: Iterable<string>): void {
    if (bytes !== null) this.#keeper.put(path, bytes, { article: article?.text() ?? null, listed, reads });
  }

  /** One that other pages tell something of. */
  #lastFile(path: string) {
    const file = this.#kept.find(path, this.#hashOf);
    const bytes = file && this.#kept.read(file.bytes);
    return bytes && { made: [bytes], read: this.#kept.readsOf(file) };
  }

  /** What the last search index left for this one; null where there is none. */
  lastIndex(): Uint8Array | null {
    const file = this.#kept.find(SEARCH, this.#hashOf);
    return file === null ? null : this.#kept.read(file.bytes);
  }

  /** @param left for the next search index; null leaves what this one was given */
  keepIndex(left: Uint8Array | null): void {
    const last = this.#kept.find(SEARCH, this.#hashOf);
    if (left !== null) this.#keeper.put(SEARCH, left, { article: null, listed: false, reads: [] });
    else if (last !== null) this.#keeper.take(SEARCH, last, this.#kept.slices);
  }

  /** @param files where all of them lie */
  close(files: SiteFiles): void {
    this.#kept.close();
    this.#keeper.finish(this.#writer, this.#hashOf, (path) => files.lookOf(path));
    this.#release?.();
  }

  /** Gives the folder back as it was. */
  leave(): void {
    this.#kept.close();
    this.#keeper.leave();
    this.#release?.();
  }

  readonly #hashOf = (slice: string): string | null => this.#slices?.hash(slice) ?? null;

  /** Undefined where they, or what is searched of them, are not what was kept: it is looked at now, when it can still be made anew. */
  #bytesOf({ bytes, article }: KeptFile): Uint8Array | undefined {
    const read = this.#kept.read(bytes);
    return read === null || (article !== null && this.#kept.read(article) === null) ? undefined : read;
  }

  /** Asked for seldom, and much of it: it is not held. */
  #articleOf({ article }: KeptFile): Article | null {
    if (article === null) return null;
    const text = () => {
      const words = this.#kept.read(article);
      if (words === null) {
        this.#kept.forget();
        throw new Error('what is kept of pages is damaged. Build again: all of them are made then');
      }
      return words.toString();
    };
    return { key: article.hash, text };
  }
}

/** How to give the folder back; null where another build has it. */
function lock(folder: string): (() => void) | null {
  try {
    mkdirSync(dirname(folder), { recursive: true });
    return takeLock(`${folder}.lock`, 0);
  } catch {
    return null;
  }
}
