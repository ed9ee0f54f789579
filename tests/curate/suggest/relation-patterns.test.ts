import { describe, expect, it } from 'vitest';
import { RELATION_PATTERNS } from '../../../src/curate/suggest/relation-patterns.ts';

/** A type, the words between two names, and whether the second name is the source. */
const STATED: readonly (readonly [string, string, boolean])[] = [
  ['develops', ' was developed by ', true],
  ['develops', ', made by the ', true],
  ['develops', ' has released its new ', false],
  ['develops', "'s ", false],
  ['develops', ' models by ', true],
  ['offers', ' offers ', false],
  ['offers', ' is hosted by ', true],
  ['works-at', ', the former ceo of ', false],
  ['works-at', ', co-founder of ', false],
  ['works-at', "'s chief scientist ", true],
  ['works-at', ' ceo ', true],
  ['works-at', ' works at ', false],
  ['works-at', ' founded ', false],
  ['wrote', ' wrote ', false],
  ['wrote', ', written by ', true],
  ['wrote', ' has a recent post, ', false],
  ['kind-of', ' is a kind of ', false],
  ['kind-of', ' and other ', false],
  ['kind-of', ', such as ', true],
  ['kind-of', ' are a ', false],
  ['part-of', ' is part of ', false],
  ['uses', ' uses ', false],
  ['uses', ' is used in ', true],
  ['trained-on', ' was trained on ', false],
  ['depends-on', ' is based on ', false],
  ['improves', ' improves ', false],
  ['enables', ' enables ', false],
  ['causes', ' leads to ', false],
  ['reduces', ' reduces ', false],
  ['limits', ' limits ', false],
  ['replaces', ' replaced ', false],
  ['replaces', ' was superseded by ', true],
  ['outperforms', ' outperforms the ', false],
  ['competes-with', ' competes with ', false],
  ['compared-with', ' versus ', false],
  ['differs-from', ' differs from ', false],
  ['measures', ' measures ', false],
  ['measures', ' was evaluated on ', true],
  ['presented-at', ' was presented at ', false],
  ['located-in', ', based in ', false],
  ['regulates', ' bans ', false],
  ['precedes', ', the predecessor of ', false],
  ['precedes', ' is the successor to ', true],
  ['discusses', ' describes ', false],
  ['challenges', ' challenges the 2020 ', false],
  ['supports', ' confirms ', false],
];

describe('relation patterns', () => {
  it.each(STATED)('%s is stated by "%s"', (type, words, backwards) => {
    const matching = RELATION_PATTERNS.filter(({ between }) => between.test(words));
    expect(matching.map((one) => [one.type, one.backwards ?? false])).toContainEqual([type, backwards]);
  });

  it.each(
    RELATION_PATTERNS.map((pattern) => [`${pattern.type} ${pattern.between.source.slice(0, 40)}`, pattern] as const),
  )('has an example: %s', (_name, { between, type }) => {
    expect(STATED.some(([of, words]) => of === type && between.test(words))).toBe(true);
  });

  it.each([
    [', led by '],
    [' is not a kind of '],
    [' never replaced '],
    [' and '],
    [', '],
    [' '],
    [' was not developed by '],
    [' said that it improves upon what others did and then uses '],
  ])('nothing is stated by "%s"', (words) => {
    expect(RELATION_PATTERNS.filter(({ between }) => between.test(words))).toEqual([]);
  });
});
