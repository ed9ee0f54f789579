import { describe, expect, it } from 'vitest';
import { blocksOf, elementsOf, passagesOf, seed, segment } from '../../segmented.ts';

describe('article: the seed of one paragraph a line', () => {
  const document = segment(seed('blog'));

  it('takes every line for a paragraph or an item', () => {
    expect(document.blocks).toHaveLength(22);
    expect(blocksOf(document).filter((block) => block.startsWith('item'))).toHaveLength(3);
    expect(document.blocks.some(({ kind }) => kind === 'heading')).toBe(false);
  });

  it('ends before the foot of the page', () => {
    expect(document.furniture.map(({ kind, start, end }) => [kind, document.text.slice(start, end)])).toEqual([
      ['counter', 'No comments:'],
      ['label', 'Post a Comment'],
    ]);
    expect(document.text.slice(0, document.passages.at(-1)?.end)).toMatch(/H\/t Tyler Cowen\.$/);
  });
});

const WRAPPED = `This text was wrapped by hand at about seventy columns, so that most of its
lines end in the middle of a sentence. It goes on like this for a while and
then stops.`;

describe('article: plain text', () => {
  it.each<[string, string, string[]]>([
    [
      'joins wrapped lines',
      `${WRAPPED}\n\n${WRAPPED}\n`,
      [`paragraph: ${WRAPPED.replaceAll('\n', ' ')}`, `paragraph: ${WRAPPED.replaceAll('\n', ' ')}`],
    ],
    [
      'keeps lines that are sentences',
      'One is here.\nTwo is there.\nThree is nowhere.\n',
      ['paragraph: One is here.', 'paragraph: Two is there.', 'paragraph: Three is nowhere.'],
    ],
    [
      'joins wrapped items',
      `${WRAPPED}\n\n- one that is long enough to be wrapped as well, since it goes on and on\n  to here\n- two\n`,
      [
        `paragraph: ${WRAPPED.replaceAll('\n', ' ')}`,
        'item 1: one that is long enough to be wrapped as well, since it goes on and on to here',
        'item 1: two',
      ],
    ],
    [
      'nests items',
      '- one\n  - two\n    * three\n- four\n1. five\n2. six\n',
      ['item 1: one', 'item 2: two', 'item 3: three', 'item 1: four', 'item 1: 1. five', 'item 1: 2. six'],
    ],
    [
      'leaves one number alone',
      'It was the year of\n12. And so on.\n',
      ['paragraph: It was the year of', 'paragraph: 12. And so on.'],
    ],
    [
      'reads signs of headings',
      '# One\nTwo is.\n\nThree\n=====\n\nFour is.\n\nFive\n----\nSix is.\n',
      [
        'heading 1: One',
        'paragraph: Two is.',
        'heading 1: Three',
        'paragraph: Four is.',
        'heading 2: Five',
        'paragraph: Six is.',
      ],
    ],
    ['leaves hashtags alone', '#One #Two\n\nThree is.\n', ['paragraph: #One #Two', 'paragraph: Three is.']],
    [
      'knows a title by its shape',
      'The Title of It\n\nThe text is here, and it is longer than that.\n\nA section\n\nMore text is here.\n',
      [
        'heading 1: The Title of It',
        'paragraph: The text is here, and it is longer than that.',
        'heading 2: A section',
        'paragraph: More text is here.',
      ],
    ],
    [
      'takes no list for titles',
      'Apples\n\nPears\n\nPlums\n\nThe text is here.\n',
      ['heading 1: Apples', 'paragraph: Pears', 'heading 2: Plums', 'paragraph: The text is here.'],
    ],
    [
      'takes no short sentence for a title',
      'One.\n\nBut why?\n\nHe said:\n\nSo it is.\n',
      ['paragraph: One.', 'paragraph: But why?', 'paragraph: He said:', 'paragraph: So it is.'],
    ],
    [
      'takes ruled lines for gaps',
      'One is.\n***\nTwo is.\n- - -\nThree.\n',
      ['paragraph: One is.', 'paragraph: Two is.', 'paragraph: Three.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(blocksOf(segment(text, { format: 'article' }))).toEqual(expected);
  });

  it('reads quotations, nested by their signs', () => {
    expect(
      passagesOf(segment('One is.\n\n> Two is\n> three.\n>\n>> Four is.\n\nFive.\n', { format: 'article' })),
    ).toEqual([
      'author -: One is. Two is three. Four is. Five.',
      '  quote -: Two is three. Four is.',
      '    quote -: Four is.',
    ]);
  });

  it('links addresses, without the stop behind them', () => {
    const document = segment(
      'See https://a.org/b_(c). Or (http://d.net/e?f=g.h), ftp://x.y and javascript:alert(1).\n',
    );
    expect(elementsOf(document, /^a$/)).toEqual([
      ['a', 'https://a.org/b_(c)', 'https://a.org/b_(c)'],
      ['a', 'http://d.net/e?f=g.h', 'http://d.net/e?f=g.h'],
    ]);
  });
});
