import { mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { isSealed, seal } from '../../scripts/pages/seal.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-seal-'));
  mkdirSync(join(folder, 'server/deep'), { recursive: true });
  writeFileSync(join(folder, 'server/deep/a.mjs'), 'const a = 1;');
  writeFileSync(join(folder, 'styles.json'), '[]');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('the seal of compiled pages', () => {
  it('is there once all of them are, and holds wherever they are moved', () => {
    expect(isSealed(folder)).toBe(false);
    seal(folder);
    expect(isSealed(folder)).toBe(true);
    renameSync(folder, `${folder}.moved`);
    expect(isSealed(`${folder}.moved`)).toBe(true);
    expect(isSealed(folder)).toBe(false);
    renameSync(`${folder}.moved`, folder);
  });

  it.each<[string, (place: (path: string) => string) => void]>([
    ['a bit of a file', (place) => writeFileSync(place('server/deep/a.mjs'), 'const a = 3;')],
    ['a file that is cut', (place) => writeFileSync(place('styles.json'), '')],
    ['a file that is gone', (place) => rmSync(place('styles.json'))],
    ['one that is new', (place) => writeFileSync(place('server/b.mjs'), '')],
    ['another name', (place) => renameSync(place('server/deep'), place('server/other'))],
    ['the seal itself', (place) => writeFileSync(place('seal'), 'x')],
  ])('is broken by %s', (_, damage) => {
    seal(folder);
    damage((path) => join(folder, path));
    expect(isSealed(folder)).toBe(false);
  });
});
