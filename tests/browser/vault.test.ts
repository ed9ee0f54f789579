import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { holds } from '../holds.ts';
import { violationsOf } from './axe.ts';
import { siteOf, useSite } from './harness.ts';
import { quoted } from './quoted.ts';

const { folder } = siteOf('vault');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join(folder, path)).isFile(),
);

/** Part of a sentence of the same vault that nobody keeps back. */
const READ_BY_ALL = 'those who measured';

it('what the owner of a vault keeps back stands in no file of its site', () => {
  expect(files.length).toBeGreaterThan(30);
  for (const path of files) {
    const bytes = readFileSync(join(folder, path));
    for (const secret of ['Nobody else may read', 'kelp survey', 'leaking sluice', 'drawn breakwater'])
      expect(holds(bytes, secret), `${path}: ${secret}`).toBe(false);
  }
  // Were it there, it would be found: a sentence that all may read is, in the downloads and in the search index.
  const found = files.filter((path) => holds(readFileSync(join(folder, path)), READ_BY_ALL));
  for (const ending of [/\.html$/, /\.parquet$/, /\.jsonl\.gz$/, /\.pf_fragment$/])
    expect(
      found.some((path) => ending.test(path)),
      String(ending),
    ).toBe(true);
});

it('a picture of the vault is a file of its site, byte for byte', () => {
  const page = quoted(readFileSync(join(folder, 'entities/port-selwyn/index.html'), 'utf8'));
  const [, source = ''] = /<img[^>]*src="([^"]*)"/.exec(page) ?? [];
  expect(readFileSync(join(folder, source))).toEqual(readFileSync('tests/fixtures/vault/buoy.png'));
});

describe('a page of a vault', () => {
  const { open, url, trouble } = useSite('vault');
  const PAGES = { front: '', folder: 'folders/journal/', note: 'entities/lock-chamber/' };

  it.each(Object.entries(PAGES))(
    '%s opens without an error, asks no other host, fits a phone, and axe finds nothing in it by day and night',
    async (_, path) => {
      trouble.length = 0;
      const page = await open(path);
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').count()).toBe(1);
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page, 'contrast')).toEqual([]);
      await page.setViewportSize({ width: 390, height: 844 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(390);
      await page.context().close();
      expect(trouble).toEqual([]);
    },
  );

  it('shows all that the note has without JavaScript', async () => {
    const page = await open('', { javaScriptEnabled: false });
    for (const path of Object.values(PAGES)) {
      await page.goto(url(path));
      expect((await page.locator('main').innerText()).split(/\s+/).length, path).toBeGreaterThan(8);
    }
    const text = page.locator('main');
    for (const look of ['mark', 'del', 'details.callout', '.properties', 'math', 'img', '.embed', 'pre', '.footnotes'])
      expect(await text.locator(look).count(), look).toBeGreaterThan(0);
    await text.locator('details.callout > summary').click();
    expect(await text.innerText()).toContain('gates greased');
    await page.context().close();
  });

  it('is read by keyboard alone: boxes unfold, links and footnotes lead on', async () => {
    const page = await open(PAGES.note);
    const reach = async (what: string) => {
      for (let presses = 0; presses < 150; presses++) {
        if (await page.evaluate((wanted) => document.activeElement?.matches(wanted) ?? false, what)) return;
        await page.keyboard.press('Tab');
      }
      throw new Error(`Tab never reached ${what}`);
    };
    await reach('details.callout > summary');
    await page.keyboard.press('Enter');
    expect(await page.locator('details.callout').first().getAttribute('open')).not.toBeNull();
    await reach('.table[tabindex]');
    await reach('a.footnote-back');
    await page.keyboard.press('Enter');
    expect(new URL(page.url()).hash).toBe('#fnref-1');
    await page.goto(url(PAGES.note));
    await reach('main a[href$="/entities/neap-tide/"]');
    await page.keyboard.press('Enter');
    await page.waitForURL('**/entities/neap-tide/');
    await page.context().close();
  });
});
