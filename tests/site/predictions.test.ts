import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Claim } from '../../src/model/atlas.ts';
import { dueWords } from '../../src/site/due-words.ts';
import { type DuePrediction, dueTitle, firstDay, lastDay } from '../../src/site/predictions.ts';
import { timeline } from '../../src/site/timeline.ts';

describe('dates of horizons', () => {
  it.each([
    ['2026', '2026-01-01', '2026-12-31'],
    ['2028-02', '2028-02-01', '2028-02-29'],
    ['2027-06', '2027-06-01', '2027-06-30'],
    ['2027-03-03', '2027-03-03', '2027-03-03'],
  ])('%s runs from %s to %s', (date, first, last) => {
    expect([firstDay(date), lastDay(date)]).toEqual([first, last]);
  });

  it.each([
    ['2026-12-31', 'The end of 2026'],
    ['2027-06-30', 'The end of June 2027'],
    ['2027-03-03', '3 March 2027'],
  ])('%s is called “%s”', (due, title) => {
    expect(dueTitle(due)).toBe(title);
  });
});

describe('how far a date is', () => {
  it.each([
    ['2026-12-31', '2026-12-31', 'due today'],
    ['2026-12-31', '2026-12-30', 'due in 1 day'],
    ['2026-12-31', '2026-12-01', 'due in 4 weeks'],
    ['2026-12-31', '2026-06-30', 'due in 6 months'],
    ['2026-12-31', '2024-01-01', 'due in 3 years'],
    ['2026-12-31', '2027-01-07', 'past for 7 days'],
    ['2026-12-31', '2027-06-30', 'past for 6 months'],
  ])('%s, seen on %s: %s', (due, today, words) => {
    expect(dueWords(due, today)).toBe(words);
  });
});

describe('the line of time', () => {
  const day = fc.record({ year: fc.integer({ min: 2020, max: 2030 }), month: fc.integer({ min: 1, max: 12 }) });
  const date = ({ year, month }: { year: number; month: number }) => `${year}-${String(month).padStart(2, '0')}-15`;
  const predictions = fc
    .array(fc.tuple(day, fc.boolean()), { minLength: 1, maxLength: 40 })
    .map((list): DuePrediction[] =>
      list
        .map(([end, open]) => ({
          claim: {} as Claim,
          due: date(end),
          from: open ? null : date({ ...end, year: end.year - 1 }),
        }))
        .sort((a, b) => (a.due < b.due ? -1 : 1)),
    );

  it('keeps every mark inside and apart from the others, and numbers them in order', () => {
    fc.assert(
      fc.property(predictions, fc.constantFrom(350, 860), (given, width) => {
        const { marks, height, axis } = timeline(given, width) as NonNullable<ReturnType<typeof timeline>>;
        expect(marks.map(({ number }) => number)).toEqual(given.map((_, index) => index + 1));
        for (const [index, mark] of marks.entries()) {
          expect(mark.x > 0 && mark.x < width && mark.y > 0 && mark.y < axis && axis < height).toBe(true);
          for (const other of marks.slice(index + 1))
            expect(Math.hypot(mark.x - other.x, mark.y - other.y)).toBeGreaterThanOrEqual(21.8);
        }
      }),
    );
  });

  it('is not drawn where nothing falls due', () => {
    expect(timeline([], 860)).toBe(null);
  });
});
