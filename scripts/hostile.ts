/** `npm run fuzz` and `npm run growth`: what the tests try a sample of, at length. Arguments: which of them, and how many inputs. */

import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import { PROJECT } from './folders.ts';

const [test = 'fuzz', inputs = '100000'] = process.argv.slice(2);
const { status } = spawnSync(
  process.execPath,
  [join(PROJECT, 'node_modules', 'vitest', 'vitest.mjs'), 'run', '--project', 'unit', `tests/hostile/${test}.test.ts`],
  { cwd: PROJECT, stdio: 'inherit', env: { ...process.env, FUZZ_INPUTS: inputs, GROWTH: 'all' } },
);
process.exitCode = status ?? 1;
