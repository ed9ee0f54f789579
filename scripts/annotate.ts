import { relative, sep } from 'node:path';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { formatGitHub } from '../src/pipeline/rules/reporters.ts';
import type { Surroundings } from './command.ts';
import { withoutControls } from './terminal-text.ts';

/** In a workflow of GitHub, shows each finding beside its line. */
export function annotate(diagnostics: readonly Diagnostic[], root: string, { cwd, env, stdout }: Surroundings): void {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE = cwd } = env;
  if (!GITHUB_ACTIONS || diagnostics.length === 0) return;
  const folder = relative(GITHUB_WORKSPACE, root).replaceAll(sep, '/');
  stdout.write(`${withoutControls(formatGitHub(diagnostics, folder && `${folder}/`))}\n`);
}

/**
 * The address of the published site, as the build is told it; null where it is not.
 *
 * @throws Error where what the environment holds is no address, or no path
 */
export function siteAddress({ SITE_URL, BASE_PATH = '/' }: NodeJS.ProcessEnv): string | null {
  if (!PATH.test(BASE_PATH) || /(?:^|\/)\.{1,2}(?:\/|$)/.test(BASE_PATH))
    throw new Error(`Unexpected BASE_PATH "${BASE_PATH}", expected the path of the site, for instance /atlas/`);
  if (!SITE_URL) return null;
  const url = URL.parse(BASE_PATH.replace(/\/?$/, '/'), SITE_URL);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new Error(
      `Unexpected SITE_URL "${SITE_URL}", expected the address of the site, for instance https://example.org`,
    );
  return url.href;
}

const PATH = /^(?!.*\/\/)[\w.~!$&'()*+,;=:@%/-]*$/;
