import { existsSync, linkSync, lstatSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';

/** Writes the files of a site into a folder, which may hold an older site: what is there already stays. */
export class SiteFiles {
  readonly #folder: string;
  readonly #last: string | null;
  /** What is there that was not put, and the folders. */
  readonly #old = new Set<string>();
  readonly #folders = new Set<string>();
  readonly #used = new Set<string>();
  /** Where bytes that were expected lie. */
  readonly #laid = new WeakMap<Uint8Array, string>();
  /** What files look like that lie here, as far as it is known. */
  readonly #looks = new Map<string, string>();

  /** @param last folder of the last site, if there is one: a file that is the same gets a second name, which takes far less than writing it */
  constructor(folder: string, last: string | null) {
    this.#folder = folder;
    this.#last = last !== null && existsSync(last) ? last : null;
    for (const entry of existsSync(folder) ? readdirSync(folder, { recursive: true, withFileTypes: true }) : [])
      (entry.isDirectory() ? this.#folders : this.#old).add(join(entry.parentPath, entry.name));
  }

  /** A file may not be written to afterwards: it may be one of the last site too. */
  put(path: string, bytes: Uint8Array): void {
    if (this.#laid.get(bytes) !== path) this.expect(path, bytes);
    this.keep(path);
  }

  /**
   * Lays a file where it probably belongs. It stays there if it is put, or kept.
   *
   * @param look what the last site's file looked like when it had these bytes: it is not read where it looks so now
   */
  expect(path: string, bytes: Uint8Array, look: string | null = null): void {
    this.#laid.set(bytes, path);
    if (this.expectLast(path, look)) return;
    const before = this.#last === null ? null : join(this.#last, path);
    if (before !== null && hasBytes(before, bytes) && this.#lay(path, before)) return;
    this.#clear(path);
    writeFileSync(join(this.#folder, path), bytes);
  }

  /** Lays the last site's file where it belongs if it looks as it did; whether that could be done. */
  expectLast(path: string, look: string | null): boolean {
    if (this.#last === null || look === null) return false;
    const before = join(this.#last, path);
    if (lookOf(before) !== look || !this.#lay(path, before)) return false;
    this.#looks.set(path, look);
    return true;
  }

  /** What a file that was laid or put looks like: as long as it does, its bytes are what they are. Null where that cannot be told. */
  lookOf(path: string): string | null {
    return this.#looks.get(path) ?? lookOf(join(this.#folder, path));
  }

  /** Gives a file a second name here, which it may have already; whether that could be done. */
  #lay(path: string, file: string): boolean {
    const place = join(this.#folder, path);
    if (this.#old.has(place) && isOneFile(file, place)) return true;
    this.#clear(path);
    return link(file, place);
  }

  /** Makes room for a file. What is there is not written to: it may have another name. */
  #clear(path: string): void {
    const place = join(this.#folder, path);
    this.#looks.delete(path);
    this.#makeFolder(dirname(place));
    if (this.#old.has(place) || this.#folders.has(place)) rmSync(place, { recursive: true, force: true });
    this.#old.add(place);
    if (this.#folders.delete(place))
      for (const folder of this.#folders) if (folder.startsWith(place + sep)) this.#folders.delete(folder);
  }

  /** What was expected at a path belongs there. */
  keep(path: string): void {
    const place = join(this.#folder, path);
    this.#old.delete(place);
    for (let folder = dirname(place); !this.#used.has(folder); folder = dirname(folder)) {
      this.#used.add(folder);
      if (folder === this.#folder) return;
    }
  }

  /** All files of a folder. */
  putAll(folder: string): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) this.put(path.slice(folder.length + 1), readFileSync(path));
    }
  }

  /** Removes what was there, or expected, and was not put. */
  finish(): void {
    for (const place of this.#old) if (this.#used.has(dirname(place))) rmSync(place, { force: true });
    for (const folder of this.#folders.difference(this.#used)) rmSync(folder, { recursive: true, force: true });
  }

  #makeFolder(folder: string): void {
    if (this.#folders.has(folder)) return;
    if (folder !== this.#folder) this.#makeFolder(dirname(folder));
    this.#folders.add(folder);
    if (this.#old.delete(folder)) rmSync(folder);
    mkdirSync(folder, { recursive: true });
  }
}

function hasBytes(path: string, bytes: Uint8Array): boolean {
  try {
    return readFileSync(path).equals(bytes);
  } catch {
    return false;
  }
}

/** Changes whenever a file is written to or another takes its place, as far as a file system tells; a second name changes nothing. */
export function lookOf(path: string): string | null {
  try {
    const stats = lstatSync(path, { throwIfNoEntry: false });
    return stats?.isFile() ? `${stats.size} ${stats.mtimeMs} ${stats.ino}` : null;
  } catch {
    return null;
  }
}

function isOneFile(a: string, b: string): boolean {
  const [one, other] = [a, b].map((path) => lstatSync(path, { bigint: true, throwIfNoEntry: false }));
  return one !== undefined && one.ino === other?.ino && one.dev === other.dev;
}

/** Whether a second name could be given: not every disk knows such. */
function link(file: string, name: string): boolean {
  try {
    linkSync(file, name);
    return true;
  } catch {
    return false;
  }
}
