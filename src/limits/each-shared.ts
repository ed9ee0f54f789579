import { availableParallelism } from 'node:os';
import { MessageChannel, type MessagePort, receiveMessageOnPort, Worker } from 'node:worker_threads';
import { type Elsewhere, eachWithin } from './each-within.ts';
import type { Outcome } from './outcome.ts';

/** What the other thread gets. */
export interface Sharing {
  /** The address of a module that exports the work by its name. */
  readonly work: string;
  readonly name: string;
  readonly items: readonly unknown[];
  /** The first item that nobody has taken, how often the other has told of its own, and whether it has ended. */
  readonly seen: Int32Array;
  readonly port: MessagePort;
}
/** What the other thread tells: what became of some items that follow on one another. */
export interface Told<Made> {
  readonly start: number;
  readonly outcomes: readonly Outcome<Made>[];
}

const [NEXT, TOLD, ENDED] = [0, 1, 2];
/** Fewer items are done before another thread has begun. */
const MANY = 2_000;
/** Items that either takes at once. */
export const SHARE = 32;
/** How long to wait for what the other has taken: what takes long is done here, within limits. Milliseconds. */
const PATIENCE = 4_000;

/** As `eachWithin`, but a second thread takes a share where there are many items, and a processor for it. */
export function eachShared<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
  elsewhere: Elsewhere,
  tell: (index: number, outcome: Outcome<Made>) => void,
  many: number = MANY,
): void {
  if (items.length < many || availableParallelism() === 1) {
    eachWithin(items, work, elsewhere, tell);
    return;
  }
  const outcomes = new Array<Outcome<Made> | undefined>(items.length);
  let told = 0;
  const hold = (start: number, made: readonly Outcome<Made>[]) => {
    for (const [index, outcome] of made.entries()) outcomes[start + index] = outcome;
    for (; outcomes[told] !== undefined; told++) tell(told, outcomes[told]!);
  };
  const doHere = (start: number) => {
    const made: Outcome<Made>[] = [];
    eachWithin(items.slice(start, start + SHARE), work, elsewhere, (_, outcome) => made.push(outcome));
    hold(start, made);
  };
  const seen = new Int32Array(new SharedArrayBuffer(12));
  const { port, thread } = begin(elsewhere, items, seen);
  const hear = () => {
    for (let one = receiveMessageOnPort(port); one !== undefined; one = receiveMessageOnPort(port)) {
      const { start, outcomes: made } = one.message as Told<Made>;
      hold(start, made);
    }
  };
  for (let start = takeShare(seen); start < items.length; start = takeShare(seen)) {
    doHere(start);
    hear();
  }
  for (let isOver = false; !isOver; ) {
    const count = Atomics.load(seen, TOLD);
    const hasEnded = Atomics.load(seen, ENDED) === 1;
    hear();
    isOver = told === items.length || hasEnded || Atomics.wait(seen, TOLD, count, PATIENCE) === 'timed-out';
  }
  void thread.terminate();
  for (let start = 0; start < items.length; start += SHARE) if (outcomes[start] === undefined) doHere(start);
}

/** The first of the next items, which are then taken. */
export function takeShare(seen: Int32Array): number {
  return Atomics.add(seen, NEXT, SHARE);
}

/** @param hasEnded where nothing more will be told */
export function sayTold(seen: Int32Array, hasEnded = false): void {
  if (hasEnded) Atomics.store(seen, ENDED, 1);
  Atomics.add(seen, TOLD, 1);
  Atomics.notify(seen, TOLD);
}

function begin({ work, name }: Elsewhere, items: readonly unknown[], seen: Int32Array) {
  const { port1, port2 } = new MessageChannel();
  const workerData: Sharing = { work: work.href, name, items, seen, port: port2 };
  const thread = new Worker(new URL('./sharing-thread.ts', import.meta.url), {
    workerData,
    transferList: [port2],
  });
  // What it has not told is done here.
  thread.on('error', () => {});
  thread.unref();
  return { port: port1, thread };
}
