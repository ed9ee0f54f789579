import { execFile } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { manifestSchema } from '../../src/model/artefact.ts';
import { diagnosticSchema } from '../../src/model/diagnostic.ts';

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

  it.each<[string, string[], number, RegExp]>([
    ['an unknown option', ['--outt', 'x'], 2, /--outt[\s\S]*Usage:/],
    ['a root that is not there', ['--root', 'nowhere'], 1, /seeds {2}error {2}Unexpected missing folder/],
    ['an output that is a file', ['--out', 'seeds/note.txt/x'], 1, /unwritable-output/],
    ['an output among the seeds', ['--out', 'seeds/atlas'], 1, /Unexpected output folder among the inputs/],
    ['an output that holds other things', ['--out', '.'], 1, /no part of an atlas/],
  ])('%s: a message, an exit status, no trace', async (_, options, code, message) => {
    const before = readdirSync(root);
    const result = await atlas(...options);
    expect(result.code).toBe(code);
    expect(result.output + result.errors).toMatch(message);
    expect(result.output + result.errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readdirSync(root).filter((name) => name !== '.cache')).toEqual(before);
    expect(readdirSync(join(root, 'seeds'))).toEqual(['note.txt']);
  });

  it('several builds at once into one folder leave a whole atlas', async () => {
    const roots = ['one', 'two', 'three'].map((name) => join(root, name));
    for (const [index, place] of roots.entries()) {
      put({ ...NOTE, 'seeds/note.txt': `Scaling ${index}. `.repeat(2_000) }, place);
    }
    const out = join(root, 'shared');
    const results = await Promise.all(roots.map((place) => script('atlas.ts', ['--root', place, '--out', out])));
    expect(results.map(({ code }) => code)).toEqual([0, 0, 0]);
    expectWhole(out);
    expect(readdirSync(out)).toHaveLength(2);
  });
}, 60_000);

describe('scripts/check.ts', () => {
  it('tells all findings, marks them for GitHub where it runs there, and writes nothing', async () => {
    put({ ...WRONG, 'content/topics/Data.md': '' });
    const plain = await script('check.ts', []);
    expect(plain.code).toBe(1);
    expect(plain.output).toMatch(/front-matter-shape[\s\S]*invalid-id[\s\S]*\n2 errors, 0 warnings, 0 notes\n$/);
    const marked = await script('check.ts', ['--root', join(root, 'content/..')], {
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
    const { code, output } = await script('check.ts', ['--json'], { GITHUB_ACTIONS: 'true' });
    expect(code).toBe(1);
    expect(diagnosticSchema.array().parse(JSON.parse(output))).toHaveLength(1);
  });
}, 60_000);

describe('scripts/rename.ts', () => {
  const ids = () => readdirSync(join(root, 'content/entities'));

  it('tells what it would do and does nothing, then does it', async () => {
    const dry = await script('rename.ts', ['scaling', 'growth', '--dry-run']);
    expect(dry).toMatchObject({ code: 0, errors: '' });
    expect(dry.output).toMatch(/scaling\.md {2}becomes content\/entities\/growth\.md[\s\S]*Nothing was written/);
    expect(ids()).toEqual(['scaling.md']);
    expect(await script('rename.ts', ['scaling', 'growth', '--root', root])).toMatchObject({ code: 0, errors: '' });
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
    const result = await script('rename.ts', options);
    expect(result.code).toBe(code);
    expect(result.output + result.errors).toMatch(message);
    expect(ids()).toEqual(['scaling.md']);
    expect(readdirSync(join(root, 'content')).sort()).toEqual(['documents', 'entities']);
  });
}, 60_000);

describe('scripts/build.ts refuses an output that it would destroy', () => {
  it.each<[string, string, RegExp]>([
    ['the folder of the inputs', '.', /would be replaced/],
    ['a folder above it', '..', /would be replaced/],
    ['a folder among the seeds', 'seeds/site', /among the inputs/],
    ['a folder with other things', 'letters', /something else than a site/],
    ['a file', 'letters/dear.txt/site', /./],
  ])('%s', async (_, out, message) => {
    put({ 'letters/dear.txt': 'Dear Ann' });
    const { code, output, errors } = await script('build.ts', ['--root', root, '--out', out]);
    expect(code).toBe(1);
    expect(errors).toMatch(message);
    expect(output + errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readFileSync(join(root, 'letters/dear.txt'), 'utf8')).toBe('Dear Ann');
    expect(existsSync(join(root, 'seeds/note.txt'))).toBe(true);
  });

  it('but makes a site outside the project, and replaces it', async () => {
    const build = () => script('build.ts', ['--root', root, '--out', 'dist', '--atlas', '.atlas']);
    expect(await build()).toMatchObject({ code: 0 });
    put({ 'seeds/note.txt': 'Generalist scaling goes on.\n' });
    expect(await build()).toMatchObject({ code: 0 });
    expect(readFileSync(join(root, 'dist/documents/note/index.html'), 'utf8')).toContain('goes on');
    expect(readdirSync(root).sort()).toEqual(['.atlas', '.cache', 'content', 'dist', 'seeds']);
  });

  it('and one that another build is writing', async () => {
    writeFileSync(join(root, 'dist.lock'), String(process.pid));
    mkdirSync(join(root, 'dist.next'));
    const { code, errors } = await script('build.ts', ['--root', root]);
    expect(code).toBe(1);
    expect(errors).toContain('Another build');
    expect(existsSync(join(root, 'dist.next'))).toBe(true);
  });
}, 60_000);

describe('scripts/edition.ts', () => {
  const recorded = () => readFileSync(join(root, 'content/edition.json'), 'utf8');

  it('records what is built, the same each time, and the atlas then tells what came since', async () => {
    const { code, output } = await script('edition.ts', ['--name', 'May 2026']);
    expect({ code, output }).toMatchObject({ code: 0, output: expect.stringContaining('May 2026, 1 document') });
    const first = recorded();
    await script('edition.ts', ['--name', 'May 2026']);
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
    expect(await script('edition.ts', [])).toMatchObject({ code: 1, errors: expect.stringContaining('No edition') });
    expect(existsSync(join(root, 'content/edition.json'))).toBe(false);
    put({ ...NOTE, 'content/edition.json': '{ "half' });
    expect(await script('edition.ts', [])).toMatchObject({ code: 1, errors: expect.stringContaining('edition-shape') });
    expect(await script('edition.ts', ['--redraw'])).toMatchObject({ code: 0 });
    expect(JSON.parse(recorded()).entities).toHaveLength(1);
  });
}, 60_000);

interface Result {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

const atlas = (...options: string[]): Promise<Result> => script('atlas.ts', options);

function script(name: string, options: readonly string[], more: NodeJS.ProcessEnv = {}): Promise<Result> {
  const path = resolve(import.meta.dirname, '../../scripts', name);
  const { GITHUB_ACTIONS: _, ...env } = process.env;
  return new Promise((done) => {
    execFile(process.execPath, [path, ...options], { cwd: root, env: { ...env, ...more } }, (error, output, errors) => {
      done({ code: error ? Number(error.code) : 0, output, errors });
    });
  });
}

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
