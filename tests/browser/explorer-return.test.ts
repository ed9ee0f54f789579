import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import { ready, sameSight, sight } from './explorer-sight.ts';
import { useSite } from './harness.ts';

describe('a reader who comes back to the map', () => {
  const { open, trouble } = useSite();

  it('finds it as it was left, by Back and by Forward', async () => {
    const page = await open('graph/');
    await ready(page);
    await page.locator('[data-key] [name="colour"]').selectOption('kind');
    await page.locator('input[name="kinds"][value="person"]').click();
    await page.locator('#map-search').fill('OpenAI');
    await page.keyboard.press('Enter');
    await page.locator('[data-zoom="in"]').click();
    const left = await all(page);
    expect(left.title).toMatch(/^OpenAI/);

    await page.locator('[data-inspector-page]').click();
    await page.waitForURL(/\/entities\/openai\/$/);
    await page.goBack();
    sameSight(await all(page), left);
    await page.goForward();
    await page.waitForURL(/\/entities\/openai\/$/);
    await page.goBack();
    sameSight(await all(page), left);

    // The step before, and again the one that was left: both from a page that was loaded anew.
    await page.goBack();
    expect((await all(page)).state.select).toBeNull();
    await page.goForward();
    sameSight(await all(page), left);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('finds it drawn where the browser kept the page', async () => {
    const page = await open('graph/?select=openai&colour=kind');
    await ready(page);
    const left = await all(page);
    // Browsers that tests drive keep no page: what they tell a page that they keep is told it here.
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pagehide', { persisted: true })));
    expect(await page.locator('[data-chart] canvas').count()).toBe(0);
    await page.evaluate(() => dispatchEvent(new PageTransitionEvent('pageshow', { persisted: true })));
    sameSight(await all(page), left);
    await page.locator('input[name="kinds"][value="person"]').click();
    expect((await all(page)).drawn).not.toEqual(left.drawn);
    expect(trouble).toEqual([]);
    await page.context().close();
  });

  it('has the panel of a connection whose ends the address names the other way round', async () => {
    const page = await open('graph/?select=openai');
    await ready(page);
    const connection = await page.evaluate(() => {
      const { graph } = explorerIn().session;
      const { id } = graph.payload.nodes;
      return [graph.source[0], graph.target[0]].map((row) => id[row as number]).sort();
    });
    await page.goto(`${page.url().split('?')[0]}?select=${connection.reverse().join('--')}`);
    await page.locator('[data-inspector-body] > [data-evidence]').first().waitFor();
    expect(trouble).toEqual([]);
    await page.context().close();
  });
});

declare function explorerIn(): Explorer;

/** What stands before the reader, with the address and the head of the panel. */
async function all(page: Page) {
  await ready(page);
  const panel = page.locator('[data-inspector]');
  return {
    ...(await sight(page)),
    address: page.url(),
    panel: (await panel.isVisible()) && (await panel.locator('[data-inspector-name]').textContent()),
  };
}
