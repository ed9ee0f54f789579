import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { stampOf } from '../../scripts/input-stamp.ts';

it('the stamp of folders changes with each file that is written, added or removed, and with nothing else', () => {
  const root = mkdtempSync(join(tmpdir(), 'atlas-stamp-'));
  const folders = [join(root, 'seeds'), join(root, 'not-there')];
  const file = join(root, 'seeds', 'deep', 'a.md');
  try {
    mkdirSync(join(root, 'seeds', 'deep'), { recursive: true });
    const empty = stampOf(folders);
    writeFileSync(file, 'One.');
    const added = stampOf(folders);
    expect(added).not.toBe(empty);
    mkdirSync(join(root, 'seeds', '.obsidian'));
    writeFileSync(join(root, 'seeds', '.obsidian', 'state.json'), '{}');
    expect(stampOf(folders)).toBe(added);
    utimesSync(file, new Date(), new Date(Date.now() + 5_000));
    expect(stampOf(folders)).not.toBe(added);
    rmSync(file);
    expect(stampOf(folders)).toBe(empty);
  } finally {
    rmSync(root, { recursive: true, force: true });
  }
});
