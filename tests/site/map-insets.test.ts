import { beforeAll, describe, expect, it } from 'vitest';
import type { LoadedAtlas } from '../../src/site/atlas.ts';
import { type Inset, topicMap, wholeMap } from '../../src/site/map-insets.ts';
import { entities, loaded, TOPIC } from './loaded.ts';

const NAMES = ['Tide gauge', 'Storm barrier', 'Lock chamber', 'Sluice gate', 'Harbour wall', 'Marker buoy'];

describe('what a map says that it draws', () => {
  let source: LoadedAtlas;
  beforeAll(() => {
    source = loaded({
      ...TOPIC,
      ...entities(...NAMES),
      'seeds/port.txt': NAMES.flatMap((a, index) =>
        NAMES.slice(index + 1).map((b) => `The ${a} stands by the ${b}.`),
      ).join('\n\n'),
    });
  });
  const ids = (inset: Inset) => inset.view.symbols.filter(({ named }) => named).map(({ entity }) => entity.id);

  it('is all of a small atlas', () => {
    const inset = wholeMap(source);
    expect([inset.shown, inset.of, inset.view.isPart]).toEqual([6, 15, false]);
    expect(inset.view.edges).toHaveLength(inset.drawn);
  });

  it('is what joins the named, and no more', () => {
    const named = new Set(source.nodes.slice(0, 3).map(({ entity }) => entity.id));
    const inset = wholeMap(source, { named });
    expect(new Set(ids(inset))).toEqual(named);
    expect(inset.drawn).toBeGreaterThan(0);
    expect(inset.view.edges).toHaveLength(inset.drawn);
    for (const { id } of inset.view.edges) expect(id.split('--').every((end) => named.has(end))).toBe(true);
  });

  it('is the strongest of all where none is named, for a picture without names', () => {
    const inset = wholeMap(source, { most: 4, named: new Set() });
    expect(ids(inset)).toEqual([]);
    expect(inset.view.edges).toHaveLength(4);
  });

  it('is a topic’s entities and what joins them', () => {
    const inset = topicMap(source, source.data.topics[0]!, { width: 400, height: 300 }, 5);
    expect([inset.shown, inset.of, inset.drawn]).toEqual([6, 15, 5]);
    expect(inset.view.edges).toHaveLength(5);
  });
});
