/** The thread between one who waits and a process: who waits hears nothing. */

import { workerData } from 'node:worker_threads';
import type { Between } from './awaited-process.ts';
import { LimitedProcess } from './limited-process.ts';

const { file, limits, port, answered } = workerData as Between;
const limited = new LimitedProcess(new URL(file), limits);

port.on('message', async (given) => {
  port.postMessage(await limited.ask(given));
  Atomics.store(answered, 0, 1);
  Atomics.notify(answered, 0);
});
