import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { main as add } from '../../scripts/add.ts';
import { main as check } from '../../scripts/check.ts';
import type { Main } from '../../scripts/command.ts';
import { main as edition } from '../../scripts/edition.ts';
import { main as init } from '../../scripts/init.ts';
import { main as rename } from '../../scripts/rename.ts';
import { buildWith } from '../../scripts/site.ts';
import { main as suggest } from '../../scripts/suggest.ts';
import { filesBelow, killEverywhere } from '../killed.ts';
import { call } from './call.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'atlas-killed-command-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const ENTITY = '---\nname: Scaling\nkind: concept\nsummary: Making models better by making them larger.\n---\n';
const ATLAS = {
  'content/site.yaml': 'title: Small\n',
  'content/documents/note.md': '---\nfile: note.txt\n---\nOn [[scaling]].\n',
  'content/entities/scaling.md': ENTITY,
  'seeds/note.txt': 'Here OpenAI released Sora.\n\nNobody at NIST uses Sora, and OpenAI knows that scaling goes on.\n',
};
const GIVEN = {
  'given/one.txt': 'One\n\nSome words of a note.\n',
  'given/two.md': '# Two\n\nMore words.\n',
  // Neither UTF-8 nor a document as it is: its text becomes the seed, and the file is kept beside it.
  'given/latin.txt': Buffer.from('Zo\xeb says that models grow.', 'latin1'),
};

/** Pages of an atlas, as far as it matters here: several files, other ones for another atlas. */
const build = buildWith({
  beginPages: (folder, { atlas }) => ({
    async finish() {
      const [index = ''] = [...filesBelow(atlas)].find(([path]) => path.endsWith('/index.json')) ?? [];
      mkdirSync(join(folder, 'data'), { recursive: true });
      writeFileSync(join(folder, 'index.html'), index);
      writeFileSync(join(folder, 'data', 'atlas.json'), '{}');
    },
    leave: async () => {},
  }),
});

/** All files but those that are only kept to be faster, and are told by their hashes. */
const left = (below = '') =>
  Object.fromEntries([...filesBelow(join(root, below))].filter(([path]) => !path.startsWith('.cache/')));

interface Case {
  readonly files: Record<string, string | Uint8Array>;
  readonly main: Main;
  readonly argv: readonly string[];
  /** Whether all is the old or all the new as soon as the next command has begun. A single file is always one of them. */
  readonly isOne?: boolean;
  /** Where all is the old or all the new at once. */
  readonly atOnce?: string;
}

const CASES: Readonly<Record<string, Case>> = {
  build: {
    files: { ...ATLAS, 'dist/index.html': 'old', 'dist/data/atlas.json': '{}' },
    main: build,
    argv: [],
    atOnce: 'dist/',
  },
  add: { files: { ...ATLAS, ...GIVEN }, main: add, argv: ['given'] },
  rename: { files: ATLAS, main: rename, argv: ['scaling', 'growth'], isOne: true },
  'suggest --accept': { files: ATLAS, main: suggest, argv: ['--accept'], isOne: true },
  init: { files: { 'README.md': 'Mine.' }, main: init, argv: ['.', '--yes'], isOne: true },
  edition: { files: ATLAS, main: edition, argv: ['--name', 'May 2026'], isOne: true },
};

describe('killed at any operation on the disk, a command leaves what the next one works with, and again ends as if undisturbed', () => {
  it.each(Object.entries(CASES))('%s', async (_, { files, main, argv, isOne, atOnce }) => {
    const lay = () => {
      rmSync(root, { recursive: true, force: true });
      for (const [path, text] of Object.entries(files)) {
        mkdirSync(dirname(join(root, path)), { recursive: true });
        writeFileSync(join(root, path), text);
      }
    };
    lay();
    const given = main === suggest ? [...argv, await firstKey()] : argv;
    const work = () => call(main, given, root);
    lay();
    const before = left();
    expect(await work()).toMatchObject({ code: 0 });
    const after = left();
    expect(after).not.toEqual(before);
    /** All that there may be, and how each of it may be. */
    const known = (path: string) => [before[path], after[path]].filter((text) => text !== undefined);
    const below = (folder: string, all: Record<string, string>) =>
      Object.fromEntries(Object.entries(all).filter(([path]) => path.startsWith(folder)));
    const killed = await killEverywhere(lay, work, async (nth) => {
      if (atOnce !== undefined)
        expect([below(atOnce, before), below(atOnce, after)]).toContainEqual(below(atOnce, left()));
      for (const [path, text] of Object.entries(left()))
        if (!/(?:^|\/)\.|^dist\./.test(path)) expect(known(path), `${path} at ${nth}`).toContain(text);
      if (main !== build) expect(await call(check, [], root), `check at ${nth}`).toMatchObject({ code: 0 });
      if (isOne) expect([before, after], `one at ${nth}`).toContainEqual(left());
      await work();
      expect(left(), `again at ${nth}`).toEqual(after);
    });
    expect(killed).toBeGreaterThan(1);
  });
});

async function firstKey(): Promise<string> {
  const { output } = await call(suggest, ['--json', '--kind', 'entity', '--limit', '1'], root);
  return JSON.parse(output)[0].key;
}
