/** `npm run bench`: how long the pipeline takes on made-up corpora, stage by stage, and whole sites of made-up vaults beside a yardstick. */

import { execFileSync } from 'node:child_process';
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './bench/corpus.ts';
import { measureSites } from './bench/sites.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '100,1000,5000' },
    names: { type: 'string', default: '150,5000' },
    /** Whole sites too, of vaults of these many notes. */
    sites: { type: 'string', default: '500,1000,2000,4000' },
    rounds: { type: 'string', default: '3' },
  },
});
const numbers = (list: string) => list.split(',').filter(Boolean).map(Number);
const folder = resolve(import.meta.dirname, '..', '.cache', 'bench');

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
pipelineOnSeeds();
for (const notes of numbers(values.notes)) for (const names of numbers(values.names)) pipelineOnCorpus(notes, names);
if (values.sites) measureSites(folder, numbers(values.sites), Number(values.rounds));
rmSync(folder, { recursive: true, force: true });

/** Milliseconds of a stage: by the clock, and of work by all processors, which other programs on the machine hardly change. */
type Stages = Record<string, { readonly wall: number; readonly cpu: number }>;

interface Measured {
  readonly rounds: Stages[];
  readonly codeUnits: number;
  readonly peakMegabytes: number;
}

function pipelineOnSeeds(): void {
  const { rounds, codeUnits, peakMegabytes } = measure(resolve(import.meta.dirname, '..'), 7);
  const warm = rounds.slice(2);
  console.log(
    `The repository's own documents (${codeUnits} code units): warm median of ${warm.length}, after 2 cold rounds`,
  );
  const median = Object.fromEntries(
    Object.keys(warm[0]!).map((stage) => [
      stage,
      {
        wall: medianOf(warm.map((round) => round[stage]!.wall)),
        cpu: medianOf(warm.map((round) => round[stage]!.cpu)),
      },
    ]),
  );
  printStages(median, codeUnits);
  console.log(`cold ${rounds[0]!.total!.wall.toFixed(0)} ms, peak memory ${peakMegabytes.toFixed(0)} MB\n`);
}

function pipelineOnCorpus(notes: number, names: number): void {
  const root = corpus(notes, names);
  const { rounds, codeUnits, peakMegabytes } = measure(root, 1);
  console.log(`${notes} notes, ${names} names (${(codeUnits / 1e6).toFixed(1)} M code units): one cold round`);
  printStages(rounds[0]!, codeUnits);
  console.log(`peak memory ${peakMegabytes.toFixed(0)} MB\n`);
}

function corpus(notes: number, names: number): string {
  const root = join(folder, `${notes}-${names}`);
  if (!existsSync(root)) writeCorpus(root, notes, names);
  return root;
}

function measure(root: string, rounds: number): Measured {
  const output = execFileSync(
    process.execPath,
    [resolve(import.meta.dirname, 'bench/measure.ts'), root, String(rounds)],
    {
      encoding: 'utf8',
      maxBuffer: 64 * 1024 * 1024,
    },
  );
  return JSON.parse(output) as Measured;
}

function printStages(stages: Stages, codeUnits: number): void {
  for (const [stage, { wall, cpu }] of Object.entries(stages)) {
    const speed = wall > 0 ? codeUnits / 1e6 / (wall / 1000) : 0;
    const numbers = [`${wall.toFixed(1)} ms`, `${cpu.toFixed(1)} ms of work`, `${speed.toFixed(1)} MB/s`];
    console.log(
      `  ${stage.padEnd(12)}${numbers[0]!.padStart(13)}${numbers[1]!.padStart(21)}${numbers[2]!.padStart(14)}`,
    );
  }
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}
