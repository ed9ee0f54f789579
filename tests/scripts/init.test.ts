import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../scripts/init.ts';
import { run } from '../../src/pipeline/run.ts';
import { call, type Result } from './call.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-init-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('npm run init', () => {
  it('makes an atlas that builds, with examples that do not appear in it', async () => {
    const place = join(root, 'new');
    await init(place);
    const { artefact, report } = run({ root: place, out: null });
    expect(report.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['no-documents']);
    expect(artefact?.atlas.entities).toEqual([]);
    writeFileSync(join(place, 'seeds/note.txt'), 'Words.');
    expect(run({ root: place, out: null }).artefact?.atlas.documents).toHaveLength(1);
  });

  it('says what it would add to a folder that holds something, and adds it when told, overwriting nothing', async () => {
    writeFileSync(join(root, 'README.md'), 'Mine.');
    mkdirSync(join(root, 'seeds'));
    const { code, output } = await init(root);
    expect(code).toBe(1);
    expect(output).toContain('content/site.yaml');
    expect(existsSync(join(root, 'content'))).toBe(false);
    expect((await init(root, '--yes')).code).toBe(0);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('Mine.');
    expect(existsSync(join(root, 'content/site.yaml'))).toBe(true);
    expect(await init(root)).toMatchObject({ code: 0 });
  });

  it('makes no seeds/ in a folder of notes: they would be documents no more', async () => {
    writeFileSync(join(root, 'a.md'), 'Words.');
    await init(root, '--yes');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'content']);
    expect(run({ root, out: null }).artefact?.atlas.documents).toHaveLength(1);
  });

  it.each([[[]], [['a', 'b']], [['--what']]])('tells how it is used: %j', async (given) => {
    expect((await init(...given)).code).toBe(2);
  });
});

const init = (...given: string[]): Promise<Result> => call(main, given, root);
