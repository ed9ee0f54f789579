import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { expect, it } from 'vitest';
import { siteOf } from './harness.ts';

const { folder } = siteOf('vault');
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
  statSync(join(folder, path)).isFile(),
);

it('what the owner of a vault keeps back stands in no file of its site', () => {
  const secret = /Nobody else may read|kelp survey|leaking sluice|drawn breakwater/;
  expect(files.length).toBeGreaterThan(30);
  expect(files.filter((path) => secret.test(textOf(path)))).toEqual([]);
});

/** The search index is compressed. */
function textOf(path: string): string {
  const bytes = readFileSync(join(folder, path));
  return (bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes).toString('utf8');
}

it('a picture of the vault is a file of its site, byte for byte', () => {
  const page = readFileSync(join(folder, 'entities/port-selwyn/index.html'), 'utf8');
  const [, source = ''] = /<img[^>]*src="([^"]*)"/.exec(page) ?? [];
  expect(readFileSync(join(folder, source))).toEqual(readFileSync('tests/fixtures/vault/buoy.png'));
});
