/** `npm run dev`: builds the atlas, then serves its pages and follows changes. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { dev } from 'astro';
import { chooseFolders, PROJECT } from './folders.ts';
import { secureAnswers, serverArguments } from './server.ts';

const { address, ...given } = serverArguments();
const { root, atlas } = chooseFolders(given);
// An atlas with errors is served all the same: the last good one, with what is wrong laid over it.
spawnSync(process.execPath, [join(PROJECT, 'scripts', 'atlas.ts'), '--root', root, '--out', atlas], {
  stdio: 'inherit',
});
process.env.ATLAS_ROOT = root;
process.env.ATLAS_DIR = atlas;
process.chdir(PROJECT);
secureAnswers({ injectsStyles: true });
await dev({ root: PROJECT, server: address });
