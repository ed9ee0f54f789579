/** `npm start`: builds the site, then serves it as it will be published. Options are those of the build, and `--port`, `--host`. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { preview } from 'astro';
import { chooseFolders, PROJECT } from './folders.ts';
import { secureAnswers, serverArguments } from './server.ts';

const { address, out, ...given } = serverArguments();
const { root, site, atlas } = chooseFolders({ ...given, site: out });
const options = ['--root', root, '--out', site, '--atlas', atlas];
const { status } = spawnSync(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), ...options], {
  stdio: 'inherit',
});
if (status === 0) {
  process.chdir(PROJECT);
  secureAnswers({ injectsStyles: false });
  await preview({ root: PROJECT, outDir: site, server: address });
} else process.exitCode = status ?? 1;
