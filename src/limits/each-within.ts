import { AwaitedProcess } from './awaited-process.ts';
import { inTime } from './in-time.ts';
import type { Limits } from './limited-process.ts';
import { failureOf, type Outcome } from './outcome.ts';

/** What one item may take in a process of its own. */
const LIMITS: Limits = { megabytes: 2_048, milliseconds: 60_000 };
/** What it may take here, where nothing bounds its memory but how much can be filled in that time. Milliseconds. */
export const LONGEST_HERE = 2_000;
/** What is done under one clock, since a clock is a thread: so long that clocks cost nothing, so short that each item has most of it. Milliseconds. */
const TOGETHER = 100;

/** Work on single items that can be done elsewhere too, by its name there. */
export interface Elsewhere {
  /** What serves it in a process. */
  readonly file: URL;
  /** What exports it. */
  readonly work: URL;
  readonly name: string;
}

const processes = new Map<string, AwaitedProcess<[string, unknown], never>>();

/**
 * Does the work on each item, within limits, and tells as it goes what became of it. What takes long here is stopped and begun again in
 * a process whose memory is bounded; without such a process it has all the time here.
 */
export function eachWithin<Item, Made>(
  items: readonly Item[],
  work: (item: Item) => Made,
  elsewhere: Elsewhere | null,
  tell: (index: number, outcome: Outcome<Made>) => void,
): void {
  for (let next = 0; next < items.length; ) {
    const outcomes: Outcome<Made>[] = [];
    const isDone = inTime(
      () => {
        const start = performance.now();
        do outcomes.push(attempt(work, items[next + outcomes.length]!));
        while (next + outcomes.length < items.length && performance.now() - start < TOGETHER);
      },
      elsewhere === null ? LIMITS.milliseconds : LONGEST_HERE,
    );
    // The clock may also have run out between two items.
    if (!isDone && next + outcomes.length < items.length) {
      const slow = items[next + outcomes.length]!;
      outcomes.push(
        elsewhere === null
          ? { failed: { cause: 'time', message: `more than ${LIMITS.milliseconds / 1_000} s` } }
          : ask(elsewhere, slow),
      );
    }
    for (const outcome of outcomes) tell(next++, outcome);
  }
}

export function attempt<Item, Made>(work: (item: Item) => Made, item: Item): Outcome<Made> {
  try {
    return { made: work(item) };
  } catch (error) {
    return { failed: failureOf(error) };
  }
}

function ask<Item, Made>({ file, name }: Elsewhere, item: Item): Outcome<Made> {
  let limited = processes.get(file.href);
  if (limited === undefined) {
    limited = new AwaitedProcess(file, LIMITS);
    processes.set(file.href, limited);
  }
  return limited.ask([name, item]);
}
