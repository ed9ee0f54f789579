/** `npm run bench`: how long the pipeline takes on made-up corpora, stage by stage, and the whole build beside a trivial Astro site. */

import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { writeCorpus } from './bench/corpus.ts';

const { values } = parseArgs({
  options: {
    notes: { type: 'string', default: '100,1000,5000' },
    names: { type: 'string', default: '150,5000' },
    /** Whole sites too, of these many notes. */
    sites: { type: 'string', default: '100,1000,5000' },
  },
});
const numbers = (list: string) => list.split(',').filter(Boolean).map(Number);
const folder = resolve(import.meta.dirname, '..', '.cache', 'bench');

console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
pipelineOnSeeds();
for (const notes of numbers(values.notes)) for (const names of numbers(values.names)) pipelineOnCorpus(notes, names);
for (const notes of numbers(values.sites)) wholeSite(notes);
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

/** The whole build, and in the same run the least that Astro takes for as many pages. */
function wholeSite(notes: number): void {
  const root = corpus(notes, 150);
  const ours = timed(() =>
    execFileSync(
      process.execPath,
      [
        resolve(import.meta.dirname, 'build.ts'),
        '--root',
        root,
        '--out',
        join(root, 'dist'),
        '--atlas',
        join(root, '.atlas'),
      ],
      {
        stdio: ['ignore', 'ignore', 'inherit'],
      },
    ),
  );
  const pages = Number(
    execFileSync('sh', ['-c', `find ${join(root, 'dist')} -name index.html | wc -l`], { encoding: 'utf8' }),
  );
  const trivial = trivialSite(pages);
  const floor = timed(() =>
    execFileSync(process.execPath, [resolve('node_modules/astro/bin/astro.mjs'), 'build', '--root', trivial], {
      stdio: ['ignore', 'ignore', 'inherit'],
    }),
  );
  console.log(
    `Whole site of ${notes} notes: ${pages} pages in ${(ours / 1000).toFixed(1)} s; a trivial Astro site of as many: ${(floor / 1000).toFixed(1)} s\n`,
  );
}

function trivialSite(pages: number): string {
  const root = join(folder, `trivial-${pages}`);
  mkdirSync(join(root, 'src/pages'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }\n');
  writeFileSync(
    join(root, 'src/pages/[page].astro'),
    `---\nexport const getStaticPaths = () => Array.from({ length: ${pages} }, (_, page) => ({ params: { page: String(page) } }));\nconst { page } = Astro.params;\n---\n<html lang="en"><head><title>{page}</title></head><body><p>{page}</p></body></html>\n`,
  );
  return root;
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

function timed(work: () => void): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1]!;
}
