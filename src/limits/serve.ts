import { parentPort } from 'node:worker_threads';
import { failureOf } from './outcome.ts';

/** Does in this thread what a {@link LimitedThread} is asked for. */
export function serve<Given>(work: (given: Given) => unknown): void {
  // What a library leaves unfinished of one piece of work must not cost the next.
  process.on('unhandledRejection', () => {});
  parentPort?.on('message', async (given: Given) => {
    try {
      parentPort?.postMessage({ made: await work(given) });
    } catch (error) {
      parentPort?.postMessage({ failed: failureOf(error) });
    }
  });
}
