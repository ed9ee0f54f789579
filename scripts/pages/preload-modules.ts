import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * A page that names in its head every module that its scripts will ask for, so that a browser fetches them all at once
 * instead of finding the next in the last. What a module imports when it runs counts only for the page's own scripts.
 *
 * @param site folder that holds the assets
 */
export function preloadModules(site: string, html: string): string {
  const entries = [...html.matchAll(/<script type=module src=([^\s>]+)/g)].map(([, address = '']) => address);
  const folder = entries[0]?.slice(0, -basename(entries[0]).length) ?? '';
  const asked = new Set(entries.map((address) => basename(address)));
  for (const name of asked) {
    const text = readFileSync(join(site, ASSETS, name), 'utf8');
    const isEntry = entries.some((address) => basename(address) === name);
    for (const [, found = ''] of text.matchAll(isEntry ? ANY_MODULE : IMPORTED)) {
      if (existsSync(join(site, ASSETS, found))) asked.add(found);
    }
  }
  for (const address of entries) asked.delete(basename(address));
  const links = [...asked]
    .sort()
    .map((name) => `<link rel=preload as=script crossorigin ${AFTER_STYLES} href=${folder}${name}>`);
  return html.replace('<body', `${links.join('')}$&`).replaceAll('<script type=module', `$& ${AFTER_STYLES}`);
}

const ASSETS = 'a';
/**
 * What the page looks like comes first over a slow line: what it does can be seen only then. Chromium 147 takes no heed of
 * this in a `modulepreload`.
 */
const AFTER_STYLES = 'fetchpriority=low';
const IMPORTED = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
const ANY_MODULE = /["'`]\.\/([\w.-]+\.js)["'`]/g;
