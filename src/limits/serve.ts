import { Worker } from 'node:worker_threads';
import { READY } from './limited-process.ts';
import { failureOf } from './outcome.ts';

/** Does in this process what a {@link LimitedProcess} is asked for. */
export function serve<Given>(work: (given: Given) => unknown): void {
  // Nobody stops work that never ends when the one who asked for it has been killed.
  new Worker(WATCH, { eval: true, workerData: process.ppid }).unref();
  // What a library leaves unfinished of one piece of work must not cost the next.
  process.on('unhandledRejection', () => {});
  process.on('message', async (given: Given) => {
    try {
      process.send?.({ made: await work(given) });
    } catch (error) {
      process.send?.({ failed: failureOf(error) });
    }
  });
  process.send?.(READY);
}

const WATCH = `
  const { workerData } = require('node:worker_threads');
  setInterval(() => process.ppid === workerData || process.kill(process.pid, 'SIGKILL'), 2000);
`;
