import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main as atlasMain } from '../../scripts/atlas.ts';
import { main as check } from '../../scripts/check.ts';
import { main as edition } from '../../scripts/edition.ts';
import { main as rename } from '../../scripts/rename.ts';
import { main as build } from '../../scripts/site.ts';
import { manifestSchema } from '../../src/model/artefact.ts';
import { diagnosticSchema } from '../../src/model/diagnostic.ts';
import { call, type Result } from './call.ts';

const ENTITY =
  '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them, their data and their compute larger.\n---\n';
const NOTE = {
  'seeds/note.txt': 'Generalist scaling is stalling.\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\n',
  'content/entities/scaling.md': ENTITY,
};
const WRONG = { 'content/entities/scaling.md': ENTITY.replace('concept', 'concpt') };

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-command-'));
  put(NOTE);
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('scripts/atlas.ts', () => {
  it('builds, says what and exits with 0', async () => {
    const { code, output, errors } = await atlas();
    expect({ code, errors }).toEqual({ code: 0, errors: '' });
    expect(output).toContain('0 errors, 0 warnings, 0 notes\n1 document, 1 entity, 1 mention');
    expectWhole(join(root, '.atlas'));
  });

  it('tells an error by place and rule, exits with 1 and leaves the last good atlas', async () => {
    await atlas();
    const before = readFileSync(join(root, '.atlas/manifest.json'), 'utf8');
    put(WRONG);
    const { code, output } = await atlas();
    expect(code).toBe(1);
    expect(output).toMatch(
      /^content\/entities\/scaling\.md:3:7 {2}error {2}Unexpected "concpt", expected .* {2}front-matter-shape\n {4}Did you mean "concept"\?$/m,
    );
    expect(output).toContain('the last good atlas stays as it was');
    expect(readFileSync(join(root, '.atlas/manifest.json'), 'utf8')).toBe(before);
  });

  it('prints nothing but JSON with --json, and writes nothing with --check', async () => {
    put(WRONG);
    const { code, output } = await atlas('--check', '--json');
    expect(code).toBe(1);
    const [diagnostic] = diagnosticSchema.array().parse(JSON.parse(output));
    expect(diagnostic).toMatchObject({ file: 'content/entities/scaling.md', line: 3, column: 7, severity: 'error' });
    expect(existsSync(join(root, '.atlas'))).toBe(false);
  });

  it.each<[string, string[], number, RegExp, Record<string, string>?]>([
    ['an unknown option', ['--outt', 'x'], 2, /--outt[\s\S]*Usage:/],
    ['a root that is not there', ['--root', 'nowhere'], 1, /seeds {2}error {2}Unexpected missing folder/],
    ['an output that is a file', ['--out', 'seeds/note.txt/x'], 1, /unwritable-output/],
    ['an output among the seeds', ['--out', 'seeds/atlas'], 1, /Unexpected output folder among the inputs/],
    ['an output that holds other things', ['--out', '.'], 1, /no part of an atlas/],
    ['an address that is none', [], 1, /not built: Unexpected SITE_URL "garbage"/, { SITE_URL: 'garbage' }],
    ['an address that would run', [], 1, /SITE_URL/, { SITE_URL: 'javascript:alert(1)' }],
    ['a path on another host', [], 1, /not built: Unexpected BASE_PATH/, { BASE_PATH: '//evil.example' }],
    ['a path out of the site', [], 1, /not built: Unexpected BASE_PATH/, { BASE_PATH: '/a/../b' }],
  ])('%s: a message, an exit status, no trace', async (_, options, code, message, env = {}) => {
    const before = readdirSync(root);
    const result = await call(atlasMain, options, root, env);
    expect(result.code).toBe(code);
    expect(result.output + result.errors).toMatch(message);
    expect(result.output + result.errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readdirSync(root).filter((name) => name !== '.cache')).toEqual(before);
    expect(readdirSync(join(root, 'seeds'))).toEqual(['note.txt']);
  });
});

describe('scripts/check.ts', () => {
  it('tells all findings, marks them for GitHub where it runs there, and writes nothing', async () => {
    put({ ...WRONG, 'content/topics/Data.md': '' });
    const plain = await call(check, [], root);
    expect(plain.code).toBe(1);
    expect(plain.output).toMatch(/front-matter-shape[\s\S]*invalid-id[\s\S]*\n2 errors, 0 warnings, 0 notes\n$/);
    const marked = await call(check, ['--root', join(root, 'content/..')], root, {
      GITHUB_ACTIONS: 'true',
      GITHUB_WORKSPACE: dirname(root),
      SITE_URL: 'https://atlas.example',
      BASE_PATH: '/base',
    });
    expect(marked.code).toBe(1);
    expect(marked.output).toContain(
      `::error file=${basename(root)}/content/entities/scaling.md,line=3,col=7,title=front-matter-shape::Unexpected "concpt"`,
    );
    expect(marked.output).toContain('https://atlas.example/base/rules/front-matter-shape/');
    expect(existsSync(join(root, '.atlas'))).toBe(false);
  });

  it('prints nothing but JSON with --json', async () => {
    put(WRONG);
    const { code, output } = await call(check, ['--json'], root, { GITHUB_ACTIONS: 'true' });
    expect(code).toBe(1);
    expect(diagnosticSchema.array().parse(JSON.parse(output))).toHaveLength(1);
  });
});

describe('scripts/rename.ts', () => {
  const ids = () => readdirSync(join(root, 'content/entities'));

  it('tells what it would do and does nothing, then does it', async () => {
    const dry = await call(rename, ['scaling', 'growth', '--dry-run'], root);
    expect(dry).toMatchObject({ code: 0, errors: '' });
    expect(dry.output).toMatch(/scaling\.md {2}becomes content\/entities\/growth\.md[\s\S]*Nothing was written/);
    expect(ids()).toEqual(['scaling.md']);
    expect(await call(rename, ['scaling', 'growth', '--root', root], root)).toMatchObject({ code: 0, errors: '' });
    expect(ids()).toEqual(['growth.md']);
    expect(readFileSync(join(root, 'content/redirects.yaml'), 'utf8')).toContain('entities:\n  scaling: growth\n');
    expect(await atlas('--check')).toMatchObject({ code: 0 });
  });

  it.each<[string, string[], number, RegExp]>([
    ['one id', ['scaling'], 2, /Usage:/],
    ['a kind that is none', ['scaling', 'growth', '--kind', 'model'], 2, /Usage:/],
    ['an unknown option', ['scaling', 'growth', '--quick'], 2, /--quick[\s\S]*Usage:/],
    ['an id that is not there', ['scalling', 'growth'], 1, /Did you mean "scaling"\?\nNothing was renamed/],
  ])('refuses %s and writes nothing', async (_, options, code, message) => {
    const result = await call(rename, options, root);
    expect(result.code).toBe(code);
    expect(result.output + result.errors).toMatch(message);
    expect(ids()).toEqual(['scaling.md']);
    expect(readdirSync(join(root, 'content')).sort()).toEqual(['documents', 'entities']);
  });
});

describe('the build refuses an output that it would destroy', () => {
  it.each<[string, string, RegExp]>([
    ['the folder of the inputs', '.', /would be replaced/],
    ['a folder above it', '..', /would be replaced/],
    ['a folder among the seeds', 'seeds/site', /among the inputs/],
    ['a folder with other things', 'letters', /something else than a site/],
    ['a file', 'letters/dear.txt/site', /./],
  ])('%s', async (_, out, message) => {
    put({ 'letters/dear.txt': 'Dear Ann' });
    const { code, output, errors } = await call(build, ['--root', root, '--out', out], root);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
    expect(output + errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readFileSync(join(root, 'letters/dear.txt'), 'utf8')).toBe('Dear Ann');
    expect(existsSync(join(root, 'seeds/note.txt'))).toBe(true);
  });

  it.each(['dist', '.atlas'])(
    'and one where another build is writing %s, whose locks it leaves and takes none',
    async (place) => {
      // A process that lives: the one that started this one.
      writeFileSync(join(root, `${place}.lock`), String(process.ppid));
      mkdirSync(join(root, 'dist.next'));
      const { code, errors } = await call(build, ['--root', root], root);
      expect(code).toBe(1);
      expect(errors).toContain('Another build');
      expect(existsSync(join(root, 'dist.next'))).toBe(true);
      expect(readdirSync(root).filter((name) => name.endsWith('.lock'))).toEqual([`${place}.lock`]);
    },
  );
});

describe('scripts/edition.ts', () => {
  const recorded = () => readFileSync(join(root, 'content/edition.json'), 'utf8');

  it('records what is built, the same each time, and the atlas then tells what came since', async () => {
    const { code, output } = await call(edition, ['--name', 'May 2026'], root);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('May 2026, 1 document') });
    const first = recorded();
    await call(edition, ['--name', 'May 2026'], root);
    expect(recorded()).toBe(first);
    put({ 'seeds/second.txt': 'Scaling goes on.\n' });
    await atlas();
    const { folder } = manifestSchema.parse(JSON.parse(readFileSync(join(root, '.atlas/manifest.json'), 'utf8')));
    const { changes } = JSON.parse(readFileSync(join(root, '.atlas', folder, 'changes.json'), 'utf8'));
    expect(changes.map(({ change, id }: { change: string; id: string }) => `${change} ${id}`)).toEqual([
      'new second',
      'changed scaling',
    ]);
  });

  it('records nothing that does not build, and starts anew where what was recorded is spoilt', async () => {
    put(WRONG);
    expect(await call(edition, [], root)).toMatchObject({ code: 1, errors: expect.stringContaining('No edition') });
    expect(existsSync(join(root, 'content/edition.json'))).toBe(false);
    put({ ...NOTE, 'content/edition.json': '{ "half' });
    expect(await call(edition, [], root)).toMatchObject({ code: 1, errors: expect.stringContaining('edition-shape') });
    expect(await call(edition, ['--redraw'], root)).toMatchObject({ code: 0 });
    expect(await call(edition, ['--name', 'a'.repeat(101)], root)).toMatchObject({ code: 1 });
    expect((await call(edition, ['--name', 'May\n::error::\u001b[31m'], root)).output).toContain(
      'May ::error:: [31m, ',
    );
    expect(JSON.parse(recorded()).entities).toHaveLength(1);
  });
});

const atlas = (...options: string[]): Promise<Result> => call(atlasMain, options, root);

function put(files: Readonly<Record<string, string>>, place = root): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(place, path)), { recursive: true });
    writeFileSync(join(place, path), text);
  }
}

function expectWhole(out: string): void {
  const { folder, files } = manifestSchema.parse(JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8')));
  for (const path of Object.keys(files)) expect(existsSync(join(out, folder, path)), path).toBe(true);
}
