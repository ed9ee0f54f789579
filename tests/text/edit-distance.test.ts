import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from '../../src/text/edit-distance.ts';

describe('editDistance', () => {
  it.each([
    ['scaling', 'scaling', 0],
    ['scalling', 'scaling', 1],
    ['scalign', 'scaling', 1],
    ['', 'abc', 3],
    ['kitten', 'sitting', 3],
  ])('%s to %s is %i', (a, b, distance) => {
    expect(editDistance(a, b)).toBe(distance);
    expect(editDistance(b, a)).toBe(distance);
  });
});

describe('nearest', () => {
  it.each([
    ['formats', ['file', 'format', 'title'], 'format'],
    ['synthetic-dta', ['synthetic-data', 'scaling'], 'synthetic-data'],
    ['zebra', ['format', 'title'], null],
    ['ab', ['ba', 'xy'], 'ba'],
  ])('of %s in %j is %s', (word, candidates, expected) => {
    expect(nearest(word, candidates)).toBe(expected);
  });

  it('does not depend on the order of the candidates', () => {
    expect(nearest('cat', ['bat', 'hat'])).toBe(nearest('cat', ['hat', 'bat']));
  });
});
