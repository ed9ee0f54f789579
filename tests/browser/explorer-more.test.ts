import { text } from 'node:stream/consumers';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { graphMoreSchema, graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { capGraph } from '../../src/pipeline/emit/cap-graph.ts';
import { drawn, nameOf, withoutWebGL } from './explorer-page.ts';
import { useSite } from './harness.ts';

describe('connections above the cap', () => {
  const { open, url, trouble } = useSite();

  /** Serves the site's own graph as if a cap had left connections out; counts how often those are asked for, in vain if `lost`. */
  async function cap(page: Page, lost = false) {
    const asked = { count: 0, rest: [] as string[], total: 0 };
    const whole = graphPayloadSchema.parse(await (await page.request.get(url('data/graph.json'))).json());
    const { id } = whole.nodes;
    const { graph, more } = capGraph(whole, 400);
    const rest = graphMoreSchema.parse(more).edges;
    asked.total = whole.totalEdges;
    asked.rest = rest.source.map((source, edge) => [id[source], id[rest.target[edge] as number]].sort().join('--'));
    await page.route('**/data/graph.json', (route) => route.fulfill({ json: graph }));
    await page.route('**/data/graph-more.json', (route) => {
      asked.count++;
      return lost ? route.abort() : route.fulfill({ json: more });
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

  it('have the documents with them, for filters, colours, the list and saved tables', async () => {
    const save = async (page: Page, format: string) => {
      await page.locator('[data-export] summary').click();
      const [download] = await Promise.all([
        page.waitForEvent('download'),
        page.locator(`[data-save="${format}"]`).click(),
      ]);
      return text(await download.createReadStream());
    };
    const seen = async (query: string, prepare?: (fresh: Page) => unknown) => {
      const page = await open(`graph/${query}`, prepare ? { prepare } : {});
      await drawn(page);
      await page.waitForFunction(() => !document.querySelector('[data-tally]')?.textContent?.includes('fetching'));
      const table = (await save(page, 'csv')).trimEnd().split('\r\n').sort();
      const shown = await page.locator('[data-tally], [data-colours] .key-name').allInnerTexts();
      const listed = (await page.locator('[data-ledger-roads] tr').allTextContents()).sort();
      await page.context().close();
      return { table, shown, listed };
    };
    for (const query of ['', '?view=list', '?colour=document', '?document=scaling-era']) {
      const [whole, capped] = [await seen(query), await seen(query, (fresh) => cap(fresh))];
      expect(capped, query).toEqual(whole);
      expect(whole.table.length).toBeGreaterThan(20);
      expect(whole.table.filter((row) => row.endsWith(','))).toEqual([]);
    }
  });

  it('come by themselves where the list takes the map’s place', async () => {
    const prepare = async (fresh: Page) => {
      await withoutWebGL(fresh);
      await cap(fresh);
    };
    const page = await open('graph/', { prepare });
    await page.waitForFunction(() => document.querySelector('[data-ledger-roads] td:nth-of-type(2)')?.textContent);
    expect(await page.locator('[data-ledger-roads] td:nth-of-type(2)').allInnerTexts()).not.toContain('');
    await page.context().close();
  });

  it('leave no table half empty and no filter that nothing answers where they cannot be had', async () => {
    const page = await open('graph/?colour=document', { prepare: (fresh) => cap(fresh, true) });
    await drawn(page);
    await page.waitForFunction(() => !location.search);
    expect(await page.locator('[data-notice]').innerText()).toContain('nothing of documents and speakers');
    await page.locator('[data-notice] button').click();
    let saved = 0;
    page.on('download', () => saved++);
    await page.locator('[data-export] summary').click();
    await page.locator('[data-save="csv"]').click();
    await page.locator('[data-notice]').waitFor();
    expect(saved).toBe(0);
    await page.context().close();
  });

  it('are no file at all where the atlas is below the cap', async () => {
    const page = await open('data/');
    expect((await page.request.get(url('data/graph-more.json'))).status()).toBe(404);
    await page.context().close();
  });
});
