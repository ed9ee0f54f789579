/** Writes the JSON Schemas and snippets that editors complete and check front matter with, from the schemas of the build. */

import { schemaFiles } from '../src/curate/schemas.ts';
import { SNIPPETS_FILE, snippetsFile } from '../src/curate/snippets.ts';
import { writeTexts } from '../src/curate/write-changes.ts';
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
    writeTexts(root, files);
    terminal.print(files.map(([path]) => path).join('\n'));
    return 0;
  },
);

if (import.meta.main) await runAsProcess(main);
