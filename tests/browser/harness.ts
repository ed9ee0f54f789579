import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { awaitPrepared, type Site, type SiteName } from './prepared.ts';
import { serveFolder } from './server.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** The file that tells when the browser and the sites are there. */
    prepared: string;
  }
}

const prepared = await awaitPrepared(inject('prepared'));

/** All sites that were built, by name. */
export const SITES = Object.entries(prepared.sites) as [SiteName, Site][];

/** A site by its name. */
export function siteOf(name: SiteName): Site {
  const site = prepared.sites[name];
  if (!site) throw new Error(`the site "${name}" was not built: there is no seeds/`);
  return site;
}

/** A connection to the browser that all tests share; to close it closes what was opened through it. */
export const connectBrowser = (): Promise<Browser> => chromium.connect(prepared.browser);

/** A loaded machine is no fault; what never comes is found all the same. Milliseconds. */
const PATIENCE = 120_000;

interface OpenOptions extends BrowserContextOptions {
  /** Called before the page is opened, for instance to listen or to add a script. */
  readonly prepare?: (page: Page) => unknown;
}

/**
 * A browser and a server for the tests of one file. `open` gives a page in a context of its own; what the page asks of
 * any other host, and every error it logs, is collected in `trouble`.
 */
export function useSite(name: SiteName = 'own'): {
  open(path: string, options?: OpenOptions): Promise<Page>;
  url(path: string): string;
  readonly trouble: string[];
} {
  const { folder, base } = siteOf(name);
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  const trouble: string[] = [];
  beforeAll(async () => {
    server = await serveFolder(folder, base);
    browser = await connectBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const url = (path: string) => server.origin + base + path.replace(/^\//, '');
  return {
    trouble,
    url,
    async open(path, { prepare, ...options } = {}) {
      const context = await browser.newContext({
        viewport: { width: 1280, height: 800 },
        reducedMotion: 'reduce',
        ...options,
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on('request', (request) => {
        const address = request.url();
        if (!address.startsWith(server.origin) && !/^(data|blob|about):/.test(address))
          trouble.push(`request to ${address}`);
      });
      page.on('pageerror', (error) => trouble.push(`${path}: ${error.message}`));
      page.on('console', (message) => {
        if (message.type() === 'error') trouble.push(`${path}: ${message.text()}`);
      });
      await prepare?.(page);
      await page.goto(url(path), { waitUntil: 'load' });
      return page;
    },
  };
}
