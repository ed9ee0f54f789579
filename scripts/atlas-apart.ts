/**
 * Builds the atlas in a process of its own. The memory that this took, more than pages take, is free again once they are made.
 */

import { fork } from 'node:child_process';
import { once } from 'node:events';
import type { Manifest } from '../src/model/artefact.ts';
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
  /** Of what is there of the artefact: its late files may not be. */
  readonly manifest: Manifest | null;
}

type Told = Pick<Progress, 'begin' | 'damaged'>;

/** `whole` once the artefact is, `ended` once nothing is written any more. */
type Builds = Built & { readonly whole: Promise<unknown>; readonly ended: Promise<unknown> };

/** Builds the atlas, as far as pages can begin, and tells meanwhile what it is at. Throws what the build throws. */
export type AtlasBuilder = (given: Given, told: Told) => Promise<Builds>;

export const buildHere: AtlasBuilder = async (given, told) => {
  let built: Built | null = null;
  await build(given, told, (one) => {
    built = one;
  });
  return { ...built!, whole: Promise.resolve(), ended: Promise.resolve() };
};

/** @param onWhole called before what was made is kept for the next build */
async function build(
  given: Given,
  { begin, damaged }: Told,
  onBuilt: (built: Built) => void,
  onWhole = () => {},
): Promise<void> {
  const { run } = await import('../src/pipeline/run.ts');
  let isReadable = false;
  const tell = ({ report, artefact }: Pick<RunResult, 'report' | 'artefact'>, manifest: Manifest | null) => {
    const held = artefact && tally(artefact.atlas, ['documents', 'entities', 'connections']);
    onBuilt({ diagnostics: report.diagnostics, held, manifest });
    isReadable = true;
  };
  const onResult = (result: RunResult) => {
    if (!isReadable) tell(result, null);
    else if (result.artefact === null) throw new Error(result.report.diagnostics.at(-1)?.message);
    onWhole();
  };
  // What it does beside the making of pages is not told.
  const onBegin = (stage: string) => isReadable || begin(stage);
  run({ ...given, onBegin, onDamage: damaged, onReadable: tell, onResult });
}

type Message =
  | { readonly begun: string }
  | { readonly damaged: string }
  | { readonly built: Built }
  | { readonly whole: true }
  | { failed: unknown };

export const buildApart: AtlasBuilder = (given, { begin, damaged }) => {
  const child = fork(import.meta.filename, { serialization: 'advanced', env: { ...process.env, ...LEAN } });
  const ended = once(child, 'close');
  const built = Promise.withResolvers<Builds>();
  const whole = Promise.withResolvers<void>();
  // Who waits for the one may never come to wait for the other.
  whole.promise.catch(() => {});
  const fail = (error: unknown) => {
    built.reject(error);
    whole.reject(error);
  };
  child.on('message', (message: Message) => {
    if ('begun' in message) begin(message.begun);
    else if ('damaged' in message) damaged(message.damaged);
    else if ('built' in message) built.resolve({ ...message.built, whole: whole.promise, ended });
    else if ('whole' in message) whole.resolve();
    else fail(message.failed);
  });
  ended.then(
    ([code, signal]) => fail(new Error(`the process that makes the atlas ended with ${signal ?? code}`)),
    fail,
  );
  child.send(given);
  return built.promise;
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
      const telling: Promise<void>[] = [];
      await build(
        given,
        told,
        (built) => telling.push(tell({ built })),
        () => telling.push(tell({ whole: true })),
      );
      // A long one may still be on its way: ended now, it would not arrive.
      await Promise.all(telling);
    } catch (failed) {
      await tell({ failed });
    }
    if (process.connected) process.disconnect();
  });
}
