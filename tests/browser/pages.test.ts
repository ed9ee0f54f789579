import { gzipSync } from 'node:zlib';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { useSite } from './harness.ts';
import { PAGE_TYPES, READING_PAGES, RICHEST } from './page-types.ts';

const PAGES = Object.entries(PAGE_TYPES[RICHEST]);

async function violationsOf(page: Page): Promise<string[]> {
  // The page's own policy forbids scripts that are not its own; the test's come in through the debugger.
  await page.evaluate(axe.source);
  return page.evaluate(async () => {
    const { axe: checker } = globalThis as unknown as {
      axe: { run(): Promise<{ violations: { id: string; nodes: { html: string }[] }[] }> };
    };
    const { violations } = await checker.run();
    return violations.flatMap(({ id, nodes }) => nodes.slice(0, 3).map(({ html }) => `${id}: ${html.slice(0, 160)}`));
  });
}

describe.each([...new Set([RICHEST, 'tiny'] as const)])('pages of the site: %s', (name) => {
  const { open, trouble } = useSite(name);

  it.each(Object.entries(PAGE_TYPES[name]))('%s opens without an error and asks no other host', async (_type, path) => {
    trouble.length = 0;
    const page = await open(path);
    expect(await page.locator('h1').count()).toBe(1);
    await page.waitForLoadState('networkidle');
    await page.context().close();
    expect(trouble).toEqual([]);
  });
});

describe('pages', () => {
  const { open } = useSite(RICHEST);

  for (const colorScheme of ['light', 'dark'] as const) {
    it.each(PAGES)(`%s: axe finds nothing (${colorScheme})`, async (_type, path) => {
      const page = await open(path, { colorScheme });
      await page.waitForLoadState('networkidle');
      const violations = await violationsOf(page);
      await page.context().close();
      expect(violations).toEqual([]);
    });
  }

  it.each(PAGES)('%s reads whole without JavaScript', async (_type, path) => {
    const page = await open(path, { javaScriptEnabled: false });
    const words = (await page.locator('main').innerText()).split(/\s+/).length;
    const overflow = await page.locator('html').boundingBox();
    await page.context().close();
    expect(words).toBeGreaterThan(path === '404.html' ? 5 : 20);
    expect(overflow!.width).toBeLessThanOrEqual(1280);
  });

  it.each(PAGES)('%s fits a phone', async (_type, path) => {
    const page = await open(path, { viewport: { width: 390, height: 844 }, isMobile: true, hasTouch: true });
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    await page.context().close();
    expect(width).toBeLessThanOrEqual(390);
  });

  it.each(READING_PAGES)(
    '%s loads at most 15 kB of script, 60 kB without fonts, and does not shift',
    async (_type, path) => {
      const sizes = { script: 0, all: 0 };
      const pending: Promise<void>[] = [];
      const page = await open(path, {
        prepare: (fresh) => {
          fresh.on('response', (response) => {
            const type = response.request().resourceType();
            if (type === 'font') return;
            pending.push(
              response.body().then((body) => {
                const size = gzipSync(body).length;
                sizes.all += size;
                if (type === 'script') sizes.script += size;
              }),
            );
          });
          return fresh.addInitScript(() => {
            const shifts = globalThis as unknown as { shift: number };
            shifts.shift = 0;
            new PerformanceObserver((list) => {
              for (const entry of list.getEntries()) shifts.shift += (entry as unknown as { value: number }).value;
            }).observe({ type: 'layout-shift', buffered: true });
          });
        },
      });
      await page.waitForLoadState('networkidle');
      await Promise.all(pending);
      const shift = await page.evaluate(() => (globalThis as unknown as { shift: number }).shift);
      await page.context().close();
      expect(sizes.script).toBeLessThanOrEqual(15_000);
      if (path.startsWith('entities/') && path !== 'entities/') expect(sizes.all).toBeLessThanOrEqual(60_000);
      expect(shift).toBeLessThan(0.001);
    },
  );
});
