/** The whole build: atlas, pages, search index; the finished site takes the place of the last one in a single step. */

import { hash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { build as buildPages } from 'astro';
import { takeLock } from '../src/pipeline/emit/lock.ts';
import { formatText, NOTES_OF_A_BUILD, withRulePages } from '../src/pipeline/rules/reporters.ts';
import { run } from '../src/pipeline/run.ts';
import { annotate, siteAddress } from './annotate.ts';
import { sizeWarning } from './folder-size.ts';
import { chooseFolders, PROJECT, spoken } from './folders.ts';
import { preloadModules } from './preload-modules.ts';
import { progress } from './progress.ts';
import { indexPages } from './search-index.ts';
import { tally } from './tally.ts';

const { values } = parseArgs({
  options: {
    root: { type: 'string' },
    out: { type: 'string' },
    atlas: { type: 'string' },
  },
});

// What is built here is published, whatever the caller is about; Astro and Vite build otherwise under other names.
process.env.NODE_ENV = 'production';

const project = PROJECT;
const folders = chooseFolders({ ...values, site: values.out });
const { root, site: out } = folders;
/** Pages are made where Node finds the libraries that they import, wherever the site is to go. */
const workshop = join(project, '.cache', `site-${hash('sha256', out).slice(0, 16)}`);
const staging = `${out}.next`;
const previous = `${out}.previous`;
let clear = () => {};

try {
  refuseForeign();
  mkdirSync(dirname(out), { recursive: true });
  const release = takeLock(`${out}.lock`, 0);
  clear = () => {
    rmSync(workshop, { recursive: true, force: true });
    rmSync(staging, { recursive: true, force: true });
    release();
  };
  process.exitCode = await main();
} catch (error) {
  console.error(`The site was not built: ${error instanceof Error ? error.message : String(error)}`);
  if (process.env.DEBUG) console.error(error);
  if (existsSync(join(out, 'data'))) console.error(`The last good site is still in ${spoken(out)}.`);
  process.exitCode = 1;
} finally {
  clear();
}

/** The output folder is replaced as a whole: it must hold a site or nothing, and neither inputs nor program. */
function refuseForeign(): void {
  for (const place of [root, project, folders.atlas, process.cwd()]) {
    if (`${place}${sep}`.startsWith(`${out}${sep}`))
      throw new Error(`${spoken(out)} holds ${place} and would be replaced.`);
  }
  for (const inputs of ['seeds', 'content'].map((folder) => join(root, folder) + sep)) {
    if (`${out}${sep}`.startsWith(inputs)) throw new Error(`${spoken(out)} is among the inputs.`);
  }
  const isSite = existsSync(join(out, 'data', 'atlas.json'));
  if (existsSync(out) && !isSite && readdirSync(out).length > 0) {
    throw new Error(`${spoken(out)} holds something else than a site. Name an empty or a new folder.`);
  }
}

async function main(): Promise<number> {
  // A build that was killed between the two renames below left the last site under its spare name.
  if (!existsSync(out) && existsSync(previous)) renameSync(previous, out);
  const { atlas, cache } = folders;
  const told = progress();
  const { report, artefact } = run({ root, out: atlas, cache, onBegin: told.begin });
  told.end();
  const diagnostics = withRulePages(report.diagnostics, siteAddress());
  console.log(formatText(diagnostics, NOTES_OF_A_BUILD));
  annotate(diagnostics, root);
  if (!artefact) {
    console.error('Nothing was built: the last good atlas and site stay as they were.');
    return 1;
  }
  process.env.ATLAS_DIR = atlas;
  rmSync(workshop, { recursive: true, force: true });
  // Astro makes pages below the working directory, or else in a folder that two builds would share.
  process.chdir(project);
  told.begin('pages');
  await buildPages({ root: project, outDir: workshop, logLevel: 'warn' });
  for (const page of ['graph/index.html', 'path/index.html']) preloadModules(workshop, page);
  told.begin('search index');
  await indexPages(workshop);
  told.end();
  moveToStaging();
  rmSync(previous, { recursive: true, force: true });
  if (existsSync(out)) renameSync(out, previous);
  renameSync(staging, out);
  rmSync(previous, { recursive: true, force: true });
  console.log(`The site is in ${spoken(out)}: ${tally(artefact.atlas, ['documents', 'entities', 'connections'])}.`);
  const warning = sizeWarning(out);
  if (warning) console.log(warning);
  return 0;
}

/** Brings the finished site beside its place. From one disk to another it must be copied. */
function moveToStaging(): void {
  rmSync(staging, { recursive: true, force: true });
  try {
    renameSync(workshop, staging);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EXDEV') throw error;
    cpSync(workshop, staging, { recursive: true });
  }
}
