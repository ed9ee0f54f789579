import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/atlas.ts';
import { dateInWords, horizonInWords, shorten } from '../../src/site/wording.ts';

describe('dates in words', () => {
  it.each([
    ['2025', '2025'],
    ['2025-03', 'March 2025'],
    ['2025-03-01', '1 March 2025'],
  ])('%s is %s', (date, words) => {
    expect(dateInWords(date)).toBe(words);
  });

  it.each([
    [null, '2026-12-31', 'by the end of 2026'],
    [null, '2026-06-30', 'by the end of June 2026'],
    [null, '2026-06-15', 'by 15 June 2026'],
    ['2026-01-01', '2026-12-31', '2026'],
    ['2026-01-01', '2027-12-31', '2026 to 2027'],
    ['2027-01-01', '2027-06-30', 'January 2027 to June 2027'],
    ['2026-01', '2027-06-15', 'January 2026 to 15 June 2027'],
    ['2026', null, 'from 2026'],
    [null, null, null],
  ])('from %s to %s is %s', (from, to, words) => {
    expect(horizonInWords({ horizon: { from, to, words: '' } } as Claim)).toBe(words);
  });
});

it('cuts at a word, and not at all what is short enough', () => {
  expect(shorten('one two three', 20)).toBe('one two three');
  expect(shorten('one two, three four', 12)).toBe('one two…');
});
