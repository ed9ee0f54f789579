import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import type { Root } from 'hast';
import rehypeRaw from 'rehype-raw';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkMath from 'remark-math';
import remarkRehype from 'remark-rehype';
import { describe, expect, it } from 'vitest';
import { isAsParsed } from '../../../../src/pipeline/documents/readers/as-parsed.ts';
import { treeOf } from '../../../../src/pipeline/documents/readers/markdown-tree.ts';

const reader = remark().use(remarkGfm).use(remarkMath).use(remarkRehype, { allowDangerousHtml: true }).freeze();
const parser = remark().use(rehypeRaw).freeze();
const read = (markdown: string) => reader.runSync(reader.parse(markdown)) as unknown as Root;

/** What elements carry beside what is shown is asked for by nobody. */
const withoutData = ({ children }: Root) =>
  JSON.parse(JSON.stringify(children, (key, value: unknown) => (key === 'data' ? undefined : value))) as unknown;

/** Fails where a tree is said to be as a parser would leave it, and is not. */
function expectAsParsed(markdown: string): boolean {
  const tree = read(markdown);
  if (!isAsParsed(tree)) return false;
  const parsed = parser.runSync(structuredClone(tree) as never, { value: markdown }) as unknown as Root;
  expect(withoutData(parsed), markdown).toEqual(withoutData(tree));
  return true;
}

const piece = fc.constantFrom(
  ...[
    'word',
    ' ',
    '  ',
    '\n',
    '\n\n',
    '- ',
    '1. ',
    '> ',
    '# ',
    '    ',
    '**',
    '*',
    '_',
    '~~',
    '`',
    '```\n',
    '[',
    '](/x)',
  ],
  ...[
    '![',
    '](y "z")',
    '<b>',
    '</b>',
    '<',
    '&amp;',
    '&',
    '\\',
    '|',
    '|-|',
    ':-',
    '$',
    '[^1]',
    '- [x] ',
    '---',
    '===',
    '\t',
  ],
);
const markdown = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

describe('a tree that no parser of HTML would change', () => {
  it('is told by what it is made of', () => {
    let told = 0;
    fc.assert(
      fc.property(markdown, (text) => {
        if (expectAsParsed(text)) told++;
      }),
      { numRuns: 1000 },
    );
    expect(told).toBeGreaterThan(200);
  });

  it.each([
    ['plain notes', '# A\n\nOne *two* [three](x).\n\n- four\n\n> five\n\n```js\nsix\n```\n', true],
    ['HTML', 'One <b>two</b>', false],
    ['a box', '- [ ] one', false],
    ['a line that ends in it', 'one  \ntwo', false],
    ['quotations within quotations', `${'>'.repeat(200)} one`, false],
  ])('%s', (_what, text, isPlain) => {
    expect(isAsParsed(read(text))).toBe(isPlain);
  });

  it('is what most of the documents of the repository are made into', () => {
    const seeds = resolve(import.meta.dirname, '../../../corpora');
    const files = readdirSync(seeds, { recursive: true, encoding: 'utf8' }).filter((file) =>
      /\.(?:md|txt)$/.test(file),
    );
    expect(files.length).toBeGreaterThan(0);
    for (const file of files) expectAsParsed(readFileSync(join(seeds, file), 'utf8').slice(0, 20_000));
  });
});

describe('a text in which no table is looked for', () => {
  const row = fc.array(fc.constantFrom('a', '-', ':', ' ', '\n', '>', '|', '--'), { maxLength: 24 });
  it('has none', () => {
    const tables = (tree: Root) => JSON.stringify(tree).split('"tagName":"table"').length;
    fc.assert(
      fc.property(row, (pieces) => {
        const text = pieces.join('');
        expect(tables(treeOf(text)), text).toBe(tables(read(text)));
      }),
      { numRuns: 2000 },
    );
  });
});
