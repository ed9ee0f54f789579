/** Writes the JSON Schemas and snippets that editors complete and check front matter with, from the schemas of the build. */

import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { parseArgs } from 'node:util';
import { schemaFiles } from '../src/curate/schemas.ts';
import { SNIPPETS_FILE, snippetsFile } from '../src/curate/snippets.ts';

const { values } = parseArgs({ options: { root: { type: 'string', default: '.' } } });
const files = [...schemaFiles(), [SNIPPETS_FILE, snippetsFile()] as const];
for (const [path, text] of files) {
  mkdirSync(dirname(join(values.root, path)), { recursive: true });
  writeFileSync(join(values.root, path), text);
}
console.log(files.map(([path]) => path).join('\n'));
