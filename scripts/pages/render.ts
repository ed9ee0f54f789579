/** Makes the pages of an artefact with compiled pages. */

import { setImmediate } from 'node:timers/promises';
import type { Manifest } from '../../src/model/artefact.ts';
import { collectGarbage } from '../lean-process.ts';
import type { BegunSite } from './begun-site.ts';
import { makeApart } from './make-apart.ts';
import { openPages, type Planned } from './open-pages.ts';
import type { Made } from './shelf.ts';
import { type Address, writeSitemap } from './sitemap.ts';

/** An artefact of which late files may still be in the making: a manifest of the others, by default the one that is there of all. */
interface Readable {
  readonly manifest: Manifest | null;
  readonly whole: Promise<unknown>;
}

/**
 * Writes all pages of the artefact in `ATLAS_DIR`, and the index of what they say, into the folder of a site that was begun. Those that
 * were made before of what they would be made of now are taken over. Throws what a page throws.
 *
 * @param apartFrom from how many pages on downloads are made in a process of their own, where all is to be made; by default as many as
 * take longer than it takes that to begin
 */
export async function renderPages(
  { compiled, pages: loaded, files, shelf, search }: BegunSite,
  out: string,
  address: Address,
  { manifest, whole }: Readable = { manifest: null, whole: Promise.resolve() },
  apartFrom: number = MANY,
): Promise<void> {
  const { planned, slices, make } = await openPages(loaded, address, manifest);
  shelf.begin(slices);
  const listed: string[] = [];
  const pictures: Promise<void>[] = [];
  const put = ({ file, pathname }: Planned, { bytes, article, listed: isListed }: Made) => {
    if (bytes === null) files.keep(file);
    else files.put(file, bytes);
    if (isListed) listed.push(pathname);
    if (article !== null) search.add(file, article.key, article.text);
  };
  // What takes long to make and has nothing to search comes while the indexer works through its last pages.
  const { page: pages = [], download: downloads = [], late = [] } = Object.groupBy(planned.values(), partOf);
  const isMuch = shelf.isEmpty && pages.length >= apartFrom;
  const apart = isMuch ? makeApart(downloads, { folder: compiled.folder, address, manifest }) : null;
  let count = 0;
  for (const one of [...pages, ...downloads, ...late]) {
    if (one === late[0]) await whole;
    // These take much at once: beside it would stand what the pages left behind.
    if (one === downloads[0] && apart === null) collectGarbage();
    const taken = shelf.take(one.file);
    if (taken) put(one, taken);
    else {
      const made = apart?.get(one.file) ?? slices.record(() => make(one));
      const written = made.then((done) => put(one, shelf.put(one.file, done)));
      if (PICTURE.test(one.file)) pictures.push(written);
      else await written;
      // What failed is told at the end.
      written.catch(() => {});
    }
    count += 1;
    // Rendering waits for nothing: the indexer gets its pages in the pauses.
    if (count % PAGES_A_PAUSE === 0) await setImmediate();
  }
  await Promise.all(pictures);
  collectGarbage();
  shelf.keepIndex(await search.write(files));
  shelf.close(files);
  files.finish();
  if (address.site) await writeSitemap(out, listed, address);
}

/** Late is what is made of late files of the artefact. */
function partOf({ pathname }: Planned): 'page' | 'download' | 'late' {
  const [, first] = /^\/?([^/]*)/.exec(pathname)!;
  return first === 'data' ? 'download' : first === 'quality' ? 'late' : 'page';
}

const MANY = 2_000;
const PAGES_A_PAUSE = 8;
/** Drawn by other threads while pages are made. */
const PICTURE = /\.png$/;
