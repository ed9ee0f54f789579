import { describe, expect, it } from 'vitest';
import { growth, LINEAR, spent } from '../growth.ts';
import { SHAPES } from './shapes.ts';
import { pagesOf } from './work.ts';

/** Code units of the longest text of a shape, of the shortest, and how many times longer each is than the one before. */
const [LONGEST, SHORTEST, STEP] = [131_072, 8_192, 4];
/** Below this a measurement says little, and nobody waits. Milliseconds of the processor. */
const FLOOR = 60;
/** A few are tried each day, all by `npm run growth`. */
const { GROWTH, PROPERTY_SEED } = process.env;
const OF_THE_DAY = 6;

/** How the time grows from a text to one of `STEP` times its length, as a power of the length; measured where it can be felt. */
function exponentOf(work: (length: number) => unknown): { exponent: number; milliseconds: number; length: number } {
  work(SHORTEST / STEP);
  let before = spent(() => work(SHORTEST));
  for (let length = SHORTEST * STEP; ; length *= STEP) {
    const milliseconds = spent(() => work(length));
    if (milliseconds > FLOOR * STEP || length >= LONGEST) {
      const exponent = Math.log(milliseconds / Math.max(before, FLOOR / STEP)) / Math.log(STEP);
      return { exponent, milliseconds, length };
    }
    before = milliseconds;
  }
}

const day = Number(PROPERTY_SEED || Math.floor(Date.now() / 86_400_000));
const tried =
  GROWTH === 'all' ? SHAPES : SHAPES.filter((_, index) => (index + day) % Math.ceil(SHAPES.length / OF_THE_DAY) === 0);

describe('the time that a text takes grows with its length', () => {
  it('has many shapes to be tried', () => {
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
    expect(SHAPES.length).toBeGreaterThan(300);
  });

  it.each(tried)('$name', ({ file, text }) => {
    const work = (length: number) => pagesOf({ [file]: text(length).toWellFormed() });
    const { exponent, milliseconds, length } = exponentOf(work);
    if (GROWTH === 'all') console.log(`${exponent.toFixed(2)}  ${milliseconds.toFixed(0)} ms at ${length}`);
    // Twice: what else a machine does, or what its memory is at, is no fault of the text.
    if (exponent > 1.25) expect(growth(work, length)).toBeLessThan(LINEAR);
  });
});
