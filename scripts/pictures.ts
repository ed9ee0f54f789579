/** `npm run pictures`: takes the README's pictures from the site as it is built now, so that they show what a reader gets. */

import { mkdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import sharp from 'sharp';
import { launchBrowser } from '../tests/browser/browser.ts';
import { drawn, settled } from '../tests/browser/explorer-page.ts';
import { serveFolder } from '../tests/browser/server.ts';

const root = resolve(import.meta.dirname, '..');
const folder = join(root, '.github', 'images');
const DESKTOP = { viewport: { width: 1440, height: 900 } };
const PHONE = { viewport: { width: 375, height: 750 }, deviceScaleFactor: 2, hasTouch: true, isMobile: true };

/** Far, nearer, near: the whole map, a region with more names, one entity with its proof; and the same page on a phone. */
const PICTURES = [
  { name: 'far', path: 'graph/', screen: DESKTOP },
  { name: 'nearer', path: 'graph/?at=930,560,1.9', screen: DESKTOP },
  { name: 'near', path: 'graph/?select=closed-models--open-weights', screen: DESKTOP },
  { name: 'phone-far', path: 'graph/', screen: PHONE },
  { name: 'phone-nearer', path: 'graph/?at=1010,600,1.35', screen: PHONE },
  { name: 'phone-near', path: 'graph/?select=claude-mythos', screen: PHONE },
];

mkdirSync(folder, { recursive: true });
const server = await serveFolder(join(root, 'dist'), '/');
const browser = await launchBrowser();
for (const colorScheme of ['light', 'dark'] as const) {
  for (const { name, path, screen } of PICTURES) {
    const page = await browser.newPage({ ...screen, colorScheme });
    await page.goto(`${server.origin}/${path}`);
    await drawn(page);
    await settled(page);
    await page.evaluate(() => document.fonts.ready);
    const file = join(folder, `${name}-${colorScheme}.png`);
    const { size } = await sharp(await page.screenshot())
      .png({ palette: true, colours: 128, quality: 85, effort: 10 })
      .toFile(file);
    console.log(`${file}: ${(size / 1000).toFixed(0)} kB`);
    await page.close();
  }
}
await browser.close();
await server.close();
