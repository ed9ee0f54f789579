import { Worker } from 'node:worker_threads';
import { extract, type Taken } from './extract.ts';
import { NoDocument, Refusal } from './refusal.ts';
import type { SourceKind } from './sniff.ts';

/** Megabytes that one file may fill. */
const MOST_MEMORY = 1_024;
/** Milliseconds that one file may take. */
const LONGEST = 180_000;

const UNREADABLE = 'it could not be read: it may be damaged';

type Answer = {
  readonly taken?: Taken;
  readonly refusal?: string;
  readonly isNoDocument?: boolean;
  readonly failure?: string;
};

/** Takes the text out of one file after another; what has a library behind it in a thread of its own. */
export class Extractor {
  #worker: Worker | null = null;

  /** @throws Refusal also where the file takes too long or too much memory, or brings the library down */
  async extract(kind: SourceKind, bytes: Uint8Array): Promise<Taken> {
    const isPlain = kind === 'text' || kind === 'markdown';
    const { taken, refusal, isNoDocument } = await (isPlain ? this.#here(kind, bytes) : this.#ask(kind, bytes));
    if (taken) return taken;
    if (refusal !== undefined && isNoDocument) throw new NoDocument(refusal);
    throw new Refusal(refusal ?? UNREADABLE);
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  async #here(kind: SourceKind, bytes: Uint8Array): Promise<Answer> {
    try {
      return { taken: await extract(kind, bytes) };
    } catch (error) {
      if (error instanceof Refusal) throw error;
      return { failure: String(error) };
    }
  }

  #ask(kind: SourceKind, bytes: Uint8Array): Promise<Answer> {
    this.#worker ??= this.#start();
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(clock);
        worker.off('message', settle).off('error', fail).off('exit', fail);
        resolve(answer);
      };
      const giveUp = (refusal: string) => {
        this.#worker = null;
        void worker.terminate();
        settle({ refusal });
      };
      const fail = (cause: unknown) => {
        const isFull = cause instanceof Error && 'code' in cause && cause.code === 'ERR_WORKER_OUT_OF_MEMORY';
        giveUp(isFull ? `it takes more than ${MOST_MEMORY / 1_024} GB of memory to read` : UNREADABLE);
      };
      const clock = setTimeout(() => giveUp(`it takes more than ${LONGEST / 60_000} minutes to read`), LONGEST);
      worker.on('message', settle).on('error', fail).on('exit', fail);
      worker.postMessage({ kind, bytes });
    });
  }

  #start(): Worker {
    const worker = new Worker(new URL('./extraction-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      // What libraries have to say is not for the one who adds files.
      stdout: true,
      stderr: true,
    });
    // One that fails between two files is started again for the next.
    return worker.on('error', () => {
      if (this.#worker === worker) this.#worker = null;
    });
  }
}
