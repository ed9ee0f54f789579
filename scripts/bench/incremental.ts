/**
 * `npm run bench:incremental`: what a change of one document costs beside a build from nothing, with and without an edition,
 * in a process of its own and in one that builds again and again. By the clock, and in work of all processors, which other
 * programs on the machine hardly change.
 */

import { execFileSync } from 'node:child_process';
import { appendFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { editionOf, editionText } from '../../src/pipeline/edition/record.ts';
import { run } from '../../src/pipeline/run.ts';
import { writeCorpus } from './corpus.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '1000' },
    names: { type: 'string', default: '150,5000' },
    rounds: { type: 'string', default: '7' },
    /** Prints the stages of the median round. */
    stages: { type: 'boolean', default: false },
    /** Builds the atlas of a folder once, from the start of the process to its end, and prints what that took. */
    build: { type: 'string' },
  },
});
const folder = resolve(import.meta.dirname, '..', '..', '.cache', 'bench-incremental');
const notes = Number(values.notes);
const rounds = Number(values.rounds);
let changes = 0;

/** Milliseconds. */
interface Cost {
  readonly wall: number;
  readonly work: number;
}

if (values.build !== undefined) buildOnce(values.build);
else {
  console.log(`Node ${process.version}. One of ${notes} notes gains a sentence that names two things.\n`);
  for (const names of values.names.split(',').map(Number)) compare(names);
  rmSync(folder, { recursive: true, force: true });
}

function compare(names: number): void {
  const root = join(folder, `${notes}-${names}`);
  rmSync(root, { recursive: true, force: true });
  mkdirSync(root, { recursive: true });
  writeCorpus(root, notes, names);
  const cold = ownProcess(root);
  console.log(`${names} names, from nothing: ${spoken(cold)}`);
  tell('without an edition', cold, root);
  const { artefact } = run({ root, out: null });
  writeFileSync(join(root, 'content', 'edition.json'), editionText(editionOf(artefact!, null)));
  tell('with an edition', cold, root);
}

function tell(title: string, cold: Cost, root: string): void {
  ownProcess(root);
  const afresh = Array.from({ length: 3 }, () => {
    change(root);
    return ownProcess(root);
  });
  const { again, stages } = oneProcess(root);
  console.log(`  ${title}, a new process with the cache: ${spoken(median(afresh), cold)}`);
  console.log(`  ${title}, the same process: ${spoken(again, cold)}`);
  if (!values.stages) return;
  for (const [stage, work] of Object.entries(stages))
    console.log(`    ${stage.padEnd(12)}${work.toFixed(1).padStart(8)}`);
}

function spoken({ wall, work }: Cost, cold?: Cost): string {
  const share = (part: number, whole: number) => `${((part / whole) * 100).toFixed(0)} %`;
  const of = cold ? ` (${share(wall, cold.wall)} and ${share(work, cold.work)} of from nothing)` : '';
  return `${wall.toFixed(0)} ms, ${work.toFixed(0)} ms of work${of}`;
}

function ownProcess(root: string): Cost {
  const output = execFileSync(process.execPath, [import.meta.filename, '--build', root], { encoding: 'utf8' });
  return JSON.parse(output) as Cost;
}

function buildOnce(root: string): void {
  const { artefact } = run({ root, out: join(root, '.atlas'), cache: join(root, '.cache', 'atlas') });
  if (!artefact) throw new Error('Unexpected errors in the made-up corpus');
  const { user, system } = process.cpuUsage();
  console.log(JSON.stringify({ wall: performance.now(), work: (user + system) / 1000 } satisfies Cost));
}

/** As the development server builds: the median round, and the work of its stages. */
function oneProcess(root: string): { again: Cost; stages: Record<string, number> } {
  const out = join(root, '.atlas-again');
  let { kept } = run({ root, out });
  const all: (Cost & { stages: Record<string, number> })[] = [];
  for (let round = 0; round < rounds; round++) {
    change(root);
    const stages: Record<string, number> = {};
    const onStage = (stage: string, _wall: number, work: number) => {
      stages[stage] = (stages[stage] ?? 0) + work;
    };
    const start = performance.now();
    const before = process.cpuUsage();
    const result = run({ root, out, kept, onStage });
    const wall = performance.now() - start;
    const { user, system } = process.cpuUsage(before);
    if (!result.changed) throw new Error('Unexpected same atlas, expected one that differs by a sentence');
    kept = result.kept;
    all.push({ wall, work: (user + system) / 1000, stages });
  }
  const again = median(all);
  return { again, stages: again.stages };
}

function median<Some extends Cost>(costs: Some[]): Some {
  return [...costs].sort((a, b) => a.work - b.work)[costs.length >> 1]!;
}

/** Each time in another note and in other words: a sentence that is said again would change nothing. */
function change(root: string): void {
  const round = changes++;
  const note = join(root, 'seeds', `note-${(round * 37) % notes}.md`);
  appendFileSync(note, `\n${nameOf(root, round % 100)} is near ${nameOf(root, 100 + (round % 40))}.\n`);
}

function nameOf(root: string, index: number): string {
  const text = readFileSync(join(root, 'content', 'entities', `name-${index}.md`), 'utf8');
  return /^name: (.*)$/m.exec(text)![1]!;
}
