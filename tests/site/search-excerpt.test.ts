import { describe, expect, it } from 'vitest';
import { sentenceFound } from '../../src/site/client/search-excerpt.ts';

const found = (content: string, best: number, ...locations: number[]) =>
  sentenceFound(
    {
      content: `Title. ${content}`,
      meta: { title: 'Title.' },
      locations: [best, ...locations].map((location) => location + 1),
      weighted_locations: [
        ...locations.map((location) => ({ location: location + 1, balanced_score: 1 })),
        { location: best + 1, balanced_score: 2 },
      ],
    },
    'en',
  );

describe('the sentence that was found', () => {
  it('is whole, with the words that were asked for marked', () => {
    const text = 'Labels. A model with open weights can be run at home. Nothing else.';
    expect(found(text, 4, 5)).toBe('A model with <mark>open</mark> <mark>weights</mark> can be run at home.');
  });

  it('is that of the best match, wherever others stand', () => {
    expect(found('One gain. Two gains. Three.', 3, 1)).toBe('Two <mark>gains.</mark>');
  });

  it('is not the title, but what follows it where nothing else answers', () => {
    expect(found('A gain is more. It grows.', -1)).toBe('A gain is more.');
    expect(found('A gain is more. It grows.', -1, 5)).toBe('It <mark>grows.</mark>');
  });

  it('has no quotation mark without its other', () => {
    expect(found('“One gain. Two gains.” He said “no” to it.', 3)).toBe('Two <mark>gains.</mark>');
    expect(found('“One gain. Two gains.” He said “no” to it.', 6)).toBe('He said <mark>“no”</mark> to it.');
  });

  it('lets nothing of the page become markup', () => {
    expect(found('A <b>bold</b> & "loud" gain.', 1)).toBe(
      'A <mark>&lt;b&gt;bold&lt;/b&gt;</mark> &amp; &quot;loud&quot; gain.',
    );
  });

  it('is cut where it is long, around what was found', () => {
    const words = Array.from({ length: 100 }, (_, index) => `word${index}`);
    const shown = found(words.join(' '), 60);
    expect(shown.startsWith('… word44 ')).toBe(true);
    expect(shown).toContain('<mark>word60</mark>');
    expect(shown.endsWith(' …')).toBe(true);
    expect(found(words.join(' '), 99)).toMatch(/^… word52 .*<mark>word99<\/mark>$/);
  });

  it('has the letters of a script without spaces side by side', () => {
    expect(found('数 据 很 多 。', 0, 1)).toBe('<mark>数</mark><mark>据</mark>很多 。');
  });
});
