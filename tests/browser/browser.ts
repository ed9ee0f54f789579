import { existsSync } from 'node:fs';
import bundled from '@sparticuz/chromium';
import { type Browser, type BrowserServer, chromium, type LaunchOptions } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];
const PLAIN_ARGUMENTS = [
  '--no-sandbox',
  '--use-angle=swiftshader',
  '--enable-unsafe-swiftshader',
  '--disable-background-networking',
  '--no-first-run',
];

/** Only for WebGL is a graphics card worth imitating: a browser that has none paints its pages by the processor. */
const PAINTED_BY_THE_PROCESSOR = [
  '--disable-gpu-compositing',
  '--disable-gpu-rasterization',
  '--disable-accelerated-2d-canvas',
];
/** Pages are to meet the rules of a visitor's browser, and their processes to come from a zygote: that takes half the time. */
const UNWANTED = new Set([
  '--single-process',
  '--no-zygote',
  '--disable-web-security',
  '--allow-running-insecure-content',
]);

/**
 * A headless Chromium with WebGL: `CHROMIUM_PATH`, an installed Chrome or Chromium, Playwright's own, then the one that
 * an npm package carries. Throws, saying what to do, where none starts: browser tests are never skipped.
 */
export function launchBrowser(): Promise<Browser> {
  return firstThatStarts((options) => chromium.launch(options));
}

/** The same for several processes, which reach it by `wsEndpoint()`. */
export function launchBrowserServer(): Promise<BrowserServer> {
  return firstThatStarts((options) => chromium.launchServer(options));
}

async function firstThatStarts<T>(start: (options: LaunchOptions) => Promise<T>): Promise<T> {
  const failures: string[] = [];
  for (const { name, path, args } of await candidates()) {
    try {
      return await start({ executablePath: path, args: [...args, ...PAINTED_BY_THE_PROCESSOR], headless: true });
    } catch (error) {
      failures.push(`${name} (${path}): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`);
    }
  }
  throw new Error(`No browser could be started. Set CHROMIUM_PATH to a Chrome or Chromium.\n${failures.join('\n')}`);
}

async function candidates(): Promise<{ name: string; path: string; args: string[] }[]> {
  const found: { name: string; path: string; args: string[] }[] = [];
  if (process.env.CHROMIUM_PATH)
    found.push({ name: 'CHROMIUM_PATH', path: process.env.CHROMIUM_PATH, args: PLAIN_ARGUMENTS });
  for (const path of INSTALLED)
    if (existsSync(path)) found.push({ name: 'installed browser', path, args: PLAIN_ARGUMENTS });
  const own = chromium.executablePath();
  if (own && existsSync(own)) found.push({ name: "Playwright's browser", path: own, args: PLAIN_ARGUMENTS });
  if (process.platform === 'linux') {
    found.push({
      name: '@sparticuz/chromium',
      path: await bundled.executablePath(),
      args: bundled.args.filter((argument) => !UNWANTED.has(argument)),
    });
  }
  return found;
}
