import { Worker } from 'node:worker_threads';
import type { Failure, Outcome } from './outcome.ts';

/** What one piece of work may take. */
export interface Limits {
  readonly megabytes: number;
  readonly milliseconds: number;
}

/**
 * A thread that does one piece of work after another, each within limits, and is started anew after one that did not keep to
 * them. Its file hands the work to `serve`.
 */
export class LimitedThread<Given, Made> {
  readonly #file: URL;
  readonly #limits: Limits;
  #worker: Worker | null = null;

  constructor(file: URL, limits: Limits) {
    this.#file = file;
    this.#limits = limits;
  }

  /** Never rejects. One at a time. */
  ask(given: Given): Promise<Outcome<Made>> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    const { megabytes, milliseconds } = this.#limits;
    return new Promise((resolve) => {
      const settle = (outcome: Outcome<Made>) => {
        clearTimeout(clock);
        worker.off('message', settle).off('error', fail).off('exit', fail);
        resolve(outcome);
      };
      const giveUp = (failed: Failure) => {
        this.#worker = null;
        void worker.terminate();
        settle({ failed });
      };
      const fail = (cause: unknown) => {
        const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
        giveUp(isFull ? { cause: 'memory', message: `more than ${megabytes} MB` } : { cause: 'error', message: String(cause) });
      };
      const clock = setTimeout(
        () => giveUp({ cause: 'time', message: `more than ${milliseconds / 1_000} s` }),
        milliseconds,
      );
      worker.on('message', settle).on('error', fail).on('exit', fail);
      worker.postMessage(given);
    });
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #start(): Worker {
    const worker = new Worker(this.#file, {
      resourceLimits: { maxOldGenerationSizeMb: this.#limits.megabytes },
      // What libraries have to say is not for the one who called.
      stdout: true,
      stderr: true,
    });
    // One that fails between two pieces of work is started again for the next.
    return worker.on('error', () => {
      if (this.#worker === worker) this.#worker = null;
    });
  }
}
