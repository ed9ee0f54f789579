/** Makes the pages of an artefact with compiled pages, as Astro would. */

import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { CLIENT, type CompiledPages, SERVER, STYLES, type Styles } from './compile.ts';
import { preloadModules } from './preload-modules.ts';
import { openSearchIndex } from './search-index.ts';
import { shorten } from './shorten.ts';
import { type Address, writeSitemap } from './sitemap.ts';

/** Writes all pages of the artefact in `ATLAS_DIR`, and the index of what they say, into a folder. Throws what a page throws. */
export async function renderPages({ folder }: CompiledPages, out: string, { base, site }: Address): Promise<void> {
  cpSync(join(folder, CLIENT), out, { recursive: true });
  const app = await openPages(folder);
  const search = await openSearchIndex();
  const made = new Set<string>();
  const listed: string[] = [];
  const pictures: Promise<void>[] = [];
  for (const { pathname, route } of downloadsLast(await new StaticPaths(app).getAll())) {
    const file = fileOf(pathname, route);
    if (made.has(file)) continue;
    made.add(file);
    const address = addressOf(pathname, route, base, site);
    const place = join(out, file);
    mkdirSync(dirname(place), { recursive: true });
    const answer = app.render(new Request(address), { routeData: route });
    if (route.type !== 'page') {
      const written = answer.then(async (given) => writeFileSync(place, Buffer.from(await given.arrayBuffer())));
      if (PICTURE.test(file)) pictures.push(written);
      else await written;
      // What failed is told at the end.
      written.catch(() => {});
      continue;
    }
    const html = await (await answer).text();
    writeFileSync(place, shorten(html));
    if (!html.includes(UNLISTED)) listed.push(pathname);
    search.add(file, html);
    // Rendering waits for nothing: the indexer gets its pages in the pauses.
    if (made.size % PAGES_A_PAUSE === 0) await setImmediate();
  }
  await Promise.all(pictures);
  for (const page of ['graph/index.html', 'path/index.html']) preloadModules(out, page);
  await search.write(out);
  if (site) await writeSitemap(out, listed, { base, site });
}

/** What takes long to make and has nothing to search comes while the indexer works through its last pages. */
function downloadsLast<One extends { readonly pathname: string }>(all: readonly One[]): One[] {
  const isDownload = ({ pathname }: One): boolean => /^\/?data(?:\/|$)/.test(pathname);
  return [...all.filter((one) => !isDownload(one)), ...all.filter(isDownload)];
}

const PAGES_A_PAUSE = 8;
/** Drawn by other threads while pages are made. */
const PICTURE = /\.png$/;
/** What a page says that search engines should leave out. */
const UNLISTED = '<meta name="robots" content="noindex">';

/** What of Astro's own part in a build its pages ask for: their style sheets, and where to complain. */
async function openPages(folder: string): Promise<App> {
  const server = join(folder, SERVER);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  const { app } = (await import(pathToFileURL(join(server, entry ?? '')).href)) as { app: App };
  const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as Styles;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
  const destination = { write: ({ message }: { message: string }) => void process.stderr.write(`${message}\n`) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } });
  return app;
}

/** The part of Astro's application that makes pages, of this version: it is no public interface. */
type App = PageSource & {
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
