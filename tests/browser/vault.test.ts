import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { holds } from '../holds.ts';
import { siteOf } from './harness.ts';

const { folder } = siteOf('vault');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join(folder, path)).isFile(),
);

/** Part of a sentence of the same vault that nobody keeps back. */
const READ_BY_ALL = 'those who measured';

it('what the owner of a vault keeps back stands in no file of its site', () => {
  expect(files.length).toBeGreaterThan(30);
  for (const path of files) {
    const bytes = readFileSync(join(folder, path));
    for (const secret of ['Nobody else may read', 'kelp survey', 'leaking sluice', 'drawn breakwater'])
      expect(holds(bytes, secret), `${path}: ${secret}`).toBe(false);
  }
  // Were it there, it would be found: a sentence that all may read is, in the downloads and in the search index.
  const found = files.filter((path) => holds(readFileSync(join(folder, path)), READ_BY_ALL));
  for (const ending of [/\.html$/, /\.parquet$/, /\.jsonl\.gz$/, /\.pf_fragment$/])
    expect(
      found.some((path) => ending.test(path)),
      String(ending),
    ).toBe(true);
});

it('a picture of the vault is a file of its site, byte for byte', () => {
  const page = readFileSync(join(folder, 'entities/port-selwyn/index.html'), 'utf8');
  const [, source = ''] = /<img[^>]*src="([^"]*)"/.exec(page) ?? [];
  expect(readFileSync(join(folder, source))).toEqual(readFileSync('tests/fixtures/vault/buoy.png'));
});
