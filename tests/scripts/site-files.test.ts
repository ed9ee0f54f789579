import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { SiteFiles } from '../../scripts/pages/site-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-files-'));
  mkdirSync(join(root, 'last', 'a'), { recursive: true });
  writeFileSync(join(root, 'last', 'a', 'index.html'), 'Page of a');
  writeFileSync(join(root, 'last', 'b.html'), 'Page of b');
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const inode = (path: string) => statSync(join(root, path)).ino;

it('takes over what the last site has in the same bytes, and writes the rest', () => {
  const files = new SiteFiles(join(root, 'next'), join(root, 'last'));
  files.put('a/index.html', Buffer.from('Page of a'));
  files.put('b.html', Buffer.from('Page of B'));
  files.put('c/d.html', Buffer.from('Page of d'));
  expect(inode('next/a/index.html')).toBe(inode('last/a/index.html'));
  expect(readFileSync(join(root, 'next/b.html'), 'utf8')).toBe('Page of B');
  expect(readFileSync(join(root, 'last/b.html'), 'utf8')).toBe('Page of b');
  expect(readFileSync(join(root, 'next/c/d.html'), 'utf8')).toBe('Page of d');
});

it('writes everything where there is no last site', () => {
  const files = new SiteFiles(join(root, 'next'), join(root, 'none'));
  files.putAll(join(root, 'last'));
  expect(readFileSync(join(root, 'next/a/index.html'), 'utf8')).toBe('Page of a');
  expect(existsSync(join(root, 'next/b.html'))).toBe(true);
});

it('makes a site out of an older one, of whose files none is written to', () => {
  const last = new SiteFiles(join(root, 'next'), join(root, 'last'));
  last.putAll(join(root, 'last'));
  for (const [path, text] of [
    ['old/page/index.html', 'Gone'],
    ['x', 'A file where a folder will be'],
    ['y/z.html', 'A folder where a file will be'],
    ['c.html', 'Page of c before'],
  ] as const) {
    mkdirSync(join(root, 'next', path, '..'), { recursive: true });
    writeFileSync(join(root, 'next', path), text);
  }
  symlinkSync(join(root, 'last'), join(root, 'next', 'e'));
  const files = new SiteFiles(join(root, 'next'), join(root, 'last'));
  const pages = {
    'a/index.html': 'Page of a',
    'b.html': 'Page of b, another',
    'c.html': 'Page of c',
    'e/b.html': 'Page of e',
    'x/index.html': 'Page of x',
    y: 'Page of y',
  };
  for (const [path, text] of Object.entries(pages)) files.put(path, Buffer.from(text));
  files.finish();
  const names = readdirSync(join(root, 'next'), { recursive: true, withFileTypes: true });
  const paths = names.filter((one) => one.isFile()).map((one) => join(one.parentPath, one.name));
  const told = paths.map((path) => [path.slice(root.length + '/next/'.length), readFileSync(path, 'utf8')] as const);
  expect(Object.fromEntries(told)).toEqual(pages);
  expect(names.filter((one) => !one.isFile()).map(({ name }) => name)).toEqual(['a', 'e', 'x']);
  expect(inode('next/a/index.html')).toBe(inode('last/a/index.html'));
  expect(readFileSync(join(root, 'last/b.html'), 'utf8')).toBe('Page of b');
});

it('lays what is expected, and removes it where something else is put or nothing', () => {
  mkdirSync(join(root, 'next/b.html/deep'), { recursive: true });
  const files = new SiteFiles(join(root, 'next'), join(root, 'last'));
  const pages = { 'a/index.html': 'Page of a', 'b.html': 'Page of b', 'c/d.html': 'Gone', 'e.html': 'Before' };
  for (const [path, text] of Object.entries(pages)) files.expect(path, Buffer.from(text));
  files.keep('a/index.html');
  files.put('b.html/deep/index.html', Buffer.from('Page below b'));
  files.put('e.html', Buffer.from('After'));
  files.finish();
  const left = readdirSync(join(root, 'next'), { recursive: true, encoding: 'utf8' }).sort();
  expect(left).toEqual(['a', 'a/index.html', 'b.html', 'b.html/deep', 'b.html/deep/index.html', 'e.html']);
  expect(inode('next/a/index.html')).toBe(inode('last/a/index.html'));
  expect(readFileSync(join(root, 'next/e.html'), 'utf8')).toBe('After');
  expect(readFileSync(join(root, 'last/b.html'), 'utf8')).toBe('Page of b');
});

it('does not read a file of the last site that looks as it did, and reads one that was written to', () => {
  const looks = new SiteFiles(join(root, 'last'), null);
  const [look, other] = ['a/index.html', 'b.html'].map((path) => looks.lookOf(path));
  writeFileSync(join(root, 'last', 'b.html'), 'Page of B, of somebody else');
  const files = new SiteFiles(join(root, 'next'), join(root, 'last'));
  expect([files.expectLast('a/index.html', look!), files.expectLast('b.html', other!)]).toEqual([true, false]);
  expect([files.expectLast('c.html', look!), files.expectLast('a/index.html', null)]).toEqual([false, false]);
  files.expect('b.html', Buffer.from('Page of b'), other);
  for (const path of ['a/index.html', 'b.html']) files.keep(path);
  files.finish();
  expect(files.lookOf('a/index.html')).toBe(look);
  expect(inode('next/a/index.html')).toBe(inode('last/a/index.html'));
  expect(readFileSync(join(root, 'next/b.html'), 'utf8')).toBe('Page of b');
});
