import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import type { Explorer } from '../../src/explorer/mount.ts';
import { launchBrowser } from '../../tests/browser/browser.ts';
import type { BenchGraph } from './explorer-graph.ts';

/** Milliseconds, but for `frames`. */
export interface Measures {
  /** From the call of the address to the first drawing. */
  readonly first: number;
  readonly longestTask: number;
  /** From a changed hover to its frame; ours waits 40 ms before, until the pointer rests, which is not in it. */
  readonly hover: number;
  readonly filter: number;
  /** Frames asked for in two seconds of rest. */
  readonly frames?: number;
}

interface Root extends HTMLElement {
  explorer?: Explorer;
}
interface BarePage {
  hover?: (node: number) => void;
  filter?: (kinds: readonly number[]) => void;
}

/** What both pages are given to measure with. */
interface Measuring {
  readonly longest: number;
  readonly first: () => number;
  readonly frame: () => Promise<unknown>;
  readonly timed: (change: () => void) => Promise<number>;
  readonly middle: (list: number[]) => number;
}

/** Few: over 200,000 edges bare sigma takes five seconds for each where its frames are painted by a processor. */
const HOVERS = [3, 40, 7];
const PATIENCE = 180_000;

/**
 * Puts a made-up graph into a built site, and beside it a page that is sigma with graphology and nothing else over the
 * same graph: files, as a host has them, since what answers requests by program is slow for both.
 */
export function writePages(site: string, graph: BenchGraph): void {
  const write = (path: string, text: string) => writeFileSync(join(site, path), text);
  mkdirSync(join(site, 'bare'), { recursive: true });
  write('data/graph.json', graph.graph);
  rmSync(join(site, 'data/graph-more.json'), { force: true });
  if (graph.more) write('data/graph-more.json', graph.more);
  write('bare/graph.json', graph.bare);
  write('bare/page.js', `(${barePage.toString()})()`);
  for (const [name, path] of Object.entries(LIBRARIES))
    write(`bare/${name}.js`, readFileSync(join(PACKAGES, path), 'utf8'));
  const scripts = [...Object.keys(LIBRARIES), 'page'].map((name) => `<script src="${name}.js"></script>`).join('');
  write(
    'bare/index.html',
    `<!doctype html><meta charset="utf-8"><style>#map{position:fixed;inset:0}</style><div id="map"></div>${scripts}`,
  );
}

/** Opens our graph page, in a browser of its own, and measures it. */
export function measureOurs(origin: string): Promise<Measures> {
  return inFreshBrowser(async (page) => {
    await opened(page, `${origin}/graph/`);
    await page.waitForFunction(
      () => (document.querySelector('[data-explorer]') as Root | null)?.explorer?.map()?.labels().length,
      null,
      { timeout: PATIENCE },
    );
    await page.waitForTimeout(1500);
    return page.evaluate(async (hovers) => {
      const { session } = (document.querySelector('[data-explorer]') as Root).explorer as Explorer;
      const measuring = window as unknown as Measuring;
      const { frame, timed, middle } = measuring;
      const hover: number[] = [];
      for (const node of hovers) hover.push(await timed(() => session.hover.set({ node, edge: -1 })));
      session.hover.set(null);
      await frame();
      // What narrows the view fetches the connections above the cap; a change is timed when they are there.
      session.store.set({ kinds: ['person'] });
      while (session.fetching.get()) await frame();
      await frame();
      const filter: number[] = [];
      for (const kinds of [['model', 'person'], [], ['concept']])
        filter.push(await timed(() => session.store.set({ kinds })));
      session.store.set({ kinds: [] });
      await new Promise((resolve) => setTimeout(resolve, 800));
      let frames = 0;
      const request = window.requestAnimationFrame;
      window.requestAnimationFrame = (callback) => {
        frames++;
        return request.call(window, callback);
      };
      await new Promise((resolve) => setTimeout(resolve, 2000));
      return {
        first: measuring.first(),
        longestTask: measuring.longest,
        hover: middle(hover),
        filter: middle(filter),
        frames,
      };
    }, HOVERS);
  });
}

/** Opens the bare page likewise. Hover dims what is not joined, a filter hides nodes of other kinds. */
export function measureBare(origin: string): Promise<Measures> {
  return inFreshBrowser(async (page) => {
    await opened(page, `${origin}/bare/`);
    await page.waitForTimeout(1500);
    return page.evaluate(async (hovers) => {
      const bare = window as BarePage;
      const measuring = window as unknown as Measuring;
      const { frame, timed, middle } = measuring;
      const hover: number[] = [];
      for (const node of hovers) hover.push(await timed(() => bare.hover?.(node)));
      bare.hover?.(-1);
      await frame();
      const filter: number[] = [];
      for (const kinds of [[1, 2], [], [3]]) filter.push(await timed(() => bare.filter?.(kinds)));
      return {
        first: measuring.first(),
        longestTask: measuring.longest,
        hover: middle(hover),
        filter: middle(filter),
      };
    }, HOVERS);
  });
}

const PACKAGES = resolve(import.meta.dirname, '..', '..', 'node_modules');
const LIBRARIES = { graphology: 'graphology/dist/graphology.umd.min.js', sigma: 'sigma/dist/sigma.min.js' };

async function inFreshBrowser<Result>(work: (page: Page) => Promise<Result>): Promise<Result> {
  const browser: Browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 1440, height: 900 } });
    await page.addInitScript(giveMeasures);
    const failed = new Promise<never>((_, reject) => page.on('pageerror', reject));
    return await Promise.race([work(page), failed]);
  } finally {
    await browser.close();
  }
}

/**
 * Opens an address and waits for the first drawing. Nothing is asked of the page before it says that it has drawn:
 * ours gives the browser turns while it draws and would answer in one of them, at its own cost, bare sigma afterwards.
 */
async function opened(page: Page, address: string): Promise<void> {
  const drawn = page.waitForEvent('console', { predicate: (message) => message.text() === DRAWN, timeout: PATIENCE });
  await page.goto(address);
  await drawn;
}

const DRAWN = 'atlas-drawn';

/** Runs in both pages before all else. */
function giveMeasures(): void {
  const frame = () => new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
  const seen = Object.assign(window, {
    longest: 0,
    first: () => performance.getEntriesByName('atlas-drawn')[0]?.startTime ?? Number.NaN,
    frame,
    async timed(change: () => void) {
      const start = performance.now();
      change();
      await frame();
      return performance.now() - start;
    },
    middle: (list: number[]) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0,
  });
  new PerformanceObserver((list) => {
    for (const { duration } of list.getEntries()) seen.longest = Math.max(seen.longest, duration);
  }).observe({ type: 'longtask', buffered: true });
  new PerformanceObserver((list) => {
    for (const { name } of list.getEntries()) if (name === 'atlas-drawn') console.log(name);
  }).observe({ type: 'mark' });
}

/** Runs in the bare page, as text: sees only what the two libraries put there. */
async function barePage(): Promise<void> {
  const { graphology, Sigma } = window as unknown as {
    graphology: { Graph: typeof import('graphology').default };
    Sigma: typeof import('sigma').default;
  };
  const columns = await (await fetch('graph.json')).json();
  const graph = new graphology.Graph();
  columns.name.forEach((label: string, node: number) => {
    graph.addNode(node, {
      label,
      x: columns.x[node],
      y: -columns.y[node],
      size: columns.size[node] / 2,
      kind: columns.kind[node],
      color: '#446',
    });
  });
  columns.source.forEach((source: number, edge: number) => {
    graph.addEdge(source, columns.target[edge], { size: 1, color: '#ccc' });
  });
  let hovered: string | null = null;
  let shown: readonly number[] = [];
  const sigma = new Sigma(graph, document.querySelector('#map') as HTMLElement, {
    nodeReducer: (node, data) => {
      if (shown.length && !shown.includes(data.kind)) return { ...data, hidden: true };
      return hovered && node !== hovered && !graph.areNeighbors(node, hovered)
        ? { ...data, color: '#eee', label: '' }
        : data;
    },
    edgeReducer: (edge, data) => (hovered && !graph.hasExtremity(edge, hovered) ? { ...data, hidden: true } : data),
  });
  // Sigma draws when it is made.
  performance.mark('atlas-drawn');
  Object.assign(window, {
    hover(node: number) {
      hovered = node < 0 ? null : String(node);
      sigma.refresh({ skipIndexation: true });
    },
    filter(kinds: readonly number[]) {
      shown = kinds;
      sigma.refresh({ skipIndexation: true });
    },
  });
}
