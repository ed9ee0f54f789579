import { describe, expect, it } from 'vitest';
import { blocksOf, seed, segment, sentencesOf } from '../../segmented.ts';

describe('slide: the seed', () => {
  const document = segment(seed('slide'));

  it('has a title, a label, and bullets in two levels, each joined over its lines', () => {
    expect(blocksOf(document).map((block) => block.replace(/(: .{18}).*$/, '$1'))).toEqual([
      'heading 1: Models’ Advancemen',
      'heading 2: Trend Prediction 6',
      'paragraph: Advancement in AI ',
      'item 1: DeepSeek R1 result',
      'item 1: From the R1 paper ',
      'item 1: Last year showed t',
      'item 1: Stil,l models are ',
      'item 1: Post-training tech',
      'item 1: HuggingFace detail',
      'heading 3: By 2026 :',
      'item 1: The best ‘overall’',
      'item 2: 40% or more data w',
      'item 2: not be only transf',
      'item 2: $40M or more in tr',
      'item 2: average scores max',
      'item 2: It may be propriet',
      'item 1: A top performing ‘',
      'item 2: a ‘mixture/hybrid’',
      'item 2: high scores in 1 h',
      'item 2: ‘proprietary data’',
      'item 1: a data labelling f',
      'paragraph: Triggered from Cat',
    ]);
  });

  it.each([
    'within 6 months an open\nweight will',
    'OpenAI\nO1/O3, with',
    '(from MoE to\nMoArchitectures/Agents)',
    'specific\nbenchmark',
  ])('keeps %j in one sentence', (words) => {
    expect(document.sentences.filter(({ start, end }) => document.text.slice(start, end).includes(words))).toHaveLength(
      1,
    );
  });

  it('is one passage by nobody named', () => {
    expect(document.passages).toMatchObject([
      { role: 'author', speakerName: null, start: 0, end: document.text.length },
    ]);
  });
});

describe('slide', () => {
  it('keeps the levels of bullets by sign and by indentation', () => {
    const text = 'Title\n● one\n○ two\n▪ three\n○ four\n● five\n  ● six\n● seven\n';
    expect(blocksOf(segment(text, { format: 'slide' })).slice(1)).toEqual([
      'item 1: one',
      'item 2: two',
      'item 3: three',
      'item 2: four',
      'item 1: five',
      'item 2: six',
      'item 1: seven',
    ]);
  });

  it('takes a line for a label only where it begins something', () => {
    const text =
      'Title\n● the first bullet of a slide, which goes on for longer and ends with:\n○ two\n● three and\nfour with:\n○ five\nBy 2030:\n● six\n';
    expect(blocksOf(segment(text, { format: 'slide' })).filter((block) => block.startsWith('heading'))).toEqual([
      'heading 1: Title',
    ]);
    expect(sentencesOf(segment(text.replace('five', 'five.'), { format: 'slide' })).slice(-2)).toEqual([
      'By 2030:',
      'six',
    ]);
  });

  it.each([
    ['bullets between paragraphs', 'A title\n\nSome text.\n\n• one\n\n• two\n\n• three\n\nMore text.\n'],
    ['few bullets', 'One.\nTwo.\nThree.\nFour.\nFive.\nSix.\nSeven.\nEight.\nNine.\nTen.\nEleven.\n● a\n● b\n'],
    ['long lines', `Title\n● ${'long words '.repeat(20)}\n● two\n● three\n`],
  ])('is not what has %s', (_, text) => {
    expect(segment(text).format).toBe('article');
  });
});
