/** Prepares what browser tests share, one browser and the built sites, and keeps the browser while its parent runs. Started by `set-up.ts`. */

import { execFile } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { launchBrowserServer } from './browser.ts';
import { type Site, tell } from './prepared.ts';

const BUILD = join(import.meta.dirname, '../../scripts/build.ts');
const BASE = '/some/base/';

const [folder = '', file = ''] = process.argv.slice(2);
const browser = await launchBrowserServer();
process.once('disconnect', () => void browser.close().then(() => process.exit()));

const sites = {
  ...(existsSync('seeds') && { own: await build('.', 'own', '/', { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' }) }),
  languages: await build('tests/golden/other-languages', 'languages', '/', { TZ: 'UTC', LC_ALL: 'C' }),
  vault: await build('tests/fixtures/vault', 'vault', '/', { TZ: 'UTC', LC_ALL: 'C' }),
  'many notes': await build(manyNotes(join(folder, 'notes')), 'many', '/', { TZ: 'UTC', LC_ALL: 'C' }),
  ...(await buildTwice('tests/atlas')),
};
tell(file, { browser: browser.wsEndpoint(), sites });

/** Builds a site, then again from another folder, in another time zone and locale, over the first with something left in it. */
async function buildTwice(root: string): Promise<{ tiny: Site; 'tiny again': Site }> {
  const tiny = await build(root, 'tiny', BASE, { TZ: 'America/Los_Angeles', LC_ALL: 'C' });
  const [moved, copy] = [join(folder, 'elsewhere'), join(folder, 'copied')];
  cpSync(tiny.folder, moved, { recursive: true });
  writeFileSync(join(tiny.folder, 'left-over.html'), '');
  cpSync(root, copy, { recursive: true });
  // Names that Astro has too, set for other reasons.
  const others = { SITE: 'no address', BASE_URL: 'elsewhere' };
  const again = await build(copy, 'tiny', BASE, { ...others, TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' });
  return { tiny: { folder: moved, base: BASE }, 'tiny again': again };
}

/** Notes enough that lists of them go on on pages of their own; all link to one. */
function manyNotes(root: string): string {
  mkdirSync(root);
  writeFileSync(join(root, 'Harbour.md'), 'Where all of them are moored.\n');
  const [first, second] = [
    'Amber Basin Cedar Delta Ember Fjord Grove',
    'Heron Inlet Juniper Knoll Lagoon Meadow North',
  ].map((words) => words.split(' '));
  for (let number = 0; number < 770; number++) {
    const name = `${first?.[number % 7]} ${second?.[Math.floor(number / 7) % 7]} ${Math.floor(number / 49) + 1}`;
    writeFileSync(join(root, `${name}.md`), `Moored in the [[Harbour]], at berth ${number}.\n`);
  }
  return root;
}

async function build(root: string, name: string, base: string, environment: NodeJS.ProcessEnv): Promise<Site> {
  const site = { folder: join(folder, name), base };
  const options = ['--root', root, '--out', site.folder, '--atlas', join(folder, `${name}-atlas`)];
  const { stderr } = await promisify(execFile)(process.execPath, [BUILD, ...options], {
    env: { ...process.env, ...environment, BASE_PATH: base, SITE_URL: 'https://atlas.example' },
  });
  console.error(stderr);
  return site;
}
