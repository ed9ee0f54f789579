import { pathToFileURL } from 'node:url';
import sitemap from '@astrojs/sitemap';

/** Where a site will stand: both as the host that publishes it gives them. */
export interface Address {
  readonly base: string;
  readonly site: string | undefined;
}

/** Writes the sitemap of these pages, by their paths, into the folder of a site. */
export async function writeSitemap(folder: string, paths: readonly string[], { base, site }: Address): Promise<void> {
  const { hooks } = sitemap({ namespaces: { news: false, xhtml: false, image: false, video: false } });
  const given = { site, base, trailingSlash: 'always', build: { format: 'directory' } };
  const pages = paths.map((path) => ({ pathname: path.replace(/^\/|\/$/g, '').replace(/.$/, '$&/') }));
  const logger = { info() {}, warn: complain, error: complain };
  const ask = (hook: keyof typeof hooks, options: object) => (hooks[hook] as (given: object) => unknown)(options);
  ask('astro:routes:resolved', { routes: [] });
  await ask('astro:config:done', { config: given });
  await ask('astro:build:done', { dir: pathToFileURL(`${folder}/`), pages, logger });
}

function complain(message: string): void {
  throw new Error(`the sitemap could not be made: ${message}`);
}
