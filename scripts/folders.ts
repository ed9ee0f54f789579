import { hash } from 'node:crypto';
import { basename, dirname, join, relative, resolve } from 'node:path';
import { finishChanges } from '../src/curate/write-changes.ts';
import { isPlainFolder } from '../src/pipeline/inputs/read.ts';
import { slug } from '../src/pipeline/inputs/record-id.ts';
import type { Surroundings } from './command.ts';

/** Where an atlas is read from and written to; all paths are absolute. */
export interface Folders {
  readonly root: string;
  /** The finished site. */
  readonly site: string;
  /** The artefact that pages are made from. */
  readonly atlas: string;
  /** What is kept from build to build, to work only on what changed. */
  readonly cache: string;
  /** What is kept of the pages that were made. */
  readonly pages: string;
  /** The site before the last, for the next to be made of it. */
  readonly spare: string;
  /** Whether links that lead out of `root` are read too. */
  readonly follow: boolean;
}

/** The folder of this program. */
export const PROJECT = resolve(import.meta.dirname, '..');

/**
 * Chooses the folders. The inputs are in `--root`, else `ATLAS_ROOT`, else here. An atlas folder (one with `seeds/`) has its
 * site and artefact within it, in `dist/` and `.atlas/`. Into a plain folder of notes nothing is written: its site goes to
 * `sites/<name>/` beside this program. `--out` and `--atlas` choose otherwise. Changes to the inputs that a killed command
 * left unfinished are finished first.
 */
export function chooseFolders(
  given: {
    root?: string | undefined;
    site?: string | undefined;
    atlas?: string | undefined;
    follow?: boolean | undefined;
  },
  { cwd, env }: Pick<Surroundings, 'cwd' | 'env'> = { cwd: process.cwd(), env: process.env },
): Folders {
  const root = resolve(cwd, given.root ?? (env.ATLAS_ROOT || '.'));
  finishChanges(root);
  const name = `${slug(basename(root)) || 'notes'}-${hash('sha256', root).slice(0, 6)}`;
  const isPlain = isPlainFolder(root);
  const isHere = relative(root, cwd) === '';
  const cache = isHere && !isPlain ? resolve(cwd, '.cache', 'atlas') : join(PROJECT, '.cache', 'roots', name, 'memo');
  const [site, artefact] = isPlain
    ? [join(PROJECT, 'sites', name), join(PROJECT, '.cache', 'roots', name, 'atlas')]
    : [join(root, 'dist'), join(root, '.atlas')];
  return {
    root,
    site: resolve(cwd, given.site ?? (env.OUT_DIR || site)),
    atlas: resolve(cwd, given.atlas ?? (env.ATLAS_DIR || artefact)),
    cache,
    pages: join(dirname(cache), 'site'),
    spare: join(dirname(cache), 'spare'),
    follow: given.follow ?? env.ATLAS_FOLLOW === '1',
  };
}

/** A command for a folder as one types it again: with `--root` where that is not this project's own. */
export function commandFor(name: string, root: string): string {
  return root === PROJECT
    ? `npm run ${name}`
    : `npm run ${name} -- --root ${/\s/.test(root) ? JSON.stringify(root) : root}`;
}

/** A path as people would type it in a folder, where that is shorter. */
export function spoken(path: string, cwd: string): string {
  const way = relative(cwd, path);
  return way !== '' && way.length < path.length ? way : path;
}

/** Those of all commands that read the inputs. */
export const INPUT_OPTIONS = { root: { type: 'string' }, follow: { type: 'boolean' } } as const;
