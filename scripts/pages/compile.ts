/**
 * Pages, compiled: what Astro makes of the program's own code, which is the same for every atlas of a language and an
 * address. Made once, in a process of its own (Vite takes 700 MB), and kept beside the program until the code changes.
 */

import { execFile } from 'node:child_process';
import { hash, randomUUID } from 'node:crypto';
import { mkdirSync, readdirSync, renameSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import type { AstroIntegration, HookParameters } from 'astro';
import { codeFingerprint } from '../../src/pipeline/cache/fingerprint.ts';
import { PROJECT } from '../folders.ts';
import { interfaceOf } from '../interface.ts';
import { isSealed, seal } from './seal.ts';

/** A folder of compiled pages: what runs (`server/`), what is served as it is (`client/`) and the styles of each page. */
export interface CompiledPages {
  readonly folder: string;
  /** Tells apart pages that may come out differently of the same atlas. */
  readonly fingerprint: string;
}

export const SERVER = 'server';
export const CLIENT = 'client';
export const STYLES = 'styles.json';
/** Style sheets by page, as Astro keeps them: by the key of its route and component. */
export type Styles = readonly (readonly [key: string, styles: NonNullable<ReturnType<Pages['get']>>['styles']])[];
type Pages = HookParameters<'astro:build:setup'>['pages'];

const KEPT = join(PROJECT, '.cache', 'pages');
/** How many are kept: atlases of several languages and addresses may be built in turn. */
const MOST = 6;
/** Beyond those nothing that was asked for so lately is forgotten: another build may be making its pages with it. Milliseconds. */
const IN_USE = 60 * 60 * 1000;
/** Everything that pages are made of. */
const SOURCES = ['src', 'public', 'scripts', 'astro.config.mjs', 'tsconfig.json'];

/** What is being compiled, by its fingerprint: who asks again gets the same. */
const begun = new Map<string, Promise<void>>();

/**
 * The pages for a language and the address in the environment; compiled now unless they are there.
 *
 * @param stop ends the compiling, which then fails
 * @throws what Astro throws
 */
export async function compilePages(
  language: string,
  env: NodeJS.ProcessEnv,
  stop?: AbortSignal,
): Promise<CompiledPages> {
  const { BASE_PATH, SITE_URL } = env;
  const { words } = interfaceOf(language);
  const fingerprint = hash('sha256', JSON.stringify([codeFingerprint(SOURCES), language, words, BASE_PATH, SITE_URL]));
  const folder = join(KEPT, fingerprint.slice(0, 16));
  if (isSealed(folder)) {
    try {
      utimesSync(folder, new Date(), new Date());
    } catch {
      // What belongs to somebody else is forgotten sooner.
    }
    return { folder, fingerprint };
  }
  const compiling = begun.get(fingerprint) ?? compileInto(folder, { ...env, ATLAS_LANGUAGE: language }, stop);
  begun.set(fingerprint, compiling);
  await compiling;
  return { folder, fingerprint };
}

async function compileInto(folder: string, env: NodeJS.ProcessEnv, signal: AbortSignal | undefined): Promise<void> {
  const unfinished = `${folder}.${randomUUID()}`;
  try {
    await promisify(execFile)(process.execPath, [import.meta.filename, unfinished], {
      cwd: PROJECT,
      env: { ...env, NODE_ENV: 'production' },
      signal,
    });
    seal(unfinished);
    if (!isSealed(folder)) {
      rmSync(folder, { recursive: true, force: true });
      renameSync(unfinished, folder);
    }
  } finally {
    rmSync(unfinished, { recursive: true, force: true });
  }
  forgetOldest(KEPT);
}

/** Removes what has not been asked for longest, of the folders in one. */
export function forgetOldest(folder: string): void {
  // Another build may forget one meanwhile.
  const asked = (name: string) => statSync(join(folder, name), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const kept = readdirSync(folder).map((name) => ({ name, asked: asked(name) }));
  for (const { name, asked: last } of kept.sort((a, b) => b.asked - a.asked).slice(MOST))
    if (last < Date.now() - IN_USE) rmSync(join(folder, name), { recursive: true, force: true });
}

/** Lets Astro compile and keeps what it then would make pages with, in place of making them. */
function keepCompiled(folder: string): AstroIntegration {
  let pages: Pages;
  return {
    name: 'atlas-compile',
    hooks: {
      'astro:build:setup': (setup) => {
        pages = setup.pages;
      },
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer({
          name: 'atlas-compile',
          async setup() {
            renameSync(join(folder, CLIENT, '.prerender'), join(folder, SERVER));
            const styles: Styles = [...pages].map(([key, page]) => [key, page.styles]);
            writeFileSync(join(folder, STYLES), JSON.stringify(styles));
          },
          getStaticPaths: () => Promise.resolve([]),
          render: () => Promise.reject(new Error('Unexpected page, expected none')),
        }),
    },
  };
}

if (import.meta.main) {
  const folder = process.argv[2]!;
  mkdirSync(folder, { recursive: true });
  const { build } = await import('astro');
  await build({ root: PROJECT, outDir: join(folder, CLIENT), logLevel: 'warn', integrations: [keepCompiled(folder)] });
}
