/** What of a site can be done before its atlas is there. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import type { RouteData } from 'astro';
import type { StaticPaths } from 'astro/runtime/prerender/static-paths.js';
import { CLIENT, type CompiledPages, SERVER, STYLES, type Styles } from './compile.ts';
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
  readonly app: App;
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
  const app = await loadApp(compiled.folder);
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
  return { compiled, app, files, shelf, search };
}

const LAID_A_PAUSE = 16;

/** Pages are given what of Astro's own part in a build they ask for: their style sheets, and where to complain. */
async function loadApp(folder: string): Promise<App> {
  const server = join(folder, SERVER);
  const entry = readdirSync(server).find((name) => name.startsWith('prerender-entry.'));
  const { app } = (await import(pathToFileURL(join(server, entry ?? '')).href)) as { app: App };
  const styles = JSON.parse(readFileSync(join(folder, STYLES), 'utf8')) as Styles;
  app.setInternals({ pagesByKeys: new Map(styles.map(([key, list]) => [key, { styles: list }])) });
  const destination = { write: ({ message }: { message: string }) => void process.stderr.write(`${message}\n`) };
  app.setOptions({ settings: { scripts: [] }, logger: { options: { destination, level: 'warn' } } });
  for (const { routeData } of app.manifest.routes) await app.getComponentByRoute(routeData);
  return app;
}

/** The part of Astro's application that makes pages, of this version: it is no public interface. */
type App = PageSource & {
  readonly manifest: { readonly routes: readonly { readonly routeData: RouteData }[] };
  readonly routeCache: { clearAll(): void };
  getComponentByRoute(route: RouteData): Promise<unknown>;
  setInternals(internals: { pagesByKeys: ReadonlyMap<string, { styles: unknown }> }): void;
  setOptions(options: object): void;
  render(request: Request, options: { routeData: RouteData }): Promise<Response>;
};
type PageSource = ConstructorParameters<typeof StaticPaths>[0];
