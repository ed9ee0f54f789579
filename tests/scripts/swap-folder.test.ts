import { mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { restoreFolder, swapFolder } from '../../scripts/swap-folder.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-swap-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const put = (folder: string, name: string) => {
  mkdirSync(join(root, folder), { recursive: true });
  writeFileSync(join(root, folder, name), '');
};
const names = (folder: string) => readdirSync(join(root, folder)).sort();

describe('a finished folder', () => {
  it('takes the place of the last one whole, whatever an earlier swap left', () => {
    put('site.next', 'b');
    put('site', 'a');
    put('site.previous', 'older');
    swapFolder(join(root, 'site'));
    expect(names('site')).toEqual(['b']);
    expect(names('.')).toEqual(['site']);
  });

  it('goes where there was none', () => {
    put('site.next', 'b');
    swapFolder(join(root, 'site'));
    expect(names('.')).toEqual(['site']);
  });

  it('leaves the last one to come back when it is stopped before it is in its place', () => {
    put('site', 'a');
    renameSync(join(root, 'site'), join(root, 'site.previous'));
    restoreFolder(join(root, 'site'));
    expect(names('site')).toEqual(['a']);
    put('site.previous', 'older');
    restoreFolder(join(root, 'site'));
    expect(names('site')).toEqual(['a']);
  });
});
