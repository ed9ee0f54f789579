/** `npm run init -- <folder>`: the files of a small, empty atlas. Nothing that is there is ever overwritten. */

import { existsSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { isPlainFolder, readInputs } from '../src/pipeline/inputs/read.ts';
import { Report } from '../src/pipeline/rules/report.ts';
import { commandFor, PROJECT, spoken } from './folders.ts';
import { newAtlas } from './init/files.ts';

const USAGE = `Usage: npm run init -- <folder> [--yes]

Makes the files of a small, empty atlas in a folder. In one that holds something already, it first says what it would do;
with --yes it does it. Nothing is ever overwritten.`;

function main(): number {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { yes: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
  });
  const [given] = positionals;
  if (values.help || given === undefined || positionals.length > 1) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  const root = resolve(given);
  const isThere = existsSync(root);
  if (isThere && !statSync(root).isDirectory()) {
    console.error(`${spoken(root)} is a file. Name a folder.`);
    return 1;
  }
  const held = isThere ? readdirSync(root).filter((name) => name !== '.git' && name !== '.DS_Store') : [];
  const notes = isThere && isPlainFolder(root) ? readInputs(root, new Report()).seeds.length : 0;
  const files = Object.entries(newAtlas(titleFor(root))).filter(([path]) => notes === 0 || path.startsWith('content/'));
  const missing = files.filter(([path]) => !existsSync(join(root, path)));
  const kept = files.filter(([path]) => existsSync(join(root, path))).map(([path]) => path);
  if (notes > 0) console.log(`The ${notes} texts that are in ${spoken(root)} are its documents: no seeds/ is needed.`);
  if (kept.length > 0) console.log(`Already there, and left as they are: ${kept.join(', ')}`);
  if (missing.length === 0) {
    console.log('Nothing is missing.');
    return 0;
  }
  if (held.length > 0 && !values.yes) {
    console.log(`${spoken(root)} holds ${held.length} files and folders. These would be added:`);
    for (const [path] of missing) console.log(`  ${path}`);
    console.log('Nothing was written. Run it again with --yes to add them.');
    return 1;
  }
  for (const [path, text] of missing) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    // The flag keeps what somebody may have put there meanwhile.
    writeFileSync(join(root, path), text, { flag: 'wx' });
    console.log(`  ${path}`);
  }
  console.log(
    `\n${notes > 0 ? 'Then' : `Now drop a .txt, .md or .html file into ${spoken(join(root, 'seeds'))}, then`}: ${commandFor('dev', root)}`,
  );
  return 0;
}

function titleFor(root: string): string {
  return root === PROJECT ? 'My atlas' : basename(root);
}

try {
  process.exitCode = main();
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = error instanceof TypeError ? 2 : 1;
}
