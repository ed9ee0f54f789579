import { relative, sep } from 'node:path';
import type { Diagnostic } from '../src/model/diagnostic.ts';
import { formatGitHub } from '../src/pipeline/rules/reporters.ts';

/** In a workflow of GitHub, shows each finding beside its line. */
export function annotate(diagnostics: readonly Diagnostic[], root: string): void {
  const { GITHUB_ACTIONS, GITHUB_WORKSPACE = process.cwd() } = process.env;
  if (!GITHUB_ACTIONS || diagnostics.length === 0) return;
  const folder = relative(GITHUB_WORKSPACE, root).replaceAll(sep, '/');
  console.log(formatGitHub(diagnostics, folder && `${folder}/`));
}

/** The address of the published site, as the build is told it; null where it is not. */
export function siteAddress(): string | null {
  const { SITE_URL, BASE_PATH = '/' } = process.env;
  return SITE_URL ? new URL(BASE_PATH.replace(/\/?$/, '/'), SITE_URL).href : null;
}
