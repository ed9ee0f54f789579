import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Limits } from './limited-thread.ts';
import type { Outcome } from './outcome.ts';

/** What the thread between gets. */
export interface Between {
  readonly file: string;
  readonly limits: Limits;
  readonly port: MessagePort;
  /** Set to 1 when there is an answer. */
  readonly answered: Int32Array;
}

/**
 * A limited thread for work that is waited for without returning to the event loop. A thread between watches over it: nobody
 * who waits sees that another thread has died. It ends with the process.
 */
export class AwaitedThread<Given, Made> {
  readonly #port: MessagePort;
  readonly #answered = new Int32Array(new SharedArrayBuffer(4));

  constructor(file: URL, limits: Limits) {
    const { port1, port2 } = new MessageChannel();
    this.#port = port1;
    const workerData: Between = { file: file.href, limits, port: port2, answered: this.#answered };
    new Worker(new URL('./between.ts', import.meta.url), { workerData, transferList: [port2] }).unref();
  }

  ask(given: Given): Outcome<Made> {
    Atomics.store(this.#answered, 0, 0);
    this.#port.postMessage(given);
    Atomics.wait(this.#answered, 0, 0);
    return receiveMessageOnPort(this.#port)!.message;
  }
}
