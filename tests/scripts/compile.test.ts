import { mkdirSync, mkdtempSync, readdirSync, rmSync, utimesSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { forgetOldest } from '../../scripts/pages/compile.ts';

it('of more compiled pages than are kept those go that nobody asked for lately, the oldest first', () => {
  const folder = mkdtempSync(join(tmpdir(), 'atlas-compiled-'));
  const hours = [0, 0.5, 0.1, 5, 0.2, 0.3, 0.4, 3, 0.6];
  try {
    for (const [name, age] of hours.entries()) {
      mkdirSync(join(folder, `${name}`));
      const time = Date.now() / 1000 - age * 3600;
      utimesSync(join(folder, `${name}`), time, time);
    }
    forgetOldest(folder);
    // Seven are of the last hour, and may be in use.
    expect(readdirSync(folder)).toEqual(['0', '1', '2', '4', '5', '6', '8']);
    for (const name of ['0', '1']) utimesSync(join(folder, name), 1, 1);
    forgetOldest(folder);
    expect(readdirSync(folder)).toHaveLength(6);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
