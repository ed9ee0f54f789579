import { relative, sep } from 'node:path';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { formatGitHub } from '../src/pipeline/rules/reporters.ts';
import type { Surroundings } from './command.ts';

/** In a workflow of GitHub, shows each finding beside its line. */
export function annotate(diagnostics: readonly Diagnostic[], root: string, { cwd, env, stdout }: Surroundings): void {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE = cwd } = env;
  if (!GITHUB_ACTIONS || diagnostics.length === 0) return;
  const folder = relative(GITHUB_WORKSPACE, root).replaceAll(sep, '/');
  stdout.write(`${formatGitHub(diagnostics, folder && `${folder}/`)}\n`);
}

/** The address of the published site, as the build is told it; null where it is not. */
export function siteAddress({ SITE_URL, BASE_PATH = '/' }: NodeJS.ProcessEnv): string | null {
  return SITE_URL ? new URL(BASE_PATH.replace(/\/?$/, '/'), SITE_URL).href : null;
}
