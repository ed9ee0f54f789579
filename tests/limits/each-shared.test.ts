import { expect, it } from 'vitest';
import { eachShared } from '../../src/limits/each-shared.ts';
import type { Outcome } from '../../src/limits/outcome.ts';
import { WORK } from './work.ts';

type Order = Parameters<typeof WORK.do>[0];
const ELSEWHERE = {
  file: new URL('./work-process.ts', import.meta.url),
  work: new URL('./work.ts', import.meta.url),
  name: 'do',
};

/** What is told, once all is done with the help of another thread. */
function told(items: readonly Order[], work: (order: Order) => Order = WORK.do): Outcome<Order>[] {
  const outcomes: Outcome<Order>[] = [];
  const tell = (index: number, outcome: Outcome<Order>) => {
    expect(index).toBe(outcomes.length);
    outcomes.push(outcome);
  };
  eachShared(items, work, ELSEWHERE, tell, 1);
  return outcomes;
}

/** As long as another thread takes to begin, so that it has a share. */
function slowly(order: Order): Order {
  const start = performance.now();
  while (performance.now() - start < 1);
  return WORK.do(order);
}

it('work that is shared by two threads is told in the order of its items', () => {
  const items = Array.from({ length: 2_000 }, (_, index) => (index % 7 === 3 ? 'throw' : index));
  const failed = { cause: 'error', name: 'RangeError', message: 'thrown' };
  expect(told(items, slowly)).toEqual(items.map((item) => (item === 'throw' ? { failed } : { made: item })));
});

it('what hangs in either thread is named, and the rest done', () => {
  const items: Order[] = Array.from({ length: 600 }, (_, index) => (index === 300 ? 'hang' : index));
  const outcomes = told(items, slowly);
  expect(outcomes[300]).toEqual({ failed: { cause: 'error', message: 'ended with 0' } });
  expect(outcomes.filter((one) => 'made' in one)).toHaveLength(599);
});
