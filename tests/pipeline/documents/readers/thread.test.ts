import { describe, expect, it } from 'vitest';
import { passagesOf, seed, segment } from '../../segmented.ts';

describe('thread: the seed', () => {
  const document = segment(seed('thread'));
  const lines = document.text.split('\n');

  it('makes a turn of each line, opened by the line it quotes, and names nobody', () => {
    const turns = document.passages.filter(({ within }) => within === null);
    expect(turns).toHaveLength(13);
    expect(new Set(turns.map(({ role, speakerName }) => `${role} ${speakerName}`))).toEqual(new Set(['comment null']));
    expect(document.text.slice(turns[0]?.start, turns[0]?.end)).toBe(`${lines[0]}\n${lines[1]}`);
    expect(document.text.slice(turns[3]?.start, turns[3]?.end)).toBe('Have you used it?');
  });

  it('knows that line 5 repeats line 4', () => {
    const quotes = document.passages.filter(({ role }) => role === 'quote');
    expect(quotes.map(({ start, end }) => document.text.slice(start, end))).toEqual(
      [lines[0], lines[2], lines[4]].map((line) => line?.slice(2)),
    );
    const line4 = document.passages.find(
      ({ start, within }) => within === null && document.text.startsWith(lines[2] ?? '', start),
    );
    expect(quotes.map(({ repeats }) => repeats)).toEqual([null, null, line4?.id]);
    expect(quotes.map(({ within }) => within)).toEqual(['d:p1', 'd:p3', 'd:p5']);
  });

  it('does not take ">99%" in a line for a quotation', () => {
    expect(
      document.sentences.some(({ start, end }) => document.text.slice(start, end).includes('>99% of the engineers')),
    ).toBe(true);
  });
});

describe('thread', () => {
  it.each<[string, string, string[]]>([
    [
      'a quotation of several lines',
      '> One is\n> two.\nThree.\n',
      ['comment -: One is two. Three.', '  quote -: One is two.'],
    ],
    [
      'quotations within quotations',
      '>> One is.\n> Two is.\nThree.\n',
      ['comment -: One is. Two is. Three.', '  quote -: One is. Two is.', '    quote -: One is.'],
    ],
    ['no words between', '>> One is.\nTwo.\n', ['comment -: One is. Two.', '  quote -: One is.']],
    [
      'a blank line before the answer',
      '> One is.\n\nTwo.\n\nThree.\n',
      ['comment -: One is. Two.', '  quote -: One is.', 'comment -: Three.'],
    ],
    [
      'two quotations for one answer',
      '> One is.\n\n> Two is.\n\nThree.\n',
      ['comment -: One is. Two is. Three.', '  quote -: One is.', '  quote -: Two is.'],
    ],
    ['a quotation that nobody answers', 'One.\n> Two is.\n', ['comment -: One.', 'quote -: Two is.']],
    ['items of one turn', 'One:\n- two\n- three\n\nFour.\n', ['comment -: One: - two - three', 'comment -: Four.']],
    ['figures after a sign', '>99% of them.\n>= 3 of us.\n', ['comment -: >99% of them.', 'comment -: >= 3 of us.']],
    [
      'said by whom',
      'On Mon, Mar 3, 2025, Bob Ray <bob@ray.org> wrote:\n> On Sun, Ada Poe wrote:\n>> One is.\n> Two is.\n\nThree.\n',
      ['comment -: One is. Two is. Three.', '  quote Bob Ray: One is. Two is.', '    quote Ada Poe: One is.'],
    ],
    [
      'one quoted after another',
      'Ada wrote:\n> One is.\n\nBob wrote:\n> Two is.\n\nThree.\n',
      ['comment -: One is. Bob wrote: Two is. Three.', '  quote Ada: One is.', '  quote Bob: Two is.'],
    ],
  ])('%s', (_, text, expected) => {
    expect(passagesOf(segment(text, { format: 'thread' }))).toEqual(expected);
  });

  it('joins the lines of a thread that was wrapped', () => {
    const one =
      'This is the first turn of a thread that somebody wrapped at a column,\nso that its sentences run over the ends of the lines and on to the next.';
    const document = segment(`> ${one.replace('\n', '\n> ')}\n\n${one}\n\n${one.replace('first', 'second')}\n`, {
      format: 'thread',
    });
    expect(document.blocks).toHaveLength(3);
    expect(document.passages).toHaveLength(3);
  });

  it.each([
    [
      'an article with quotations',
      'A title\n\nSome text of an article here.\n\n> Quoted words.\n\nMore text.\n\n> More words.\n\nThe end.\n',
      'article',
    ],
    [
      'a reply that quotes a turn',
      'The model is the product, so they say.\n> The model is the product, so they say.\nNo.\n',
      'thread',
    ],
    ['answers to several quotations', '> One is here.\nNo.\n> Two is here.\nYes.\n', 'thread'],
  ])('%s is detected as what it is', (_, text, format) => {
    expect(segment(text).format).toBe(format);
  });
});
