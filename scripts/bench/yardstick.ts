/** The least that any program does with a folder of notes, as a measure of the machine: plain remark → remark-rehype → rehype-stringify, nothing written. */

import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { rehype } from 'rehype';
import { remark } from 'remark';
import remarkRehype from 'remark-rehype';

const [root = '.'] = process.argv.slice(2);
const reader = remark().use(remarkRehype).freeze();
const writer = rehype().freeze();
let length = 0;
for (const file of readdirSync(root).filter((name) => name.endsWith('.md'))) {
  const tree = reader.parse(readFileSync(join(root, file), 'utf8'));
  length += writer.stringify(reader.runSync(tree) as Parameters<typeof writer.stringify>[0]).length;
}
console.log(`${length} code units`);
