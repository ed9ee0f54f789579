/** `npm run dev`: builds the atlas, then serves its pages and follows changes. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dev } from 'astro';
import { chooseFolders, PROJECT } from './folders.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    atlas: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
  },
});
const { root, atlas } = chooseFolders(values);
// An atlas with errors is served all the same: the last good one, with what is wrong laid over it.
spawnSync(process.execPath, [join(PROJECT, 'scripts', 'atlas.ts'), '--root', root, '--out', atlas], {
  stdio: 'inherit',
});
process.env.ATLAS_ROOT = root;
process.env.ATLAS_DIR = atlas;
const server = { ...(values.port && { port: Number(values.port) }), ...(values.host && { host: values.host }) };
process.chdir(PROJECT);
await dev({ root: PROJECT, server });
