/** Makes the pages of an artefact with compiled pages, as Astro would. */

import { hash } from 'node:crypto';
import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Manifest } from '../../src/model/artefact.ts';
import { BEGUN, LOADED, type Slices } from '../../src/site/slices.ts';
import { collectGarbage } from '../lean-process.ts';
import type { BegunSite } from './begun-site.ts';
import { CLIENT } from './compile.ts';
import { preloadModules } from './preload-modules.ts';
import { searchable } from './search-index.ts';
import type { Article, Made } from './shelf.ts';
import { shorten } from './shorten.ts';
import { type Address, writeSitemap } from './sitemap.ts';

/** An artefact of which late files may still be in the making: a manifest of the others, by default the one that is there of all. */
interface Readable {
  readonly manifest: Manifest | null;
  readonly whole: Promise<unknown>;
}

/**
 * Writes all pages of the artefact in `ATLAS_DIR`, and the index of what they say, into the folder of a site that was begun. Those that
 * were made before of what they would be made of now are taken over. Throws what a page throws.
 */
export async function renderPages(
  begun: BegunSite,
  out: string,
  { base, site }: Address,
  { manifest, whole }: Readable = { manifest: null, whole: Promise.resolve() },
): Promise<void> {
  const { app, files, shelf, search } = begun;
  const client = join(begun.compiled.folder, CLIENT);
  const { paths, slices } = await openPages(app, manifest);
  shelf.begin(slices);
  const listed: string[] = [];
  const pictures: Promise<void>[] = [];
  const made = new Set<string>();
  // What takes long to make and has nothing to search comes while the indexer works through its last pages.
  const { page: pages = [], download: downloads = [], late = [] } = Object.groupBy(paths, partOf);
  for (const { pathname, route } of [...pages, ...downloads, ...late]) {
    const file = fileOf(pathname, route);
    if (made.has(file)) continue;
    // These take much at once: beside it would stand what the pages left behind.
    if (pathname === downloads[0]?.pathname) collectGarbage();
    if (pathname === late[0]?.pathname) await whole;
    made.add(file);
    const isPage = route.type === 'page';
    const make = async (): Promise<Made> => {
      const answer = await app.render(new Request(addressOf(pathname, route, base, site)), { routeData: route });
      if (!isPage) return { bytes: Buffer.from(await answer.arrayBuffer()), article: null, listed: false };
      const html = await answer.text();
      const short = shorten(html);
      const bytes = Buffer.from(OF_MANY_MODULES.has(file) ? preloadModules(client, short) : short);
      return { bytes, article: articleOf(html), listed: !html.includes(UNLISTED) };
    };
    const put = ({ bytes, article, listed: isListed }: Made) => {
      if (bytes === null) files.keep(file);
      else files.put(file, bytes);
      if (isListed) listed.push(pathname);
      if (article !== null) search.add(file, article.key, article.text);
    };
    const taken = shelf.take(file);
    if (taken) put(taken);
    else {
      const written = shelf.make(file, make).then(put);
      if (PICTURE.test(file)) pictures.push(written);
      else await written;
      // What failed is told at the end.
      written.catch(() => {});
    }
    // Rendering waits for nothing: the indexer gets its pages in the pauses.
    if (isPage && made.size % PAGES_A_PAUSE === 0) await setImmediate();
  }
  await Promise.all(pictures);
  collectGarbage();
  shelf.keepIndex(await search.write(files));
  shelf.close();
  files.finish();
  if (site) await writeSitemap(out, listed, { base, site });
}

function articleOf(html: string): Article | null {
  const text = searchable(html);
  return text === null ? null : { key: hash('sha256', text), text: () => text };
}

/** Late is what is made of late files of the artefact. */
function partOf({ pathname }: { readonly pathname: string }): 'page' | 'download' | 'late' {
  const [, first] = /^\/?([^/]*)/.exec(pathname)!;
  return first === 'data' ? 'download' : first === 'quality' ? 'late' : 'page';
}

const OF_MANY_MODULES = new Set(['graph', 'path'].map((page) => join(page, 'index.html')));
const PAGES_A_PAUSE = 8;
/** Drawn by other threads while pages are made. */
const PICTURE = /\.png$/;
/** What a page says that search engines should leave out. */
const UNLISTED = '<meta name="robots" content="noindex">';

/** The pages and their addresses, and the slices of the atlas that they are made of. */
async function openPages(app: BegunSite['app'], manifest: Manifest | null) {
  let slices: Slices | null = null;
  const told = (loaded: unknown) => {
    slices = loaded as Slices;
  };
  channel(BEGUN).publish(manifest);
  app.routeCache.clearAll();
  subscribe(LOADED, told);
  const paths = await new StaticPaths(app).getAll();
  unsubscribe(LOADED, told);
  if (slices === null) throw new Error('Unexpected pages, expected such as are made of an atlas');
  return { paths, slices };
}

/** A page is the index of its folder, but for what servers show where there is none. */
function fileOf(pathname: string, { type }: RouteData): string {
  const path = pathname.replace(/^\/|\/$/g, '');
  if (type !== 'page') return path;
  return path === '404' ? '404.html' : join(path, 'index.html');
}

/** Of a file whose whole name is a parameter, Astro's pattern wants the slash behind it that its address has not. */
function addressOf(pathname: string, { type, pattern }: RouteData, base: string, site = 'http://localhost'): URL {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isFolder = type === 'page' ? path !== '' : !pattern.test(`/${path}`);
  const whole = `${base.replace(/\/?$/, '/')}${path}${isFolder ? '/' : ''}`;
  return new URL(whole, new URL(site).origin);
}
