import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ID_PATTERN } from '../../../src/model/content.ts';
import { distinctIds, stableId } from '../../../src/pipeline/inputs/stable-id.ts';

describe('stableId', () => {
  it.each([
    ['Scaling laws', 'scaling-laws'],
    ['Größe, Œuvre & Łódź', 'grosse-oeuvre-lodz'],
    ['Прилив', 'priliv'],
    ['Θάλασσα', 'thalassa'],
    ['潮汐', 'note-e2f38e1d'],
    ['Tide 潮', 'tide-52526233'],
    ['CON', 'con-note'],
    ['index', 'index-note'],
    ['!!!', 'note-e84c538e'],
  ])('%s → %s', (name, id) => {
    expect(stableId(name)).toBe(id);
  });

  it('is an id whatever the name, short enough for a file name, and the same for each Unicode form', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (name) => {
        const id = stableId(name);
        expect(id).toMatch(ID_PATTERN);
        expect(id.length).toBeLessThanOrEqual(100);
        expect(stableId(name.normalize('NFD'))).toBe(stableId(name.normalize('NFC')));
      }),
    );
  });
});

describe('distinctIds', () => {
  it('the shortest name keeps the plain id, the others have their own digest behind it', () => {
    const ids = distinctIds(['a b c', 'a-b', 'a b'], new Set(['a-b-c']));
    expect(ids.get('a b')).toBe('a-b');
    expect(ids.get('a-b')).toMatch(/^a-b-[0-9a-f]{6}$/);
    expect(ids.get('a b c')).toMatch(/^a-b-c-[0-9a-f]{6}$/);
  });

  it('does not depend on the order, and gives each name its own', () => {
    fc.assert(
      fc.property(fc.uniqueArray(fc.string({ maxLength: 4 })), (names) => {
        const ids = distinctIds(names, new Set());
        expect(new Set(ids.values()).size).toBe(names.length);
        expect(distinctIds([...names].reverse(), new Set())).toEqual(ids);
      }),
    );
  });
});
