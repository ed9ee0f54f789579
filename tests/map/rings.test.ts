import { expect, it } from 'vitest';
import { mulberry32 } from '../../src/graph/random.ts';
import { containing, contains, type Ring } from '../../src/map/regions/rings.ts';

it('a point is inside where it is asked of with many others as where it is asked of alone, and each height is worked out once', () => {
  const random = mulberry32(5);
  const number = () => Math.floor(random() * 12) * 5;
  const rings = Array.from({ length: 6 }, (): Ring => Array.from({ length: 9 }, () => [number(), number()]));
  let read = 0;
  const get = (ring: Ring, key: string | symbol): unknown => {
    read += 1;
    return Reflect.get(ring, key);
  };
  const watched = rings.map((ring) => new Proxy(ring, { get }));
  const isInside = containing(watched);
  const points = Array.from({ length: 400 }, () => [number() / 2, number()] as const);
  expect(points.map(([x, y]) => isInside(x, y))).toEqual(points.map(([x, y]) => contains(rings, x, y)));
  const before = read;
  for (const [x, y] of points) isInside(x + 0.25, y);
  expect(read).toBe(before);
});
