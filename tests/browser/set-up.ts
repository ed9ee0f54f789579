import { fork } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import { type Outcome, tell } from './prepared.ts';

/**
 * Starts the process that prepares what browser tests share, and waits for nothing: Vitest awaits the set-up of all
 * projects before the first test of any, and unit tests need none of it.
 */
export default function setUp(project: TestProject): () => Promise<void> {
  const folder = mkdtempSync(join(tmpdir(), 'frontier-atlas-'));
  const file = join(folder, 'prepared.json');
  const process = fork(join(import.meta.dirname, 'prepare.ts'), [folder, file], {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  let said = '';
  for (const stream of [process.stdout, process.stderr])
    stream?.on('data', (chunk: Buffer) => {
      said += chunk;
    });
  const ended = new Promise<void>((done) => {
    process.once('exit', () => {
      const failure: Outcome = { failure: `What browser tests need could not be prepared.\n${said}` };
      if (!existsSync(file) && existsSync(folder)) tell(file, failure);
      done();
    });
  });
  project.provide('prepared', file);
  return async () => {
    if (process.connected) process.disconnect();
    await ended;
    rmSync(folder, { recursive: true, force: true });
  };
}
