import type { Page } from 'playwright-core';
import type { Explorer } from '../../src/explorer/mount.ts';

/** The explorer as it hangs on its element. */
export interface Root extends HTMLElement {
  explorer?: Explorer;
}

/** Waits until the map has drawn its names. */
export async function drawn(page: Page): Promise<void> {
  await page.waitForFunction(() => {
    const root = document.querySelector('[data-explorer]') as Root | null;
    return (root?.explorer?.map()?.labels().length ?? 0) > 0;
  });
}

/** Where an entity, or the middle of the way between two, lies in the window. */
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

/** A drawn connection's id and a point on it that is on no symbol. */
export function aRoad(page: Page): Promise<{ id: string; x: number; y: number }> {
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
