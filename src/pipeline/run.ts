import { isAbsolute, join, relative } from 'node:path';
import type { Manifest } from '../model/artefact.ts';
import { buildAtlas } from './build.ts';
import { Cache } from './cache/cache.ts';
import { readCache, writeCache } from './cache/cache-file.ts';
import type { Shard } from './cache/stage.ts';
import { writeArtefact } from './emit/write.ts';
import { readInputs } from './inputs/read.ts';
import { Report } from './rules/report.ts';
import { lockedOutput, outputAmongInputs } from './rules/unwritable-output.ts';
import type { Artefact, Inputs } from './stages.ts';

export interface RunOptions {
  /** Folder that holds `seeds/` and `content/`. */
  readonly root: string;
  /** Folder the artefact is written to; null writes none. */
  readonly out: string | null;
  /** True reads what links lead to outside of `root` too. */
  readonly follow?: boolean;
  /** True makes no artefact either, only the report. */
  readonly checkOnly?: boolean;
  /** File that keeps what was made of unchanged inputs from one process to the next; null keeps nothing. */
  readonly cache?: string | null;
  /** More such files, as builds of parts left them: all that they hold is taken over. */
  readonly merge?: readonly string[];
  /** Makes no artefact either, only what is made of a part of the documents, and puts it into the cache. */
  readonly shard?: Shard | undefined;
  /** How often a long build puts what it has made so far into the cache, so that it goes on from there when it was stopped. Milliseconds. */
  readonly keepEvery?: number;
  /** Inputs to pass over, by path. */
  readonly leaveOut?: readonly string[];
  /** What an earlier build in this process kept; instead of the cache file's. */
  readonly kept?: Cache;
  /** Called with the cache file where it is not what was written: it is passed over, and everything is made anew. */
  readonly onDamage?: (path: string) => void;
  /** Called once the artefact can be read but for its late files, with a manifest of what is there. */
  readonly onReadable?: (found: Pick<RunResult, 'report' | 'artefact'>, manifest: Manifest) => void;
  /** Called with the result before what was made is put into the cache, for which who uses the artefact need not wait. */
  readonly onResult?: (result: RunResult) => void;
  /** Called with a stage's name before each of its parts. */
  readonly onBegin?: (stage: string) => void;
  /** Called with a stage's name after each of its parts, with the milliseconds that passed and those that processors worked. */
  readonly onStage?: (stage: string, milliseconds: number, cpuMilliseconds: number) => void;
}

export interface RunResult {
  readonly report: Report;
  /** Null where errors stopped the build: the last good artefact is then still in place. Null too where none was asked for. */
  readonly artefact: Artefact | null;
  readonly changed: boolean;
  /** To be given to the next build in this process. */
  readonly kept: Cache;
}

/** Milliseconds that keeping may take; where it takes longer it is done as much more seldom. */
const QUICKLY_KEPT = 300;

/** Reads, builds and writes the atlas. The one way in for the command and the development server. */
export function run({
  root,
  out,
  follow = false,
  checkOnly = false,
  cache = null,
  merge = [],
  shard,
  keepEvery = 10_000,
  leaveOut = [],
  kept: given,
  onDamage = () => {},
  onReadable = () => {},
  onResult = () => {},
  onBegin = () => {},
  onStage = () => {},
}: RunOptions): RunResult {
  const report = new Report();
  const timed = <Result>(stage: string, work: () => Result): Result => {
    onBegin(stage);
    const start = performance.now();
    const before = process.cpuUsage();
    const result = work();
    const { user, system } = process.cpuUsage(before);
    onStage(stage, performance.now() - start, (user + system) / 1000);
    return result;
  };
  if (out !== null && liesInInputs(root, out)) {
    report.add(outputAmongInputs(out));
    const refused = { report, artefact: null, changed: false, kept: given ?? new Cache() };
    onResult(refused);
    return refused;
  }
  const inputs = without(
    timed('read', () => readInputs(root, report, { follow })),
    leaveOut,
  );
  const caches = [...merge, ...(cache === null ? [] : [cache])];
  const known = (path: string) => readCache(path, () => onDamage(path));
  const kept = given ?? timed('cache', () => new Cache(caches.flatMap(known)));
  let due = performance.now() + keepEvery;
  kept.onMade = () => {
    const start = performance.now();
    if (cache === null || start < due) return;
    writeCache(cache, kept.allEntries());
    const end = performance.now();
    // All is written each time.
    due = end + keepEvery * Math.max(1, (end - start) / QUICKLY_KEPT);
  };
  const artefact = buildAtlas(inputs, report, { clock: timed, cache: kept, checkOnly, shard });
  kept.onMade = () => {};
  // A build that stopped before its end has not asked for everything: the rest is still good for the next.
  const entries = artefact ? kept.entries() : kept.allEntries();
  const result = (changed: boolean): RunResult => ({ report, artefact, changed, kept: new Cache(entries) });
  const isKnown = artefact ? kept.unchanged : kept.knewAll;
  const written = artefact && out !== null ? put(artefact, out) : result(false);
  onResult(written);
  if (cache !== null && !isKnown) timed('cache', () => writeCache(cache, entries));
  return written;

  function put(made: Artefact, folder: string): RunResult {
    const readable = (manifest: Manifest) => onReadable({ report, artefact: made }, manifest);
    try {
      return result(timed('write', () => writeArtefact(folder, made.files, readable)));
    } catch (error) {
      report.add(lockedOutput(folder, error instanceof Error ? error.message : String(error)));
      return { ...result(false), artefact: null };
    }
  }
}

function without(inputs: Inputs, paths: readonly string[]): Inputs {
  const stays = ({ path }: { readonly path: string }): boolean => !paths.includes(path);
  return { ...inputs, seeds: inputs.seeds.filter(stays), content: inputs.content.filter(stays) };
}

/** An atlas inside `seeds/` or `content/` would be read as documents by the next build. */
function liesInInputs(root: string, out: string): boolean {
  return ['seeds', 'content'].some((folder) => {
    const way = relative(join(root, folder), out);
    return !way.startsWith('..') && !isAbsolute(way);
  });
}
