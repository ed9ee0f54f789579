/** Adds documents to an atlas: arguments → add → print what became of each → exit code. */

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { add } from '../src/intake/add.ts';
import { describeSummary } from '../src/intake/wording.ts';
import { takeLock } from '../src/pipeline/emit/lock.ts';
import { DOCUMENTS } from '../src/pipeline/inputs/left-out.ts';
import { isPlainFolder } from '../src/pipeline/inputs/read.ts';
import { commandFor } from './folders.ts';

const USAGE = `Usage: npm run add -- [options] <file or folder>…

Copies documents into seeds/ and writes what is known about each into content/documents/.
Reads text, Markdown, saved web pages, PDF, Word (.docx), EPUB, and chats exported as text or JSON.

  --root <folder>  the atlas to add to (default: here)
  --chapters       part books into a document a chapter
  --help           print this`;

/** Files between two lines of progress where no terminal shows one that moves. */
const EVERY = 500;

async function main(): Promise<number> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: {
      root: { type: 'string' },
      chapters: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help || positionals.length === 0) {
    console.log(USAGE);
    return values.help ? 0 : 2;
  }
  // npm runs scripts in the project's folder, wherever it was called from.
  const here = process.env.INIT_CWD ?? process.cwd();
  const root = values.root === undefined ? resolve(process.env.ATLAS_ROOT || '.') : resolve(here, values.root);
  refusePlainFolder(root);
  const isNew = !existsSync(root);
  const shown = (path: string) => {
    const way = relative(here, path);
    return way.startsWith('..') ? path : way;
  };
  mkdirSync(join(root, 'seeds'), { recursive: true });
  const release = takeLock(join(root, 'seeds', '.adding.lock'), 0);
  const stop = stopOnInterrupt();
  try {
    const summary = await add({
      root,
      paths: positionals.map((path) => resolve(here, path)),
      byChapters: values.chapters,
      isStopped: () => stop.isStopped,
      onFile: (path, index, count) => progress(shown(path), index, count),
    });
    clearProgress();
    console.log(describeSummary(summary, shown));
    if (isNew) console.log(`\nThe folder was not there: a new atlas is begun in ${root}`);
    if (summary.outcomes.some(({ state }) => state === 'added')) {
      console.log(`\nThey are shown by: ${commandFor('dev', root)}\nWhat is wrong, by: ${commandFor('check', root)}`);
    }
    if (stop.isStopped) return 130;
    return summary.outcomes.some(({ state }) => state === 'refused') ? 1 : 0;
  } finally {
    release();
  }
}

/** Notes in a folder of their own are documents as they lie there; beside a new `seeds/` they would be so no more. */
function refusePlainFolder(root: string): void {
  if (!isPlainFolder(root) || !existsSync(root)) return;
  const isVault = existsSync(join(root, '.obsidian'));
  if (!isVault && !readdirSync(root).some((name) => DOCUMENTS.test(name))) return;
  throw new Error(`${root} is a folder of notes: put what is to be added among them, or name an atlas with --root.`);
}

/** The first Ctrl-C lets the file at hand be finished, the second ends at once. */
function stopOnInterrupt(): { isStopped: boolean } {
  const state = { isStopped: false };
  process.once('SIGINT', () => {
    state.isStopped = true;
    clearProgress();
    console.error('Stopping after this file. Run the same command again to go on.');
  });
  return state;
}

function progress(name: string, index: number, count: number): void {
  if (process.stderr.isTTY) {
    const line = `${index + 1} of ${count}  ${name}`;
    process.stderr.write(`\r\u001b[K${line.slice(0, (process.stderr.columns || 80) - 1)}`);
  } else if (index > 0 && index % EVERY === 0) console.error(`${index} of ${count}`);
}

function clearProgress(): void {
  if (process.stderr.isTTY) process.stderr.write('\r\u001b[K');
}

try {
  process.exitCode = await main();
} catch (error) {
  const isUsage = error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS');
  console.error(
    isUsage
      ? `${error.message}\n\n${USAGE}`
      : `Nothing more was added: ${error instanceof Error ? error.message : error}`,
  );
  if (!isUsage) console.error(process.env.DEBUG ? error : 'What was added before stays. Set DEBUG=1 to see where.');
  process.exitCode = isUsage ? 2 : 1;
}
