/** A process that builds the atlas each time it is told to, and so stays warm. Started by `atlas-dev.ts`. */

import type { Memo } from '../src/pipeline/cache/memo.ts';
import { run } from '../src/pipeline/run.ts';

let memo: Memo | undefined;

process.on('message', ({ root, out }: { root: string; out: string }) => {
  const result = run({ root, out, memo, buildsAgain: true });
  memo = result.memo;
  process.send?.(result.report.diagnostics);
});
