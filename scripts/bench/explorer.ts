/**
 * `npm run bench:explorer`: the graph page beside a bare sigma page over the same made-up graphs, in one run: sizes, first
 * drawing, hover, filter, idle frames; then paths, and the heap after the page was opened and left twenty times.
 */

import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { serveFolder } from '../../tests/browser/server.ts';
import { benchGraph, gzippedKilobytes } from './explorer-graph.ts';
import { heapAfterVisits } from './explorer-heap.ts';
import { type Measures, measureBare, measureOurs, writePages } from './explorer-pages.ts';
import { timePaths } from './explorer-paths.ts';

const { values } = parseArgs({
  options: {
    sizes: { type: 'string', default: '5000x20000,50000x200000' },
    // Of each size: where a drawing takes a moment, what else a machine does weighs most.
    rounds: { type: 'string', default: '9,3' },
    visits: { type: 'string', default: '20' },
  },
});
const root = resolve(import.meta.dirname, '..', '..');
const folder = join(root, '.cache', 'bench-explorer');
const site = join(folder, 'site');
execFileSync(process.execPath, [join(root, 'scripts/build.ts'), '--out', site, '--atlas', join(folder, 'atlas')], {
  cwd: root,
  stdio: ['ignore', 'ignore', 'inherit'],
  env: { ...process.env, BASE_PATH: '/' },
});
const server = await serveFolder(site, '/');
console.log(`Node ${process.version}, ${process.platform} ${process.arch}\n`);
await printHeap(Number(values.visits));
printPaths(5000, 50_000);
const rounds = values.rounds.split(',').map(Number);
for (const [place, size] of values.sizes.split(',').filter(Boolean).entries()) {
  const [nodes = 0, edges = 0] = size.split('x').map(Number);
  await besideSigma(nodes, edges, rounds[place] ?? rounds.at(-1) ?? 1);
}
await server.close();
rmSync(folder, { recursive: true, force: true });

async function besideSigma(nodes: number, edges: number, rounds: number): Promise<void> {
  const graph = benchGraph(nodes, edges);
  writePages(site, graph);
  const ours: Measures[] = [];
  const bare: Measures[] = [];
  for (let round = 0; round < rounds; round++) {
    bare.push(await measureBare(server.origin));
    ours.push(await measureOurs(server.origin));
  }
  const sizes = [graph.graph, graph.more].filter(Boolean).map((text) => `${gzippedKilobytes(text).toFixed(0)} kB`);
  console.log(
    `${nodes.toLocaleString('en')} nodes, ${graph.edges.toLocaleString('en')} edges; medians of ${rounds} rounds`,
  );
  console.log(`  graph.json, gzipped: ${sizes.join(' and, when asked for, ')}`);
  console.log(`  ${'ms'.padEnd(16)}${['ours', 'bare sigma', 'ratio'].map((head) => head.padStart(12)).join('')}`);
  for (const [words, name] of [
    ['first drawing', 'first'],
    ['hover', 'hover'],
    ['filter change', 'filter'],
    ['longest task', 'longestTask'],
  ] as const) {
    const [a, b] = [ours, bare].map((list) => medianOf(list.map((one) => one[name]))) as [number, number];
    console.log(
      `  ${words.padEnd(16)}${a.toFixed(0).padStart(12)}${b.toFixed(0).padStart(12)}${(a / b).toFixed(2).padStart(12)}`,
    );
  }
  console.log(`  frames asked for in 2 s of rest: ${Math.max(...ours.map(({ frames = 0 }) => frames))}\n`);
}

function printPaths(nodes: number, edges: number): void {
  const times = timePaths(nodes, edges, 300);
  const at = (share: number) => (times[Math.floor(times.length * share)] ?? 0).toFixed(1);
  console.log(
    `Three paths among ${nodes.toLocaleString('en')} nodes, ${edges.toLocaleString('en')} edges: ${at(0.5)} ms in the median, ${at(0.95)} ms at the 95th percentile of ${times.length}\n`,
  );
}

async function printHeap(visits: number): Promise<void> {
  const { before, after } = await heapAfterVisits(server.origin, visits);
  const growth = 100 * (after / before - 1);
  console.log(
    `Heap after the graph page was opened and left once ${before.toFixed(2)} MB, ${visits} times ${after.toFixed(2)} MB: ${growth.toFixed(1)} %`,
  );
}

function medianOf(numbers: number[]): number {
  return [...numbers].sort((a, b) => a - b)[numbers.length >> 1] ?? Number.NaN;
}
