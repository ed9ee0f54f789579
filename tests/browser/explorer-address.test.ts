import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import { mulberry32 } from '../../src/graph/random.ts';
import { propertyCases } from '../property-cases.ts';
import { settled } from './explorer-page.ts';
import { ready, sameSight, sight } from './explorer-sight.ts';
import { useSite } from './harness.ts';

const STEPS = 6;

describe('the address', () => {
  const { open, trouble } = useSite();

  it('gives another reader the very view, whatever was done before', async () => {
    const { seed } = propertyCases();
    const random = mulberry32(seed);
    const page = await open('graph/');
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const other = await page.context().newPage();
    await ready(page);
    const done: string[] = [];
    for (let step = 0; step < STEPS; step++) {
      const possible = await possibleActions(page);
      const name = possible[Math.floor(random() * possible.length)] as string;
      done.push(name);
      await ACTIONS[name]?.(page, random);
      await settled(page);
      await page.locator('[data-copy]').click();
      const link = await page.evaluate(() => navigator.clipboard.readText());
      expect(link, done.join(', ')).toBe(page.url());
      await other.goto(link);
      await ready(other);
      sameSight(await sight(other), await sight(page), `seed ${seed}: ${done.join(', ')}`);
    }
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('tells where the camera stayed when the panel was closed, and Back brings both back', async () => {
    const page = await open('graph/?select=openai');
    await ready(page);
    const before = await sight(page);
    expect(before.title).toMatch(/^OpenAI · /);
    await page.locator('[data-inspector-close]').click();
    await settled(page);
    const closed = await sight(page);
    expect(closed.camera).toEqual(before.camera);
    await page.reload();
    await ready(page);
    sameSight(await sight(page), closed);
    await page.goBack();
    await settled(page);
    sameSight(await sight(page), before);
    await page.context().close();
  });
});

/** What a reader can do to the view; each is named so that a failure can be followed. */
const ACTIONS: Readonly<Record<string, (page: Page, random: () => number) => Promise<unknown>>> = {
  async search(page, random) {
    const names = await page.evaluate(() => explorerIn().session.graph.payload.nodes.name);
    await page.locator('#map-search').fill(names[Math.floor(random() * names.length)] as string);
    await page.keyboard.press('Enter');
  },
  async click(page, random) {
    const { x, y } = (await freePlace(page, random)) ?? { x: 0, y: 0 };
    await page.mouse.click(x, y);
  },
  async wheel(page, random) {
    await page.mouse.move(640, 400);
    await page.mouse.wheel(0, random() < 0.5 ? -400 : 400);
  },
  async drag(page, random) {
    await page.mouse.move(640, 400);
    await page.mouse.down();
    await page.mouse.move(640 + 300 * (random() - 0.5), 400 + 200 * (random() - 0.5), { steps: 4 });
    await page.mouse.up();
  },
  'zoom in': (page) => page.locator('[data-zoom="in"]').click(),
  'whole map': (page) => page.locator('[data-zoom="home"]').click(),
  'whole question': (page) => ask(page, 'whole'),
  asserted: (page) => ask(page, 'asserted'),
  groups: (page) => ask(page, 'communities'),
  async kind(page, random) {
    const boxes = page.locator('input[name="kinds"]');
    await boxes.nth(Math.floor(random() * (await boxes.count()))).click();
  },
  speaker: (page) => page.locator('[data-key] [name="speaker"]').selectOption({ index: 1 }),
  async path(page, random) {
    const ids = await page.evaluate(() => explorerIn().session.graph.payload.nodes.id);
    const any = () => ids[Math.floor(random() * ids.length)] as string;
    await page.evaluate(([from, to]) => explorerIn().session.store.set({ from, to, select: null, camera: null }), [
      any(),
      any(),
    ] as const);
  },
  near: (page) => page.locator('[data-near]').click(),
  route: (page) => page.locator('[data-route="1"]').click(),
  close: (page) => page.locator('[data-inspector-close]').click(),
  escape: (page) => page.locator('[data-chart]').press('Escape'),
  back: (page) => page.goBack(),
  forward: (page) => page.goForward(),
  reload: async (page) => {
    await page.reload();
    await ready(page);
  },
};

/** Names of the actions that have something to act on now. */
async function possibleActions(page: Page): Promise<string[]> {
  const needs: Record<string, string> = {
    near: '[data-near]',
    route: '[data-route="1"]',
    close: '[data-inspector-close]',
  };
  const shown = async (name: string) => !needs[name] || page.locator(needs[name]).isVisible();
  const possible: string[] = [];
  // Before the first step of the page the history has nothing of the map.
  const depth = await page.evaluate(() => history.length);
  for (const name of Object.keys(ACTIONS)) {
    if ((name === 'back' && depth < 4) || !(await shown(name))) continue;
    possible.push(name);
  }
  return possible;
}

async function ask(page: Page, question: string): Promise<void> {
  const toggle = page.locator('[data-questions-toggle]');
  if (await toggle.isVisible()) await toggle.click();
  await page.locator(`[data-question="${question}"]`).click();
}

/** A drawn symbol that lies under no panel. */
function freePlace(page: Page, random: () => number): Promise<{ x: number; y: number } | undefined> {
  return page.evaluate((share) => {
    const { session, map } = explorerIn();
    const { nodes } = session.graph.payload;
    const view = map()?.chart.view();
    const box = document.querySelector('[data-chart]')?.getBoundingClientRect();
    if (!view || !box) throw new Error('no map');
    const places = nodes.id
      .map((_, node) => ({
        x: box.left + view.originX + view.scale * (nodes.x[node] as number),
        y: box.top + view.originY + view.scale * (nodes.y[node] as number),
      }))
      .filter(
        ({ x, y }, node) =>
          session.derived().visible.nodes[node] && document.elementFromPoint(x, y)?.closest('[data-chart]'),
      );
    return places[Math.floor(share * places.length)];
  }, random());
}

declare function explorerIn(): Explorer;
