/** Writes the JSON Schemas and snippets that editors complete and check front matter with, from the schemas of the build. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { schemaFiles } from '../src/curate/schemas.ts';
import { SNIPPETS_FILE, snippetsFile } from '../src/curate/snippets.ts';
import { command, runAsProcess } from './command.ts';
import { chooseFolders } from './folders.ts';

const USAGE = `Usage: npm run schemas [-- --root <folder>]

Writes content/.schemas/ and the snippets of Visual Studio Code anew.`;

export const main = command(
  {
    usage: USAGE,
    options: { root: { type: 'string' } },
    failure: (message) => `The schemas were not written: ${message}`,
  },
  ({ values }, terminal) => {
    const { root } = chooseFolders({ root: values.root }, terminal);
    const files = [...schemaFiles(), [SNIPPETS_FILE, snippetsFile()] as const];
    for (const [path, text] of files) {
      mkdirSync(dirname(join(root, path)), { recursive: true });
      writeFileSync(join(root, path), text);
    }
    terminal.print(files.map(([path]) => path).join('\n'));
    return 0;
  },
);

if (import.meta.main) await runAsProcess(main);
