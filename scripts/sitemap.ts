import { readFileSync } from 'node:fs';
import sitemap from '@astrojs/sitemap';
import type { AstroIntegration } from 'astro';

/** The sitemap of all pages but those that say themselves that search engines should leave them out. */
export function sitemapOf(base: string): AstroIntegration {
  let folder = new URL('file:///');
  const before = base.replace(/\/?$/, '/').length;
  const made = sitemap({
    filter(address) {
      const page = readFileSync(new URL(`./${new URL(address).pathname.slice(before)}index.html`, folder), 'utf8');
      return !page.includes('<meta name="robots" content="noindex">');
    },
    namespaces: { news: false, xhtml: false, image: false, video: false },
  });
  return {
    ...made,
    hooks: {
      ...made.hooks,
      'astro:build:done': async (built) => {
        folder = built.dir;
        await made.hooks['astro:build:done']?.(built);
      },
    },
  };
}
