/**
 * Builds the atlas in a process of its own. The memory that this took, more than pages take, is free again once they are made.
 */

import { fork } from 'node:child_process';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { RunOptions } from '../src/pipeline/run.ts';
import { LEAN, leanProcess } from './lean-process.ts';
import type { Progress } from './progress.ts';
import { tally } from './tally.ts';

/** What a builder is given: all of it survives a structured clone. */
type Given = Pick<RunOptions, 'root' | 'out' | 'follow' | 'cache' | 'merge'>;

/** What a builder tells at the end. */
interface Built {
  readonly diagnostics: readonly Diagnostic[];
  /** What the atlas holds, in words; null where errors stopped it. */
  readonly held: string | null;
}

/** Builds the atlas and tells meanwhile what it is at. Throws what the build throws. */
export type AtlasBuilder = (given: Given, told: Pick<Progress, 'begin' | 'damaged'>) => Promise<Built>;

export const buildHere: AtlasBuilder = async (given, { begin, damaged }) => {
  const { run } = await import('../src/pipeline/run.ts');
  const { report, artefact } = run({ ...given, onBegin: begin, onDamage: damaged });
  const held = artefact && tally(artefact.atlas, ['documents', 'entities', 'connections']);
  return { diagnostics: report.diagnostics, held };
};

/** How glibc is to hold memory: what is large is given back to the system as soon as it is free, and threads share what is small. */
const MALLOC = { MALLOC_ARENA_MAX: '2', MALLOC_MMAP_THRESHOLD_: '262144', MALLOC_TRIM_THRESHOLD_: '262144' };

type Message =
  | { readonly begun: string }
  | { readonly damaged: string }
  | { readonly built: Built }
  | { failed: unknown };

export const buildApart: AtlasBuilder = (given, { begin, damaged }) => {
  const child = fork(import.meta.filename, { serialization: 'advanced', env: { ...process.env, ...MALLOC, ...LEAN } });
  return new Promise((done, fail) => {
    child.on('message', (message: Message) => {
      if ('begun' in message) begin(message.begun);
      else if ('damaged' in message) damaged(message.damaged);
      else if ('built' in message) done(message.built);
      else fail(message.failed);
    });
    child.once('error', fail);
    child.once('close', (code, signal) =>
      fail(new Error(`the process that makes the atlas ended with ${signal ?? code}`)),
    );
    child.send(given);
  });
};

if (import.meta.main) {
  leanProcess();
  process.once('message', async (given: Given) => {
    // Who asked may have been killed meanwhile.
    const tell = (message: Message) =>
      new Promise<void>((sent) =>
        process.connected ? process.send!(message, undefined, undefined, () => sent()) : sent(),
      );
    try {
      const told = {
        begin: (begun: string) => void tell({ begun }),
        damaged: (damaged: string) => void tell({ damaged }),
      };
      // A long one is on its way when this returns: ended now, it would not arrive.
      await tell({ built: await buildHere(given, told) });
    } catch (failed) {
      await tell({ failed });
    }
    if (process.connected) process.disconnect();
  });
}
