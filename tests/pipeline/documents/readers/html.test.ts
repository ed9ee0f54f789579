import { describe, expect, it } from 'vitest';
import { blocksOf, elementsOf, passagesOf, segment } from '../../segmented.ts';

const read = (text: string) => segment(text, { file: 'd.html' });

describe('HTML', () => {
  it.each<[string, string, string[]]>([
    [
      'blocks without their tags',
      '<h1>One <i>two</i></h1><p>Three<p>four</p>five<div>six</div>',
      ['heading 1: One two', 'paragraph: Three', 'paragraph: four', 'paragraph: five', 'paragraph: six'],
    ],
    [
      'items in levels',
      '<ul><li>one<ul><li>two</ul><li><p>three</p><p>four</p></ul>',
      ['item 1: one', 'item 2: two', 'item 1: three', 'paragraph: four'],
    ],
    ['cells and code', '<table><tr><td>a<td>b</table><pre>c\nd</pre>', ['paragraph: a', 'paragraph: b', 'code: c d']],
    [
      'no scripts, styles, comments, head',
      '<head><title>t</title><style>a{}</style></head><p>One<script>two</script><!-- three --><noscript>four</noscript>',
      ['paragraph: One'],
    ],
    ['line breaks', '<p>One<br>two<br/><br>three</p>', ['paragraph: One two', 'paragraph: three']],
    [
      'references as what they stand for',
      '<p>a &amp; b &lt;c&gt;&nbsp;d &#8217;&none;</p>',
      ['paragraph: a & b <c> d ’&none;'],
    ],
    ['no document at all', 'One < two\r\n& three', ['paragraph: One < two & three']],
    ['what is hidden', '<p>One <span hidden>two</span> three</p>', ['paragraph: One three']],
  ])('reads %s', (_, text, expected) => {
    expect(blocksOf(read(text))).toEqual(expected);
  });

  it('reads quotations, block and inline', () => {
    expect(
      passagesOf(read('<p>One</p><blockquote><p>two <q>three</q></p><blockquote>four</blockquote></blockquote>')),
    ).toEqual(['author -: One two three four', '  quote -: two three four', '    quote -: three', '    quote -: four']);
  });

  it('lets no quotation reach over the spaces after it', () => {
    expect(passagesOf(read('&gt;<blockquote>a<div>&nbsp;&nbsp'))).toEqual(['author -: > a', '  quote -: a']);
  });

  it('reads a quotation of more pieces than a function takes arguments', () => {
    expect(read(`<blockquote>${'a<i>b</i>'.repeat(70_000)}</blockquote>`).passages).toHaveLength(2);
  });

  it('marks, and links to safe schemes only', () => {
    const text =
      '<p><b>a</b> <em>b</em> <code>c</code> <a href="https://d.e">f</a> <a href="javascript:g">h</a> <a href=" jav&#x09;ascript:i">j</a></p>';
    expect(elementsOf(read(text), /^(?:b|em|code|a)$/)).toEqual([
      ['b', 'a'],
      ['em', 'b'],
      ['code', 'c'],
      ['a', 'f', 'https://d.e/'],
    ]);
  });

  it('takes its title from the first heading, else from the head', () => {
    expect(read('<title>A site</title><h1>A <i>post</i></h1>').title).toBe('A post');
    expect(read('<title>A site</title><p>Text').title).toBe('A site');
  });

  it('survives elements nested as deep as one likes', () => {
    expect(read(`${'<div>'.repeat(100_000)}deep`).sentences.length).toBeGreaterThan(0);
    expect(read(`${'<p><li><td>'.repeat(1_000)}end`).blocks.at(-1)).toBeDefined();
    expect(blocksOf(read(`${'<script>for(a<b;c<d;)</script>'.repeat(500)}<p>One`))).toEqual(['paragraph: One']);
  });
});
