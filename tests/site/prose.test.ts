import { describe, expect, it } from 'vitest';
import { renderProse } from '../../src/site/prose.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const source = loaded({ 'seeds/a.txt': 'The gain is real. So is the loss.', ...TOPIC, ...entities('Gain') });
const evidence = {
  document: 'a',
  passage: 'p1',
  start: 0,
  end: 8,
  quote: 'The gain',
  prefix: '',
  suffix: '',
  sentence: 's1',
};
const render = (markdown: string, first = 1) =>
  renderProse(source, { markdown, citations: [evidence, evidence] }, first);
const sup = (number: number) =>
  `<sup id="ref-${number}" class="note-number" data-pagefind-ignore=""><a href="#note-${number}" aria-label="Note ${number}">${number}</a></sup>`;

describe('our own prose', () => {
  it.each([
    ['a citation becomes a numbered note', 'It [grew](cite:a "The gain").', `<p>It grew${sup(1)}.</p>`],
    ['exact words stand in quotation marks', '[the gain](cite:a).', `<p>“the gain”${sup(1)}.</p>`],
    ['a wikilink takes the name', 'See [[gain]].', '<p>See <a href="/entities/gain/">Gain</a>.</p>'],
    ['a wikilink with its own words', 'See [[gain|what grew]].', '<p>See <a href="/entities/gain/">what grew</a>.</p>'],
    ['a topic', '[[topic:all]]', '<p><a href="/topics/all/">All of it</a></p>'],
    [
      'a wikilink inside a cited text',
      '[[[gain]] grew](cite:a "x")',
      `<p><a href="/entities/gain/">Gain</a> grew${sup(1)}</p>`,
    ],
    ['an unknown target stays text', '[[nothing]]', '<p>nothing</p>'],
    ['HTML is left out', 'a <script>alert(1)</script> b', '<p>a alert(1) b</p>'],
    ['no scheme but those of the web', '[x](javascript:alert(1))', '<p>x</p>'],
    ['nor by a name', '[x][r] [r] [r][]\n\n[r]: javascript:alert(1)', '<p>x r r</p>'],
    [
      'nor in an address of its own',
      '<javascript:alert(1)> <data:text/html,x>',
      '<p>javascript:alert(1) data:text/html,x</p>',
    ],
    [
      'an address by a name',
      '[x][r]\n\n> [r]: https://a.example/\n\n[r]: https://b.example/ "t"',
      '<p><a href="https://b.example/" rel="noopener" class="outside">x</a></p>\n<blockquote>\n</blockquote>',
    ],
    [
      'a picture of another host is its words',
      '![a *b*](https://x.example/p.png) ![c][r]\n\n[r]: https://x.example/',
      '<p>a b c</p>',
    ],
  ])('%s', (_name, markdown, html) => {
    expect(render(markdown).html).toBe(html);
  });

  it('numbers notes on from where the page stands', () => {
    const { html, notes } = render('[a](cite:a "x") [b](cite:a "y")', 4);
    expect(notes.map(({ number }) => number)).toEqual([4, 5]);
    expect(html).toBe(`<p>a${sup(4)} b${sup(5)}</p>`);
  });
});
