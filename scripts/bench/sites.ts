/** Whole sites of made-up vaults: what they cost beside the yardstick, and how that grows with the number of notes. */

import { execFileSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { writeVault } from './corpus.ts';

/** Of one process and all that it started. */
interface Cost {
  /** Of all processors, in seconds. */
  readonly work: number;
  readonly wall: number;
  /** The most that one process held, in megabytes. */
  readonly memory: number;
}
interface Site extends Cost {
  readonly notes: number;
  readonly megabytes: number;
  readonly pages: number;
  /** The yardstick's work and the clock, before and after: their mean. */
  readonly yardstick: Cost;
  /** The second build, in which one note has changed. */
  readonly again: Cost;
}

const BUILD = resolve(import.meta.dirname, '..', 'build.ts');
const AWAIT_INDEXER = resolve(import.meta.dirname, 'await-indexer.ts');
const YARDSTICK = resolve(import.meta.dirname, 'yardstick.ts');

/** Measures and prints. @param folder where vaults and sites are made, and removed @param most rounds of a size, of which the median is told; of a large one there is one */
export function measureSites(folder: string, sizes: readonly number[], most: number): void {
  console.log(
    'Whole sites of made-up vaults, from nothing but compiled pages. Work of all processors; 1 y is the yardstick',
  );
  console.log(
    '(plain remark → remark-rehype → rehype-stringify) over the same notes in the same minutes. The start of',
  );
  console.log('a process, and code that is not warm yet, take a part of it that does not grow: at 1,000 notes half.\n');
  warmUp(folder);
  const sites = sizes.map((notes) => {
    const root = join(folder, `vault-${notes}`);
    writeVault(root, notes);
    const rounds = Array.from({ length: notes > 2000 ? 1 : most }, () => measureSite(root, notes));
    const site = rounds.sort((a, b) => a.work / a.yardstick.work - b.work / b.yardstick.work)[rounds.length >> 1]!;
    const ratio = (one: number, other: number) => `${(one / other).toFixed(1)} y`;
    console.log(
      `${notes} notes (median of ${rounds.length}): ${site.work.toFixed(1)} s of work = ${ratio(site.work, site.yardstick.work)}, ` +
        `${((site.work / notes) * 1000).toFixed(1)} ms a note; ` +
        `${site.wall.toFixed(1)} s by the clock = ${ratio(site.wall, site.yardstick.wall)}; ${site.memory.toFixed(0)} MB held; ` +
        `${site.megabytes.toFixed(1)} MB, ${site.pages} pages, ${(site.pages / notes).toFixed(2)} a note`,
    );
    console.log(
      `  one note changed, a new process: ${site.again.work.toFixed(1)} s of work, ${site.again.wall.toFixed(1)} s by the clock: ` +
        `${(site.again.work / site.work).toFixed(2)} and ${(site.again.wall / site.wall).toFixed(2)} of from nothing`,
    );
    return site;
  });
  if (sites.length < 2) return;
  const exponents = (['work', 'memory', 'megabytes'] as const).map(
    (measure) => `${measure} ${exponentOf(sites.map((site) => [site.notes, site[measure]])).toFixed(2)}`,
  );
  console.log(`\nGrowth over ${sizes.join(', ')} notes, as a power of their number: ${exponents.join(', ')}\n`);
}

/** What is made once for all atlases is not counted. */
function warmUp(folder: string): void {
  const root = join(folder, 'vault-10');
  writeVault(root, 10);
  build(root);
}

function measureSite(root: string, notes: number): Site {
  rmSync(places(root).folder, { recursive: true, force: true });
  const before = costOf(YARDSTICK, root);
  const cost = build(root);
  const after = costOf(YARDSTICK, root);
  const mean = (measure: keyof Cost) => (before[measure] + after[measure]) / 2;
  const { site } = places(root);
  const files = readdirSync(site, { recursive: true, encoding: 'utf8' });
  const bytes = files.reduce((sum, path) => {
    const stat = statSync(join(site, path));
    return stat.isFile() ? sum + stat.size : sum;
  }, 0);
  appendSentence(root);
  return {
    ...cost,
    notes,
    megabytes: bytes / 1e6,
    pages: files.filter((path) => path.endsWith('.html')).length,
    yardstick: { work: mean('work'), wall: mean('wall'), memory: mean('memory') },
    again: build(root),
  };
}

function appendSentence(root: string): void {
  const name = readdirSync(root).find((file) => file.endsWith('.md'))!;
  appendFileSync(join(root, name), '\nIt is so said again.\n');
}

const places = (root: string) => ({
  folder: `${root}-site`,
  site: join(`${root}-site`, 'dist'),
  atlas: join(`${root}-site`, 'atlas'),
});

function build(root: string): Cost {
  const { site, atlas } = places(root);
  return costOf(BUILD, '--root', root, '--out', site, '--atlas', atlas);
}

/** Runs a script in a process of its own, under GNU time, which tells what that and its children took. */
function costOf(script: string, ...options: string[]): Cost {
  const told = join(resolve(options.includes('--out') ? options[1]! : options[0]!, '..'), 'cost.txt');
  const format = '%U %S %e %M';
  const run = [process.execPath, '--import', AWAIT_INDEXER, script, ...options];
  execFileSync('/usr/bin/time', ['--output', told, '--format', format, ...run], {
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const [user = 0, system = 0, wall = 0, kilobytes = 0] = readFileSync(told, 'utf8').trim().split(' ').map(Number);
  return { work: user + system, wall, memory: kilobytes / 1024 };
}

/** The slope of the straight line through the logarithms of the points, by least squares. */
export function exponentOf(points: readonly (readonly [x: number, y: number])[]): number {
  const logs = points.map(([x, y]) => [Math.log(x), Math.log(y)] as const);
  const mean = (index: 0 | 1) => logs.reduce((sum, point) => sum + point[index], 0) / logs.length;
  const [x, y] = [mean(0), mean(1)];
  const slope = logs.reduce((sum, point) => sum + (point[0] - x) * (point[1] - y), 0);
  return slope / logs.reduce((sum, point) => sum + (point[0] - x) ** 2, 0);
}
