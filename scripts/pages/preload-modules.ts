import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

/**
 * Names in a built page's head every module that its scripts will ask for, so that a browser fetches them all at once
 * instead of finding the next in the last. What a module imports when it runs counts only for the page's own scripts.
 *
 * @param site folder of the built site
 * @param page file of the page inside it
 */
export function preloadModules(site: string, page: string): void {
  const file = join(site, page);
  const html = readFileSync(file, 'utf8');
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
  const links = [...asked].sort().map((name) => `<link rel=modulepreload ${AFTER_STYLES} href=${folder}${name}>`);
  writeFileSync(
    file,
    html.replace('<body', `${links.join('')}$&`).replaceAll('<script type=module', `$& ${AFTER_STYLES}`),
  );
}

const ASSETS = 'assets';
/** What the page looks like comes first over a slow line: what it does can be seen only then. */
const AFTER_STYLES = 'fetchpriority=low';
const IMPORTED = /(?:from|import)\s*"\.\/([\w.-]+\.js)"/g;
const ANY_MODULE = /["'`]\.\/([\w.-]+\.js)["'`]/g;
