import type { Page, Route } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { GraphPayload } from '../../src/model/graph-payload.ts';
import { drawn, nameOf, query, type Root, state } from './explorer-page.ts';
import { useSite } from './harness.ts';

type Answer = Parameters<Route['fulfill']>[0];

/** What comes instead of the graph's data, and what the notice then says. */
const SPOILT: Record<string, [answer: (graph: GraphPayload) => Answer, words: RegExp]> = {
  missing: [() => ({ status: 404, body: '' }), /cannot be fetched/],
  'cut short': [() => ({ body: '{"version":1,"nodes":{"id":["a"' }), /cut short/],
  'of another version': [() => ({ body: '{"version":9}' }), /version is 9/],
  'with places that are no numbers': [
    (graph) => ({ json: { ...graph, nodes: { ...graph.nodes, x: ['*'] } } }),
    /cut short/,
  ],
  'with NaN in its bounds': [(graph) => ({ json: { ...graph, bounds: [null, 0, 1, 1] } }), /not a number/],
  'with a column that is a row short': [
    (graph) => ({ json: { ...graph, nodes: { ...graph.nodes, name: graph.nodes.name.slice(1) } } }),
    /differ in length/,
  ],
};

describe('bad data', () => {
  const { open, url } = useSite();
  const listStands = async (page: Page, words: RegExp) => {
    await page.waitForSelector('[data-mode="static"]');
    expect(await page.locator('.still .atlas-map').isVisible()).toBe(true);
    expect(await page.locator('[data-ledger-rows] tr').count()).toBeGreaterThan(40);
    expect(await page.locator('[data-notice]').innerText()).toMatch(words);
  };

  it('graph.json spoilt in any way: a notice and the list', async () => {
    const page = await open('404.html');
    const graph = (await (await page.request.get(url('data/graph.json'))).json()) as GraphPayload;
    for (const [answer, words] of Object.values(SPOILT)) {
      await page.route('**/data/graph.json', (route) => route.fulfill(answer(graph)));
      await page.goto(url('graph/'));
      await listStands(page, words);
      await page.unroute('**/data/graph.json');
    }
    await page.context().close();
  });

  it('a program that cannot be fetched: a notice and the list', async () => {
    const page = await open('graph/', {
      prepare: (fresh) => fresh.route('**/a/mount.*.js', (route) => route.abort()),
    });
    await listStands(page, /cannot be fetched/);
    await page.context().close();
  });

  it('drawing that cannot be fetched: the drawn map, and everything beside it works', async () => {
    const page = await open('graph/', {
      prepare: (fresh) =>
        // Words of the interface are called so too.
        fresh.route('**/a/map.*.js', async (route) => {
          const response = await route.fetch();
          return (await response.text()).includes('getContext') ? route.abort() : route.fulfill({ response });
        }),
    });
    await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root | null)?.explorer);
    expect(await page.locator('[data-explorer]').getAttribute('data-mode')).toBe('still');
    await page.keyboard.press('/');
    await page.keyboard.type('synthetic data');
    await page.keyboard.press('Enter');
    expect(await nameOf(page)).toBe('Synthetic data');
    await page.context().close();
  });
});

describe('a poor place to be', () => {
  const { open, url } = useSite();

  it.each<[string, (page: Page) => unknown]>([
    ['fonts are blocked', (page) => page.route('**/*.woff2', (route) => route.abort())],
    [
      'storage is blocked',
      (page) =>
        page.addInitScript(() => {
          for (const name of ['localStorage', 'sessionStorage'])
            Object.defineProperty(window, name, {
              get() {
                throw new DOMException('The operation is insecure.', 'SecurityError');
              },
            });
        }),
    ],
  ])('the map draws and answers where %s', async (_, prepare) => {
    const page = await open('graph/?select=openai', { prepare });
    await drawn(page);
    await page.waitForSelector('[data-inspector-body] [data-card]');
    expect(await nameOf(page)).toBe('OpenAI');
    await page.context().close();
  });

  it('two tabs keep their views apart', async () => {
    const one = await open('graph/?topic=economics');
    const two = await one.context().newPage();
    await two.goto(url('graph/?select=openai&colour=kind'));
    await Promise.all([drawn(one), drawn(two)]);
    await two.locator('input[name="kinds"][value="person"]').uncheck();
    expect(await state(one)).toMatchObject({ topics: ['economics'], kinds: [], colour: 'topic' });
    expect(query(one)).toBe('?topic=economics');
    await one.reload();
    await drawn(one);
    expect(await state(one)).toMatchObject({ topics: ['economics'], kinds: [] });
    expect((await state(two)).colour).toBe('kind');
    await one.context().close();
  });

  it('a window of 200 pixels still draws, nothing sticks out, and it grows again', async () => {
    const page = await open('graph/?select=openai', { viewport: { width: 200, height: 420 } });
    await drawn(page);
    expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBe(200);
    await page.waitForSelector('[data-inspector-body] [data-card]');
    await page.locator('[data-inspector-close]').click();
    await page.setViewportSize({ width: 200, height: 200 });
    await page.setViewportSize({ width: 1200, height: 800 });
    await drawn(page);
    await page.context().close();
  });
});
