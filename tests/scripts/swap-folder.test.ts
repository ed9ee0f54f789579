import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readdirSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { beginFolder, restoreFolder, swapFolder } from '../../scripts/swap-folder.ts';

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
  it('takes the place of the last one whole, whatever an earlier swap left', async () => {
    put('site.next', 'b');
    put('site', 'a');
    put('site.previous', 'older');
    await swapFolder(join(root, 'site'), join(root, 'spare'));
    expect(names('site')).toEqual(['b']);
    expect(names('spare')).toEqual(['a']);
    expect(names('.')).toEqual(['site', 'spare']);
  });

  it('is made out of the one before the last, which is gone where it cannot be kept', async () => {
    put('site.next', 'b');
    put('site', 'a');
    await swapFolder(join(root, 'site'), join(root, 'spare'));
    beginFolder(join(root, 'site'), join(root, 'spare'));
    expect(names('site.next')).toEqual(['a']);
    await swapFolder(join(root, 'site'), join(root, 'nowhere', 'spare'));
    expect(names('.')).toEqual(['site']);
    beginFolder(join(root, 'site'), join(root, 'spare'));
    expect(names('.')).toEqual(['site']);
  });

  it('goes where there was none', async () => {
    put('site.next', 'b');
    await swapFolder(join(root, 'site'), join(root, 'spare'));
    expect(names('.')).toEqual(['site']);
  });

  it('takes its place although all processes that were about it are killed between its two steps', async () => {
    put('site.next', 'b');
    put('site', 'a');
    const slow = join(root, 'slow.cjs');
    writeFileSync(
      slow,
      `const fs = require('node:fs'), { renameSync } = fs, wait = () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, 500);
      fs.renameSync = (...given) => (renameSync(...given), wait());`,
    );
    const swap = `import { swapFolder } from ${JSON.stringify(pathToFileURL(resolve('scripts/swap-folder.ts')).href)}; await swapFolder(process.argv[1], process.argv[1] + '.spare');`;
    const group = spawn(process.execPath, ['--input-type=module', '-e', swap, join(root, 'site')], {
      detached: true,
      stdio: 'ignore',
      env: { ...process.env, NODE_OPTIONS: `--require ${JSON.stringify(slow)}` },
    });
    await vi.waitUntil(() => !existsSync(join(root, 'site')), { timeout: 60_000, interval: 5 });
    process.kill(-group.pid!, 'SIGKILL');
    await vi.waitUntil(() => existsSync(join(root, 'site')), { timeout: 60_000, interval: 5 });
    expect(group.signalCode ?? 'SIGKILL').toBe('SIGKILL');
    expect(names('site')).toEqual(['b']);
  });

  it('says why it cannot take that place, and the last one stays', async () => {
    put('site', 'a');
    await expect(swapFolder(join(root, 'site'), join(root, 'spare'))).rejects.toThrow('ENOENT');
    expect(names('site')).toEqual(['a']);
  });

  it('leaves the last one to come back when the machine stops before it is in its place', () => {
    put('site', 'a');
    renameSync(join(root, 'site'), join(root, 'site.previous'));
    restoreFolder(join(root, 'site'));
    expect(names('site')).toEqual(['a']);
    put('site.previous', 'older');
    restoreFolder(join(root, 'site'));
    expect(names('site')).toEqual(['a']);
  });
});
