import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import type { Limits } from './limited-process.ts';
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
 * A limited process whose work is waited for without returning to the event loop: a thread between hears what becomes of it. Both end
 * with this process.
 */
export class AwaitedProcess<Given, Made> {
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
