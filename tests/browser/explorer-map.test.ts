import { buffer } from 'node:stream/consumers';
import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import {
  aLoneSymbol,
  aRoad,
  drawn,
  hoverAt,
  nameOf,
  placeOf,
  query,
  type Root,
  settled,
  state,
} from './explorer-page.ts';
import { useSite } from './harness.ts';

describe('the map, by mouse', () => {
  const { open, trouble } = useSite();

  it('draws, answers hover, selects on click and shows the page’s own parts with their sentences', async () => {
    const page = await open('graph/', { reducedMotion: 'no-preference' });
    await drawn(page);
    await settled(page);
    const { x, y } = await placeOf(page, 'openai');
    await page.mouse.move(x, y);
    await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root).explorer?.session.hover.get());
    await page.mouse.click(x, y);
    await page.waitForSelector('[data-inspector-body] [data-card]');
    expect(await nameOf(page)).toBe('OpenAI');
    expect((await state(page)).select).toBe('openai');
    expect(await page.locator('[data-inspector-body] .connections .sentence').count()).toBeGreaterThan(3);
    await page.locator('[data-inspector-body] .strength').first().click();
    await page.waitForSelector('[data-inspector-body] .quotation');
    expect(query(page)).toMatch(/select=[a-z0-9-]+--[a-z0-9-]+/);
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('means a symbol from just beside it, a road along its bend, neither from farther off, and what is drawn alone', async () => {
    const page = await open('graph/');
    await drawn(page);
    await settled(page);
    const lone = await aLoneSymbol(page);
    expect(await hoverAt(page, lone.x + lone.radius + 3, lone.y)).toBe(lone.id);
    expect(await hoverAt(page, lone.x + lone.radius + 12, lone.y)).not.toBe(lone.id);
    const road = await aRoad(page);
    expect(await hoverAt(page, road.x, road.y)).toBe(road.id);
    expect(await hoverAt(page, road.x + 9 * road.across.x, road.y + 9 * road.across.y)).toBeNull();
    await page.mouse.click(road.x, road.y);
    await page.waitForSelector('[data-inspector-body] .quotation');
    expect(query(page)).toContain(`select=${road.id}`);
    await page.evaluate((kind) => {
      const { session } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      session.store.set({ select: null, kinds: session.graph.payload.kinds.filter((other) => other !== kind) });
    }, lone.kind);
    await settled(page);
    expect(await hoverAt(page, lone.x, lone.y)).not.toBe(lone.id);
    await page.context().close();
  });

  it('goes Back and Forward through selections, and a reload shows the same', async () => {
    const page = await open('graph/?select=openai&colour=kind');
    await drawn(page);
    await page.locator('#map-search').fill('scaling laws');
    await page.keyboard.press('Enter');
    await page.waitForURL(/select=scaling-laws/);
    await page.goBack();
    expect(await nameOf(page)).toBe('OpenAI');
    await page.goForward();
    expect(await nameOf(page)).toBe('Scaling laws');
    const before = await state(page);
    await page.reload();
    await drawn(page);
    expect(await state(page)).toEqual(before);
    expect(before.colour).toBe('kind');
    await page.context().close();
  });

  it('says what of the address it left out, and draws', async () => {
    const page = await open('graph/?select=nobody&kind=concept&at=a,b&colour=kind');
    await drawn(page);
    expect(await page.locator('[data-notice]').innerText()).toMatch(/select=nobody, at=a,b/);
    expect(await state(page)).toMatchObject({ select: null, kinds: ['concept'], colour: 'kind', camera: null });
    await page.context().close();
  });

  it('asks for no frame while nothing happens, and holds the two WebGL contexts that it draws on', async () => {
    const page = await open('graph/', {
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          const counts = { contexts: 0, frames: 0 };
          Object.assign(window, { counts });
          const { getContext } = HTMLCanvasElement.prototype;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
            if (kind.startsWith('webgl') && !(this as { counted?: true }).counted) {
              counts.contexts++;
              Object.assign(this, { counted: true });
            }
            return getContext.call(this, kind as '2d', ...rest);
          } as typeof getContext;
          const request = window.requestAnimationFrame;
          window.requestAnimationFrame = (callback) => {
            counts.frames++;
            return request.call(window, callback);
          };
        }),
    });
    await drawn(page);
    await page.waitForTimeout(800);
    const counts = () =>
      page.evaluate(() => ({ ...(window as unknown as { counts: { contexts: number; frames: number } }).counts }));
    const before = await counts();
    await page.waitForTimeout(2000);
    expect(await counts()).toEqual(before);
    expect(before.contexts).toBe(2);
    await page.context().close();
  });

  it('shows the drawn map, with what it holds, until the live one takes its place where it lies', async () => {
    let release = () => {};
    const held = new Promise<void>((free) => {
      release = free;
    });
    const page = await open('graph/', {
      prepare: (fresh) =>
        fresh.route('**/data/graph.json', async (route) => {
          await held;
          await route.continue();
        }),
    });
    const [still, chart, tally] = ['.still .atlas-map', '[data-chart]', '[data-tally]'].map((one) => page.locator(one));
    expect(await still?.isVisible()).toBe(true);
    expect(await chart?.isVisible()).toBe(false);
    const before = [await tally?.innerText(), await tally?.boundingBox()];
    release();
    await drawn(page);
    expect(await still?.isVisible()).toBe(false);
    expect(await chart?.isVisible()).toBe(true);
    expect([await tally?.innerText(), await tally?.boundingBox()]).toEqual(before);
    await page.context().close();
  });

  it('draws no two names over each other, at any zoom', async () => {
    const page = await open('graph/');
    await drawn(page);
    for (let step = 0; step < 9; step++) {
      const pairs = await page.evaluate(() => {
        const labels = (document.querySelector('[data-explorer]') as Root).explorer?.map()?.labels() ?? [];
        return labels.flatMap((a, place) =>
          labels
            .slice(place + 1)
            .filter((b) => a.left < b.right && b.left < a.right && a.top < b.bottom && b.top < a.bottom)
            .map((b) => `${a.lines} | ${b.lines}`),
        );
      });
      expect(pairs).toEqual([]);
      await page.locator(`[data-zoom="${step < 6 ? 'in' : 'out'}"]`).click();
      await page.waitForTimeout(350);
    }
    await page.context().close();
  });

  it('comes back after the browser took its context away', async () => {
    const page = await open('graph/');
    await drawn(page);
    await page.evaluate(() => {
      const canvas = document.querySelector('.sigma-nodes') as HTMLCanvasElement;
      canvas.getContext('webgl2')?.getExtension('WEBGL_lose_context')?.loseContext();
    });
    await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root).explorer?.map() === null);
    await drawn(page);
    await page.context().close();
  });
});

describe('taking it along', () => {
  const { open } = useSite();

  it('saves the view in every form', async () => {
    const page = await open('graph/?topic=economics', { acceptDownloads: true });
    await drawn(page);
    const menu = page.locator('[data-export]');
    for (const format of ['png', 'svg', 'gexf', 'csv', 'json']) {
      if ((await menu.getAttribute('open')) === null) await menu.locator('summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-save="${format}"]`).click(),
      ]);
      expect(download.suggestedFilename()).toBe(`frontier-atlas.${format}`);
      expect((await buffer(await download.createReadStream())).length).toBeGreaterThan(1000);
    }
    await page.context().close();
  });
});
