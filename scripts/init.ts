/** `npm run init -- <folder>`: the files of a small, empty atlas. Nothing that is there is ever overwritten. */

import { existsSync, readdirSync, statSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { finishChanges, writeTexts } from '../src/curate/write-changes.ts';
import { isPlainFolder, readInputs } from '../src/pipeline/inputs/read.ts';
import { Report } from '../src/pipeline/rules/report.ts';
import { command, runAsProcess } from './command.ts';
import { commandFor, PROJECT, spoken } from './folders.ts';
import { newAtlas } from './init/files.ts';

const USAGE = `Usage: npm run init -- <folder> [--yes]

Makes the files of a small, empty atlas in a folder. In one that holds something already, it first says what it would do;
with --yes it does it. Nothing is ever overwritten.`;

export const main = command(
  {
    usage: USAGE,
    options: { yes: { type: 'boolean', default: false } },
    allowPositionals: true,
    failure: (message) => message,
  },
  ({ values, positionals }, { cwd, print, complain }) => {
    const [given] = positionals;
    if (given === undefined || positionals.length > 1) {
      print(USAGE);
      return 2;
    }
    const root = resolve(cwd, given);
    const isThere = existsSync(root);
    if (isThere && !statSync(root).isDirectory()) {
      complain(`${spoken(root, cwd)} is a file. Name a folder.`);
      return 1;
    }
    if (isThere) finishChanges(root);
    const held = isThere ? readdirSync(root).filter((name) => name !== '.git' && name !== '.DS_Store') : [];
    const notes = isThere && isPlainFolder(root) ? readInputs(root, new Report()).seeds.length : 0;
    const files = Object.entries(newAtlas(titleFor(root))).filter(
      ([path]) => notes === 0 || path.startsWith('content/'),
    );
    const missing = files.filter(([path]) => !existsSync(join(root, path)));
    const kept = files.filter(([path]) => existsSync(join(root, path))).map(([path]) => path);
    if (notes > 0) print(`The ${notes} texts that are in ${spoken(root, cwd)} are its documents: no seeds/ is needed.`);
    if (kept.length > 0) print(`Already there, and left as they are: ${kept.join(', ')}`);
    if (missing.length === 0) {
      print('Nothing is missing.');
      return 0;
    }
    if (held.length > 0 && !values.yes) {
      print(`${spoken(root, cwd)} holds ${held.length} files and folders. These would be added:`);
      for (const [path] of missing) print(`  ${path}`);
      print('Nothing was written. Run it again with --yes to add them.');
      return 1;
    }
    writeTexts(root, missing);
    for (const [path] of missing) print(`  ${path}`);
    print(
      `\n${notes > 0 ? 'Then' : `Now drop a .txt, .md, .mdx or .html file into ${spoken(join(root, 'seeds'), cwd)}, then`}: ${commandFor('dev', root)}`,
    );
    return 0;
  },
);

function titleFor(root: string): string {
  return root === PROJECT ? 'My atlas' : basename(root);
}

if (import.meta.main) await runAsProcess(main);
