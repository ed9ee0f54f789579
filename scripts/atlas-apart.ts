/**
 * Builds the atlas in a process of its own. The memory that this took, more than pages take, is free again once they are made.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import type { RunOptions, RunResult } from '../src/pipeline/run.ts';
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

type Told = Pick<Progress, 'begin' | 'damaged'>;

/** Builds the atlas and tells meanwhile what it is at; `ended` once nothing is written any more. Throws what the build throws. */
export type AtlasBuilder = (given: Given, told: Told) => Promise<Built & { readonly ended: Promise<unknown> }>;

export const buildHere: AtlasBuilder = async (given, told) => {
  let built: Built | null = null;
  await build(given, told, (one) => {
    built = one;
  });
  return { ...built!, ended: Promise.resolve() };
};

/** @param onBuilt called before what was made is kept for the next build */
async function build(given: Given, { begin, damaged }: Told, onBuilt: (built: Built) => void): Promise<void> {
  const { run } = await import('../src/pipeline/run.ts');
  const onResult = ({ report, artefact }: RunResult) => {
    const held = artefact && tally(artefact.atlas, ['documents', 'entities', 'connections']);
    onBuilt({ diagnostics: report.diagnostics, held });
  };
  run({ ...given, onBegin: begin, onDamage: damaged, onResult });
}

type Message =
  | { readonly begun: string }
  | { readonly damaged: string }
  | { readonly built: Built }
  | { failed: unknown };

export const buildApart: AtlasBuilder = (given, { begin, damaged }) => {
  const child = fork(import.meta.filename, { serialization: 'advanced', env: { ...process.env, ...LEAN } });
  const ended = once(child, 'close');
  return new Promise((done, fail) => {
    const hear = (message: Message) => {
      if ('begun' in message) begin(message.begun);
      else if ('damaged' in message) damaged(message.damaged);
      else if ('built' in message) {
        // What it does from here on, beside others, is not waited for.
        child.off('message', hear);
        done({ ...message.built, ended });
      } else fail(message.failed);
    };
    child.on('message', hear);
    ended.then(
      ([code, signal]) => fail(new Error(`the process that makes the atlas ended with ${signal ?? code}`)),
      fail,
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
      let isTold: Promise<void> | null = null;
      await build(given, told, (built) => {
        isTold = tell({ built });
      });
      // A long one may still be on its way: ended now, it would not arrive.
      await isTold;
    } catch (failed) {
      await tell({ failed });
    }
    if (process.connected) process.disconnect();
  });
}
