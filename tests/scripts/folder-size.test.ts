import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { sizeWarning } from '../../scripts/folder-size.ts';

const folder = mkdtempSync(join(tmpdir(), 'site-'));
const FILES: Record<string, number> = {
  'data/atlas.json': 30_000,
  'data/graph.json': 1_000,
  'entities/a/index.html': 20_000,
  'entities/b/index.html': 20_000,
  'index.html': 9_000,
};
for (const [path, bytes] of Object.entries(FILES)) {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), 'x'.repeat(bytes));
}
afterAll(() => rmSync(folder, { recursive: true }));

describe('how large a site is', () => {
  it.each([
    ['well below the limit', 200_000, null],
    ['near it', 99_000, ['entities/, 2 files', 'data/atlas.json', 'index.html', 'data/graph.json']],
    ['above it', 50_000, ['entities/, 2 files', 'data/atlas.json', 'index.html', 'data/graph.json']],
  ])('%s, the heaviest first', (_, limit, heaviest) => {
    const told = sizeWarning(folder, limit);
    expect(
      told === null
        ? null
        : told
            .split('\n')
            .slice(1)
            .map((line) => /B {2}(.*?)(?: \(|$)/.exec(line)?.[1]),
    ).toEqual(heaviest);
  });

  it('says what makes it smaller', () => {
    expect(sizeWarning(folder, 99_000)).toContain('`publish: false`');
  });
});
