import type { Page } from 'playwright-core';
import { expect } from 'vitest';
import type { Explorer } from '../../src/explorer/mount.ts';
import { drawn, type Root, settled } from './explorer-page.ts';

/** Waits until the map is drawn and at rest; from then on `explorerIn()` gives the explorer of the page. */
export async function ready(page: Page): Promise<void> {
  await page.waitForFunction(() => (document.querySelector('[data-explorer]') as Root | null)?.explorer);
  await page.evaluate(() =>
    Object.assign(window, { explorerIn: () => (document.querySelector('[data-explorer]') as Root).explorer }),
  );
  await drawn(page);
  await settled(page);
}

declare function explorerIn(): Explorer;

/** What stands before the reader. */
export function sight(page: Page) {
  return page.evaluate(() => {
    const { session, map } = explorerIn();
    const { camera: _, ...state } = session.store.get();
    const camera = map()?.chart.camera();
    const { visible, route } = session.derived();
    const fields = [
      ...document.querySelectorAll<HTMLInputElement | HTMLSelectElement>('[data-key-form] :is(input, select)'),
    ];
    return {
      state,
      stops: route?.nodes.map((node) => session.graph.payload.nodes.id[node]),
      drawn: [visible.nodeCount, visible.edges.length],
      fields: fields.map((field) => (field.type === 'checkbox' ? (field as HTMLInputElement).checked : field.value)),
      title: document.title,
      tally: document.querySelector('[data-tally]')?.textContent,
      camera,
    };
  });
}

type Sight = Awaited<ReturnType<typeof sight>>;

/** Addresses hold a camera to two decimals; one that follows from the rest is compared to within a pixel or so. */
export function sameSight(one: Sight, other: Sight, words = ''): void {
  expect({ ...one, camera: null }, words).toEqual({ ...other, camera: null });
  const [a, b] = [one.camera, other.camera];
  if (!a || !b) throw new Error(`no camera ${words}`);
  expect(Math.hypot(a.x - b.x, a.y - b.y) * a.zoom, words).toBeLessThan(3);
  expect(Math.abs(a.zoom / b.zoom - 1), words).toBeLessThan(0.02);
}
