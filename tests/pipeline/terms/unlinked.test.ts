import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findUnlinkedTerms } from '../../../src/pipeline/terms/unlinked.ts';
import { matched } from '../matched.ts';

describe('findUnlinkedTerms', () => {
  it.each([
    ['a name', ['We met Ada Lovelace. |She is Ada Lovelace.'], ['Ada Lovelace 2']],
    [
      'acronyms and names with a capital inside, first in the sentence too',
      ['NIST and xAI agree. |xAI, says NIST.'],
      ['NIST 2', 'xAI 2'],
    ],
    ['a name with digits', ['The H100 and R1. |An R1 on one H100.'], ['H100 2', 'R1 2']],
    ['what is named once', ['We met Ada Lovelace and NIST.'], []],
    ['what a mention covers', ['We met {Ada Lovelace}. |She is {Ada Lovelace}.'], []],
    ['the first words of sentences', ['Every day counts. |Every day passes. |Today it rains. |Today it snows.'], []],
    ['a name that begins a sentence and stands elsewhere', ['Lovelace wrote. |It was Lovelace.'], ['Lovelace 2']],
    ['a term with all its places, whatever its case', ['We say Data. |They say Data and mean data.'], ['Data 3']],
    ['possessives', ['It was Lovelace’s. |It is for Lovelace.'], ['Lovelace 2']],
    ['headings in title case', ['Great Expectations Everywhere Again', 'Great Expectations Everywhere Again'], []],
    ['web addresses', ['See https://Example.org/Some/Page and https://Example.org/Some/Page'], []],
    ['months, days and the pronoun', ['Was it May or Monday? |In May, on Monday, I think I’m sure that I’m.'], []],
    ['bold letters like plain ones', ['We met 𝗔𝗱𝗮. |She is Ada.'], ['Ada 2']],
  ])('%s', (_what, blocks, terms) => {
    expect(findUnlinkedTerms([matched('d', [{ blocks }])]).map(({ term, count }) => `${term} ${count}`)).toEqual(terms);
  });

  it('counts a repeated quotation once, and says where the term stands first', () => {
    const document = matched('d', [
      { blocks: ['It rained. |Then came NIST.'] },
      { blocks: ['Then came NIST.'], repeats: 'd-p1' },
      { blocks: ['And NIST again.'] },
    ]);
    expect(findUnlinkedTerms([document])).toEqual([{ term: 'NIST', count: 2, document: 'd', sentence: 's2' }]);
  });

  it('sorts by how many documents have it and how often, then by code unit, whatever the order of documents, and shows fifty', () => {
    const documents = [
      matched('b', [{ blocks: ['From NIST to ACM, and NIST.'] }]),
      matched('a', [{ blocks: ['The ACM and the IEEE, the IEEE.'] }]),
      matched('c', [{ blocks: [Array.from({ length: 60 }, (_, n) => `the X${n} and X${n}`).join(', ')] }]),
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(documents, { minLength: 3 }), (shuffled) => {
        const found = findUnlinkedTerms(shuffled);
        expect(found).toHaveLength(50);
        expect(found.slice(0, 3).map(({ term, document }) => [term, document])).toEqual([
          ['ACM', 'a'],
          ['IEEE', 'a'],
          ['NIST', 'b'],
        ]);
      }),
    );
  });
});
