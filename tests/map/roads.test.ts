import { expect, it } from 'vitest';
import { bendOf, edgeData, pointOnEdge } from '../../src/map/roads.ts';

it('edges run from end to end, and the curve that is written passes where a point of it is asked for', () => {
  const ends = [0, 0, 100, 40] as const;
  for (const id of ['a--b', 'a--bc']) {
    const bend = bendOf(id);
    expect([pointOnEdge(ends, bend, 0), pointOnEdge(ends, bend, 1)]).toEqual([
      [0, 0],
      [100, 40],
    ]);
    const [ax, ay, controlX, controlY, bx, by] = edgeData(ends, bend).split(/[MQ ]/).filter(Boolean).map(Number);
    const [x, y] = pointOnEdge(ends, bend, 0.5);
    expect(ax! / 4 + controlX! / 2 + bx! / 4).toBeCloseTo(x, 1);
    expect(ay! / 4 + controlY! / 2 + by! / 4).toBeCloseTo(y, 1);
  }
  expect(bendOf('a--b')).toBe(-bendOf('a--bc'));
});
