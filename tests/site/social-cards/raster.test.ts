import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { rasterise } from '../../../src/site/social-cards/raster.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-raster-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const SVG = '<svg xmlns="http://www.w3.org/2000/svg" width="8" height="4"><path d="M0 0h8v4z"/></svg>';

it('a picture that was kept is the one that was drawn, or is drawn again', async () => {
  const kept = join(folder, 'kept');
  const drawn = await rasterise(SVG, kept);
  const [name = ''] = readdirSync(kept);
  const whole = readFileSync(join(kept, name));
  for (let at = 0; at < whole.length; at += 7) {
    const bytes = Buffer.from(whole);
    bytes[at]! ^= 1 << (at % 8);
    writeFileSync(join(kept, name), at % 2 === 0 ? bytes : whole.subarray(0, at));
    expect((await rasterise(SVG, kept)).equals(drawn), `byte ${at}`).toBe(true);
  }
  expect(readFileSync(join(kept, name)).equals(whole)).toBe(true);
});

it('one that cannot be kept is drawn all the same', async () => {
  const file = join(folder, 'file');
  writeFileSync(file, '');
  expect((await rasterise(SVG, join(file, 'kept'))).subarray(1, 4).toString()).toBe('PNG');
});
