import { Worker } from 'node:worker_threads';
import { extract } from './extract.ts';
import type { Extracted } from './extracted.ts';
import { Refusal } from './refusal.ts';
import type { SourceKind } from './sniff.ts';

/** Megabytes that one file may fill. */
const MOST_MEMORY = 1_024;
/** Milliseconds that one file may take. */
const LONGEST = 180_000;

type Answer = { readonly extracted?: Extracted; readonly refusal?: string; readonly failure?: string };

/** Takes the text out of one file after another; what has a library behind it in a thread of its own. */
export class Extractor {
  #worker: Worker | null = null;

  /** @throws Refusal also where the file takes too long or too much memory, or brings the library down */
  async extract(kind: SourceKind, bytes: Uint8Array): Promise<Extracted> {
    if (kind === 'text' || kind === 'markdown' || kind === 'chat') return extract(kind, bytes);
    const { extracted, refusal } = await this.#ask(kind, bytes);
    if (extracted) return extracted;
    throw new Refusal(refusal ?? 'it could not be read: it may be damaged');
  }

  async close(): Promise<void> {
    await this.#worker?.terminate();
    this.#worker = null;
  }

  #ask(kind: SourceKind, bytes: Uint8Array): Promise<Answer> {
    this.#worker ??= new Worker(new URL('./extraction-worker.ts', import.meta.url), {
      resourceLimits: { maxOldGenerationSizeMb: MOST_MEMORY },
      // What libraries have to say is not for the one who adds files.
      stdout: true,
      stderr: true,
    });
    const worker = this.#worker;
    return new Promise((resolve) => {
      const settle = (answer: Answer) => {
        clearTimeout(clock);
        for (const event of ['message', 'error', 'exit']) worker.removeAllListeners(event);
        resolve(answer);
      };
      const giveUp = (refusal: string) => {
        this.#worker = null;
        void worker.terminate();
        settle({ refusal });
      };
      const clock = setTimeout(() => giveUp(`it takes more than ${LONGEST / 60_000} minutes to read`), LONGEST);
      worker.once('message', settle);
      worker.once('error', (error) => {
        giveUp(
          (error as NodeJS.ErrnoException).code === 'ERR_WORKER_OUT_OF_MEMORY'
            ? `it takes more than ${MOST_MEMORY / 1_024} GB of memory to read`
            : 'it could not be read: it may be damaged',
        );
      });
      worker.once('exit', () => giveUp('it could not be read: it may be damaged'));
      worker.postMessage({ kind, bytes });
    });
  }
}
