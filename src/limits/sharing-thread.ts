/** The thread that takes a share of the work on many items. What takes long it leaves to the other, which has more than it to do that with. */

import { workerData } from 'node:worker_threads';
import { SHARE, type Sharing, sayTold, type Told, takeShare } from './each-shared.ts';
import { attempt, LONGEST_HERE } from './each-within.ts';
import { inTime } from './in-time.ts';
import type { Outcome } from './outcome.ts';

const { work, name, items, seen, port } = workerData as Sharing;
const { WORK } = (await import(work)) as { WORK: Record<string, (item: unknown) => unknown> };

for (let start = takeShare(seen); start < items.length; start = takeShare(seen)) {
  const outcomes: Outcome<unknown>[] = [];
  const isDone = inTime(() => {
    for (const item of items.slice(start, start + SHARE)) outcomes.push(attempt(WORK[name]!, item));
  }, LONGEST_HERE);
  if (!isDone) break;
  port.postMessage({ start, outcomes } satisfies Told<unknown>);
  sayTold(seen);
}
sayTold(seen, true);
