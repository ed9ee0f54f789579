import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { aLoneSymbol, drawn, nameOf, placeOf, query, type Root, settled, withoutWebGL } from './explorer-page.ts';
import { useSite } from './harness.ts';
import { PAGE_TYPES } from './page-types.ts';

describe('without a mouse', () => {
  const { open, url } = useSite();

  it('one tab stop leads into the map, arrows move, Enter opens, Escape steps back', async () => {
    const page = await open('graph/');
    await drawn(page);
    await page.locator('[data-chart]').focus();
    await page.keyboard.press('ArrowRight');
    const first = await page.locator('[data-speech]').innerText();
    expect(first).toMatch(/, \d+ connections?$/);
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-inspector-body] [data-card]');
    expect(await page.locator('[data-inspector]').evaluate((panel) => panel === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    expect(await page.locator('[data-chart]').evaluate((chart) => chart === document.activeElement)).toBe(true);
    await page.keyboard.press('Escape');
    // The camera may have moved to bring a place into view; nothing is selected any more.
    await expect.poll(() => query(page), { timeout: 30_000 }).not.toContain('select=');
    await page.keyboard.press('?');
    expect(await page.locator('dialog[open]').count()).toBe(1);
    await page.keyboard.press('Escape');
    await page.keyboard.press('/');
    await page.keyboard.type('synthetic d');
    await page.keyboard.press('Enter');
    expect(await nameOf(page)).toBe('Synthetic data');
    await page.context().close();
  });

  it('by touch: a tap selects, the sheet opens, and the map fills the phone', async () => {
    const page = await open('graph/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await drawn(page);
    const box = await page.locator('[data-chart]').boundingBox();
    expect((box?.width ?? 0) * (box?.height ?? 0)).toBeGreaterThan(0.85 * 390 * 844);
    const { x, y } = await placeOf(page, 'reinforcement-learning');
    await page.touchscreen.tap(x, y);
    await page.waitForSelector('[data-inspector-body] [data-card]');
    const sheet = await page.locator('[data-inspector]').boundingBox();
    expect(sheet?.width).toBe(390);
    await page.locator('[data-grip]').tap();
    await page.waitForTimeout(300);
    expect((await page.locator('[data-inspector]').boundingBox())?.height).toBeGreaterThan((sheet?.height ?? 0) + 100);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(390);
    await page.context().close();
  });

  it.each([
    { width: 390, height: 844 },
    { width: 844, height: 390 },
  ])('on a phone of $width × $height pixels the symbols beside the sheet are in the picture', async (viewport) => {
    const page = await open('graph/?select=claude-mythos', { viewport });
    await drawn(page);
    await settled(page);
    await page.waitForSelector('[data-inspector-body] [data-card]');
    const { x, y } = await placeOf(page, 'claude-mythos');
    const accent = await page
      .locator('h2')
      .first()
      .evaluate((heading) => {
        heading.style.color = 'var(--accent)';
        return getComputedStyle(heading).color;
      });
    const { data, info } = await sharp(await page.screenshot())
      .extract({ left: Math.round(x) - 15, top: Math.round(y) - 15, width: 30, height: 30 })
      .removeAlpha()
      .raw()
      .toBuffer({ resolveWithObject: true });
    const [red = 0, green = 0, blue = 0] = accent.match(/\d+/g)?.map(Number) ?? [];
    let ring = 0;
    for (let at = 0; at < data.length; at += info.channels) {
      const [r = 0, g = 0, b = 0] = data.subarray(at);
      if (Math.max(Math.abs(r - red), Math.abs(g - green), Math.abs(b - blue)) < 8) ring++;
    }
    expect(ring).toBeGreaterThan(20);
    await page.context().close();
  });

  it('by touch: a finger may miss a symbol by more than a mouse may', async () => {
    const page = await open('graph/?at=0,0,1.2', {
      viewport: { width: 390, height: 844 },
      hasTouch: true,
      isMobile: true,
    });
    await drawn(page);
    await settled(page);
    const lone = await aLoneSymbol(page);
    await page.touchscreen.tap(lone.x + lone.radius + 12, lone.y);
    await page.waitForURL(new RegExp(`select=${lone.id}`));
    await page.context().close();
  });

  it('by touch: a finger pans, two zoom, and the page stays where it is', async () => {
    const page = await open('graph/', { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true });
    await drawn(page);
    const camera = () =>
      page.evaluate(() => (document.querySelector('[data-explorer]') as Root).explorer?.map()?.chart.camera());
    const devtools = await page.context().newCDPSession(page);
    const touch = (type: 'touchStart' | 'touchMove' | 'touchEnd', ...points: [number, number][]) =>
      devtools.send('Input.dispatchTouchEvent', { type, touchPoints: points.map(([x, y], id) => ({ x, y, id })) });
    const before = await camera();
    await touch('touchStart', [200, 400]);
    for (let step = 1; step <= 6; step++) await touch('touchMove', [200 - 15 * step, 400]);
    await touch('touchEnd');
    await page.waitForTimeout(600);
    const panned = await camera();
    expect(panned?.x).toBeGreaterThan((before?.x ?? 0) + 50);
    await touch('touchStart', [180, 400], [220, 400]);
    for (let step = 1; step <= 6; step++) await touch('touchMove', [180 - 10 * step, 400], [220 + 10 * step, 400]);
    await touch('touchEnd');
    await page.waitForTimeout(600);
    expect((await camera())?.zoom).toBeGreaterThan((panned?.zoom ?? 0) * 1.5);
    expect(await page.evaluate(() => [window.scrollX, window.scrollY, visualViewport?.scale])).toEqual([0, 0, 1]);
    await page.context().close();
  });

  it('with WebGL off: a notice, the drawn map, the list, search and panels', async () => {
    const page = await open('graph/', {
      prepare: withoutWebGL,
    });
    await page.waitForSelector('[data-mode="still"]');
    expect(await page.locator('[data-notice]').innerText()).toMatch(/cannot draw the interactive map/);
    expect(await page.locator('.still .atlas-map').isVisible()).toBe(true);
    await page.keyboard.press('/');
    await page.keyboard.type('synthetic d');
    await page.keyboard.press('Enter');
    await page.waitForSelector('[data-inspector-body] [data-card]');
    expect(await nameOf(page)).toBe('Synthetic data');
    await page.locator('input[name="kinds"][value="model"] ~ .key-name').click();
    expect(await page.locator('[data-ledger-rows] tr td:nth-of-type(1)', { hasText: /^model$/ }).count()).toBe(0);
    await page.context().close();
  });

  it.each([320, 390, 768, 1280, 2560])(
    'without scripts every name on a drawn map stands whole inside it, and nothing scrolls sideways, at %i pixels',
    async (width) => {
      const page = await open('graph/', { javaScriptEnabled: false, viewport: { width, height: 900 } });
      for (const type of ['graph', 'home', 'topic', 'entity: concept', 'entity: person']) {
        await page.goto(url(PAGE_TYPES.own[type] as string));
        const [names, cut, over] = await page.evaluate(() => {
          const map = document.querySelector('.atlas-map')!;
          const edge = map.getBoundingClientRect();
          const shown = [...map.querySelectorAll(':is(.region-names, .settlements) text')]
            .map((name) => ({ name: name.textContent, box: name.getBoundingClientRect() }))
            .filter(({ box }) => box.width > 0);
          const isCut = ({ box }: (typeof shown)[number]) =>
            box.left < edge.left || box.right > edge.right || box.top < edge.top || box.bottom > edge.bottom;
          const sideways = document.documentElement.scrollWidth - window.innerWidth;
          return [shown.length, shown.filter(isCut).map(({ name }) => name), sideways];
        });
        expect(names, type).toBeGreaterThan(5);
        expect(cut, type).toEqual([]);
        expect(over, type).toBeLessThanOrEqual(0);
      }
      await page.context().close();
    },
  );
});
