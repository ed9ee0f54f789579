import { type ChildProcess, fork } from 'node:child_process';
import type { Failure, Outcome } from './outcome.ts';

/** What one piece of work may take. */
export interface Limits {
  readonly megabytes: number;
  readonly milliseconds: number;
}

/**
 * A process that does one piece of work after another, each within limits, and is started anew after one that did not keep to
 * them. Its file hands the work to `serve`. No thread: one that has filled its memory can bring all others down.
 */
export class LimitedProcess<Given, Made> {
  readonly #file: URL;
  readonly #limits: Limits;
  #child: ChildProcess | null = null;
  #isReady = false;

  constructor(file: URL, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** Never rejects. One at a time; values must survive a structured clone. */
  ask(given: Given): Promise<Outcome<Made>> {
    this.#child ??= this.#start();
    const child = this.#child;
    const { megabytes, milliseconds } = this.#limits;
    return new Promise((resolve) => {
      let clock: NodeJS.Timeout | undefined;
      const begin = () => {
        clearTimeout(clock);
        const longest = this.#isReady ? milliseconds : LONGEST_START;
        clock = setTimeout(() => giveUp({ cause: 'time', message: `more than ${longest / 1_000} s` }), longest);
      };
      const hear = (message: Outcome<Made> | typeof READY) => {
        if (message !== READY) return settle(message);
        this.#isReady = true;
        begin();
      };
      const settle = (outcome: Outcome<Made>) => {
        clearTimeout(clock);
        child.off('message', hear).off('error', fail).off('exit', end);
        resolve(outcome);
      };
      const giveUp = (failed: Failure) => {
        this.close();
        settle({ failed });
      };
      const fail = (error: Error) => giveUp({ cause: 'error', message: error.message });
      const end = (status: number | null, signal: NodeJS.Signals | null) =>
        giveUp(
          signal === 'SIGABRT' || status === ABORTED
            ? { cause: 'memory', message: `more than ${megabytes} MB` }
            : { cause: 'error', message: `ended with ${signal ?? status}` },
        );
      begin();
      child.on('message', hear).on('error', fail).on('exit', end);
      child.send(given as object);
    });
  }

  close(): void {
    this.#child?.kill('SIGKILL');
    this.#child = null;
  }

  #start(): ChildProcess {
    this.#isReady = false;
    const child = fork(this.#file, {
      execArgv: [`--max-old-space-size=${this.#limits.megabytes}`],
      serialization: 'advanced',
      // What libraries have to say is not for the one who called.
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    // One that fails between two pieces of work is started again for the next.
    const forget = () => {
      if (this.#child === child) this.#child = null;
    };
    return child.on('error', forget).on('exit', forget);
  }
}

/** What a process says when all is loaded: until then no time is counted. */
export const READY = 'ready';
/** Milliseconds that loading may take, on the busiest machine. */
const LONGEST_START = 300_000;
/** Exit status of a process without memory, where there are no signals. */
const ABORTED = 134;
