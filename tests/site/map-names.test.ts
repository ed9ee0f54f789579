import { expect, it } from 'vitest';
import type { RegionNameRequest } from '../../src/map/region-names.ts';
import { type DrawnNode, placeNames } from '../../src/site/map-names.ts';

const frame = { left: 0, top: 0, right: 300, bottom: 100 };
const rules = { type: 10, regionType: 1.2, regionsFirst: false };
const town = (name: string, x: number, y: number) =>
  ({ entity: { id: name, name, rank: 0 }, named: true, focus: false, x, y, radius: 4 }) as DrawnNode;
const strait = (x: number, y: number) => x < 200 && y > 40 && y < 60;
const region: RegionNameRequest = {
  key: 'strait',
  text: 'Strait',
  places: [[175, 50]],
  others: () => Float64Array.of(170, 50),
  isLand: strait,
};

it('a region whose only land lies under an entity’s name is named there, and the entity beside it', () => {
  const alone = placeNames([town('A long name over land', 70, 50)], [], frame, rules, 1);
  expect(alone.entities.get('A long name over land')?.anchor).toBe('start');
  const { regions, entities } = placeNames([town('A long name over land', 70, 50)], [region], frame, rules, 1);
  expect(strait(regions.get('strait')?.x ?? -1, 50)).toBe(true);
  expect(entities.has('A long name over land')).toBe(true);
});

it('a region without land on the drawing takes no room from anybody', () => {
  const far = { ...region, places: [], others: () => new Float64Array() };
  const { regions, entities } = placeNames([town('A long name over land', 70, 50)], [far], frame, rules, 1);
  expect(regions.size).toBe(0);
  expect(entities.get('A long name over land')?.anchor).toBe('start');
});
