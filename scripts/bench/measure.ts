/** Builds one corpus in a process of its own and prints, as JSON, what each stage took (and its processors, all threads) and the most memory held. */

import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { type RunResult, run } from '../../src/pipeline/run.ts';

const [root = '.', repeats = '1', mode = 'afresh'] = process.argv.slice(2);
const rounds: Record<string, { wall: number; cpu: number }>[] = [];
let codeUnits = 0;
/** With `keep`, each round starts from what the last one left, as the development server does. */
let kept: RunResult['kept'] | undefined;
for (let round = 0; round < Number(repeats); round++) {
  const stages: (typeof rounds)[number] = {};
  const out = join(root, `.atlas-bench-${round}`);
  const start = performance.now();
  const before = process.cpuUsage();
  const {
    artefact,
    report,
    kept: next,
  } = run({
    root,
    out,
    kept,
    onStage: (stage, milliseconds, cpuMilliseconds) => {
      const { wall, cpu } = stages[stage] ?? { wall: 0, cpu: 0 };
      stages[stage] = { wall: wall + milliseconds, cpu: cpu + cpuMilliseconds };
    },
  });
  const { user, system } = process.cpuUsage(before);
  stages.total = { wall: performance.now() - start, cpu: (user + system) / 1000 };
  rmSync(out, { recursive: true, force: true });
  if (mode === 'keep') kept = next;
  if (!artefact) throw new Error(JSON.stringify(report.diagnostics.slice(0, 3)));
  codeUnits = artefact.atlas.documents.reduce((sum, { length }) => sum + length, 0);
  rounds.push(stages);
}
console.log(JSON.stringify({ rounds, codeUnits, peakMegabytes: process.resourceUsage().maxRSS / 1024 }));
