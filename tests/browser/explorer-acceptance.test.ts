import type { BrowserContextOptions, Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { drawn, nameOf, query, type Root, settled, withoutWebGL } from './explorer-page.ts';
import { useSite } from './harness.ts';

/** One way to use the page: how a thing is pressed, a name looked up and an answer chosen. */
interface Hands {
  readonly options?: BrowserContextOptions;
  readonly prepare?: (page: Page) => unknown;
  press(page: Page, selector: string): Promise<void>;
  find(page: Page, field: string, name: string): Promise<void>;
  choose(page: Page, selector: string, value: string): Promise<void>;
}

const byMouse: Hands = {
  press: (page, selector) => page.locator(selector).click(),
  async find(page, field, name) {
    await page.locator(field).click();
    await page.keyboard.type(name);
    await page.locator(`${field}-hits [role="option"]`).first().click();
  },
  choose: async (page, selector, value) => void (await page.locator(selector).selectOption(value)),
};

const HANDS: Record<string, Hands> = {
  'by mouse': byMouse,
  'by keyboard alone': {
    async press(page, selector) {
      await tabTo(page, selector);
      await page.keyboard.press('Enter');
    },
    async find(page, field, name) {
      if (field === '#map-search') await page.keyboard.press('/');
      else await tabTo(page, field);
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    },
    async choose(page, selector, value) {
      await tabTo(page, selector);
      const words = await page.locator(`${selector} option[value="${value}"]`).first().innerText();
      await page.keyboard.type(words.slice(0, 12));
    },
  },
  'by touch': {
    options: { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true },
    press: (page, selector) => page.locator(selector).tap(),
    async find(page, field, name) {
      await page.locator(field).tap();
      await page.keyboard.type(name);
      await page.locator(`${field}-hits [role="option"]`).first().tap();
    },
    choose: byMouse.choose,
  },
  'with WebGL off': { ...byMouse, prepare: withoutWebGL },
};

describe.each(Object.entries(HANDS))('a reader, %s,', (_, hands) => {
  const { open, trouble } = useSite();
  const openMap = (path: string) => open(path, { ...hands.options, ...(hands.prepare && { prepare: hands.prepare }) });

  it('finds synthetic data and reads why it is joined to scaling laws', async () => {
    const page = await openMap('graph/');
    await ready(page);
    await hands.find(page, '#map-search', 'synthetic data');
    await page.waitForSelector('[data-inspector-body] [data-card]');
    expect(await nameOf(page)).toBe('Synthetic data');
    await hands.press(page, '[data-inspector-body] a.strength[href*="/scaling-laws--synthetic-data/"]');
    await page.waitForSelector('[data-inspector-body] .quotation');
    expect(query(page)).toContain('select=scaling-laws--synthetic-data');
    const proof = page.locator('[data-inspector-body] .quotation').first();
    expect(await proof.locator('mark').allInnerTexts()).toEqual(
      expect.arrayContaining([expect.stringMatching(/synthetic data/i), expect.stringMatching(/scaling\s+laws/i)]),
    );
    expect(await proof.locator('figcaption a').first().getAttribute('href')).toMatch(/\/documents\/[a-z0-9-]+\/#/);
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('gets from Claude Mythos to inference price and reads each hop', async () => {
    const page = await openMap('graph/');
    await ready(page);
    await hands.press(page, '[data-question="path"]');
    await hands.find(page, '#path-from', 'claude mythos');
    await hands.find(page, '#path-to', 'inference price');
    const hops = page.locator('[data-hops] > .hop');
    await hops.first().waitFor();
    const stations = await page.locator('.station a').allInnerTexts();
    expect([stations[0], stations.at(-1)]).toEqual(['Claude Mythos', 'Inference price']);
    expect(await hops.count()).toBe(stations.length - 1);
    for (const hop of await hops.all()) {
      await hop.locator('blockquote').waitFor();
      expect((await hop.locator('blockquote').innerText()).length).toBeGreaterThan(20);
    }
    await page.context().close();
  });

  it('sees what only the comment thread talks about, copies the link, and another sees the same', async () => {
    const page = await openMap('graph/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await ready(page);
    await hands.choose(page, '[data-ask="document"]', 'open-models-comments');
    await page.waitForURL(/document=open-models-comments&compare=first/);
    const before = await sight(page);
    expect(before.named.length).toBeGreaterThan(5);
    expect(before.elsewhere).toBe(0);
    await hands.press(page, '[data-copy]');
    await expect.poll(() => page.locator('[data-notice]').innerText()).toContain('copied');
    const link = await page.evaluate(() => navigator.clipboard.readText());
    const fresh = await openMap('about/');
    await fresh.goto(link);
    await ready(fresh);
    expect(await sight(fresh)).toEqual(before);
    await page.context().close();
    await fresh.context().close();
  });
});

describe('a reader who types at once, where the network is slow,', () => {
  const { open } = useSite();
  it('loses no letter and no Enter', async () => {
    const page = await open('graph/');
    await ready(page);
    await page.route('**/a/*.js', async (route) => {
      await new Promise((later) => setTimeout(later, 700));
      await route.continue();
    });
    await byMouse.press(page, '[data-question="path"]');
    for (const [field, name] of [
      ['#path-from', 'claude mythos'],
      ['#path-to', 'inference price'],
    ] as const) {
      await page.waitForFunction((wanted) => document.activeElement?.matches(wanted) || wanted === '#path-to', field);
      await page.locator(field).focus();
      await page.keyboard.type(name);
      await page.keyboard.press('Enter');
    }
    await page.locator('[data-hops] > .hop').first().waitFor();
    await page.context().close();
  });
});

/** Waits until the page answers: on the map, or beside the drawn sheet. */
async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root | null)?.explorer);
  if ((await page.locator('[data-explorer]').getAttribute('data-mode')) !== 'map') return;
  await drawn(page);
  await settled(page);
}

/** What stands before the reader: names drawn, the tally, the camera; and how many of the names another document has too. */
function sight(page: Page) {
  return page.evaluate(() => {
    const explorer = (document.querySelector('[data-explorer]') as Root).explorer;
    if (!explorer) throw new Error('no explorer');
    const { nodes, documents } = explorer.session.graph.payload;
    const { visible } = explorer.session.derived();
    const thread = documents.findIndex(({ id }) => id === 'open-models-comments');
    const rows = [...visible.nodes.keys()].filter((node) => visible.nodes[node]);
    const camera = explorer.map()?.chart.camera();
    return {
      named: rows.map((node) => nodes.name[node]),
      elsewhere: rows.filter((node) => nodes.documents[node]?.some((row) => row !== thread)).length,
      tally: document.querySelector('[data-tally]')?.textContent,
      camera: camera && [Math.round(camera.x), Math.round(camera.y), camera.zoom.toFixed(2)],
    };
  });
}

/** Presses Tab until the focus is there. */
async function tabTo(page: Page, selector: string): Promise<void> {
  for (let step = 0; step < 400; step++) {
    if (await page.evaluate((wanted) => document.activeElement?.matches(wanted), selector)) return;
    await page.keyboard.press('Tab');
  }
  throw new Error(`Tab does not reach ${selector}`);
}
