import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TestProject } from 'vitest/node';
import type { Site } from './harness.ts';

/** The third is the first again, to be compared byte by byte; the fourth has documents in several languages. */
const BASES = ['/', '/some/base/', '/', '/'];

/** What the second site was called before. */
const REDIRECTS = 'entities:\n  zz-mythos: claude-mythos\nclaims:\n  size-helps: larger-should-be-better\n';

/** Builds the real site under `/`, with renamed pages under a base path, and under `/` again, in another time zone, locale and folder each; given to all browser tests. */
export default function setup(project: TestProject): () => void {
  const folder = mkdtempSync(join(tmpdir(), 'frontier-atlas-'));
  const environments = [
    { TZ: 'Pacific/Auckland', LC_ALL: 'de_DE.UTF-8' },
    { TZ: 'America/Los_Angeles', LC_ALL: 'C' },
    { TZ: 'Asia/Kathmandu', LC_ALL: 'tr_TR.UTF-8' },
    { TZ: 'UTC', LC_ALL: 'C' },
  ];
  const renamed = join(folder, 'renamed');
  for (const inputs of ['seeds', 'content']) cpSync(inputs, join(renamed, inputs), { recursive: true });
  writeFileSync(join(renamed, 'content/redirects.yaml'), REDIRECTS);
  const roots = ['.', renamed, '.', 'tests/golden/other-languages'];
  const sites: Site[] = BASES.map((base, index) => {
    const site = { folder: join(folder, `site-${index}`), base };
    execFileSync(
      process.execPath,
      ['scripts/build.ts', '--root', roots[index]!, '--out', site.folder, '--atlas', join(folder, `atlas-${index}`)],
      {
        env: { ...process.env, ...environments[index], BASE_PATH: base, SITE_URL: 'https://atlas.example' },
        stdio: ['ignore', 'inherit', 'inherit'],
      },
    );
    return site;
  });
  project.provide('sites', sites);
  return () => rmSync(folder, { recursive: true, force: true });
}
