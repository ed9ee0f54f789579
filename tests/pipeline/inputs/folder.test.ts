import { execFileSync } from 'node:child_process';
import fs, { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { run } from '../../../src/pipeline/run.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-folder-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

describe('a folder without seeds/', () => {
  it('is an atlas of all its texts, with what is left out said once', () => {
    put({
      'a.md': 'See [[b]].',
      'sub/b.txt': 'Words of the second.',
      'sub/c.html': '<p>Words of the third.</p>',
      'picture.png': '',
      'report.pages': 'PK',
      '.obsidian/app.json': '{}',
      '.trash/old.md': 'Gone.',
      'node_modules/x/readme.md': 'Not mine.',
      'Templates/Person.md': '{{title}}',
      'Page_files/ad.html': '<p>Buy!</p>',
    });
    const { artefact, report } = build();
    expect(artefact?.atlas.documents.map(({ file }) => file)).toEqual(['a.md', 'sub/b.txt', 'sub/c.html']);
    const [leftOut] = report.diagnostics.filter(({ ruleId }) => ruleId === 'left-out');
    expect(leftOut?.message).toBe(
      'Left out of the atlas: 1 file (1 .pages); .obsidian, .trash, Page_files, Templates, node_modules; documents are .txt, .md, .mdx and .html files',
    );
  });

  it('leaves out licences and lists of packages, and nothing that is only called alike', () => {
    put({
      'a.md': 'Words.',
      'LICENSE.txt': 'The Licensor grants to the Contributor.',
      'tool/requirements-extra.txt': 'pytest>=8',
      'tool/test-requirements.txt': 'ruff',
      'docs/requirements.md': 'What the machine must do.',
      'docs/My requirements.txt': 'A quiet desk.',
      'docs/License.md': 'Of licences in general.',
    });
    const { artefact, report } = build();
    expect(artefact?.atlas.documents.map(({ file }) => file)).toEqual([
      'a.md',
      'docs/License.md',
      'docs/My requirements.txt',
      'docs/requirements.md',
    ]);
    const [leftOut] = report.diagnostics.filter(({ ruleId }) => ruleId === 'left-out');
    expect(leftOut?.message).toContain('LICENSE.txt, tool/requirements-extra.txt, tool/test-requirements.txt;');
  });

  it('has its name for a title, unless content/ gives one', () => {
    put({ 'a.md': 'Words.' });
    expect(title()).toBe(basename(root));
    put({ 'content/site.yaml': 'title: My notes\n' });
    expect(title()).toBe('My notes');
  });

  it('may have its pages in content/, as sites of other programs do', () => {
    put({ 'content/posts/a.md': 'Words.', 'content/b.md': 'More words.' });
    expect(build().artefact?.atlas.documents.map(({ file }) => file)).toEqual(['content/b.md', 'content/posts/a.md']);
  });

  it('has texts of the day that their file names begin with, and no drafts for days', () => {
    put({
      '2024-05-01-ropes.md': 'See [[2024-05-02-nets]].',
      'posts/2024-05-03-sails.md': '---\ndate: 2024-06-01\n---\n\nWords.',
      '2024-99-01-x.md': 'None.',
      'CG-06.md': '![A logo](logo.png)\n\n## Agenda for the sixth call\n\nWords.',
    });
    const { documents, entities } = build().artefact!.atlas;
    expect(documents.map(({ published, title }) => [published, title])).toEqual([
      ['2024-05-01', '2024-05-01-ropes'],
      [null, '2024-99-01-x'],
      [null, 'Agenda for the sixth call'],
      ['2024-06-01', '2024-05-03-sails'],
    ]);
    expect(entities.filter(({ status }) => status === 'draft')).toEqual([]);
  });

  it('may be curated: metadata names files by their path', () => {
    put({ 'sub/a.md': 'Words.', 'content/documents/first.md': '---\nfile: sub/a.md\ntitle: The first\n---\n' });
    expect(build().artefact?.atlas.documents).toMatchObject([{ id: 'first', title: 'The first', curated: true }]);
  });

  it('is made of what can be read: the rest is said, and no error', () => {
    put({
      'good.md': 'Words.',
      'latin.txt': Uint8Array.of(0x43, 0xe9),
      'wide.txt': Uint8Array.of(0xff, 0xfe, 0x43, 0),
      'empty.md': ' \n',
      'empty.txt': ' \n',
      'only.md': '---\ntags: [a]\n---\n',
    });
    symlinkSync('nowhere.md', join(root, 'gone.md'));
    symlinkSync('.', join(root, 'loop'));
    const { artefact, report } = build();
    expect(artefact?.atlas.documents.map(({ file }) => file)).toEqual(['empty.md', 'good.md', 'only.md']);
    expect(report.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'empty.txt empty-seed',
      'gone.md unreadable-note',
      'latin.txt note-encoding',
      'loop linked-twice',
      'wide.txt note-encoding',
    ]);
    expect(report.diagnostics.at(-1)?.note).toContain('iconv -f UTF-16LE');
  });

  it('publishes nothing from outside by a link, unless one asks for it', () => {
    const outside = mkdtempSync(join(tmpdir(), 'atlas-outside-'));
    writeFileSync(join(outside, 'secret.md'), 'My diary.');
    put({ 'a.md': 'Words.', 'sub/b.md': 'Others.' });
    symlinkSync(join(outside, 'secret.md'), join(root, 'secret.md'));
    symlinkSync(outside, join(root, 'sub', 'there'));
    symlinkSync(join(root, 'a.md'), join(root, 'within.md'));
    const files = (options = {}) =>
      run({ root, out: null, ...options }).artefact?.atlas.documents.map(({ file }) => file);
    expect(files()).toEqual(['a.md', 'sub/b.md', 'within.md']);
    expect(build().report.diagnostics.filter(({ ruleId }) => ruleId === 'linked-outside')).toMatchObject([
      { file: 'secret.md', severity: 'warning', note: expect.stringContaining('--follow') },
      { file: 'sub/there' },
    ]);
    expect(JSON.stringify(build().report.diagnostics)).not.toContain(outside);
    expect(files({ follow: true })).toEqual(['a.md', 'secret.md', 'sub/b.md', 'sub/there/secret.md', 'within.md']);
    rmSync(outside, { recursive: true });
  });

  it('waits for no pipe', () => {
    put({ 'a.md': 'Words.' });
    execFileSync('mkfifo', [join(root, 'pipe.md')]);
    expect(build().report.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'pipe.md unreadable-note',
    ]);
  });

  it('with a folder that cannot be opened, or one whose name is a space, is made of the rest', () => {
    put({ 'a.md': 'Words.', 'locked/b.md': 'Mine.', ' /c.md': 'More.', '\u00a0/d.md': 'Still more.' });
    const { readdirSync } = fs;
    Object.assign(fs, {
      readdirSync: (path: string, ...rest: never[]) => {
        if (path.endsWith('locked')) throw Object.assign(new Error(`EACCES: permission denied, scandir '${path}'`));
        return readdirSync(path, ...rest);
      },
    });
    syncBuiltinESMExports();
    try {
      const { artefact, report } = build();
      expect(artefact?.atlas.documents.map(({ file }) => file).sort()).toEqual([' /c.md', 'a.md', '\u00a0/d.md']);
      expect(report.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual(['locked unreadable-note']);
    } finally {
      Object.assign(fs, { readdirSync });
      syncBuiltinESMExports();
    }
  });

  it('is a vault by its .obsidian, although a folder of it is called seeds', () => {
    put({ '.obsidian/app.json': '{}', 'seeds/apple.md': 'Sow in spring.', 'Garden.md': 'Where they grow.' });
    expect(build().artefact?.atlas.documents.map(({ file }) => file)).toEqual(['Garden.md', 'seeds/apple.md']);
  });

  it('does not read a site that was built within it', () => {
    put({ 'a.md': 'Words.', 'dist/data/atlas.json': '{}', 'dist/index.html': '<p>Built.</p>' });
    expect(build().artefact?.atlas.documents).toHaveLength(1);
  });
});

it('an atlas folder without documents builds, and says so', () => {
  mkdirSync(join(root, 'seeds'));
  const { artefact, report } = build();
  expect(artefact?.atlas.documents).toEqual([]);
  expect(report.diagnostics.map(({ ruleId }) => ruleId)).toEqual(['no-documents']);
});

function build() {
  return run({ root, out: null });
}

function title(): string {
  return (JSON.parse(String(build().artefact!.files.get('site.json'))) as { title: string }).title;
}

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
  }
}
