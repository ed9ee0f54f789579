/** Writes the JSON Schemas and snippets that editors complete and check front matter with, from the schemas of the build. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { schemaFiles } from '../src/curate/schemas.ts';
import { SNIPPETS_FILE, snippetsFile } from '../src/curate/snippets.ts';
import { chooseFolders } from './folders.ts';

const { values } = parseArgs({ options: { root: { type: 'string' } } });
const { root } = chooseFolders({ root: values.root });
const files = [...schemaFiles(), [SNIPPETS_FILE, snippetsFile()] as const];
for (const [path, text] of files) {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
console.log(files.map(([path]) => path).join('\n'));
