import { describe, expect, it } from 'vitest';
import { shownText } from '../../../../src/text/shown.ts';
import { blocksOf, elementsOf, passagesOf, segment, shown } from '../../segmented.ts';

const read = (text: string) => segment(text, { file: 'd.md', format: 'article' });
const marksOf = (text: string) => elementsOf(read(text), /^(?:strong|em|code|a|mark|del|sub|kbd)$/);

describe('Markdown: blocks without their signs', () => {
  it.each<[string, string, string[]]>([
    [
      'headings',
      '# One *two*\n\nThree\n===\n\nFour\n---\n\n### Five ###\n',
      ['heading 1: One two', 'heading 1: Three', 'heading 2: Four', 'heading 3: Five'],
    ],
    ['paragraphs', 'One\ntwo.\n\nThree  \nfour\\\nfive.\n', ['paragraph: One two.', 'paragraph: Three four five.']],
    [
      'items',
      '- one\n  - two\n\n    three\n\n1. four\n2. five\n',
      ['item 1: one', 'item 2: two', 'paragraph: three', 'item 1: four', 'item 1: five'],
    ],
    ['tasks', '- [x] done\n- [ ] to do [x] it\n', ['item 1: done', 'item 1: to do [x] it']],
    ['boxes below an empty item, which are none', '-\n[x] not done\n', ['paragraph: [x] not done']],
    ['boxes that are not first', '- one\n\n  [ ] two\n', ['item 1: one', 'paragraph: [ ] two']],
    ['code', '```js\na. B\n```\n\n    c\n', ['code: a. B', 'code: c']],
    ['tables', '| a | *b* |\n|---|---|\n| c | d |\n', ['paragraph: a', 'paragraph: b', 'paragraph: c', 'paragraph: d']],
    ['wikilinks', '[[one]] and [[two|three]] ![[four.png]] a[0][[1]]\n', ['paragraph: one and three a[0]1']],
    [
      'escapes and footnotes',
      'a \\* b[^1] ~~c~~\n\n[^1]: the note is\n',
      ['paragraph: a * b c', 'item 1: the note is'],
    ],
    [
      'links and images',
      '[one](http://a.b "t") ![two](c.png) [three][d] <http://e.f>\n\n[d]: http://g.h\n',
      ['paragraph: one three http://e.f'],
    ],
    [
      'HTML',
      'One <b>two</b><!-- three --> <script>four</script> five.\n\n<div>six</div>\n\nSeven.<br>Eight.\n',
      ['paragraph: One two five.', 'paragraph: six', 'paragraph: Seven. Eight.'],
    ],
    ['front matter', '---\ntitle: T\n---\nOne.\n', ['paragraph: One.']],
    ['a rule that is no front matter', '---\n\nOne.\n', ['paragraph: One.']],
    ['line ends of any kind', '\ufeff# One\r\n\r\n> two\r\n> three\r\n', ['heading 1: One', 'paragraph: two three']],
  ])('%s', (_, text, expected) => {
    expect(blocksOf(read(text))).toEqual(expected);
  });

  it('takes the title from the front matter, else from the first heading', () => {
    expect(read('---\ntitle: "My note"\n---\n# One\n').title).toBe('My note');
    expect(read('# One *two* [[a|b]]\n\nText.\n').title).toBe('One two b');
  });

  it('reads block quotations as quotations, and their signs as markup', () => {
    const document = read('One.\n\n> two\n> three\nlazy\n>\n> > four\n\nFive.\n');
    expect(passagesOf(document)).toEqual([
      'author -: One. two three lazy four Five.',
      '  quote -: two three lazy four',
      '    quote -: four',
    ]);
    expect(shown(document, document.passages[1]!)).not.toContain('>');
  });
});

describe('Markdown: marks', () => {
  it.each<[string, string, string[][]]>([
    [
      'strong, emphasis, code',
      '**a** _b_ `c` ``d`e``',
      [
        ['strong', 'a'],
        ['em', 'b'],
        ['code', 'c'],
        ['code', 'd`e'],
      ],
    ],
    [
      'one within another',
      '**a *b* c**',
      [
        ['strong', 'a b c'],
        ['em', 'b'],
      ],
    ],
    [
      'links',
      '[a](https://b.c/d) [e][f]\n\n[f]: mailto:g@h.i',
      [
        ['a', 'a', 'https://b.c/d'],
        ['a', 'e', 'mailto:g@h.i'],
      ],
    ],
    ['no other scheme', '[a](javascript:alert(1)) [b](data:x) [c](d.md) [e](vbscript:x)', []],
    ['no scheme in disguise', '[a](JaVaScRiPt:x) [b](&#106;avascript:x) [c]( java\tscript:x)', []],
    [
      'addresses in the text, once',
      'http://a.b and <http://c.d>',
      [
        ['a', 'http://a.b', 'http://a.b/'],
        ['a', 'http://c.d', 'http://c.d/'],
      ],
    ],
  ])('%s', (_, text, expected) => {
    expect(marksOf(text)).toEqual(expected);
  });
});

describe('Markdown that is no such thing', () => {
  it('is read as plain text where pairing its signs would take for ever', () => {
    expect(blocksOf(read('*a_ '.repeat(600)))[0]).toMatch(/^paragraph: \*a_ \*a_ /);
    expect(read(`${'> '.repeat(100)}deep`).passages).not.toEqual([]);
  });

  it('may be of another format all the same', () => {
    expect(passagesOf(segment("Ada's avatar\n\nOne.\n\nBob's avatar\n\nTwo.\n", { file: 'd.md' }))).toEqual([
      'comment Ada: One.',
      'comment Bob: Two.',
    ]);
  });
});

describe('what other programs read in Markdown', () => {
  const said = (text: string) => {
    const document = segment(text, { file: 'a.md' });
    return document.sentences.map((sentence) => shownText(document.text, sentence, document.hidden));
  };

  it.each([
    [
      'marks around a box',
      ':::note\n\nMind the gap.\n\n:::\n\n:::tip{.x}\nAnd the step.\n:::\n',
      ['Mind the gap.', 'And the step.'],
    ],
    ['attributes of a paragraph', 'Mind the gap.\n{:.post-meta}\n', ['Mind the gap.']],
    [
      'attributes of a heading, a picture and a link',
      '## Mind the gap {#gap .wide} ##\n\nSee [here](b.md){.button} and ![a chart](b.png){width=50%}there.\n',
      ['Mind the gap', 'See here and there.'],
    ],
    [
      'no such attributes',
      '## Mind {the gap}\n\nThe set {a} of f(x){y}.\n',
      ['Mind {the gap}', 'The set {a} of f(x){y}.'],
    ],
    ['tags of a template', '{% include a.md %}\n\nMind {% x %}the gap.\n', ['Mind the gap.']],
    [
      'references to what a template takes in',
      '{% include a.md %}\n\nMind [the\ngap][topic gap], [here][] and [there][b].\n\n[b]: https://a.example\n',
      ['Mind the gap, here and there.'],
    ],
    ['no such reference elsewhere', 'Mind [the gap][topic gap].\n', ['Mind [the gap][topic gap].']],
    ['an address that a template makes', 'Mind [the gap]({{site.url}}/gap).\n', ['Mind the gap.']],
  ])('%s', (_what, text, sentences) => expect(said(text)).toEqual(sentences));
});
