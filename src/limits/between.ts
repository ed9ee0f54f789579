/** The thread between one that waits and one that works: the first cannot hear that the second has died. */

import { workerData } from 'node:worker_threads';
import type { Between } from './awaited-thread.ts';
import { LimitedThread } from './limited-thread.ts';

const { file, limits, port, answered } = workerData as Between;
const thread = new LimitedThread(new URL(file), limits);

port.on('message', async (given) => {
  port.postMessage(await thread.ask(given));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
