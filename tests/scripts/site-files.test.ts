import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
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
