/** The whole build: atlas, pages, search index; the finished site takes the place of the last one in a single step. */

import { existsSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve, sep } from 'node:path';
import type { Manifest } from '../src/model/artefact.ts';
import { takeLock } from '../src/pipeline/emit/lock.ts';
import { formatText, NOTES_OF_A_BUILD, withRulePages } from '../src/pipeline/rules/reporters.ts';
import { annotate, siteAddress } from './annotate.ts';
import { type AtlasBuilder, buildApart, buildHere } from './atlas-apart.ts';
import { command, type Main, type Terminal } from './command.ts';
import { sizeWarning } from './folder-size.ts';
import { chooseFolders, type Folders, INPUT_OPTIONS, PROJECT, spoken } from './folders.ts';
import { languageOf, likelyLanguage } from './interface.ts';
import { progress } from './progress.ts';
import { beginFolder, leaveFolder, restoreFolder, stagingOf, swapFolder } from './swap-folder.ts';

const USAGE = `Usage: npm run build [-- options]

  --root <folder>   folder that holds seeds/ and content/, or notes (default: ATLAS_ROOT, else here)
  --follow          read what links lead to outside of that folder too (or ATLAS_FOLLOW=1)
  --out <folder>    where the site goes (default: dist/ in an atlas folder, sites/ beside this program for others)
  --atlas <folder>  where the artefact goes that pages are made from
  --merge <folder>  take over what \`node scripts/atlas.ts --shard\` made on other machines: the caches in this folder
  --help            print this`;

/** The command, with what makes the pages of an atlas in a folder. */
export const buildWith = ({ buildAtlas = buildHere, beginPages }: Parts): Main =>
  command(
    {
      usage: USAGE,
      options: { ...INPUT_OPTIONS, out: { type: 'string' }, atlas: { type: 'string' }, merge: { type: 'string' } },
      failure: (message) => `The site was not built: ${message}`,
    },
    async ({ values }, terminal) => {
      const folders = chooseFolders({ ...values, site: values.out }, terminal);
      const out = folders.site;
      const atTheEnd: (() => void)[] = [];
      try {
        refuseForeign(folders, terminal);
        // Of the artefact too: pages are made of it after it is written.
        for (const place of [out, folders.atlas]) {
          mkdirSync(dirname(place), { recursive: true });
          atTheEnd.push(takeLock(`${place}.lock`, 0));
        }
        atTheEnd.unshift(() => rmSync(stagingOf(out), { recursive: true, force: true }));
        return await buildSite(
          folders,
          values.merge === undefined ? [] : filesIn(resolve(terminal.cwd, values.merge)),
          terminal,
          { buildAtlas, beginPages },
        );
      } catch (error) {
        if (!existsSync(join(out, 'data'))) throw error;
        const message = error instanceof Error ? error.message : String(error);
        throw new Error(`${message}\nThe last good site is still in ${spoken(out, terminal.cwd)}.`, { cause: error });
      } finally {
        for (const clear of atTheEnd) clear();
      }
    },
  );

/** The output folder is replaced as a whole: it must hold a site or nothing, and neither inputs nor program. */
function refuseForeign({ root, site: out, atlas }: Folders, { cwd }: Terminal): void {
  for (const place of [root, PROJECT, atlas, cwd]) {
    if (`${place}${sep}`.startsWith(`${out}${sep}`))
      throw new Error(`${spoken(out, cwd)} holds ${place} and would be replaced.`);
  }
  for (const inputs of ['seeds', 'content'].map((folder) => join(root, folder) + sep)) {
    if (`${out}${sep}`.startsWith(inputs)) throw new Error(`${spoken(out, cwd)} is among the inputs.`);
  }
  const isSite = existsSync(join(out, 'data', 'atlas.json'));
  if (existsSync(out) && !isSite && readdirSync(out).length > 0) {
    throw new Error(`${spoken(out, cwd)} holds something else than a site. Name an empty or a new folder.`);
  }
}

interface Parts {
  readonly buildAtlas?: AtlasBuilder;
  readonly beginPages: PageBuilder;
}
/**
 * Begins with what needs no atlas, while that is made.
 *
 * @param onDamage called with the folder of what is kept where that is not what was kept
 */
type PageBuilder = (
  made: string,
  folders: Folders,
  env: NodeJS.ProcessEnv,
  onDamage: (path: string) => void,
) => {
  /** Called once the atlas is there, but for what is late. */
  finish(manifest: Manifest | null, whole: Promise<unknown>): Promise<void>;
  /** Called where it will not be. */
  leave(): Promise<void>;
};

async function buildSite(
  folders: Folders,
  merge: string[],
  terminal: Terminal,
  { buildAtlas, beginPages }: Required<Parts>,
) {
  const { root, site: out, atlas, cache, spare, follow } = folders;
  const { print, complain } = terminal;
  restoreFolder(out);
  const address = siteAddress(terminal.env);
  const told = progress(terminal.stderr);
  beginFolder(out, spare);
  const pages = beginPages(stagingOf(out), folders, terminal.env, told.damaged);
  const leave = async () => {
    await pages.leave();
    leaveFolder(out, spare);
  };
  const building = buildAtlas({ root, follow, out: atlas, cache, merge }, told);
  const { diagnostics, held, manifest, whole, ended } = await building.catch(async (error: unknown) => {
    await leave();
    throw error;
  });
  told.end();
  const explained = withRulePages(diagnostics, address);
  print(formatText(explained, NOTES_OF_A_BUILD));
  annotate(explained, root, terminal);
  if (held === null) {
    await leave();
    complain('Nothing was built: the last good atlas and site stay as they were.');
    return 1;
  }
  told.begin('pages');
  await pages.finish(manifest, whole);
  told.end();
  await Promise.all([swapFolder(out, spare), ended]);
  print(`The site is in ${spoken(out, terminal.cwd)}: ${held}.`);
  const warning = sizeWarning(out);
  if (warning) print(warning);
  return 0;
}

function filesIn(folder: string): string[] {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return entries.map(({ parentPath, name }) => join(parentPath, name)).sort();
}

/** What makes pages is loaded meanwhile, and they are compiled. What goes wrong is said once they are needed. */
const beginPages: PageBuilder = (made, { root, atlas, pages, site }, env, onDamage) => {
  process.env.ATLAS_DIR = atlas;
  const stop = new AbortController();
  let isDue = false;
  const begin = async (language: string) => {
    const { compilePages } = await import('./pages/compile.ts');
    const compiled = await compilePages(language, env, stop.signal);
    const { beginSite } = await import('./pages/begun-site.ts');
    return beginSite(compiled, made, { folder: pages, site, onDamage: () => onDamage(pages) }, () => isDue);
  };
  const likely = likelyLanguage(root);
  const begun = begin(likely);
  begun.catch(() => {});
  const rendering = import('./pages/render.ts');
  rendering.catch(() => {});
  const leave = async () => {
    isDue = true;
    (await begun.catch(() => null))?.shelf.leave();
  };
  return {
    async finish(manifest, whole) {
      isDue = true;
      const language = languageOf(atlas, manifest);
      if (language !== likely) await leave();
      const { renderPages } = await rendering;
      const address = { base: env.BASE_PATH || '/', site: env.SITE_URL || undefined };
      await renderPages(await (language === likely ? begun : begin(language)), made, address, { manifest, whole });
    },
    leave() {
      stop.abort();
      return leave();
    },
  };
};

export const main = buildWith({ buildAtlas: buildApart, beginPages });
