import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { expect, it } from 'vitest';
import { propertyCases } from '../property-cases.ts';

const EDITS = process.env.EDITS ?? '6';

it('a site of which only what changed was made is the same as one from nothing, byte for byte, after any edit', async () => {
  const script = resolve('tests/incremental/same-site.ts');
  const { stdout } = await promisify(execFile)(process.execPath, [
    script,
    '--edits',
    EDITS,
    '--seed',
    `${propertyCases().seed}`,
  ]);
  const { edits, refused, taken, files } = JSON.parse(stdout) as Record<string, number>;
  expect(edits! + refused!).toBe(Number(EDITS));
  expect(taken! / files!).toBeGreaterThan(edits! > 0 ? 0.3 : -1);
}, 3_600_000);
