/** `npm start`: builds the site, then serves it as it will be published. Options are those of the build, and `--port`, `--host`. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { preview } from 'astro';
import { chooseFolders, PROJECT } from './folders.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    out: { type: 'string' },
    atlas: { type: 'string' },
    port: { type: 'string' },
    host: { type: 'string' },
  },
});
const { root, site, atlas } = chooseFolders({ ...values, site: values.out });
const options = ['--root', root, '--out', site, '--atlas', atlas];
const { status } = spawnSync(process.execPath, [join(PROJECT, 'scripts', 'build.ts'), ...options], {
  stdio: 'inherit',
});
if (status === 0) {
  const server = { ...(values.port && { port: Number(values.port) }), ...(values.host && { host: values.host }) };
  process.chdir(PROJECT);
  await preview({ root: PROJECT, outDir: site, server });
} else process.exitCode = status ?? 1;
