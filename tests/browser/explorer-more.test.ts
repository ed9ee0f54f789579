import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { type GraphPayload, graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { drawn, nameOf } from './explorer-page.ts';
import { useSite } from './harness.ts';

describe('connections above the cap', () => {
  const { open, url, trouble } = useSite();

  /** Serves the site's own graph as if a cap had left the weaker connections out; counts how often those are asked for. */
  async function cap(page: Page) {
    const asked = { count: 0, rest: [] as string[], total: 0 };
    const whole = graphPayloadSchema.parse(await (await page.request.get(url('data/graph.json'))).json());
    const { edges, nodes } = whole;
    const where = (wanted: (edge: number) => boolean) =>
      Object.fromEntries(
        Object.entries(edges).map(([name, column]) => [name, column.filter((_, edge) => wanted(edge))]),
      ) as GraphPayload['edges'];
    const isHeld = (edge: number) => edges.backbone[edge] === 1 || edges.asserted[edge] === 1 || edge < 200;
    const [held, rest] = [where(isHeld), where((edge) => !isHeld(edge))];
    const strongestLeftOut = rest.strength[0] as number;
    asked.total = whole.totalEdges;
    asked.rest = rest.source.map((source, edge) =>
      [nodes.id[source], nodes.id[rest.target[edge] as number]].sort().join('--'),
    );
    await page.route('**/data/graph.json', (route) =>
      route.fulfill({ json: { ...whole, edges: held, strongestLeftOut } }),
    );
    await page.route('**/data/graph-more.json', (route) => {
      asked.count++;
      return route.fulfill({ json: { version: whole.version, edges: rest } });
    });
    return asked;
  }
  /** A number as the page writes it. */
  const words = (count: number) => count.toLocaleString('en-GB');
  const tally = (page: Page) => page.locator('[data-tally]').innerText();

  it('are announced, and fetched when they are asked for', async () => {
    let asked = { count: 0, total: 0, rest: [] as string[] };
    const page = await open('graph/', {
      prepare: async (fresh) => {
        asked = await cap(fresh);
      },
    });
    await drawn(page);
    expect(await tally(page)).toMatch(
      new RegExp(`of ${words(asked.total)} connections drawn; [\\d,]+ of ${words(asked.total)} connections loaded$`),
    );
    expect(asked.count).toBe(0);
    await page.locator('input[name="connections"]').fill(String(asked.total));
    await page.waitForFunction(() => !document.querySelector('[data-tally]')?.textContent?.includes('loaded'));
    expect(await tally(page)).toContain(`${words(asked.total)} of ${words(asked.total)} connections drawn`);
    expect(await page.locator('[data-speech]').innerText()).toBe(`All ${words(asked.total)} connections are loaded`);
    expect(asked.count).toBe(1);
    await page.context().close();
  });

  it('open from a link that names one of them', async () => {
    let asked = { count: 0, total: 0, rest: [] as string[] };
    const page = await open('about/', {
      prepare: async (fresh) => {
        asked = await cap(fresh);
      },
    });
    await page.goto(url(`graph/?select=${asked.rest[0]}`));
    await page.waitForSelector('[data-inspector-body] .quotation, [data-inspector-body] .sentence');
    expect(await nameOf(page)).toContain(' and ');
    expect(await page.locator('[data-notice]').isVisible()).toBe(false);
    expect(asked.count).toBe(1);
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('are no file at all where the atlas is below the cap', async () => {
    const page = await open('data/');
    expect((await page.request.get(url('data/graph-more.json'))).status()).toBe(404);
    await page.context().close();
  });
});
