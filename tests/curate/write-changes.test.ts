import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { FileChange } from '../../src/curate/file-changes.ts';
import { finishChanges, writeChanges } from '../../src/curate/write-changes.ts';
import { filesBelow } from '../killed.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-changes-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const place = (path: string) => join(folder, path);
function lay(files: Record<string, string>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(place(path)), { recursive: true });
    writeFileSync(place(path), text);
  }
}

const journalFor = (path: string) => JSON.stringify([{ before: null, after: { path, text: 'out' } }]);

describe('what a killed command left', () => {
  it.each([
    ['damaged', '[{"before":nu'],
    ['of something else', '{"changes":[]}'],
    ['with a text that is none', '[{"before":null,"after":{"path":"content/a.md","text":5}}]'],
    ['leading out of the folder', journalFor('../out.md')],
    ['leading out of it on a way through content', journalFor('content/../../out.md')],
    ['with a file that no command writes', journalFor('.git/hooks/post-commit')],
    ['with a file behind a link that leads out', journalFor('content/link/out.md')],
  ])('a journal %s is refused, and nothing is written', (_, journal) => {
    lay({ 'outside/kept.md': '', 'atlas/content/a.md': 'a', 'atlas/content/.unfinished-changes.json': journal });
    symlinkSync(place('outside'), place('atlas/content/link'));
    const before = filesBelow(folder);
    expect(() => finishChanges(place('atlas'))).toThrow(
      'content/.unfinished-changes.json is not what a command leaves',
    );
    expect(filesBelow(folder)).toEqual(before);
  });
});

describe('changes of content', () => {
  const change = (path: string, before: string | null, after: string): FileChange => ({
    before: before === null ? null : { path, text: before },
    after: { path, text: after },
  });

  it.each<[string, FileChange[]]>([
    ['a file has other words now', [change('content/a.md', 'older', 'new')]],
    ['a file is gone', [change('content/b.md', 'b', 'new')]],
    ['a file is there that was not', [change('content/a.md', null, 'new')]],
    ['the second of two has other words', [change('content/c.md', null, 'c'), change('content/a.md', 'older', 'new')]],
    [
      'another file has the new name',
      [{ before: { path: 'content/x/y.md', text: 'y' }, after: { path: 'content/a.md', text: 'y' } }],
    ],
  ])('are not made where they were thought out for others: %s', (_, changes) => {
    lay({ 'content/a.md': 'a', 'content/x/y.md': 'y' });
    const before = filesBelow(folder);
    expect(() => writeChanges(folder, changes)).toThrow('was changed by somebody else meanwhile. Nothing was written');
    expect(filesBelow(folder)).toEqual(before);
  });
});
