import { appendFileSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { KeptPages } from '../../scripts/pages/kept-pages.ts';
import { PageKeeper } from '../../scripts/pages/page-keeper.ts';
import { Shelf } from '../../scripts/pages/shelf.ts';
import { SiteFiles } from '../../scripts/pages/site-files.ts';
import { Slices } from '../../src/site/slices.ts';

const now: Record<string, string> = {};
const hashOf = (slice: string) => now[slice] ?? null;
let folder: string;
let damages: number;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-pages-'));
  damages = 0;
  Object.assign(now, { 'entities/a': '1', 'entities/b': '1' });
  const keeper = new PageKeeper(folder);
  keeper.put('a.html', Buffer.from('Page of a'), { article: 'of a', listed: true, reads: ['entities/a'] });
  keeper.put('b.html', Buffer.from('Page of b'), { article: null, listed: false, reads: ['entities/a', 'entities/b'] });
  keeper.finish('code', hashOf);
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const open = (writer = 'code') => new KeptPages(folder, writer, () => damages++);
const textOf = (pages: KeptPages, path: string) => {
  const file = pages.find(path, hashOf);
  return file === null ? null : (pages.read(file.bytes)?.toString() ?? 'damaged');
};
const pack = () => join(folder, readdirSync(folder).find((name) => name.startsWith('pack-'))!);

it('gives a file again while all that was read for it is the same', () => {
  expect(textOf(open(), 'b.html')).toBe('Page of b');
  now['entities/b'] = '2';
  expect([textOf(open(), 'a.html'), textOf(open(), 'b.html'), textOf(open(), 'c.html')]).toEqual([
    'Page of a',
    null,
    null,
  ]);
  delete now['entities/a'];
  expect(textOf(open(), 'a.html')).toBe(null);
});

it('gives nothing that other code has made', () => {
  expect(textOf(open('other code'), 'a.html')).toBe(null);
  expect(damages).toBe(0);
});

it.each([
  ['a letter in the index', () => change(join(folder, 'index'))],
  [
    'the end of the index',
    () => writeFileSync(join(folder, 'index'), readFileSync(join(folder, 'index')).subarray(0, -9)),
  ],
  ['an empty index', () => writeFileSync(join(folder, 'index'), '')],
])('gives nothing where %s is damaged, and says so', (_, damage) => {
  damage();
  expect(textOf(open(), 'a.html')).toBe(null);
  expect(damages).toBe(1);
});

it.each([
  ['changed', () => change(pack())],
  ['cut off', () => writeFileSync(pack(), 'Pag')],
  ['gone', () => rmSync(pack())],
])('gives no bytes that were %s, and says so once', (_, damage) => {
  damage();
  const pages = open();
  expect([textOf(pages, 'a.html'), textOf(pages, 'a.html')]).toEqual(['damaged', 'damaged']);
  expect(damages).toBe(1);
});

it('puts a pack that little is asked for into the new one, and removes it then', () => {
  appendFileSync(pack(), 'x'.repeat(100));
  const pages = open();
  expect(pages.wornPacks().size).toBe(1);
  const before = basename(pack());
  const file = pages.find('a.html', hashOf)!;
  const keeper = new PageKeeper(folder);
  keeper.put('a.html', pages.read(file.bytes)!, { article: null, listed: file.listed, reads: pages.readsOf(file) });
  keeper.finish('code', hashOf);
  expect(readdirSync(folder)).not.toContain(before);
  expect(textOf(open(), 'a.html')).toBe('Page of a');
  expect(open().wornPacks().size).toBe(0);
});

it('asks again about what could not be told', () => {
  const pages = open();
  expect(pages.find('a.html', () => null)).toBe(null);
  expect(textOf(pages, 'a.html')).toBe('Page of a');
});

it('tells that a pack was written to, and finds nothing once what it holds was found damaged', () => {
  const isWhole = () => {
    const pages = open();
    return pages.looksWhole(pages.find('a.html', hashOf)!.bytes);
  };
  expect(isWhole()).toBe(true);
  appendFileSync(pack(), 'x');
  expect(isWhole()).toBe(false);
  open().forget();
  expect([textOf(open(), 'a.html'), damages]).toEqual([null, 0]);
});

it('leaves a folder to the build that has it', () => {
  // Of a process that lives: the one that started this.
  writeFileSync(`${folder}.lock`, `${process.ppid}`);
  const [slices, before] = [new Slices(), readdirSync(folder)];
  slices.define('entities', (id) => now[`entities/${id}`] ?? '');
  const open = () => {
    const shelf = new Shelf(folder, 'code', () => damages++);
    shelf.begin(slices);
    return shelf;
  };
  const site = new SiteFiles(join(folder, 'site'), null);
  const second = open();
  expect(second.take('a.html')).toBe(null);
  second.close(site);
  expect(readdirSync(folder)).toEqual(before);
  rmSync(`${folder}.lock`);
  const alone = open();
  expect(alone.take('a.html')?.bytes?.toString()).toBe('Page of a');
  alone.close(site);
  expect([damages, existsSync(`${folder}.lock`)]).toEqual([0, false]);
});

/** One bit near its start. */
function change(path: string): void {
  const bytes = readFileSync(path);
  const place = Math.min(3, bytes.length - 1);
  bytes[place] = (bytes[place] ?? 0) ^ 1;
  writeFileSync(path, bytes);
}
