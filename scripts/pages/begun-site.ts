/** What of a site can be done before its atlas is there. */

import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { CLIENT, type CompiledPages } from './compile.ts';
import { type LoadedPages, loadPages } from './open-pages.ts';
import { openSearchIndex, type SearchIndex } from './search-index.ts';
import { Shelf } from './shelf.ts';
import { SiteFiles } from './site-files.ts';

/** Where what was made is kept for the next build; `onDamage` is called where it is not what was kept. */
export interface Keeping {
  readonly folder: string;
  /** Where the last site is, if there is one. */
  readonly site: string;
  readonly onDamage: () => void;
}

export interface BegunSite {
  readonly compiled: CompiledPages;
  readonly pages: LoadedPages;
  readonly files: SiteFiles;
  readonly shelf: Shelf;
  readonly search: SearchIndex;
}

/**
 * Loads the pages, and lays what the last site had where it belongs if it is the same in this one, in a folder, which may hold an
 * older site.
 *
 * @param isDue true once the atlas is there: what is not laid by then is put when it is asked for
 */
export async function beginSite(
  compiled: CompiledPages,
  out: string,
  { folder, site, onDamage }: Keeping,
  isDue: () => boolean = () => true,
): Promise<BegunSite> {
  const files = new SiteFiles(out, site);
  files.putAll(join(compiled.folder, CLIENT));
  const pages = await loadPages(compiled.folder);
  const shelf = new Shelf(folder, compiled.fingerprint, onDamage);
  const search = openSearchIndex(shelf.lastIndex());
  let laid = 0;
  for (const work of [shelf.layOut(files), search.layOut(files)]) {
    for (const _ of work) {
      if (isDue()) break;
      // Messages come in the pauses.
      if (++laid % LAID_A_PAUSE === 0) await setImmediate();
    }
  }
  return { compiled, pages, files, shelf, search };
}

const LAID_A_PAUSE = 16;
