import { describe, expect, it } from 'vitest';
import { disputedPairs } from '../../../src/pipeline/emit/disputes.ts';

describe('disputed pairs', () => {
  const claim = (
    id: string,
    about: string[],
    disputes: string[] = [],
    stance: 'disputes' | 'supports' = 'disputes',
  ) => ({
    id,
    about,
    answers: disputes.map((other) => ({ claim: other, stance, note: null })),
  });
  it.each([
    ['claims about one end each', [claim('p', ['a']), claim('q', ['b'], ['p'])], ['a--b']],
    ['claims about both ends', [claim('p', ['a', 'b']), claim('q', ['b', 'a'], ['p'])], ['a--b']],
    ['claims about the same end', [claim('p', ['a']), claim('q', ['a'], ['p'])], []],
    ['claims that support each other', [claim('p', ['a']), claim('q', ['b'], ['p'], 'supports')], []],
  ])('%s', (_name, claims, pairs) => {
    expect([...disputedPairs(claims)]).toEqual(pairs);
  });
});
