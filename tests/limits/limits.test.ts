import { describe, expect, it } from 'vitest';
import { AwaitedProcess } from '../../src/limits/awaited-process.ts';
import { inTime } from '../../src/limits/in-time.ts';
import { LimitedProcess } from '../../src/limits/limited-process.ts';

const FILE = new URL('./process.ts', import.meta.url);

/** What is asked one after another, and what comes back. */
const ROWS = [
  ['answer', { made: 'answer' }],
  ['throw', { failed: { cause: 'error', name: 'RangeError', message: 'thrown' } }],
  ['fill', { failed: { cause: 'memory', message: 'more than 40 MB' } }],
  ['leave', { failed: { cause: 'error', message: 'ended with 0' } }],
  ['answer', { made: 'answer' }],
] as const;
const LIMITS = { megabytes: 40, milliseconds: 120_000 };

describe('a process with limits', () => {
  it('says why nothing was made, and goes on', async () => {
    const limited = new LimitedProcess(FILE, LIMITS);
    try {
      for (const [order, outcome] of ROWS) expect(await limited.ask(order)).toEqual(outcome);
    } finally {
      limited.close();
    }
  });

  it('says that it has taken too long', async () => {
    const outcome = await new LimitedProcess(FILE, { ...LIMITS, milliseconds: 2_000 }).ask('hang');
    expect(outcome).toEqual({ failed: { cause: 'time', message: 'more than 2 s' } });
  });

  it('can be waited for', () => {
    const limited = new AwaitedProcess(FILE, LIMITS);
    for (const [order, outcome] of ROWS) expect(limited.ask(order)).toEqual(outcome);
  });
});

describe('work in time', () => {
  it('is stopped wherever it is', () => {
    let steps = 0;
    const isDone = inTime(() => {
      for (;;) steps++;
    }, 50);
    expect(isDone).toBe(false);
    expect(steps).toBeGreaterThan(0);
  });

  it('comes to its end, or throws what it throws', () => {
    let steps = 0;
    expect(inTime(() => steps++, 1_000)).toBe(true);
    expect(steps).toBe(1);
    expect(() =>
      inTime(() => {
        throw new RangeError('thrown');
      }, 1_000),
    ).toThrow(RangeError);
  });
});
