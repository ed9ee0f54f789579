import { describe, expect, test } from 'vitest';
import { nearnessIn } from '../../../src/pipeline/connect/nearness.ts';
import type { MatchedDocument } from '../../../src/pipeline/stages.ts';

/** A document of one sentence in which names stand between braces. */
function sentence(marked: string) {
  const mentions = [...marked.matchAll(/\{(\w+)\}/g)].map(({ 1: entity, index }, nth) => {
    const start = index - 2 * nth;
    return { entity: entity!, start, end: start + entity!.length, sentence: 0 };
  });
  return nearnessIn({ text: marked.replace(/[{}]/g, ''), mentions } as unknown as MatchedDocument);
}

describe('how surely a sentence says something of two names in it', () => {
  test.each([
    ['side by side in a list', '{Ada}, {Bob} and {Cleo} came'],
    ['the ends of a list', '{Bob}, or {Cleo}, or {Ada}'],
    ['a list with citations', '{Ada} [@ada2019], {Bob} (2020), and more'],
    ['too many words apart', `{Ada} came ${'and went '.repeat(12)} as {Bob} did`],
  ])('nothing: %s', (_, text) => {
    expect(sentence(text)(0, 'Ada', 'Bob')).toBe(0);
  });

  test('more where fewer words stand between, at the nearest of several places', () => {
    const near = sentence('{Ada} hired {Bob}')(0, 'Ada', 'Bob');
    const far = sentence('{Ada} said on that day to many that she would hire {Bob}')(0, 'Ada', 'Bob');
    expect(near).toBeGreaterThan(far);
    expect(far).toBeGreaterThan(0);
    expect(sentence('{Ada} and {Bob} met; later {Bob} hired {Ada}')(0, 'Ada', 'Bob')).toBe(near);
  });

  test('less where a dash or a semicolon parts them', () => {
    const whole = sentence('{Ada} went where {Bob} was')(0, 'Ada', 'Bob');
    expect(sentence('{Ada} went; there {Bob} was')(0, 'Ada', 'Bob')).toBeLessThan(whole);
    expect(sentence('{Ada} went – there {Bob} was')(0, 'Ada', 'Bob')).toBeLessThan(whole);
  });
});
