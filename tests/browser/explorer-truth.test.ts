import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import { aLoneSymbol, drawn, hoverAt, placeOf, type Root, settled, state } from './explorer-page.ts';
import { useSite } from './harness.ts';

/** Window widths and heights at which the map is looked at. */
const WINDOWS = [
  [320, 640],
  [390, 844],
  [844, 390],
  [1024, 768],
  [2560, 1300],
] as const;

describe('the map tells the truth', () => {
  const { open, trouble } = useSite();

  it.each(WINDOWS)('“The whole map” is whole and under no panel, in a window of %i by %i', async (width, height) => {
    const page = await open('graph/', { viewport: { width, height } });
    await ready(page);
    const { map, free } = await page.evaluate(() => {
      const { session, map: handle } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      const view = handle()?.chart.view();
      const insets = handle()?.insets();
      if (!view || !insets) throw new Error('no map');
      const [left, top, right, bottom] = session.graph.payload.bounds;
      const x = (at: number) => view.originX + view.scale * at;
      const y = (at: number) => view.originY + view.scale * at;
      return {
        map: [x(left), y(top), -x(right), -y(bottom)],
        free: [insets.left, insets.top, insets.right - view.width, insets.bottom - view.height],
      };
    });
    map.forEach((side, place) => {
      expect(side).toBeGreaterThan((free[place] as number) - 1);
    });
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(width);
    const { named, all } = await page.evaluate(() => {
      const { session, map: handle } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      const named = handle()
        ?.labels()
        .filter(({ topic }) => topic >= 0).length;
      return { named, all: session.graph.payload.regions.filter((rings) => rings.length > 0).length };
    });
    expect(named).toBe(all);
    await page.context().close();
  });

  it.each(WINDOWS)(
    'names all that a hub is joined to, on the screen, in a window of %i by %i',
    async (width, height) => {
      const page = await open('graph/?select=openai', { viewport: { width, height } });
      await ready(page);
      const { lit, unnamed, away } = await page.evaluate(() => {
        const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
        const { graph } = session;
        const [handle, hub] = [map(), session.derived().selection?.node ?? -1];
        const [view, insets] = [handle?.chart.view(), handle?.insets()];
        if (!view || !insets) throw new Error('no map');
        const lit = [hub, ...graph.neighbours.slice(graph.offsets[hub], graph.offsets[hub + 1])];
        const labels = handle?.labels() ?? [];
        const { name } = graph.payload.nodes;
        const isFree = (x: number, y: number) =>
          x >= insets.left && x <= view.width - insets.right && y >= insets.top && y <= view.height - insets.bottom;
        return {
          lit: lit.length,
          unnamed: lit.filter((node) => !labels.some((label) => label.node === node)).map((node) => name[node]),
          away: labels.filter(({ left, right, top, bottom }) => !isFree(left, top) || !isFree(right, bottom)).length,
        };
      });
      expect(lit).toBeGreaterThan(10);
      expect([unnamed, away]).toEqual([[], 0]);
      await page.context().close();
    },
  );

  it('stays in sight however far it is dragged or zoomed', async () => {
    const page = await open('graph/');
    await ready(page);
    await page.evaluate(() => {
      const { session } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      session.store.set({ camera: { x: 90_000, y: -90_000, zoom: 0.0001 } });
    });
    await settled(page);
    const inSight = await page.evaluate(() => {
      const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      const { nodes } = session.graph.payload;
      const view = map()!.chart.view();
      const isWithin = (place: number, length: number) => place > 0 && place < length;
      return nodes.x.filter(
        (x, node) =>
          isWithin(view.originX + view.scale * x, view.width) &&
          isWithin(view.originY + view.scale * (nodes.y[node] as number), view.height),
      ).length;
    });
    expect(inSight).toBeGreaterThan(10);
    await page.context().close();
  });

  it('means a symbol again that the pointer left together with the map', async () => {
    const page = await open('graph/');
    await ready(page);
    const { x, y, id } = await aLoneSymbol(page);
    expect(await hoverAt(page, x, y)).toBe(id);
    expect(await hoverAt(page, x, y)).toBe(id);
    await page.context().close();
  });

  it('keeps the connections of what is selected while the pointer is on something else', async () => {
    const page = await open('graph/?select=openai');
    await ready(page);
    const lit = await page.evaluate(() => {
      const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      const names = () => (map()?.labels() ?? []).map(({ node }) => node);
      const own = names();
      session.hover.set({ node: session.graph.rows.get('synthetic-data') ?? -1, edge: -1 });
      return new Promise<{ own: number[]; now: number[] }>((resolve) =>
        setTimeout(() => resolve({ own, now: names() }), 300),
      );
    });
    expect(lit.own.length).toBeGreaterThan(5);
    // A name of the other may take the room of one of them.
    expect(lit.own.filter((node) => lit.now.includes(node)).length).toBeGreaterThan(0.5 * lit.own.length);
    await page.context().close();
  });

  it('names every stop of a path, all of them in sight', async () => {
    const page = await open('graph/?from=claude-mythos&to=inference-price');
    await ready(page);
    const { stops, named } = await page.evaluate(() => {
      const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      return {
        stops: session.derived().route?.nodes ?? [],
        named: map()
          ?.labels()
          .map(({ node }) => node),
      };
    });
    expect(stops.length).toBeGreaterThan(1);
    expect(named).toEqual(expect.arrayContaining([...stops]));
    await page.context().close();
  });

  it('opens a panel under a still pointer without a card', async () => {
    const page = await open('graph/?select=openai');
    await page.waitForSelector('[data-inspector-body] [data-card] ~ * a[href*="/entities/"]');
    const box = await page.locator('[data-inspector-body] a[href*="/entities/"]').first().boundingBox();
    if (!box) throw new Error('no link');
    await page.locator('[data-inspector-close]').click();
    await page.mouse.move(box.x + 5, box.y + 5);
    await page.goBack();
    await page.waitForSelector('[data-inspector-body] [data-card]');
    await page.waitForTimeout(900);
    expect(await page.locator('.card').count()).toBe(0);
    await page.mouse.move(box.x + 7, box.y + 6);
    await page.waitForSelector('.card');
    await page.context().close();
  });

  it('never lets the focus fall to the page', async () => {
    const page = await open('graph/?from=claude-mythos&to=inference-price');
    await ready(page);
    const focused = () => page.evaluate(() => document.activeElement?.tagName);
    for (const selector of ['[data-route="1"]', '[data-avoid]:not([hidden])', '[data-readmit]']) {
      await page.locator(selector).first().focus();
      await page.keyboard.press('Enter');
      await expect.poll(focused).not.toBe('BODY');
    }
    await page.locator('[data-chart]').focus();
    await page.keyboard.press('l');
    await expect.poll(focused).not.toBe('BODY');
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('saves a picture of the map alone, under the question that it answers', async () => {
    const page = await open('graph/?disputed=yes', { acceptDownloads: true, viewport: { width: 1280, height: 700 } });
    await ready(page);
    await page.locator('[data-export] summary').click();
    const [download] = await Promise.all([page.waitForEvent('download'), page.locator('[data-save="svg"]').click()]);
    let svg = '';
    for await (const chunk of await download.createReadStream()) svg += String(chunk);
    const [left = 0, , width = 0] = /viewBox="([^"]*)"/.exec(svg)?.[1]?.split(' ').map(Number) ?? [];
    expect(left).toBeGreaterThan(250);
    expect(width).toBeLessThan(1000);
    expect(svg).toContain('>What is disputed?</text>');
    expect(await page.title()).toMatch(/^What is disputed\? · /);
    expect((await state(page)).disputed).toBe(true);
    await page.context().close();
  });
});

describe('the drawn map', () => {
  const { open } = useSite();

  it('is shown where the live one will be until that is there', async () => {
    let live = () => {};
    const waits = new Promise<void>((resolve) => {
      live = resolve;
    });
    const page = await open('graph/', {
      prepare: (fresh) =>
        fresh.route('**/data/graph.json', async (route) => {
          await waits;
          await route.continue();
        }),
    });
    const sheet = page.locator('.still .atlas-map');
    expect(await sheet.isVisible()).toBe(true);
    const before = await page
      .locator('.still a[href*="/entities/openai/"] use')
      .evaluate((symbol) => symbol.getBoundingClientRect());
    live();
    await ready(page);
    expect(await sheet.isVisible()).toBe(false);
    const { x, y } = await placeOf(page, 'openai');
    const gap = Math.hypot(before.x + before.width / 2 - x, before.y + before.height / 2 - y);
    expect(gap).toBeLessThan(12);
    await page.context().close();
  });

  it('has few names and room for a finger around each on a phone', async () => {
    const page = await open('', { viewport: { width: 320, height: 640 } });
    const targets = await page
      .locator('.home-plate .atlas-map a')
      .evaluateAll((links) =>
        links
          .filter((link) => link.getBoundingClientRect().width > 0)
          .map((link) => link.querySelector('.target')?.getBoundingClientRect().toJSON()),
      );
    expect(targets.length).toBeGreaterThan(3);
    expect(targets.length).toBeLessThan(20);
    await page.locator('.home-plate .skip').focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('.atlas-map, .skip'))).toBeNull();
    for (const target of targets) expect(Math.min(target.width, target.height)).toBeGreaterThanOrEqual(23.9);
    await page.context().close();
  });
});

async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root | null)?.explorer);
  await drawn(page);
  await settled(page);
}
