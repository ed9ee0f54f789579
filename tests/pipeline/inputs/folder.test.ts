import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
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
      'report.pdf': '%PDF',
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
      'Left out of the atlas: 2 files (1 .pdf, 1 .png); .obsidian, .trash, Page_files, Templates, node_modules; documents are .txt, .md and .html files',
    );
    expect(leftOut?.note).toContain('PDF');
  });

  it('has its name for a title, unless content/ gives one', () => {
    put({ 'a.md': 'Words.' });
    expect(title()).toBe(basename(root));
    put({ 'content/site.yaml': 'title: My notes\n' });
    expect(title()).toBe('My notes');
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
      'only.md': '---\ntags: [a]\n---\n',
    });
    symlinkSync('nowhere.md', join(root, 'gone.md'));
    symlinkSync('.', join(root, 'loop'));
    const { artefact, report } = build();
    expect(artefact?.atlas.documents.map(({ file }) => file)).toEqual(['good.md', 'only.md']);
    expect(report.diagnostics.map(({ file, ruleId }) => `${file} ${ruleId}`)).toEqual([
      'empty.md empty-seed',
      'gone.md unreadable-note',
      'latin.txt note-encoding',
      'loop linked-twice',
      'wide.txt note-encoding',
    ]);
    expect(report.diagnostics.at(-1)?.note).toContain('iconv -f UTF-16LE');
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
