import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { type AtlasBuilder, buildApart, buildHere } from '../../scripts/atlas-apart.ts';
import { filesBelow } from '../killed.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-apart-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const NOTE = 'Here OpenAI released Sora.\n';

describe('an atlas that is built in a process of its own', () => {
  it.each<[string, Record<string, string>, string, RegExp]>([
    ['is the same', { 'seeds/a.txt': NOTE, 'content/site.yaml': 'title: Small\n' }, 'memo', /"held":"1 document/],
    [
      'has the same errors',
      { 'seeds/a.txt': NOTE, 'content/site.yaml': 'titel: Small\n' },
      'memo',
      /titel.*"held":null/,
    ],
    [
      'has as many errors',
      {
        'seeds/a.txt': NOTE,
        'content/site.yaml': `title: Small\n${Array.from({ length: 5_000 }, (_, key) => `key${key}: 1\n`).join('')}`,
      },
      'memo',
      /key4999.*"held":null/,
    ],
    ['says of a damaged cache the same', { 'seeds/a.txt': NOTE, memo: 'no cache' }, 'memo', /"damaged":\[".*memo"\]/],
    ['fails with the same words', {}, 'memo\0', /null bytes/],
  ])('%s', async (_, files, cache, expected) => {
    const here = await told(buildHere, files, cache);
    expect(here).toMatch(expected);
    expect(await told(buildApart, files, cache)).toBe(here);
  });
});

/** All that a builder tells and writes, as text. */
async function told(build: AtlasBuilder, files: Record<string, string>, cache: string): Promise<string> {
  rmSync(root, { recursive: true, force: true });
  for (const folder of ['seeds', 'content']) mkdirSync(join(root, folder), { recursive: true });
  for (const [path, text] of Object.entries(files)) writeFileSync(join(root, path), text);
  const stages = new Set<string>();
  const damaged: string[] = [];
  const given = { root, out: join(root, 'out'), follow: false, cache: join(root, cache), merge: [] };
  const telling = { begin: (stage: string) => stages.add(stage), damaged: (path: string) => damaged.push(path) };
  const answer = await build(given, telling).then(
    async ({ whole, ended, ...built }) => {
      await whole;
      await ended;
      return built;
    },
    ({ message }: Error) => message,
  );
  const written = [...filesBelow(join(root, 'out'))];
  return JSON.stringify({ answer, stages: [...stages], damaged, written });
}
