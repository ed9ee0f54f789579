/** A process that builds the atlas each time it is told to, and so stays warm. Started by `atlas-dev.ts`. */

import { type RunResult, run } from '../src/pipeline/run.ts';

let kept: RunResult['kept'] | undefined;

process.on('message', ({ root, out }: { root: string; out: string }) => {
  const result = run({ root, out, kept, follow: process.env.ATLAS_FOLLOW === '1' });
  kept = result.kept;
  process.send?.(result.report.diagnostics);
});
