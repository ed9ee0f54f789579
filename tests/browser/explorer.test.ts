import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import { useSite } from './harness.ts';

interface Root extends HTMLElement {
  explorer?: Explorer;
}

/** Waits until the map has drawn its names. */
async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('[data-explorer]') as Root | null;
    return (root?.explorer?.map()?.labels().length ?? 0) > 0;
  });
}

/** Where an entity, or the middle of the way between two, lies in the window. */
function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
  return page.evaluate((wanted) => {
    const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
    const { graph } = session;
    const view = map()?.chart.view();
    const box = document.querySelector('[data-chart]')?.getBoundingClientRect();
    if (!view || !box) throw new Error('no map');
    const { x, y } = graph.payload.nodes;
    const row = graph.rows.get(wanted) ?? -1;
    return {
      x: box.left + view.originX + view.scale * (x[row] as number),
      y: box.top + view.originY + view.scale * (y[row] as number),
    };
  }, id);
}

/** A drawn connection's id and a point on it that is on no symbol. */
function aRoad(page: Page): Promise<{ id: string; x: number; y: number }> {
  return page.evaluate(() => {
    const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
    const { graph } = session;
    const view = map()?.chart.view();
    const box = document.querySelector('[data-chart]')?.getBoundingClientRect();
    if (!view || !box) throw new Error('no map');
    const { id, x, y } = graph.payload.nodes;
    for (const edge of session.derived().visible.edges) {
      const [a, b] = [graph.source[edge] as number, graph.target[edge] as number];
      const ends = [id[a] as string, id[b] as string].sort();
      const bend = ends.join('--').length % 2 ? 0.035 : -0.035;
      const [ax, ay, bx, by] = [x[a], y[a], x[b], y[b]] as [number, number, number, number];
      const place = {
        x: box.left + view.originX + view.scale * ((ax + bx) / 2 - (by - ay) * bend),
        y: box.top + view.originY + view.scale * ((ay + by) / 2 + (bx - ax) * bend),
      };
      const free = document.elementFromPoint(place.x, place.y)?.closest('[data-chart]');
      const clear = x.every((nx, node) => {
        const [dx, dy] = [
          box.left + view.originX + view.scale * nx - place.x,
          box.top + view.originY + view.scale * (y[node] as number) - place.y,
        ];
        return Math.hypot(dx, dy) > 24;
      });
      if (free && clear && Math.hypot(ax - bx, ay - by) * view.scale > 60) return { id: ends.join('--'), ...place };
    }
    throw new Error('no road in sight');
  });
}

const nameOf = (page: Page) => page.locator('[data-inspector-name]').innerText();
const query = (page: Page) => new URL(page.url()).search;

describe('the map, by mouse', () => {
  const { open, trouble } = useSite();

  it('draws, answers hover, selects on click and shows the page’s own parts with their sentences', async () => {
    const page = await open('graph/');
    await drawn(page);
    const { x, y } = await placeOf(page, 'openai');
    await page.mouse.move(x, y);
    await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root).explorer?.session.hover.get());
    await page.mouse.click(x, y);
    await page.waitForSelector('[data-inspector-body] [data-card]');
    expect(await nameOf(page)).toBe('OpenAI');
    expect(query(page)).toBe('?select=openai');
    expect(await page.locator('[data-inspector-body] .connections .sentence').count()).toBeGreaterThan(3);
    await page.locator('[data-inspector-body] .strength').first().click();
    await page.waitForSelector('[data-inspector-body] .quotation');
    expect(query(page)).toMatch(/select=[a-z0-9-]+--[a-z0-9-]+/);
    await page.context().close();
    expect(trouble).toEqual([]);
  });

  it('opens the sentences of a connection that is clicked on the map', async () => {
    const page = await open('graph/');
    await drawn(page);
    const road = await aRoad(page);
    await page.mouse.click(road.x, road.y);
    await page.waitForSelector('[data-inspector-body] .quotation');
    expect(query(page)).toContain(`select=${road.id}`);
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

  it('asks for no frame while nothing happens, and holds one WebGL context', async () => {
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
    expect(before.contexts).toBe(1);
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
            .filter(
              (b) => a.x < b.x + b.width && b.x < a.x + a.width && Math.abs(a.y - b.y) < (a.height + b.height) / 2,
            )
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

describe('filters and the list', () => {
  const { open } = useSite();

  it.each([
    '',
    'kind=model,person',
    'topic=economics',
    'document=open-models-comments&compare=first',
    'links=asserted',
    'disputed=yes',
    'select=synthetic-data&steps=1',
    'connections=25',
  ])('the list shows exactly what is drawn: %s', async (filter) => {
    const page = await open(`graph/?${filter}${filter ? '&' : ''}view=list`);
    await drawn(page);
    const { listed, visible, joined, edges } = await page.evaluate(() => {
      const { session } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      const { visible: set } = session.derived();
      const rows = [...document.querySelectorAll<HTMLElement>('[data-ledger-rows] tr')];
      return {
        listed: rows.map((row) => row.dataset.id).sort(),
        visible: session.graph.payload.nodes.id.filter((_, node) => set.nodes[node]).sort(),
        joined: rows.reduce((sum, row) => sum + Number(row.lastElementChild?.textContent), 0),
        edges: set.edges.length,
      };
    });
    expect(listed).toEqual(visible);
    expect(joined).toBe(2 * edges);
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

describe('paths', () => {
  const { open } = useSite();

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

  it('explain themselves where there is none, and offer what is near', async () => {
    const page = await open('graph/');
    await drawn(page);
    const [from, to] = await page.evaluate(() => {
      const { graph } = ((document.querySelector('[data-explorer]') as Root).explorer as Explorer).session;
      const lone = graph.payload.nodes.id.filter((_, node) => graph.offsets[node] === graph.offsets[node + 1]);
      return [graph.payload.nodes.id[graph.source[0] as number], lone[0]] as [string, string | undefined];
    });
    const neighbours = await page.evaluate(() => {
      const { graph } = ((document.querySelector('[data-explorer]') as Root).explorer as Explorer).session;
      const { id } = graph.payload.nodes;
      const node = graph.rows.get('anthropic') ?? (graph.target[0] as number);
      const around = Array.from(
        graph.neighbours.slice(graph.offsets[node], graph.offsets[node + 1]),
        (row) => id[row] as string,
      );
      return { node: id[node] as string, around };
    });
    await page.context().close();
    const address = to
      ? `path/?from=${from}&to=${to}`
      : `path/?from=${from}&to=${neighbours.node}&without=${neighbours.around.filter((id) => id !== from).join(',')}`;
    const second = await open(address);
    await second.waitForFunction(() => (document.querySelector('[data-path-words]')?.textContent ?? '').length > 20);
    const words = await second.locator('[data-path-words]').innerText();
    if (!(await second.locator('.hop').count())) expect(words).toMatch(/no route leads|No route leads/);
    await second.context().close();
  });
});

describe('without a mouse', () => {
  const { open } = useSite();

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
    expect(query(page)).toBe('');
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

  it('with WebGL off: a notice, the drawn map, the list, search and panels', async () => {
    const page = await open('graph/', {
      prepare: (fresh) =>
        fresh.addInitScript(() => {
          const { getContext } = HTMLCanvasElement.prototype;
          HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
            return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', ...rest);
          } as typeof getContext;
        }),
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
});

describe('bad data', () => {
  const { open } = useSite();

  it.each([
    ['missing', { status: 404, body: '' }, /cannot be fetched/],
    ['cut short', { body: '{"version":1,"nodes":{"id":["a"' }, /cut short/],
    ['of another version', { body: '{"version":9}' }, /version is 9/],
  ])('graph.json %s: a notice and the list', async (_, answer, words) => {
    const page = await open('graph/', {
      prepare: (fresh) => fresh.route('**/data/graph.json', (route) => route.fulfill(answer)),
    });
    await page.waitForSelector('[data-mode="static"]');
    expect(await page.locator('[data-notice]').innerText()).toMatch(words);
    expect(await page.locator('.still .atlas-map').isVisible()).toBe(true);
    expect(await page.locator('[data-ledger-rows] tr').count()).toBeGreaterThan(40);
    await page.context().close();
  });

  it('a window of 200 pixels still draws', async () => {
    const page = await open('graph/', { viewport: { width: 200, height: 200 } });
    await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root)?.explorer?.map());
    await page.setViewportSize({ width: 1200, height: 800 });
    await drawn(page);
    await page.context().close();
  });
});

describe('taking it along', () => {
  const { open } = useSite();

  it.each(['png', 'svg', 'gexf', 'csv', 'json'])('saves the view as %s', async (format) => {
    const page = await open('graph/?topic=economics', { acceptDownloads: true });
    await drawn(page);
    await page.locator('[data-export] summary').click();
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.locator(`[data-save="${format}"]`).click(),
    ]);
    expect(download.suggestedFilename()).toBe(`frontier-atlas.${format}`);
    const stream = await download.createReadStream();
    let size = 0;
    for await (const chunk of stream) size += (chunk as Buffer).length;
    expect(size).toBeGreaterThan(1000);
    await page.context().close();
  });
});

function state(page: Page) {
  return page.evaluate(
    () =>
      (document.querySelector('[data-explorer]') as Root).explorer?.session.store.get() as NonNullable<
        ReturnType<Explorer['session']['store']['get']>
      >,
  );
}
