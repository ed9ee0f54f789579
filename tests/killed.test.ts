import { execFileSync } from 'node:child_process';
import {
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { swapFolder } from '../scripts/swap-folder.ts';
import type { FileChange } from '../src/curate/file-changes.ts';
import { finishChanges, writeChanges } from '../src/curate/write-changes.ts';
import { type FileText, LateText } from '../src/formats/long-text.ts';
import { readCache, writeCache } from '../src/pipeline/cache/cache-file.ts';
import { takeLock } from '../src/pipeline/emit/lock.ts';
import { replaceFile } from '../src/pipeline/emit/replace-file.ts';
import { writeArtefact } from '../src/pipeline/emit/write.ts';
import { run } from '../src/pipeline/run.ts';
import { filesBelow, killEverywhere } from './killed.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-killed-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (path: string) => join(folder, path);
function lay(files: Record<string, string>): void {
  rmSync(folder, { recursive: true, force: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(place(path)), { recursive: true });
    writeFileSync(place(path), text);
  }
}

/** A renamed page, one that names it, a file that comes new. */
const CHANGES: readonly FileChange[] = [
  { before: { path: 'content/a.md', text: 'old a' }, after: { path: 'content/deep/b.md', text: 'new b' } },
  { before: { path: 'content/c.md', text: 'names a' }, after: { path: 'content/c.md', text: 'names b' } },
  { before: null, after: { path: 'content/d.yaml', text: 'a: b' } },
];
const BEFORE = { 'content/a.md': 'old a', 'content/c.md': 'names a' };
const AFTER = { 'content/deep/b.md': 'new b', 'content/c.md': 'names b', 'content/d.yaml': 'a: b' };

describe('killed at any operation on the disk', () => {
  it('changes of content are not begun, or the next command finishes them and leaves nothing beside', async () => {
    const killed = await killEverywhere(
      () => lay(BEFORE),
      () => writeChanges(folder, CHANGES),
      () => {
        finishChanges(folder);
        const left = Object.fromEntries(filesBelow(folder));
        expect([BEFORE, AFTER]).toContainEqual(left);
        writeChanges(folder, Object.keys(left).length === 2 ? CHANGES : []);
        expect(Object.fromEntries(filesBelow(folder))).toEqual(AFTER);
      },
    );
    expect(killed).toBeGreaterThan(8);
  });

  it('finishing can itself be killed', async () => {
    await killEverywhere(
      () => lay({ ...BEFORE, 'content/.unfinished-changes.json': JSON.stringify(CHANGES) }),
      () => finishChanges(folder),
      () => {
        finishChanges(folder);
        expect(Object.fromEntries(filesBelow(folder))).toEqual(AFTER);
      },
    );
  });

  it('what somebody has changed since is not written over', () => {
    lay({ ...BEFORE, 'content/c.md': 'mine', 'content/.unfinished-changes.json': JSON.stringify(CHANGES) });
    expect(() => finishChanges(folder)).toThrow('content/c.md was changed since');
    expect(readFileSync(place('content/c.md'), 'utf8')).toBe('mine');
  });

  it('an artefact is the old or the new one, and the next build leaves the bytes of one that was not disturbed', async () => {
    const files = (text: string) =>
      new Map<string, FileText>([
        ['index.json', text],
        ['documents/a.json', `a ${text}`],
        ['same.json', '1'],
        ['late.json', new LateText('', () => [`late ${text}`])],
      ]);
    const whole = place('whole');
    writeArtefact(whole, files('new'));
    const undisturbed = filesBelow(whole);
    const out = place('out');
    await killEverywhere(
      () => {
        rmSync(out, { recursive: true, force: true });
        writeArtefact(out, files('old'));
      },
      () => writeArtefact(out, files('new')),
      () => {
        const { folder: current, files: hashes } = JSON.parse(readFileSync(join(out, 'manifest.json'), 'utf8'));
        const there = [...filesBelow(join(out, current))];
        expect(there.map(([path]) => path).sort()).toEqual(Object.keys(hashes).sort());
        expect(['old', 'new']).toContain(readFileSync(join(out, current, 'index.json'), 'utf8'));
        writeArtefact(out, files('new'));
        expect(filesBelow(out)).toEqual(undisturbed);
      },
    );
  });

  it('a cache is the old one, the new one or none, and the next build leaves nothing beside it', async () => {
    const entries = (value: string) => [['match a', { key: 'k', value }]] as ReturnType<typeof readCache>;
    await killEverywhere(
      () => {
        lay({});
        writeCache(place('cache'), entries('old'));
      },
      () => writeCache(place('cache'), entries('new')),
      () => {
        expect([entries('old'), entries('new')]).toContainEqual(readCache(place('cache')));
        writeCache(place('cache'), entries('new'));
        expect([...filesBelow(folder).keys()]).toEqual(['cache']);
      },
    );
  });

  it('a site is in its place, the old or the new one', async () => {
    const [before, after] = [{ 'index.html': 'old', 'old.html': '' }, { 'index.html': 'new' }];
    await killEverywhere(
      () => lay({ 'site/index.html': 'old', 'site/old.html': '', 'site.next/index.html': 'new' }),
      () => swapFolder(place('site'), place('spare')),
      () => expect([before, after]).toContainEqual(Object.fromEntries(filesBelow(place('site')))),
    );
  });

  it('a single file is the old or the new one', async () => {
    await killEverywhere(
      () => lay({ 'edition.json': 'old' }),
      () => replaceFile(place('edition.json'), 'new text'),
      () => expect(['old', 'new text']).toContain(readFileSync(place('edition.json'), 'utf8')),
    );
  });
});

describe('the lock of a process that is gone', () => {
  it.skipIf(!existsSync('/proc/self/stat'))('is void although another process has its number now', () => {
    const lock = place('lock');
    writeFileSync(lock, `${process.ppid} 1`);
    takeLock(lock, 0)();
    writeFileSync(lock, String(process.ppid));
    expect(() => takeLock(lock, 0)).toThrow('Another build');
  });
});

describe('damage on the disk', () => {
  it('of an artefact is mended by the next build, whichever byte it is in', () => {
    const files = new Map([
      ['a.json', 'abcdefgh'],
      ['b/c.json', 'ijklmnop'],
    ]);
    writeArtefact(place('out'), files);
    const whole = filesBelow(place('out'));
    for (const [path, text] of whole) {
      for (let at = 0; at < text.length; at += Math.ceil(text.length / 8)) {
        const bytes = Buffer.from(text, 'latin1');
        bytes[at]! ^= 1 << (at % 8);
        writeFileSync(place(`out/${path}`), at % 2 === 0 ? bytes : bytes.subarray(0, at));
        writeArtefact(place('out'), files);
        expect(filesBelow(place('out')), `${path} ${at}`).toEqual(whole);
      }
    }
  });

  it('is noticed for 48 of 48 bits that flip, and the next build leaves the bytes of one that was not disturbed', () => {
    lay({
      'seeds/a.md': '# Tides\n\nAda Lovelace met Mr. Babbage at [[Home]].\n',
      'seeds/b.txt': 'Ada Lovelace left.\n',
    });
    let damaged = 0;
    const [out, cache] = [place('.atlas'), place('.cache/memo')];
    const build = () => run({ root: folder, out, cache, onDamage: () => damaged++ }).changed;
    build();
    const whole = filesBelow(out);
    const artefact = [...whole.keys()].map((path) => join(out, path));
    for (let nth = 0; nth < 48; nth++) {
      const path = nth % 2 === 0 ? cache : artefact[(nth >> 1) % artefact.length]!;
      const bytes = readFileSync(path);
      bytes[Math.floor((bytes.length * nth) / 48)]! ^= 1 << (nth % 8);
      writeFileSync(path, bytes);
      expect([build(), damaged], `${path} ${nth}`).toEqual([nth % 2 === 1, (nth >> 1) + 1]);
      expect(filesBelow(out), `${path} ${nth}`).toEqual(whole);
    }
  });

  it.skipIf(process.platform === 'win32').each([
    ['a folder', (path: string) => mkdirSync(join(path, 'x'), { recursive: true })],
    ['a pipe that nobody writes to', (path: string) => execFileSync('mkfifo', [path])],
    ['a link to nowhere', (path: string) => symlinkSync('/nowhere', path)],
  ])('%s in the place of a file is replaced by the next build', (_, put) => {
    lay({ 'seeds/a.md': '# Tides\n\nAda Lovelace met Mr. Babbage.\n' });
    const [out, cache] = [place('.atlas'), place('.cache/memo')];
    const build = () => run({ root: folder, out, cache });
    build();
    const whole = filesBelow(out);
    const [document = ''] = [...whole.keys()].filter((name) => name.includes('/documents/'));
    for (const path of [join(out, 'manifest.json'), join(out, document), cache]) {
      rmSync(path);
      put(path);
      build();
      expect(filesBelow(out), path).toEqual(whole);
      expect(lstatSync(path).isFile(), path).toBe(true);
    }
  });

  it('of a cache is noticed, said and passed over, whichever bit it is', () => {
    const path = place('cache');
    writeCache(path, [['match a', { key: 'k', value: { mentions: [1, 2, 3] } }]]);
    const whole = readFileSync(path);
    for (let bit = 0; bit < whole.length * 8; bit += 5) {
      const bytes = Buffer.from(whole);
      bytes[bit >> 3]! ^= 1 << (bit & 7);
      writeFileSync(path, bytes);
      let isSaid = false;
      expect(
        readCache(path, () => (isSaid = true)),
        `bit ${bit}`,
      ).toEqual([]);
      expect(isSaid).toBe(true);
    }
  });
});
