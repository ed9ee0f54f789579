/** All findings about the inputs, as soon as can be: the code itself is kept compiled from one run to the next. */

import { enableCompileCache } from 'node:module';
import { resolve } from 'node:path';
import { type Main, runAsProcess } from './command.ts';

export const main: Main = async (argv, surroundings) =>
  (await import('./atlas.ts')).main(['--check', ...argv], surroundings);

if (import.meta.main) {
  enableCompileCache(resolve(import.meta.dirname, '../.cache/compiled'));
  await runAsProcess(main);
}
