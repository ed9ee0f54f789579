/** Pages of an atlas, made with compiled pages as Astro would. */

import { hash } from 'node:crypto';
import { channel, subscribe, unsubscribe } from 'node:diagnostics_channel';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import type { Manifest } from '../../src/model/artefact.ts';
import { BEGUN, LOADED, type Slices } from '../../src/site/slices.ts';
import { CLIENT, SERVER, STYLES, type Styles } from './compile.ts';
import { preloadModules } from './preload-modules.ts';
import { searchable } from './search-index.ts';
import type { Article, Made } from './shelf.ts';
import { shorten } from './shorten.ts';
import type { Address } from './sitemap.ts';

/** A file of the site that is to be made. */
export interface Planned {
  /** Its path in the folder of the site. */
  readonly file: string;
  /** The path of its address. */
  readonly pathname: string;
  readonly route: RouteData;
}

/** What there is to make of an atlas, and the slices of it that this is made of. */
export interface OpenPages {
  /** By file, in the order of their routes. */
  readonly planned: ReadonlyMap<string, Planned>;
  readonly slices: Slices;
  /** Makes a file. Throws what a page throws. */
  make(planned: Planned): Promise<Made>;
}

/** Opens the pages of the atlas in `ATLAS_DIR`. @param manifest of what is there of it; by default the one that is there of all */
export async function openPages(
  { app, client }: LoadedPages,
  address: Address,
  manifest: Manifest | null,
): Promise<OpenPages> {
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
  const planned = new Map<string, Planned>();
  for (const { pathname, route } of paths) {
    const file = fileOf(pathname, route);
    if (!planned.has(file)) planned.set(file, { file, pathname, route });
  }
  return { planned, slices, make: (one) => make(app, client, one, address) };
}

async function make(app: App, client: string, planned: Planned, address: Address): Promise<Made> {
  const { file, route } = planned;
  const answer = await app.render(new Request(addressOf(planned, address)), { routeData: route });
  if (route.type !== 'page') return { bytes: Buffer.from(await answer.arrayBuffer()), article: null, listed: false };
  const html = await answer.text();
  const short = shorten(html);
  const bytes = Buffer.from(OF_MANY_MODULES.has(file) ? preloadModules(client, short) : short);
  return { bytes, article: articleOf(searchable(html)), listed: !html.includes(UNLISTED) };
}

/** @param text what of a page is searched */
export function articleOf(text: string | null): Article | null {
  return text === null ? null : { key: hash('sha256', text), text: () => text };
}

const OF_MANY_MODULES = new Set(['graph', 'path'].map((page) => join(page, 'index.html')));
/** What a page says that search engines should leave out. */
const UNLISTED = '<meta name="robots" content="noindex">';

export interface LoadedPages {
  readonly app: App;
  /** Folder of what is served as it is. */
  readonly client: string;
}

/**
 * Loads all that makes pages: none of it needs the atlas, which may be in the making. They are given what of Astro's own part in a
 * build they ask for: their style sheets, and where to complain.
 */
export async function loadPages(folder: string): Promise<LoadedPages> {
  const server = join(folder, SERVER);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  const { app } = (await import(pathToFileURL(join(server, entry ?? '')).href)) as { app: App };
  const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as Styles;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
  const destination = { write: ({ message }: { message: string }) => void process.stderr.write(`${message}\n`) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } });
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute(routeData);
  return { app, client: join(folder, CLIENT) };
}

/** The part of Astro's application that makes pages, of this version: it is no public interface. */
type App = PageSource & {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  getComponentByRoute(route: RouteData): Promise<unknown>;
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
function addressOf({ pathname, route: { type, pattern } }: Planned, { base, site = 'http://localhost' }: Address): URL {
  const path = pathname.replace(/^\/|\/$/g, '');
  const isFolder = type === 'page' ? path !== '' : !pattern.test(`/${path}`);
  const whole = `${base.replace(/\/?$/, '/')}${path}${isFolder ? '/' : ''}`;
  return new URL(whole, new URL(site).origin);
}
