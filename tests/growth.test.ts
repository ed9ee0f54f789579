import { describe, expect, it } from 'vitest';
import { growth, LINEAR } from './growth.ts';

/** Work that a compiler cannot leave out: a sum over so many steps. */
const steps = (count: number): number => {
  let sum = 0;
  for (let step = 0; step < count; step += 1) sum = (sum * 31 + step) % 1_000_003;
  return sum;
};

describe('growth', () => {
  it('tells work that grows with its input from work that grows with its square', () => {
    expect(growth((size) => steps(200 * size), 40_000)).toBeLessThan(LINEAR);
    expect(growth((size) => steps(size ** 2), 8_000)).toBeGreaterThan(LINEAR);
  });
});
