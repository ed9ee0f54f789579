/** Adds documents to an atlas: arguments → add → print what became of each → exit code. */

import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import { finishChanges } from '../src/curate/write-changes.ts';
import { add } from '../src/intake/add.ts';
import { describeSummary, summaryJson } from '../src/intake/wording.ts';
import { takeLock } from '../src/pipeline/emit/lock.ts';
import { DOCUMENTS } from '../src/pipeline/inputs/left-out.ts';
import { isPlainFolder } from '../src/pipeline/inputs/read.ts';
import { command, type Place, runAsProcess } from './command.ts';
import { commandFor } from './folders.ts';
import { terminalText } from './terminal-text.ts';

const USAGE = `Usage: npm run add -- [options] <file or folder>…

Copies documents into seeds/ and writes what is known about each into content/documents/.
Reads text, Markdown, saved web pages, PDF, Word (.docx), OpenDocument (.odt, .odp), PowerPoint (.pptx), rich text (.rtf), EPUB,
notebooks (.ipynb), Org, mail (.eml, .mbox), transcripts (.vtt, .srt), and chats as programs export them (text, JSON, ZIP):
ChatGPT, Claude, WhatsApp, Slack, Discord, Telegram, Teams, Skype, Messenger, LINE, KakaoTalk, QQ, Zoom, IRC; and as other
programs write them: Signal (signal-export), iMessage (imessage-exporter), WeChat.

  --root <folder>  the atlas to add to (default: here)
  --chapters       part books into a document a chapter
  --json           print what became of each file as JSON
  --help           print this`;

/** Files between two lines of progress where no terminal shows one that moves. */
const EVERY = 500;

export const main = command(
  {
    usage: USAGE,
    options: {
      root: { type: 'string' },
      chapters: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
    },
    allowPositionals: true,
    failure: (message) => `Nothing more was added: ${message}\nWhat was added before stays. Set DEBUG=1 to see where.`,
  },
  async ({ values, positionals }, { cwd, env, print, stderr }) => {
    if (positionals.length === 0) {
      print(USAGE);
      return 2;
    }
    // npm runs scripts in the project's folder, wherever it was called from.
    const here = env.INIT_CWD ?? cwd;
    const root = values.root === undefined ? resolve(cwd, env.ATLAS_ROOT || '.') : resolve(here, values.root);
    finishChanges(root);
    refusePlainFolder(root);
    const isNew = !existsSync(root);
    const shown = (path: string) => {
      const way = relative(here, path);
      return terminalText(way.startsWith('..') ? path : way);
    };
    mkdirSync(join(root, 'seeds'), { recursive: true });
    const release = takeLock(join(root, 'seeds', '.adding.lock'), 0);
    const told = progress(stderr);
    const interrupt = new Interrupt(() => {
      told.clear();
      stderr.write('Stopping after this file. Run the same command again to go on.\n');
    });
    try {
      const summary = await add({
        root,
        paths: positionals.map((path) => resolve(here, path)),
        byChapters: values.chapters,
        isStopped: () => interrupt.came,
        onFile: (path, index, count) => told.file(shown(path), index, count),
      });
      told.clear();
      print(values.json ? summaryJson(summary) : describeSummary(summary, shown));
      if (isNew && !values.json) print(`\nThe folder was not there: a new atlas is begun in ${root}`);
      if (!values.json && summary.outcomes.some(({ state }) => state === 'added')) {
        print(`\nThey are shown by: ${commandFor('dev', root)}\nWhat is wrong, by: ${commandFor('check', root)}`);
      }
      if (interrupt.came) return 130;
      return summary.outcomes.some(({ state }) => state === 'refused') ? 1 : 0;
    } finally {
      interrupt.forget();
      release();
    }
  },
);

/** Notes in a folder of their own are documents as they lie there; beside a new `seeds/` they would be so no more. */
function refusePlainFolder(root: string): void {
  if (!isPlainFolder(root) || !existsSync(root)) return;
  const isVault = existsSync(join(root, '.obsidian'));
  if (!isVault && !readdirSync(root).some((name) => DOCUMENTS.test(name))) return;
  throw new Error(`${root} is a folder of notes: put what is to be added among them, or name an atlas with --root.`);
}

/** The first Ctrl-C lets the file at hand be finished, the second ends at once. */
class Interrupt {
  came = false;
  readonly #listen: () => void;

  constructor(onFirst: () => void) {
    this.#listen = () => {
      this.came = true;
      onFirst();
    };
    process.once('SIGINT', this.#listen);
  }

  forget(): void {
    process.off('SIGINT', this.#listen);
  }
}

function progress(place: Place) {
  return {
    file(name: string, index: number, count: number): void {
      if (place.isTTY) {
        const line = `${index + 1} of ${count}  ${name}`;
        place.write(`\r\u001b[K${line.slice(0, (place.columns || 80) - 1)}`);
      } else if (index > 0 && index % EVERY === 0) place.write(`${index} of ${count}\n`);
    },
    clear(): void {
      if (place.isTTY) place.write('\r\u001b[K');
    },
  };
}

if (import.meta.main) await runAsProcess(main);
