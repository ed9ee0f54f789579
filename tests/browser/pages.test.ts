import { gzipSync } from 'node:zlib';
import type { Response } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { violationsOf } from './axe.ts';
import { useSite } from './harness.ts';
import { PAGE_TYPES, READING_PAGES, RICHEST } from './page-types.ts';

const PAGES = Object.entries(PAGE_TYPES[RICHEST]);

describe('a page', () => {
  const { open, url, trouble } = useSite(RICHEST);

  it.each(PAGES)(
    '%s opens without an error, asks no other host, is light, stands still, fits a phone, and axe finds nothing',
    async (type, path) => {
      trouble.length = 0;
      const answers: Response[] = [];
      const page = await open(path, {
        prepare: (fresh) => {
          fresh.on('response', (response) => answers.push(response));
          return fresh.addInitScript(countShifts);
        },
      });
      await page.waitForLoadState('networkidle');
      expect(await page.locator('h1').count()).toBe(1);
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      if (READING_PAGES.has(type)) {
        expect(await sizeOf(answers, (kind) => kind === 'script')).toBeLessThanOrEqual(15_000);
        expect(shift).toBeLessThan(0.001);
      }
      if (path === 'graph/') expect(await sizeOf(answers, (kind) => kind === 'script')).toBeLessThanOrEqual(75_000);
      if (type.startsWith('entity:'))
        expect(await sizeOf(answers, (kind) => kind !== 'font')).toBeLessThanOrEqual(60_000);
      expect(await violationsOf(page)).toEqual([]);
      await page.emulateMedia({ colorScheme: 'dark' });
      expect(await violationsOf(page, 'contrast')).toEqual([]);
      await page.setViewportSize({ width: 320, height: 640 });
      expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(320);
      const ways = await page
        .locator('.masthead :is(a, button)')
        .evaluateAll((all) => all.map((way) => way.getBoundingClientRect().right));
      expect(Math.max(...ways)).toBeLessThanOrEqual(320);
      await page.context().close();
      expect(trouble).toEqual([]);
    },
  );

  it('reads whole without JavaScript', async () => {
    const page = await open('', { javaScriptEnabled: false });
    for (const [type, path] of PAGES) {
      await page.goto(url(path));
      const words = (await page.locator('main').innerText()).split(/\s+/).length;
      expect(words, type).toBeGreaterThan(path === '404.html' ? 5 : 20);
      expect((await page.locator('html').boundingBox())?.width, type).toBeLessThanOrEqual(1280);
    }
    await page.context().close();
  });
});

describe('a page under a base path', () => {
  const { open, url, trouble } = useSite('tiny');

  it('opens without an error and asks no other host', async () => {
    const page = await open('');
    for (const path of Object.values(PAGE_TYPES.tiny)) {
      await page.goto(url(path), { waitUntil: 'networkidle' });
      expect(await page.locator('h1').count(), path).toBe(1);
    }
    await page.context().close();
    expect(trouble).toEqual([]);
  });
});

/** Bytes, compressed, of what a page asked for, by its kind. */
async function sizeOf(answers: readonly Response[], wanted: (kind: string) => boolean): Promise<number> {
  const bodies = answers.filter((answer) => wanted(answer.request().resourceType())).map((answer) => answer.body());
  return (await Promise.all(bodies)).reduce((sum, body) => sum + gzipSync(body).length, 0);
}

function countShifts(): void {
  const page = globalThis as unknown as { shift: number };
  page.shift = 0;
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries()) page.shift += (entry as unknown as { value: number }).value;
  }).observe({ type: 'layout-shift', buffered: true });
}
