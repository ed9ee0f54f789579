import { describe, expect, it } from 'vitest';
import type { Body, BodyNode } from '../../../src/model/body.ts';
import { wordsIn } from '../../../src/site/leaves.ts';
import { build, type Files } from '../in-memory.ts';

/** Links from document to document, as "from words > to". */
function links(files: Files): string[] {
  return build(files).artefact!.documents.flatMap(({ record, bodyText }) => {
    const found = (nodes: readonly BodyNode[]): string[] =>
      nodes.flatMap((node) => {
        if (node.type === 'text') return [];
        const to = node.properties.dataDocument ?? node.properties.href;
        return to === undefined ? found(node.children) : [`${record.id} ${wordsIn(node.children)} > ${to}`];
      });
    return found((JSON.parse(bodyText()) as Body).children);
  });
}

describe('links between documents', () => {
  it('lead to the pages beside, as HTML and Markdown have them', () => {
    const files = {
      'seeds/one.html':
        '<p>See <a href="sub/two%20b.html?x#part">it</a>, <a href="#here">here</a>, <a href="gone.html">gone</a>.</p>',
      'seeds/sub/two b.html': '<p>Back to <a href="../one.html">one</a> and <a href="./three.html">three</a>.</p>',
      'seeds/sub/three.md': 'Once a page, linked [from two](<two b.html>).',
    };
    expect(links(files)).toEqual([
      'one it > sub-two-b',
      'sub-three from two > sub-two-b',
      'sub-two-b one > one',
      'sub-two-b three > sub-three',
    ]);
    expect(build(files).findings.filter((finding) => /wikilink/.test(finding))).toEqual([]);
  });

  it('lead to a document by the address that it was published at', () => {
    const metadata = (file: string, url: string) => `---\nfile: ${file}\ntitle: T\nurl: ${url}\n---\n`;
    expect(
      links({
        'seeds/a.md':
          'See [b](http://www.b.example/post#top) and [c](https://b.example/post/2), or [me](https://a.example).',
        'seeds/b.txt': 'As https://a.example/ says.',
        'content/documents/a.md': metadata('a.md', 'https://a.example/'),
        'content/documents/b.md': metadata('b.txt', 'https://b.example/post/'),
      }),
    ).toEqual(['a b > b', 'a c > https://b.example/post/2', 'a me > https://a.example/', 'b https://a.example/ > a']);
  });
});
