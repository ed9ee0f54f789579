import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main as atlas } from '../../scripts/atlas.ts';
import { readCache } from '../../src/pipeline/cache/cache-file.ts';
import { run } from '../../src/pipeline/run.ts';
import { holds } from '../holds.ts';
import { call } from './call.ts';

const ROOT = resolve('tests/fixtures/vault');
const PARTS = [1, 2, 3, 4];

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-shards-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));
const place = (name: string) => join(folder, name);

describe('documents read in four processes at once', () => {
  it('give the same bytes as in one, and none is read again', async () => {
    const script = resolve('scripts/atlas.ts');
    const started = PARTS.map((part) =>
      promisify(execFile)(process.execPath, [
        script,
        '--root',
        ROOT,
        '--shard',
        `${part}/4`,
        '--cache',
        place(`${part}`),
      ]),
    );
    for (const { stdout } of await Promise.all(started)) expect(stdout).toMatch(/Part \d of 4 is in /);
    const merge = PARTS.map((part) => place(`${part}`));
    run({ root: ROOT, out: place('one'), cache: place('cache') });
    run({ root: ROOT, out: place('merged'), cache: place('cache merged'), merge });
    expect(readFileSync(place('merged/manifest.json'), 'utf8')).toBe(readFileSync(place('one/manifest.json'), 'utf8'));
    const read = (file: string) => readCache(file).flatMap(([name]) => (name.startsWith('segment ') ? [name] : []));
    const inParts = merge.flatMap(read);
    expect(new Set(inParts).size).toBe(inParts.length);
    for (const part of merge) expect(holds(readFileSync(part), 'Nobody else may read'), part).toBe(false);
    expect(inParts.sort()).toEqual(read(place('cache')).sort());
  });

  it.each(['0/4', '5/4', 'half', '1/'])('and a part %s is misuse', async (shard) => {
    const { code, errors } = await call(atlas, ['--root', ROOT, '--shard', shard, '--cache', place('1')], folder);
    expect({ code, errors }).toMatchObject({ code: 2, errors: expect.stringContaining('such as 2/4') });
  });
});
