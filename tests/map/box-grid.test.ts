import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { overlap } from '../../src/map/box.ts';
import { BoxGrid } from '../../src/map/box-grid.ts';

const length = fc.integer({ min: 0, max: 70 });
const arbitraryBox = fc
  .record({
    left: fc.integer({ min: -200, max: 200 }),
    top: fc.integer({ min: -200, max: 200 }),
    width: length,
    height: length,
  })
  .map(({ left, top, width, height }) => ({ left, right: left + width, top, bottom: top + height }));
const boxes = fc.array(arbitraryBox, { maxLength: 30 });

describe('a grid of boxes', () => {
  it('finds what comparing all with all finds, whatever the cells', () => {
    fc.assert(
      fc.property(
        boxes,
        arbitraryBox,
        fc.integer({ min: 3, max: 90 }),
        fc.integer({ min: 3, max: 90 }),
        (all, box, width, height) => {
          const grid = new BoxGrid<(typeof all)[number]>(width, height);
          for (const one of all) grid.add(one);
          const met = all.filter((one) => overlap(box, one));
          expect(grid.meets(box)).toBe(met.length > 0);
          expect(grid.meets(box, (one) => one !== met[0])).toBe(met.length > 1);
          expect(grid.count(box)).toBe(met.length);
          const pairs = all.flatMap((a, index) =>
            all
              .slice(index + 1)
              .filter((b) => overlap(a, b))
              .map((b) => [a, b]),
          );
          const found = grid.overlappingPairs();
          const indices = (list: typeof all) => list.map((one) => all.indexOf(one)).join();
          const inPairs = Array.from({ length: found.length / 2 }, (_, at) => found.slice(2 * at, 2 * at + 2));
          expect(inPairs.map(indices).sort()).toEqual(pairs.map(indices).sort());
        },
      ),
    );
  });
});
