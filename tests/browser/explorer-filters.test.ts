import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import { graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { drawn, placeOf, query, type Root, settled, state } from './explorer-page.ts';
import { useSite } from './harness.ts';

const FILTERS = [
  '',
  'kind=model,person',
  'topic=economics',
  'document=open-models-comments&compare=first',
  'links=asserted',
  'disputed=yes',
  'select=synthetic-data&steps=1',
  'connections=25',
];

describe('filters and the list', () => {
  const { open } = useSite();

  it('the list shows exactly what is drawn, whatever the address asks for', async () => {
    const page = await open('graph/?view=list');
    await drawn(page);
    for (const filter of FILTERS) {
      await page.evaluate(
        (search) => {
          history.pushState(null, '', search);
          dispatchEvent(new PopStateEvent('popstate'));
        },
        `?${filter}${filter ? '&' : ''}view=list`,
      );
      for (const more of ['more', 'more-roads']) {
        const button = page.locator(`[data-ledger-${more}]`);
        while (await button.isVisible()) await button.click();
      }
      const { listed, visible, joined, roads, edges } = await page.evaluate(() => {
        const { session } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
        const { visible: set } = session.derived();
        const { nodes } = session.graph.payload;
        const ends = (edge: number) =>
          [session.graph.source, session.graph.target].map((column) => nodes.id[column[edge] as number] as string);
        const rows = [...document.querySelectorAll<HTMLElement>('[data-ledger-rows] tr')];
        return {
          listed: rows.map((row) => row.dataset.id).sort(),
          visible: nodes.id.filter((_, node) => set.nodes[node]).sort(),
          joined: rows.reduce((sum, row) => sum + Number(row.lastElementChild?.textContent), 0),
          roads: [...document.querySelectorAll<HTMLElement>('[data-ledger-roads] tr')]
            .map((row) => row.dataset.id)
            .sort(),
          edges: [...set.edges].map((edge) => ends(edge).sort().join('--')).sort(),
        };
      });
      expect(listed, filter).toEqual(visible);
      expect(joined, filter).toBe(2 * edges.length);
      expect(roads, filter).toEqual(edges);
    }
    await page.context().close();
  });
  it('the key filters, isolates with “only”, and follows the address', async () => {
    const page = await open('graph/');
    await drawn(page);
    await page.locator('input[name="kinds"][value="person"]').uncheck();
    expect(query(page)).not.toContain('person');
    await page.locator('[data-row-group="topics"] .key-row').first().hover();
    await page.locator('[data-row-group="topics"] [data-only]').first().click();
    expect((await state(page)).topics).toHaveLength(1);
    await page.locator('[data-question="whole"]').click();
    expect(await state(page)).toMatchObject({ kinds: [], topics: [] });
    expect(await page.locator('input[name="kinds"]:not(:checked)').count()).toBe(0);
    await page.locator('input[name="connections"]').fill('40');
    expect(await page.locator('[data-tally]').innerText()).toMatch(/ 40 of [\d,]+ connections drawn/);
    await page.context().close();
  });
});

describe('questions', () => {
  const { open, trouble } = useSite();

  it('compare two documents with one choice, and the key changes which', async () => {
    const page = await open('graph/');
    await drawn(page);
    await page.locator('[data-ask="document"]').selectOption('both:');
    const { document: first, against, compare } = await state(page);
    expect([compare, first !== null, against !== null, first !== against]).toEqual(['both', true, true, true]);
    const shared = await page.locator('[data-tally]').innerText();
    expect(await page.locator('[data-key] [name="compare"]').inputValue()).toBe(`both:${against}`);
    await page.locator('[data-ask="document"]').selectOption('first:');
    expect((await state(page)).compare).toBe('first');
    expect(await page.locator('[data-tally]').innerText()).not.toBe(shared);
    await page.context().close();
  });

  it('fold into a menu beside a panel, which Escape closes', async () => {
    const page = await open('graph/?select=openai');
    await drawn(page);
    const list = page.locator('[data-questions-list]');
    expect(await list.isVisible()).toBe(false);
    await page.locator('[data-questions-toggle]').click();
    expect(await list.isVisible()).toBe(true);
    await page.keyboard.press('Escape');
    expect(await list.isVisible()).toBe(false);
    expect((await state(page)).select).toBe('openai');
    await page.locator('[data-questions-toggle]').click();
    await page.locator('[data-question="asserted"]').click();
    expect((await state(page)).links).toBe('asserted');
    await page.context().close();
  });

  it('narrow to what is near the selection, and widen again', async () => {
    const page = await open('graph/?select=synthetic-data');
    await drawn(page);
    const whole = await page.locator('[data-tally]').innerText();
    await page.locator('[data-near]').click();
    expect((await state(page)).steps).toBe(1);
    expect(await page.locator('[data-tally]').innerText()).toMatch(/^\d+ of \d+ entities/);
    await page.locator('[data-near]').click();
    expect(await page.locator('[data-tally]').innerText()).toBe(whole);
    await page.context().close();
    expect(trouble).toEqual([]);
  });
});

describe('paths', () => {
  const { open, url } = useSite();

  it('lead from Claude Mythos to inference price, each hop with its sentence', async () => {
    const page = await open('path/?from=claude-mythos&to=inference-price');
    await page.waitForSelector('.hop .quotation');
    const hops = await page.locator('.hop').count();
    expect(hops).toBeGreaterThan(0);
    expect(await page.locator('.station').count()).toBe(hops + 1);
    await page.waitForFunction((count) => document.querySelectorAll('.hop .quotation').length === count, hops);
    expect(await page.locator('[data-route]').count()).toBe(3);
    const first = await page.locator('.station a').allInnerTexts();
    await page.locator('[data-swap]').click();
    expect(await page.locator('.station a').allInnerTexts()).toEqual(first.toReversed());
    await page.goBack();
    await page.locator('[data-avoid]:not([hidden])').first().click();
    expect(query(page)).toContain('without=');
    expect(await page.locator('.station a').allInnerTexts()).not.toContain(first[1]);
    await page.context().close();
  });

  it('take their ends from the map', async () => {
    const page = await open('graph/');
    await drawn(page);
    // What shows the path may come after the reader has chosen.
    const chosen = Promise.withResolvers<void>();
    await page.route('**/a/*.js', async (route) => {
      await chosen.promise;
      await route.continue();
    });
    await page.locator('[data-question="path"]').click();
    for (const id of ['openai', 'post-training']) {
      await settled(page);
      const { x, y } = await placeOf(page, id);
      await page.mouse.click(x, y);
      // Sooner, the next one would be the second of a double click, wherever it is.
      await page.waitForTimeout(DOUBLE_CLICK);
    }
    await expect.poll(() => state(page)).toMatchObject({ from: 'openai', to: 'post-training' });
    chosen.resolve();
    await page.waitForSelector('.hop .quotation');
    expect(await state(page)).toMatchObject({ from: 'openai', to: 'post-training', select: null });
    await page.context().close();
  });

  it('explain themselves where there is none, and offer what is near', async () => {
    const page = await open('path/');
    const { nodes, edges } = graphPayloadSchema.parse(await (await page.request.get(url('data/graph.json'))).json());
    const row = nodes.id.indexOf('claude-mythos');
    const around = edges.source.flatMap((a, edge) => {
      const b = edges.target[edge] as number;
      return a === row ? [b] : b === row ? [a] : [];
    });
    const kept = around[0] as number;
    const far = nodes.id.find((_, node) => node !== row && !around.includes(node)) as string;
    await page.context().close();

    const without = around.slice(1).map((node) => nodes.id[node]);
    const cut = await open(`path/?from=claude-mythos&to=${far}&without=${[...without, nodes.id[kept]].join(',')}`);
    await cut.waitForFunction(() => (document.querySelector('[data-path-words]')?.textContent ?? '').length > 80);
    expect(await cut.locator('.hop').count()).toBe(0);
    expect(await cut.locator('[data-path-words]').innerText()).toMatch(/^Without .* no route leads from Claude Mythos/);
    await cut.locator(`[data-readmit="${nodes.id[kept]}"]`).click();
    expect(query(cut)).not.toContain(`${nodes.id[kept]}`);
    await cut.context().close();
  });
});

/** Longer than the time within which the map takes two clicks for one double click. Milliseconds. */
const DOUBLE_CLICK = 400;
