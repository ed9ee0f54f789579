import { spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  ftruncateSync,
  mkdirSync,
  mkdtempSync,
  openSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main } from '../../scripts/add.ts';
import { type AddOptions, add } from '../../src/intake/add.ts';
import type { Outcome } from '../../src/intake/outcome.ts';
import { describeSummary, summaryJson } from '../../src/intake/wording.ts';
import { run } from '../../src/pipeline/run.ts';
import { call, type Result } from '../scripts/call.ts';
import { docx, epub, pdf, prose } from './made-files.ts';

let place: string;
let root: string;
beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'atlas-add-'));
  root = join(place, 'atlas');
});
afterEach(() => rmSync(place, { recursive: true, force: true }));

const PAGE = `<!DOCTYPE html><html><head><title>On Pages</title></head><body><article><h1>On Pages</h1><p>${prose(120)}</p></article></body></html>`;
const BOOK = `# The Book\n\n${Array.from({ length: 15 }, (_, n) => `## Chapter ${n + 1}\n\n${prose(300, 100 * n)}\n\n`).join('')}`;

describe('documents are added', () => {
  it('of every format, each with its text, its metadata and, where it is not the text itself, its original', async () => {
    put({
      'note.txt': 'On notes\n\nSome words of a note.\n',
      'text.md': '# On Markdown\n\nSome words.\n',
      'page.html': PAGE,
      'paper.pdf': pdf([['Models grow, as all have said.'], ['They do so from year to year.']]),
      'letter.docx': docx(['Dear Ann, models grow.']),
      'book.epub': epub([{ name: 'One', html: '<p>Models grow.</p>' }], '<dc:title>Growth</dc:title>'),
      'latin.txt': Uint8Array.from('Zo\xeb says that models grow.', (letter) => letter.charCodeAt(0)),
    });
    const { outcomes } = await addHere('.');
    expect(outcomes.map(({ state }) => state)).toEqual(Array(7).fill('added'));
    expect(tree('seeds')).toEqual([
      'book.md',
      'latin.txt',
      'letter.md',
      'note.txt',
      'originals/book.epub',
      'originals/latin.txt',
      'originals/letter.docx',
      'originals/page.html',
      'originals/paper.pdf',
      'page.md',
      'paper.txt',
      'text.md',
    ]);
    for (const name of ['note.txt', 'text.md']) expect(bytesOf(`atlas/seeds/${name}`)).toEqual(bytesOf(`in/${name}`));
    for (const name of ['paper.pdf', 'page.html', 'latin.txt'])
      expect(bytesOf(`atlas/seeds/originals/${name}`)).toEqual(bytesOf(`in/${name}`));
    expect(textOf('atlas/content/documents/paper.md')).toBe(
      '---\nfile: paper.txt\nformat: article\noriginal: originals/paper.pdf\n---\n',
    );
    expect(textOf('atlas/content/documents/book.md')).toContain('title: Growth\n');
    expect(findings()).toEqual([]);
  });

  it('never over a file: the same is told and left, another of its name gets a new one', async () => {
    put({
      'a/note.txt': 'One.',
      'b/note.txt': 'Another.',
      'c/NOTE.txt': 'A third.',
      'd/copy.txt': 'One.',
      'd/note.md': 'A fourth.',
    });
    const { outcomes } = await addHere('.');
    expect(outcomes.map(({ state }) => state)).toEqual(['added', 'added', 'added', 'present', 'added']);
    expect(tree('seeds')).toEqual(['b-note.txt', 'c-NOTE.txt', 'note.md', 'note.txt']);
    expect(tree('content/documents')).toEqual(['b-note.md', 'c-note.md', 'note-2.md', 'note.md']);
    expect(notes(outcomes[1])).toContain('Another file is called “note” already: this one is “b-note”.');
    const before = tree('.').map((path) => [path, textOf(`atlas/${path}`)]);
    expect((await addHere('.')).outcomes.map(({ state }) => state)).toEqual(Array(5).fill('present'));
    expect(tree('.').map((path) => [path, textOf(`atlas/${path}`)])).toEqual(before);
    expect(findings()).toEqual([]);
  });

  it('names that differ in case or Unicode form alone are kept apart; reserved and hidden ones become safe', async () => {
    put({
      'x/Zo\u00eb.txt': 'One.',
      'y/Zoe\u0308.txt': 'Two.',
      'con.txt': 'Three.',
      'README.md': '# Four\n\nFour.',
      '논문.txt': 'Five.',
    });
    await addHere('.');
    expect(tree('seeds')).toEqual(['README-document.md', 'Zoë.txt', 'con-document.txt', 'y-Zoë.txt', '논문.txt']);
    expect(tree('content/documents')).toEqual([
      'con-document.md',
      'document.md',
      'readme-document.md',
      'y-zoe.md',
      'zoe.md',
    ]);
    expect(findings()).toEqual([]);
  });

  it('folders are walked: links that loop end, what is hidden or belongs to a page or a program is passed over', async () => {
    put({
      'in.txt': 'One.',
      '.hidden.txt': 'x',
      'node_modules/a/readme.txt': 'x',
      'Page.html': PAGE,
      'Page_files/frame.html': PAGE.replace('case 1', 'a'),
      'deep/er/two.txt': 'Two.',
      'picture.png': '\x89PNG',
      'data.bin': Uint8Array.from({ length: 500 }, (_, n) => (n * 7919) % 256),
      'package.json': '{"name": "x"}',
    });
    symlinkSync('..', join(place, 'in/deep/loop'));
    symlinkSync('nowhere', join(place, 'in/gone'));
    writeFileSync(join(place, 'secret.txt'), 'What nobody has given.');
    symlinkSync(join(place, 'secret.txt'), join(place, 'in/out.txt'));
    symlinkSync(place, join(place, 'in/whole'));
    const { outcomes, passedOver } = await addHere('.');
    expect(outcomes.map(({ path, state }) => `${path.slice(place.length)} ${state}`)).toEqual([
      '/in/gone refused',
      '/in/out.txt refused',
      '/in/whole refused',
      '/in/Page.html added',
      '/in/deep/er/two.txt added',
      '/in/in.txt added',
    ]);
    expect([...passedOver]).toEqual([
      ['png', 1],
      ['bin', 1],
      ['json', 1],
    ]);
  });

  it('pages that are all called index take the names of their folders', async () => {
    put({
      'one/index.html': PAGE,
      'two/index.html': PAGE.replace('case 1', 'b'),
      'x/two/index.html': PAGE.replace('case 1', 'c'),
    });
    await addHere('.');
    expect(tree('content/documents')).toEqual(['one.md', 'two-index.md', 'two.md']);
    expect(tree('seeds/originals')).toEqual(['one.html', 'two-index.html', 'two.html']);
  });

  it('a seed that was dropped in by hand gets its metadata', async () => {
    mkdirSync(join(root, 'seeds'), { recursive: true });
    writeFileSync(join(root, 'seeds/note.txt'), 'One.');
    const { outcomes } = await add({ root, paths: [join(root, 'seeds/note.txt')], byChapters: false });
    expect(notes(outcomes[0])).toContain('It was in seeds/ already; its metadata was written.');
    expect(tree('.')).toEqual(['content/documents/note.md', 'seeds/note.txt']);
  });

  it('an adding that was killed is finished by the next one', async () => {
    put({ 'paper.pdf': pdf([['Models grow, as all have said.'], ['They do so from year to year.']]) });
    await addHere('.');
    const whole = tree('.');
    for (const missing of ['seeds/originals/paper.pdf', 'content/documents/paper.md seeds/originals/paper.pdf']) {
      for (const path of missing.split(' ')) rmSync(join(root, path));
      writeFileSync(join(root, 'seeds/.adding-1-1'), 'half a fi');
      expect((await addHere('.')).outcomes.map(({ state }) => state)).toEqual(['added']);
      expect(tree('.')).toEqual(whole);
    }
  });

  it('a language that the words speak against is not believed', async () => {
    put({
      'a.html': PAGE.replace('<html>', '<html lang="de">'),
      'b.html': PAGE.replace('<html>', '<html lang="en-GB">').replace('case 1', 'b'),
    });
    const { outcomes } = await addHere('.');
    expect(notes(outcomes[0]).join()).toMatch(/declares its language as de, but its words look like en/);
    expect(textOf('atlas/content/documents/b.md')).toContain('language: en-GB');
  });
});

describe('a book', () => {
  it('of 15 chapters is noticed, and is one document', async () => {
    put({ 'book.md': BOOK });
    const { outcomes } = await addHere('book.md');
    expect(notes(outcomes[0])).toContain(
      'It is a book of 15 chapters, here one document; --chapters makes each chapter its own.',
    );
    expect(tree('.')).toEqual(['content/documents/book.md', 'seeds/book.md']);
  });

  it('and the numbers that chapters give themselves are not said twice in their names', async () => {
    const titles = ['1. Growth', 'Chapter 2: Decline', 'III. Data', '4 – Compute', '1984'];
    put({ 'book.md': titles.map((title, n) => `# ${title}\n\n${prose(300, 100 * n)}\n\n`).join('') });
    await addHere('book.md', { byChapters: true });
    const chapters = ['01-growth', '02-decline', '03-data', '04-compute', '05-1984'];
    expect(tree('content/documents')).toEqual(chapters.map((name) => `book-${name}.md`));
  });

  it('or one a chapter, its original kept; again, nothing is done', async () => {
    put({ 'book.md': BOOK });
    await addHere('book.md', { byChapters: true });
    const seeds = tree('seeds');
    expect(seeds).toHaveLength(16);
    expect(seeds.slice(0, 2)).toEqual(['book-01-chapter-1.md', 'book-02-chapter-2.md']);
    expect(bytesOf('atlas/seeds/originals/book.md')).toEqual(bytesOf('in/book.md'));
    expect(textOf('atlas/content/documents/book-15-chapter-15.md')).toContain('title: Chapter 15 (The Book)\n');
    expect(findings()).toEqual([]);
    expect((await addHere('book.md', { byChapters: true })).outcomes[0]?.state).toBe('present');
    rmSync(join(root, 'seeds/originals/book.md'));
    rmSync(join(root, 'content/documents/book-15-chapter-15.md'));
    await addHere('book.md', { byChapters: true });
    expect(tree('seeds')).toEqual([...seeds.slice(0, 15), 'originals/book.md']);
    expect(tree('content/documents')).toHaveLength(15);
  });
});

it('a folder that Slack exported is taken as a whole, once', async () => {
  const message = (user: string, text: string) => JSON.stringify([{ ts: '1704190500.0', user, text }]);
  put({
    'export/users.json': JSON.stringify([{ id: 'U1', profile: { real_name: 'Ada Poe' } }]),
    'export/channels.json': '[]',
    'export/general/2024-01-02.json': message('U1', 'Models grow.'),
    'export/random/2024-01-02.json': message('U1', 'They do.'),
  });
  const { outcomes } = await addHere('.');
  expect(outcomes.map(({ state }) => state)).toEqual(['added']);
  expect(tree('seeds')).toEqual(['general.md', 'originals/export.zip', 'random.md']);
  expect((await addHere('.')).outcomes.map(({ state }) => state)).toEqual(['present']);
});

describe('what cannot be taken', () => {
  it('of a hundred files is three: 97 are taken, and it is said which and why', async () => {
    put(Object.fromEntries(Array.from({ length: 97 }, (_, n) => [`n${n}.txt`, `Note ${n} on models.`])));
    put({
      'scan.pdf': pdf([[], []]),
      'empty.txt': '',
      'old.docx': Buffer.concat([Buffer.from('d0cf11e0', 'hex'), Buffer.from('WordDocument', 'utf16le')]),
    });
    const { code, output } = await command('--root', root, join(place, 'in'));
    expect(code).toBe(1);
    expect(output).toMatch(/^97 {2}added\n 0 {2}already there\n 3 {2}refused$/m);
    expect(output).toMatch(
      /empty\.txt +it is empty\n.*old\.docx +it is an old Word file[^\n]*save it as \.docx\n.*scan\.pdf +it has pages but no text/,
    );
    expect(tree('seeds')).toHaveLength(97);
    expect(findings()).toEqual([]);
  });

  it('is 300 MB large: refused unread', async () => {
    put({ 'large.txt': '' });
    const file = openSync(join(place, 'in/large.txt'), 'w');
    ftruncateSync(file, 300 * 1024 * 1024);
    closeSync(file);
    const before = process.memoryUsage().arrayBuffers;
    const { outcomes } = await addHere('.');
    expect(outcomes[0]).toMatchObject({ state: 'refused', why: expect.stringMatching(/300 MB, at most/) });
    expect(process.memoryUsage().arrayBuffers - before).toBeLessThan(50e6);
  });

  it.each<[string, string[], number, RegExp]>([
    ['nothing named', [], 2, /Usage: npm run add/],
    ['an unknown option', ['--chapter'], 2, /Usage: npm run add/],
    ['a file that is not there', ['nowhere.pdf'], 1, /nowhere\.pdf +there is no such file/],
  ])('%s: a message and an exit status', async (_, options, code, message) => {
    const result = await command('--root', root, ...options);
    expect(result.code).toBe(code);
    expect(result.output + result.errors).toMatch(message);
    expect(result.output + result.errors).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
  });

  it('a folder of notes stays what it is', async () => {
    put({ 'notes/a.md': '# A\n\nNote.', 'b.txt': 'Two.' });
    const { code, errors } = await command('--root', join(place, 'in/notes'), join(place, 'in/b.txt'));
    expect(code).toBe(1);
    expect(errors).toContain('is a folder of notes');
    expect(readdirSync(join(place, 'in/notes'))).toEqual(['a.md']);
  });

  it('what is in doubt stands in the metadata, in the table and in the JSON', async () => {
    put({
      'forum.html': `<html><head><meta name="generator" content="vBulletin 4"><title>A talk</title></head><body><h1>A talk</h1><p>${prose(60)}</p></body></html>`,
    });
    const summary = await addHere('.');
    expect(describeSummary(summary, (path) => path.slice(place.length + 1))).toMatch(
      /^doubt: speakers +in\/forum\.html +It seems to be a page of vBulletin/m,
    );
    expect(JSON.parse(summaryJson(summary)).files[0].doubts[0].about).toBe('speakers');
    expect(textOf('atlas/content/documents/forum.md')).toMatch(/^doubts:\n {2}- about: speakers\n {4}says: /m);
  });

  it('what happens is said in words, with the file to edit', async () => {
    put({
      'paper.pdf': pdf([['Models grow, as all have said.'], ['They do so from year to year.']], {
        info: '/CreationDate (D:20240501)',
      }),
    });
    const text = describeSummary(await addHere('.'), (path) => path.slice(place.length + 1));
    expect(text).toContain('in/paper.pdf → content/documents/paper.md');
    expect(text).toMatch(/^taken +in\/paper\.pdf +content\/documents\/paper\.md$/m);
    expect(text).toContain(
      '    The file was made on 2024-05-01: if the text appeared then, add `published: 2024-05-01`.',
    );
    expect(text).toContain('no author found for 1: add `byline: Ada Poe` to paper.md');
  });
});

it('long work is stopped by an interrupt and goes on where it was', async () => {
  const count = 1_200;
  put(
    Object.fromEntries(
      Array.from({ length: count }, (_, n) => [`n${String(n).padStart(4, '0')}.txt`, `Note ${n} on models.`]),
    ),
  );
  const child = spawn(process.execPath, [SCRIPT, '--root', root, join(place, 'in')], {
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  child.stdout.on('data', (data) => {
    output += data;
  });
  // The first line of progress: some are there, most are not.
  await new Promise((done) => child.stderr.once('data', done));
  child.kill('SIGINT');
  expect(await new Promise((done) => child.once('close', done))).toBe(130);
  const added = Number(/(\d+) {2}added/.exec(output)?.[1]);
  const left = Number(/(\d+) {2}not come to/.exec(output)?.[1]);
  expect(added).toBeGreaterThan(0);
  expect(added + left).toBe(count);
  expect(tree('content/documents')).toHaveLength(added);
  const again = await command('--root', root, join(place, 'in'));
  expect(again.output).toMatch(new RegExp(`${left} {2}added\\n *${added} {2}already there`));
  expect(tree('seeds')).toHaveLength(count);
  expect(existsSync(join(root, 'seeds/.adding.lock'))).toBe(false);
});

const SCRIPT = resolve(import.meta.dirname, '../../scripts/add.ts');

function addHere(path: string, options: Partial<AddOptions> = {}) {
  return add({ root, paths: [join(place, 'in', path)], byChapters: false, ...options });
}

const command = (...options: string[]): Promise<Result> => call(main, options, place);

function put(files: Readonly<Record<string, string | Uint8Array>>): void {
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(place, 'in', path)), { recursive: true });
    writeFileSync(join(place, 'in', path), content);
  }
}

/** Every file below a folder of the atlas, hidden ones too. */
function tree(folder: string): string[] {
  const all = readdirSync(join(root, folder), { recursive: true, withFileTypes: true });
  const files = all.filter((entry) => entry.isFile());
  return files
    .map((entry) => join(entry.parentPath, entry.name).slice(join(root, folder).length + 1))
    .sort((a, b) => (a < b ? -1 : 1));
}

const bytesOf = (path: string) => readFileSync(join(place, path));
const textOf = (path: string) => readFileSync(join(place, path), 'utf8');
const notes = (outcome: Outcome | undefined) => (outcome?.state === 'added' ? outcome.notes : []);

/** What the build says of the atlas: nothing, where all that was written is as it asks. */
const findings = () => run({ root, out: null }).report.diagnostics.filter(({ severity }) => severity !== 'info');
