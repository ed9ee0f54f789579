import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { siteOf, useSite } from './harness.ts';
import { quoted } from './quoted.ts';

/** Old addresses, and where each leads. */
const MOVED = [
  ['entities/zz-gauge/', 'entities/tide-gauge/'],
  ['claims/mole-drowns/', 'claims/mole-under-water/'],
  // The renamed claim is one side of a debate that begins with another.
  ['debates/mole-drowns/', 'debates/mole-stands-dry/'],
  ['debates/mole-under-water/', 'debates/mole-stands-dry/'],
  // The two ids stood in the other order.
  ['connections/zoe-lasko--zz-gauge/', 'connections/tide-gauge--zoe-lasko/'],
] as const;

describe('renamed pages, under a base path', () => {
  const { open, url, trouble } = useSite('tiny');

  it.each([true, false])(
    'lead on, with the query and fragment of the address where scripts run: %s',
    async (scripts) => {
      const page = await open('404.html', { javaScriptEnabled: scripts });
      for (const [from, to] of MOVED) {
        await page.goto(`${url(from)}?from=link#content`);
        await page.waitForURL(scripts ? `${url(to)}?from=link#content` : new RegExp(`/${to}(?:[?#].*)?$`));
      }
      await page.context().close();
      expect(trouble).toEqual([]);
    },
  );

  it.each(MOVED)('%s has a real link and stays out of search engines and the sitemap', (from, to) => {
    const { folder, base } = siteOf('tiny');
    const text = quoted(readFileSync(join(folder, from, 'index.html'), 'utf8'));
    expect(text).toContain(`<a href="${base}${to}">`);
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(text).toContain(`<link rel="canonical" href="https://atlas.example${base}${to}">`);
    const sitemap = readFileSync(join(folder, 'sitemap-0.xml'), 'utf8');
    expect(sitemap).toContain(`<loc>https://atlas.example${base}${to}</loc>`);
    expect(sitemap).not.toContain(from);
  });
});
