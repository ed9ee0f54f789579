import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { whenBack } from '../../scripts/when-back.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-back-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

it('a folder of the inputs that comes back is built from, once', async () => {
  const seeds = join(folder, 'seeds');
  const then = vi.fn();
  whenBack(seeds, then, 5);
  await new Promise((done) => setTimeout(done, 30));
  expect(then).not.toHaveBeenCalled();
  mkdirSync(seeds);
  await vi.waitFor(() => expect(then).toHaveBeenCalled());
  await new Promise((done) => setTimeout(done, 30));
  expect(then).toHaveBeenCalledOnce();
});
