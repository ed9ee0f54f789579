import type { Browser, BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, inject } from 'vitest';
import { launchBrowser } from './browser.ts';
import { serveFolder } from './server.ts';

export interface Site {
  /** Folder of the built site and the base path it was built for, `/` or `/some/base/`. */
  readonly folder: string;
  readonly base: string;
}

declare module 'vitest' {
  export interface ProvidedContext {
    sites: Site[];
  }
}

/** The sites that the global set-up built: under `/` first, then under a base path. */
export const sites = (): Site[] => inject('sites');

interface OpenOptions extends BrowserContextOptions {
  /** Called before the page is opened, for instance to listen or to add a script. */
  readonly prepare?: (page: Page) => unknown;
}

/**
 * A browser and a server for the tests of one file. `open` gives a page in a context of its own; what the page asks of
 * any other host, and every error it logs, is collected in `trouble`.
 */
export function useSite(site: () => Site = () => sites()[0]!): {
  open(path: string, options?: OpenOptions): Promise<Page>;
  url(path: string): string;
  readonly trouble: string[];
} {
  let browser: Browser;
  let server: Awaited<ReturnType<typeof serveFolder>>;
  const trouble: string[] = [];
  beforeAll(async () => {
    server = await serveFolder(site().folder, site().base);
    browser = await launchBrowser();
  });
  afterAll(async () => {
    await browser?.close();
    await server?.close();
  });
  const url = (path: string) => server.origin + site().base + path.replace(/^\//, '');
  return {
    trouble,
    url,
    async open(path, { prepare, ...options } = {}) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
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
