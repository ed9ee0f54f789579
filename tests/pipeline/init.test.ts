import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../src/pipeline/run.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-init-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('npm run init', () => {
  it('makes an atlas that builds, with examples that do not appear in it', () => {
    const place = join(root, 'new');
    init(place);
    const { artefact, report } = run({ root: place, out: null });
    expect(report.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['no-documents']);
    expect(artefact?.atlas.entities).toEqual([]);
    writeFileSync(join(place, 'seeds/note.txt'), 'Words.');
    expect(run({ root: place, out: null }).artefact?.atlas.documents).toHaveLength(1);
  });

  it('says what it would add to a folder that holds something, and adds it when told, overwriting nothing', () => {
    writeFileSync(join(root, 'README.md'), 'Mine.');
    mkdirSync(join(root, 'seeds'));
    const { code, output } = init(root);
    expect(code).toBe(1);
    expect(output).toContain('content/site.yaml');
    expect(existsSync(join(root, 'content'))).toBe(false);
    expect(init(root, '--yes').code).toBe(0);
    expect(readFileSync(join(root, 'README.md'), 'utf8')).toBe('Mine.');
    expect(existsSync(join(root, 'content/site.yaml'))).toBe(true);
    expect(init(root)).toMatchObject({ code: 0 });
  });

  it('makes no seeds/ in a folder of notes: they would be documents no more', () => {
    writeFileSync(join(root, 'a.md'), 'Words.');
    init(root, '--yes');
    expect(readdirSync(root).sort()).toEqual(['a.md', 'content']);
    expect(run({ root, out: null }).artefact?.atlas.documents).toHaveLength(1);
  });

  it.each([[[]], [['a', 'b']], [['--what']]])('tells how it is used: %j', (given) => {
    expect(init(...given).code).toBe(2);
  });
});

function init(...given: string[]): { code: number; output: string } {
  const script = resolve(import.meta.dirname, '../../scripts/init.ts');
  try {
    return { code: 0, output: execFileSync(process.execPath, [script, ...given], { encoding: 'utf8', stdio: 'pipe' }) };
  } catch (error) {
    const { status, stdout } = error as { status: number; stdout: string };
    return { code: status, output: stdout };
  }
}
