import type { Page } from 'playwright-core';
import type { Explorer } from '../../src/explorer/mount.ts';
import { bendOf, pointOnEdge } from '../../src/map/roads.ts';

/** The explorer as it hangs on its element. */
export interface Root extends HTMLElement {
  explorer?: Explorer;
}

/** Makes a browser give the page no WebGL. */
export function withoutWebGL(page: Page): Promise<unknown> {
  return page.addInitScript(() => {
    const { getContext } = HTMLCanvasElement.prototype;
    HTMLCanvasElement.prototype.getContext = function (this: HTMLCanvasElement, kind: string, ...rest: never[]) {
      return kind.startsWith('webgl') ? null : getContext.call(this, kind as '2d', ...rest);
    } as typeof getContext;
  });
}

/** Waits until the map has drawn its names. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('[data-explorer]') as Root | null;
    return (root?.explorer?.map()?.labels().length ?? 0) > 0;
  });
}

/** Waits until the camera has stood still for a while: most pages are opened by readers who want no motion. */
export async function settled(page: Page): Promise<void> {
  const camera = () =>
    page.evaluate(() =>
      JSON.stringify((document.querySelector('[data-explorer]') as Root).explorer?.map()?.chart.camera()),
    );
  for (let before = '', now = await camera(); now !== before; now = await camera()) {
    before = now;
    await pause(page, 150);
  }
}

/** Waits by the page's own frames and timers: those that were set before, a busy machine delays as much. */
function pause(page: Page, milliseconds: number): Promise<void> {
  return page.evaluate(
    (time) =>
      new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(done, time)))),
    milliseconds,
  );
}

/** Where an entity lies in the window. */
export function placeOf(page: Page, id: string): Promise<{ x: number; y: number }> {
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

/** Moves the mouse there from open sea, and tells the id of what that means, once the map has taken note. */
export async function hoverAt(page: Page, x: number, y: number): Promise<string | null> {
  await page.mouse.move(1, 1);
  await page.mouse.move(x, y);
  await pause(page, 200);
  return page.evaluate(() => {
    const { session } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
    const { payload, source, target } = session.graph;
    const hover = session.hover.get();
    if (!hover) return null;
    if (hover.node >= 0) return payload.nodes.id[hover.node] as string;
    return [source[hover.edge], target[hover.edge]]
      .map((node) => payload.nodes.id[node as number])
      .sort()
      .join('--');
  });
}

/** A drawn entity with no other symbol near, its place in the window and its radius there, under no panel to its right. */
export function aLoneSymbol(page: Page): Promise<{ id: string; kind: string; x: number; y: number; radius: number }> {
  return page.evaluate(() => {
    const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
    const { nodes, kinds } = session.graph.payload;
    const view = map()?.chart.view();
    const box = document.querySelector('[data-chart]')?.getBoundingClientRect();
    if (!view || !box) throw new Error('no map');
    const shrink = Math.min(1, Math.max(0.4, (view.scale / 0.8) ** 0.6));
    const symbols = nodes.id.map((id, node) => ({
      id,
      kind: kinds[nodes.kind[node] as number] as string,
      x: box.left + view.originX + view.scale * (nodes.x[node] as number),
      y: box.top + view.originY + view.scale * (nodes.y[node] as number),
      radius: (nodes.size[node] as number) * 0.8 * shrink,
    }));
    const lone = symbols.find(
      ({ id, x, y, radius }) =>
        [0, 30].every((off) => document.elementFromPoint(x + radius + off, y)?.closest('[data-chart]')) &&
        symbols.every((other) => other.id === id || Math.hypot(other.x - x, other.y - y) > radius + other.radius + 32),
    );
    if (!lone) throw new Error('no symbol stands alone');
    return lone;
  });
}

/**
 * A drawn connection's id, the middle of its bend, where that is under no panel, on no symbol and near no other edge, and a
 * step of one pixel from there across it.
 */
export async function aRoad(
  page: Page,
): Promise<{ id: string; x: number; y: number; across: { readonly x: number; readonly y: number } }> {
  const { places, drawn: edges } = await page.evaluate(() => {
    const { session, map } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
    const { graph } = session;
    const view = map()?.chart.view();
    const box = document.querySelector('[data-chart]')?.getBoundingClientRect();
    if (!view || !box) throw new Error('no map');
    const { nodes } = graph.payload;
    const places = nodes.id.map((_, node) => ({
      x: box.left + view.originX + view.scale * (nodes.x[node] as number),
      y: box.top + view.originY + view.scale * (nodes.y[node] as number),
    }));
    const drawn = [...session.derived().visible.edges].map((edge) => {
      const [source, target] = [graph.source[edge] as number, graph.target[edge] as number];
      return { id: [nodes.id[source] as string, nodes.id[target] as string].sort().join('--'), source, target };
    });
    return { places, drawn };
  });
  const roads = edges.map(({ id, source, target }) => {
    const [a, b] = [places[source]!, places[target]!];
    const point = (share: number) => {
      const [x, y] = pointOnEdge([a.x, a.y, b.x, b.y], bendOf(id), share);
      return { x, y };
    };
    const length = Math.hypot(b.x - a.x, b.y - a.y);
    const across = { x: (a.y - b.y) / length, y: (b.x - a.x) / length };
    return { id, across, middle: point(0.5), points: Array.from({ length: 41 }, (_, step) => point(step / 40)) };
  });
  const far = (a: { x: number; y: number }, b: { x: number; y: number }, least: number) =>
    Math.hypot(a.x - b.x, a.y - b.y) > least;
  const alone = roads.filter(
    ({ id, middle }) =>
      places.every((place) => far(place, middle, 24)) &&
      roads.every((other) => other.id === id || other.points.every((point) => far(point, middle, 14))),
  );
  const free = await page.evaluate(
    (middles) => middles.findIndex(({ x, y }) => document.elementFromPoint(x, y)?.closest('[data-chart]')),
    alone.map(({ middle }) => middle),
  );
  const road = alone[free];
  if (!road) throw new Error('no road stands alone');
  return { id: road.id, across: road.across, ...road.middle };
}

/** Heading of the panel beside the map. */
export const nameOf = (page: Page) => page.locator('[data-inspector-name]').innerText();
export const query = (page: Page) => new URL(page.url()).search;

/** The state that the address stands for. */
export function state(page: Page) {
  return page.evaluate(
    () =>
      (document.querySelector('[data-explorer]') as Root).explorer?.session.store.get() as NonNullable<
        ReturnType<Explorer['session']['store']['get']>
      >,
  );
}
