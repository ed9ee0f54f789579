import { describe, expect, it } from 'vitest';
import { pairOf, partsOf } from '../../src/model/pair.ts';
import { speakerKey } from '../../src/model/speaker.ts';

describe('the id of a connection', () => {
  it.each([
    ['ada', 'byron'],
    ['byron', 'ada'],
    ['gpt-4', 'gpt-4-turbo'],
  ])('%s and %s: in either order the same, and parted again in the order of code units', (a, b) => {
    expect(pairOf(a, b)).toBe(pairOf(b, a));
    expect(partsOf(pairOf(a, b))).toEqual([a, b].sort());
  });

  it('of one entity has no second part', () => {
    expect(partsOf('ada')).toEqual(['ada', '']);
  });
});

describe('the key of one who speaks', () => {
  it('is the same exactly for the same entity, the same announced name, or nobody', () => {
    expect(speakerKey('ada', 'Ada L.')).toBe(speakerKey('ada', 'Ada'));
    const keys = [speakerKey('ada', 'Ada'), speakerKey(null, 'ada'), speakerKey(null, 'Ada'), speakerKey(null, null)];
    expect(new Set(keys).size).toBe(4);
    expect(speakerKey(undefined, undefined)).toBe(speakerKey(null, null));
  });
});
