/** Makes the pages of an artefact with compiled pages, as Astro would. */

import { hash } from 'node:crypto';
import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { BEGUN, LOADED, type Slices } from '../../src/site/slices.ts';
import { collectGarbage } from '../lean-process.ts';
import { CLIENT, type CompiledPages, SERVER, STYLES, type Styles } from './compile.ts';
import { preloadModules } from './preload-modules.ts';
import { openSearchIndex, searchable } from './search-index.ts';
import { type Article, type Made, Shelf } from './shelf.ts';
import { shorten } from './shorten.ts';
import { SiteFiles } from './site-files.ts';
import { type Address, writeSitemap } from './sitemap.ts';

/** Where what was made is kept for the next build; `onDamage` is called where it is not what was kept. */
interface Keeping {
  readonly folder: string;
  /** Where the last site is, if there is one. */
  readonly site: string;
  readonly onDamage: () => void;
}

/**
 * Writes all pages of the artefact in `ATLAS_DIR`, and the index of what they say, into a folder, which may hold an older site. Those that were made before of
 * what they would be made of now are taken over. Throws what a page throws.
 */
export async function renderPages(
  { folder, fingerprint }: CompiledPages,
  out: string,
  { base, site }: Address,
  keeping: Keeping,
): Promise<void> {
  const files = new SiteFiles(out, keeping.site);
  const client = join(folder, CLIENT);
  files.putAll(client);
  const { app, paths, slices } = await openPages(folder);
  const shelf = new Shelf(keeping.folder, fingerprint, slices, keeping.onDamage);
  const search = openSearchIndex(shelf.lastIndex());
  const listed: string[] = [];
  const pictures: Promise<void>[] = [];
  const made = new Set<string>();
  // What takes long to make and has nothing to search comes while the indexer works through its last pages.
  const [downloads = [], pages = []] = [true, false].map((are) => paths.filter((path) => isDownload(path) === are));
  for (const { pathname, route } of [...pages, ...downloads]) {
    const file = fileOf(pathname, route);
    if (made.has(file)) continue;
    // These take much at once: beside it would stand what the pages left behind.
    if (pathname === downloads[0]?.pathname) collectGarbage();
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
      files.put(file, bytes);
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

function isDownload({ pathname }: { readonly pathname: string }): boolean {
  return /^\/?data(?:\/|$)/.test(pathname);
}

const OF_MANY_MODULES = new Set(['graph', 'path'].map((page) => join(page, 'index.html')));
const PAGES_A_PAUSE = 8;
/** Drawn by other threads while pages are made. */
const PICTURE = /\.png$/;
/** What a page says that search engines should leave out. */
const UNLISTED = '<meta name="robots" content="noindex">';

/**
 * The pages and their addresses, and the slices of the atlas that they are made of. They are given what of Astro's own part in a
 * build they ask for: their style sheets, and where to complain.
 */
async function openPages(folder: string) {
  const app = await loadApp(folder);
  const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as Styles;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
  const destination = { write: ({ message }: { message: string }) => void process.stderr.write(`${message}\n`) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } });
  let slices: Slices | null = null;
  const told = (loaded: unknown) => {
    slices = loaded as Slices;
  };
  channel(BEGUN).publish({});
  app.routeCache.clearAll();
  subscribe(LOADED, told);
  const paths = await new StaticPaths(app).getAll();
  unsubscribe(LOADED, told);
  if (slices === null) throw new Error('Unexpected pages, expected such as are made of an atlas');
  return { app, paths, slices };
}

/** Loads all that makes pages: none of it needs the atlas, which may be in the making. */
export async function loadPages({ folder }: CompiledPages): Promise<void> {
  const app = await loadApp(folder);
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute?.(routeData);
}

async function loadApp(folder: string): Promise<App> {
  const server = join(folder, SERVER);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  const { app } = (await import(pathToFileURL(join(server, entry ?? '')).href)) as { app: App };
  return app;
}

/** The part of Astro's application that makes pages, of this version: it is no public interface. */
type App = PageSource & {
  readonly routeCache: { clearAll(): void };
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown }> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
};
type PageSource = ConstructorParameters<typeof StaticPaths>[0];

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
