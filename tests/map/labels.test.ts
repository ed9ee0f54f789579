import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isInside, overlap } from '../../src/map/box.ts';
import { graticule, squareOf } from '../../src/map/graticule.ts';
import { LabelPlacer } from '../../src/map/label-placer.ts';
import { placeLabels } from '../../src/map/labels.ts';
import { textWidth } from '../../src/map/lettering.ts';
import { placeRegionNames } from '../../src/map/region-names.ts';

const frame = { left: 0, top: 0, right: 600, bottom: 400 };
const placerIn = (taken: Parameters<typeof isInside>[0][] = []) => {
  const placer = new LabelPlacer((box) => isInside(box, frame));
  for (const box of taken) placer.place([box]);
  return placer;
};
const requests = fc.uniqueArray(
  fc.record({
    key: fc.string({ minLength: 1, maxLength: 6 }),
    text: fc.string({ minLength: 1, maxLength: 20 }),
    x: fc.integer({ min: 0, max: 600 }),
    y: fc.integer({ min: 0, max: 400 }),
    radius: fc.integer({ min: 2, max: 12 }),
    size: fc.integer({ min: 8, max: 20 }),
  }),
  { selector: ({ key }) => key, maxLength: 60 },
);

describe('names on a printed map', () => {
  it('never cover each other nor leave the frame', () => {
    fc.assert(
      fc.property(requests, (given) => {
        const boxes = [...placeLabels(given, placerIn(), 5).values()];
        boxes.forEach((box, index) => {
          expect(isInside(box, frame)).toBe(true);
          expect(boxes.slice(index + 1).some((other) => overlap(box, other))).toBe(false);
        });
      }),
    );
  });

  it('go to the right of their symbol where that is free, else to the left', () => {
    const one = { key: 'a', text: 'Name', x: 300, y: 200, radius: 5, size: 10 };
    expect(placeLabels([one], placerIn()).get('a')?.anchor).toBe('start');
    const width = textWidth('Name', 10);
    const wall = { left: 306, top: 150, right: 306 + width, bottom: 250 };
    expect(placeLabels([one], placerIn([wall])).get('a')?.anchor).toBe('end');
  });

  it('slide along above or below a symbol at the edge where they must be set and are too long to stand beside it', () => {
    const one = { key: 'a', text: 'A name that is longer than half of the sheet', x: 420, y: 200, radius: 5, size: 24 };
    expect(placeLabels([one], placerIn()).size).toBe(0);
    expect(isInside(placeLabels([{ ...one, always: true }], placerIn()).get('a')!, frame)).toBe(true);
  });

  it('of regions stand apart and inside', () => {
    const given = ['One region', 'A second region of length', 'Third'].map((text) => ({
      key: text,
      text,
      places: [[30, 200]] as const,
      others: () => new Float64Array(),
      isLand: () => true,
    }));
    const names = [...placeRegionNames(given, 14, frame, placerIn(), () => 0, true).values()];
    expect(names).toHaveLength(3);
    expect(names.some((name, index) => names.slice(index + 1).some((other) => overlap(name, other)))).toBe(false);
    expect(names.every((name) => isInside(name, frame))).toBe(true);
  });
});

describe('a region’s name', () => {
  it('stands on the region’s own land, or is left out', () => {
    const isLand = (x: number, y: number) => x < 200 && y > 210;
    const request = (places: readonly (readonly [number, number])[]) => [
      { key: 'a', text: 'Third', places, others: () => new Float64Array(), isLand },
    ];
    const placed = placeRegionNames(request([[100, 200]]), 14, frame, placerIn(), () => 0, true).get('a')!;
    expect(isLand(placed.x, (placed.top + placed.bottom) / 2)).toBe(true);
    expect(placeRegionNames(request([[300, 100]]), 14, frame, placerIn(), () => 0, true).size).toBe(0);
  });

  it('stands elsewhere on its land, in smaller type if need be, where it has no room at its middle', () => {
    const place = (taken: (typeof middle)[], isLand = (_x: number, _y: number) => true) =>
      placeRegionNames(
        [{ key: 'a', text: 'Third', places: [[100, 100]], others: () => Float64Array.of(100, 300), isLand }],
        14,
        frame,
        placerIn(taken),
        () => 0,
        true,
      ).get('a');
    const middle = { left: 0, right: 200, top: 0, bottom: 200 };
    expect(place([])?.top).toBeLessThan(200);
    expect(place([middle])?.top).toBeGreaterThanOrEqual(200);
    // Half of it must stand on the land there, not its middle alone.
    expect(place([middle], (x, y) => y < 200 || Math.abs(x - 100) < 5)).toBeUndefined();
    const around = [middle, { ...middle, top: 200, bottom: 292 }, { ...middle, top: 308, bottom: 400 }];
    expect(place(around)?.size).toBeLessThan(14);
  });
});

describe('squares of the map', () => {
  const grid = graticule([0, 0, 800, 450]);
  it.each([
    [0, 0, 'A1'],
    [799, 449, 'H5'],
    [100, 99.9, 'B1'],
    [99.9, 100, 'A2'],
    [-5, -5, 'A1'],
  ])('%d, %d is in %s', (x, y, name) => {
    expect(squareOf(grid, x, y)).toBe(name);
  });
});
