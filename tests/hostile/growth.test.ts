import { describe, expect, it } from 'vitest';
import { growth, LINEAR, spent } from '../growth.ts';
import { propertyCases } from '../property-cases.ts';
import { SHAPES } from './shapes.ts';
import { pagesOf } from './work.ts';

/** Code units of the longest text of a shape, of the shortest, and how many times longer each is than the one before. */
const [LONGEST, SHORTEST, STEP] = [131_072, 8_192, 4];
/** Below this a measurement says little, and nobody waits. Milliseconds of the processor. */
const FLOOR = 60;
/** A few are tried at each run, others every night, all by `npm run growth`. */
const { GROWTH } = process.env;
const AT_ONCE = 6;

/** What is steeper is told from a straight line. */
const STEEPEST = 1.2;

interface Measured {
  /** The time as a power of the length. */
  readonly exponent: number;
  readonly milliseconds: number;
  readonly length: number;
}

/** How the time grows from a text to one of `STEP` times its length; measured where it can be felt. */
function exponentOf(work: (length: number) => unknown): Measured {
  work(SHORTEST / STEP);
  let before = spent(() => work(SHORTEST));
  for (let length = SHORTEST * STEP; ; length *= STEP) {
    const milliseconds = spent(() => work(length));
    if (milliseconds > FLOOR * STEP || length >= LONGEST) return measured(before, milliseconds, length);
    before = milliseconds;
  }
}

/** The same once more with longer texts, the least of several rounds of each: what else a machine does, or what its memory is at, only adds. */
function exponentAgain(work: (length: number) => unknown, length: number): Measured {
  const least = (of: number) => Math.min(...[1, 2, 3].map(() => spent(() => work(of))));
  return measured(least(length), least(length * STEP), length * STEP);
}

function measured(before: number, milliseconds: number, length: number): Measured {
  return { exponent: Math.log(milliseconds / Math.max(before, FLOOR / STEP)) / Math.log(STEP), milliseconds, length };
}

const { seed } = propertyCases();
const tried =
  GROWTH === 'all' ? SHAPES : SHAPES.filter((_, index) => (index + seed) % Math.ceil(SHAPES.length / AT_ONCE) === 0);

describe('the time that a text takes grows with its length', () => {
  it('has many shapes to be tried', () => {
    expect(new Set(SHAPES.map(({ name }) => name)).size).toBe(SHAPES.length);
    expect(SHAPES.length).toBeGreaterThan(300);
  });

  it.each(tried)('$name', ({ file, text }) => {
    const work = (length: number) => pagesOf({ [file]: text(length).toWellFormed() });
    const first = process.env.STEEP ? { ...exponentOf(work), exponent: 9 } : exponentOf(work);
    if (GROWTH !== 'all') {
      if (first.exponent > STEEPEST) expect(growth(work, first.length)).toBeLessThan(LINEAR);
      return;
    }
    const { exponent, milliseconds, length } = first.exponent > STEEPEST ? exponentAgain(work, first.length) : first;
    const once = exponent === first.exponent ? '' : `, ${first.exponent.toFixed(2)} at first`;
    console.log(`${exponent.toFixed(2)}  ${milliseconds.toFixed(0)} ms at ${length}${once}`);
    expect(exponent).toBeLessThanOrEqual(STEEPEST);
  });
});
