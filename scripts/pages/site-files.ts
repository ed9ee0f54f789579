import { existsSync, linkSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** Writes the files of a site into an empty folder. */
export class SiteFiles {
  readonly #folder: string;
  readonly #last: string | null;
  readonly #parents = new Set<string>();

  /** @param last folder of the last site, if there is one: a file that is the same gets a second name, which takes far less than writing it */
  constructor(folder: string, last: string | null) {
    this.#folder = folder;
    this.#last = last !== null && existsSync(last) ? last : null;
  }

  /** A file may not be written to afterwards: it may be one of the last site too. */
  put(path: string, bytes: Uint8Array): void {
    const place = join(this.#folder, path);
    const parent = dirname(place);
    if (!this.#parents.has(parent)) mkdirSync(parent, { recursive: true });
    this.#parents.add(parent);
    if (!this.#link(path, bytes, place)) writeFileSync(place, bytes);
  }

  /** All files of a folder. */
  putAll(folder: string): void {
    for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
      const path = join(entry.parentPath, entry.name);
      if (entry.isFile()) this.put(path.slice(folder.length + 1), readFileSync(path));
    }
  }

  #link(path: string, bytes: Uint8Array, place: string): boolean {
    if (this.#last === null) return false;
    const before = join(this.#last, path);
    try {
      if (!readFileSync(before).equals(bytes)) return false;
      linkSync(before, place);
      return true;
    } catch {
      // Not there, or on a disk that knows no second names.
      return false;
    }
  }
}
