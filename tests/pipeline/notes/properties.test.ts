import { describe, expect, it } from 'vitest';
import { documentSource } from '../../../src/site/document-source.ts';
import { toHtml } from '../../../src/site/html.ts';
import { setDocument } from '../../../src/site/reader.ts';
import { loaded } from '../../site/loaded.ts';

const HARBOUR = 'Ships wait.\n\n## Entry\n\nAt high water.\n';

/** The cells of a note's table of properties. */
function cells(front: string): string[] {
  const source = loaded({ 'Pier.md': `---\n${front}\n---\nForty piles.\n`, 'Harbour.md': HARBOUR });
  const page = toHtml(setDocument(documentSource(source), 'pier'));
  return [...page.matchAll(/<td>(.*?)<\/td>/g)].map(([, cell]) => cell!);
}

describe('the front matter of a note, as its page shows it', () => {
  it.each([
    ['up: "[[Harbour|the port]]"', ['<a href="/entities/harbour/">the port</a>']],
    ['up: "[[Harbour#Entry]]"', ['<a href="/entities/harbour/#s2">Harbour</a>']],
    ['seen: "from [[Harbour]] and [[Nowhere]]"', ['from <a href="/entities/harbour/">Harbour</a> and Nowhere']],
    ['near:\n  - "[[Harbour]]"\n  - the sea', ['<a href="/entities/harbour/">Harbour</a>, the sea']],
    [
      'source: https://example.org/a',
      ['<a class="outside" href="https://example.org/a" rel="noopener nofollow">https://example.org/a</a>'],
    ],
    ['publish: true\naliases: [Jetty]', []],
    ['built: 1881\nowner: *nobody', []],
    [
      `a: &a [x]\n${[...'bcdefg'].map((key, index) => `${key}: &${key} [${`*${'abcdef'[index]},`.repeat(9)}]`).join('\n')}`,
      [],
    ],
    ['quay: &q stone\npier: *q', ['stone', 'stone']],
  ])('%s', (front, shown) => {
    expect(cells(front)).toEqual(shown);
  });
});
