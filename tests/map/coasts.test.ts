import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { coastData } from '../../src/map/coasts.ts';

const tenth = fc.integer({ min: -9999, max: 9999 }).map((value) => value / 10);
const arbitraryRing = fc.array(fc.tuple(tenth, tenth), { minLength: 3, maxLength: 40 });

describe('coasts', () => {
  it('are curves through the middle of each side whose control points are the corners, and close', () => {
    fc.assert(
      fc.property(arbitraryRing, (ring) => {
        const [, start, curves] = /^M(.*)q(.*)Z$/.exec(coastData([ring]))!;
        const [first, others] = curves!.split('t');
        const numbers = (text: string) => text.split(' ').map(Number);
        let [x, y] = numbers(start!) as [number, number];
        const [cornerX, cornerY, ...steps] = [...numbers(first!), ...numbers(others!)] as [number, number, ...number[]];
        let control = [x + cornerX, y + cornerY] as const;
        for (const corner of ring.keys()) {
          const [here, next] = [ring[(corner + 1) % ring.length]!, ring[(corner + 2) % ring.length]!];
          expect(control[0]).toBeCloseTo(here[0], 5);
          expect(control[1]).toBeCloseTo(here[1], 5);
          x += steps[2 * corner]!;
          y += steps[2 * corner + 1]!;
          expect(x).toBeCloseTo((here[0] + next[0]) / 2, 5);
          expect(y).toBeCloseTo((here[1] + next[1]) / 2, 5);
          control = [2 * x - control[0], 2 * y - control[1]];
        }
        expect(steps).toHaveLength(2 * ring.length);
      }),
    );
  });
});
