import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openSearchIndex, searchable } from '../../scripts/pages/search-index.ts';
import { SiteFiles } from '../../scripts/pages/site-files.ts';

const PAGE = (inside: string) =>
  `<!DOCTYPE html><html lang="en"><body><nav>Menu</nav><article data-pagefind-body><h1 data-pagefind-meta="title">Bees</h1>${inside}</article></body></html>`;
/** What stands in an article, and the words of it that are searched. */
const CASES: readonly (readonly [about: string, inside: string, words: string])[] = [
  ['words', '<p class="words">They <b>dan</b>ce.</p>', 'They dance.'],
  [
    'numbers of sentences',
    '<p><span id="s1"><a class="verse" href="#s1" aria-label="Sentence 1">1</a>They dance.</span> <span id="s2"><a class="verse" href="#s2">2</a>They fly.</span></p>',
    'They dance. They fly.',
  ],
  [
    'links to them',
    '<p>They dance.</p><ul class="link-rows"><li><a href="/a/">Wasps</a><p>“… the <mark>bees</mark> sting …”</p></li></ul><p>They fly.</p>',
    'They dance. They fly.',
  ],
  [
    'what they are connected with',
    '<p>They dance.</p><ul class="connection-rows"><li>Wasps</li></ul><svg class="atlas-map"><text>Wasps</text></svg>',
    'They dance.',
  ],
  ['what says so', '<p>They dance.</p><div data-pagefind-ignore><p>Wasps sting.</p></div>', 'They dance.'],
];

let folder: string;
let found: Map<string, string>;
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'atlas-search-'));
  const search = openSearchIndex(null);
  for (const [index, [, inside]] of CASES.entries())
    search.add(`${index}/index.html`, '', () => searchable(PAGE(inside))!);
  await search.write(new SiteFiles(folder, null));
  const fragments = join(folder, 'pagefind/fragment');
  const texts = readdirSync(fragments).map((name) => gunzipSync(readFileSync(join(fragments, name))).toString());
  const pages = texts.map((text) => JSON.parse(text.slice(text.indexOf('{'))) as { url: string; content: string });
  found = new Map(pages.map(({ url, content }) => [url, content]));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('what of a page is searched', () => {
  it.each(CASES)('%s', (about, _, words) => {
    const index = CASES.findIndex((one) => one[0] === about);
    expect(found.get(`/${index}/`)).toBe(`Bees. ${words}`);
  });

  it('nothing of one without an article', () => {
    expect(searchable('<html lang="en"><body>Menu</body></html>')).toBe(null);
    expect(found.size).toBe(CASES.length);
  });
});
