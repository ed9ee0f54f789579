import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../scripts/suggest.ts';
import { call, type Result } from './call.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-suggest-'));
  mkdirSync(join(root, 'seeds'));
  mkdirSync(join(root, 'content'));
  writeFileSync(join(root, 'content', 'site.yaml'), 'title: Small\n');
  writeFileSync(
    join(root, 'seeds', 'note.txt'),
    'Here OpenAI released Sora.\n\nNobody at NIST uses Sora, and OpenAI knows it.\n\nAnd the lab will fall behind by 2030, says OpenAI.\n',
  );
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('npm run suggest', () => {
  it('lists with numbers, keys, reasons and sentences, and accepts by number what was shown', async () => {
    const listed = await suggest('--kind', 'entity');
    expect(listed).toMatchObject({ code: 0, errors: '' });
    expect(listed.output).toMatch(/^ {2}1 {2}[2-9a-z]{5} {2}entity {2}OpenAI \(organization\)$/m);
    expect(listed.output).toMatch(/^ {5}seeds\/note\.txt:3 {2}“Nobody at NIST uses Sora, and OpenAI knows it\.”$/m);
    const accepted = await suggest('--accept', '1', '2');
    expect(accepted).toMatchObject({ code: 0, errors: '' });
    expect(accepted.output).toMatch(/Accepted: .{5}, .{5}\. 3 files written, and the atlas builds\./);
    expect(readdirSync(join(root, 'content', 'entities')).sort()).toEqual(['openai.md', 'sora.md']);
  });

  it('a number keeps its meaning when the files change, and says so', async () => {
    await suggest('--kind', 'entity');
    writeFileSync(join(root, 'seeds', 'new.txt'), 'Zebra Corp and Zebra Corp. Zebra Corp is what Zebra Corp was.\n');
    const { output } = await suggest('--accept', '1', '--dry-run');
    expect(output).toContain('The files have changed since the list was printed');
    expect(output).toContain('content/entities/openai.md  new file');
    expect(output).toContain('Nothing was written.');
    expect(existsSync(join(root, 'content', 'entities'))).toBe(false);
  });

  it('declines for good, with the reason', async () => {
    const [first] = JSON.parse((await suggest('--json', '--limit', '1')).output) as { key: string; title: string }[];
    expect(await suggest('--decline', first!.key, '--why', 'known well')).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'content', 'declined.yaml'), 'utf8')).toContain(`why: "known well"`);
    const left = JSON.parse((await suggest('--json')).output) as { key: string }[];
    expect(left.map(({ key }) => key)).not.toContain(first!.key);
    expect((await suggest('--accept', first!.key)).errors).toMatch(/is not suggested: .*declined already/);
  });

  it.each<[string, string[], number, RegExp]>([
    ['an unknown kind', ['--kind', 'entitty'], 2, /Unexpected kind "entitty"/],
    ['an unknown key', ['--accept', 'zzzzz'], 1, /is not suggested/],
    ['a number without a list', ['--accept', '1'], 1, /No list was printed yet/],
    ['nothing to take', ['--accept', ','], 1, /Say which|is not suggested/],
    ['both at once', ['--accept', '1', '--decline', '2'], 2, /Usage/],
    ['an unknown option', ['--acept', '1'], 2, /Usage/],
  ])('%s: a message, an exit status, nothing written', async (_what, options, code, message) => {
    const result = await suggest(...options);
    expect(result.code).toBe(code);
    expect(result.output + result.errors).toMatch(message);
    expect(result.errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readdirSync(join(root, 'content'))).toEqual(['site.yaml']);
  });

  it('in a folder of notes offers to make an atlas of it, and is accepted in one', async () => {
    rmSync(join(root, 'seeds'), { recursive: true });
    rmSync(join(root, 'content'), { recursive: true });
    writeFileSync(
      join(root, 'note.md'),
      'Here OpenAI released Sora.\n\nNobody at NIST uses Sora, and OpenAI knows it.\n',
    );
    const { output } = await suggest();
    expect(output.match(/npm run init -- /g)).toHaveLength(1);
    expect((await suggest('--accept', '1')).errors).toContain('make an atlas of it first');
    mkdirSync(join(root, 'content'));
    writeFileSync(join(root, 'content', 'site.yaml'), 'title: Notes\n');
    expect((await suggest()).output).not.toContain('npm run init');
    expect(await suggest('--accept', '1')).toMatchObject({ code: 0, errors: '' });
    expect(readdirSync(join(root, 'content', 'entities'))).toContain('openai.md');
  });

  it('has nothing to say while the content has errors', async () => {
    mkdirSync(join(root, 'content', 'claims'));
    writeFileSync(join(root, 'content', 'claims', 'x.md'), '---\nstatement: X.\n---\n');
    const { code, errors } = await suggest();
    expect(code).toBe(1);
    expect(errors).toMatch(/front-matter-shape[\s\S]*Nothing can be suggested/);
  });
});

const suggest = (...options: string[]): Promise<Result> => call(main, options, root);
