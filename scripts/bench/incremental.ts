/** `npm run bench:incremental`: what a change of one document costs beside a build from nothing, with and without an edition. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editionOf, editionText } from '../../src/pipeline/edition/record.ts';
import type { Memo } from '../../src/pipeline/memo.ts';
import { run } from '../../src/pipeline/run.ts';
import { writeCorpus } from './corpus.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '1000' },
    names: { type: 'string', default: '150,5000' },
    rounds: { type: 'string', default: '7' },
    /** Prints the stages of the median round. */
    stages: { type: 'boolean', default: false },
  },
});
const folder = resolve(import.meta.dirname, '..', '..', '.cache', 'bench-incremental');
const script = resolve(import.meta.dirname, '..', 'atlas.ts');
const notes = Number(values.notes);
const rounds = Number(values.rounds);

console.log(`Node ${process.version}. One of ${notes} notes gains a sentence that names two things; milliseconds.\n`);
for (const names of values.names.split(',').map(Number)) {
  const root = join(folder, `${notes}-${names}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeCorpus(root, notes, names);
  const cold = command(root);
  console.log(`${names} names: cold, a process of its own ${cold.toFixed(0)}`);
  report('without an edition', cold, root);
  const { artefact } = run({ root, out: null });
  writeFileSync(join(root, 'content', 'edition.json'), editionText(editionOf(artefact!, null)));
  report('with an edition', cold, root);
}
rmSync(folder, { recursive: true, force: true });

function report(title: string, cold: number, root: string): void {
  command(root);
  const afresh = medianOf(
    Array.from({ length: 3 }, () => {
      change(root);
      return command(root);
    }),
  );
  const warm = inOneProcess(root);
  const share = (time: number) => `${time.toFixed(0)} (${((time / cold) * 100).toFixed(0)} % of cold)`;
  console.log(`  ${title}: a new process with the cache ${share(afresh)}, the same process ${share(warm.total!)}`);
  if (!values.stages) return;
  for (const [stage, time] of Object.entries(warm))
    console.log(`    ${stage.padEnd(12)}${time.toFixed(1).padStart(8)}`);
}

/** The command as it is called by hand, from start to end. */
function command(root: string): number {
  const start = performance.now();
  execFileSync(process.execPath, [script, '--root', root, '--out', join(root, '.atlas')], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return performance.now() - start;
}

/** As the development server builds: the stages of the median round. */
function inOneProcess(root: string): Record<string, number> {
  const out = join(root, '.atlas-warm');
  let memo: Memo = run({ root, out, buildsAgain: true }).memo;
  const all: Record<string, number>[] = [];
  for (let round = 0; round < rounds; round++) {
    change(root);
    const stages: Record<string, number> = {};
    const start = performance.now();
    const result = run({
      root,
      out,
      memo,
      buildsAgain: true,
      onStage: (stage, milliseconds) => {
        stages[stage] = (stages[stage] ?? 0) + milliseconds;
      },
    });
    stages.total = performance.now() - start;
    if (!result.changed) throw new Error('Unexpected same atlas, expected one that differs by a sentence');
    memo = result.memo;
    all.push(stages);
  }
  return all.sort((a, b) => a.total! - b.total!)[all.length >> 1]!;
}

let changes = 0;

/** Each time in another note and in other words: a sentence that is said again would change nothing. */
function change(root: string): void {
  const round = changes++;
  const name = (index: number) => /^name: (.*)$/m.exec(readEntity(root, index))![1]!;
  appendFileSync(
    join(root, 'seeds', `note-${(round * 37) % notes}.md`),
    `\n${name(round % 100)} is near ${name(100 + (round % 40))}.\n`,
  );
}

function readEntity(root: string, index: number): string {
  return readFileSync(join(root, 'content', 'entities', `name-${index}.md`), 'utf8');
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}
