import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../src/graph/graph.ts';
import { ranks } from '../../src/graph/rank.ts';
import { type Box, boxAt, overlap, squareAround } from '../../src/map/box.ts';
import { LABEL, labelBox, labelText, PIXELS_PER_UNIT, symbolRadius } from '../../src/map/geometry.ts';
import { LAST_ZOOM, type Labelled, labelZooms } from '../../src/map/label-zooms.ts';
import { textWidth } from '../../src/map/lettering.ts';
import { drawMap } from '../../src/map/map.ts';
import { area, contains, type Ring, simplify } from '../../src/map/regions/rings.ts';
import { mapFileSchema } from '../../src/model/artefact.ts';
import { generateGraph, shuffled } from '../pipeline/analyse/generate.ts';

function mapOf(
  options: Parameters<typeof generateGraph>[0] = {},
  order: <Item>(items: Item[]) => Item[] = (all) => all,
) {
  const { entities, links, topics } = generateGraph(options);
  const graph = buildGraph(order(entities.map(({ id }) => id)), order(links));
  const rankOf = ranks(graph);
  const ranked = entities.map((entity) => ({ ...entity, rank: rankOf.get(entity.id)! }));
  return drawMap({ graph, entities: order(ranked), topics: order(topics) });
}

const map = mapOf();

describe('the map', () => {
  it('is the same whatever the order of the input, and fits its schema', () => {
    expect(mapFileSchema.parse(map)).toEqual(map);
    expect(JSON.stringify(mapOf({}, shuffled))).toBe(JSON.stringify(map));
  });

  it.each([
    ['a graph of 150', {}],
    ['a dense one', { nodes: 60, edges: 900 }],
    ['one without connections', { nodes: 80, edges: 0 }],
    ['one topic', { nodes: 40, edges: 60, topics: 1 }],
    ['a thousand', { nodes: 1000, edges: 4000, topics: 12 }],
  ])('sets the nodes of %s apart and inside its bounds', (_name, options) => {
    const { nodes, bounds } = mapOf(options);
    const [left, top, right, bottom] = bounds;
    const sorted = [...nodes].sort((a, b) => a.x - b.x);
    for (const [index, node] of sorted.entries()) {
      expect(node.x - node.size >= left && node.x + node.size <= right).toBe(true);
      expect(node.y - node.size >= top && node.y + node.size <= bottom).toBe(true);
      for (const other of sorted.slice(index + 1)) {
        if (other.x - node.x > 40) break;
        expect(Math.hypot(other.x - node.x, other.y - node.y)).toBeGreaterThan(node.size + other.size);
      }
    }
    expect(right - left).toBeLessThan(1800);
    expect((right - left) / (bottom - top)).toBeGreaterThan(1.2);
  });

  it('knows none, one and two entities, with and without a topic', () => {
    expect(drawMap({ graph: buildGraph([], []), entities: [], topics: [] })).toEqual({
      bounds: [0, 0, 0, 0],
      nodes: [],
      regions: [],
    });
    const alone = { id: 'a', name: 'A', topics: [], rank: 0 };
    const two = drawMap({
      graph: buildGraph(['a', 'b'], []),
      entities: [alone, { ...alone, id: 'b', topics: ['t'] }],
      topics: [{ id: 't', name: 'T' }],
    });
    expect(two.nodes.map(({ topic }) => topic)).toEqual([null, 't']);
    expect(two.nodes.every(({ x, y }) => Number.isFinite(x) && Number.isFinite(y))).toBe(true);
    expect(two.regions.map(({ topic }) => topic)).toEqual(['t']);
  });

  it('goes on from recorded positions: what was there stays, what is new finds free ground', () => {
    const { entities, links, topics } = generateGraph();
    const graph = buildGraph(
      entities.map(({ id }) => id),
      links,
    );
    const places = map.nodes.map(({ entity, x, y, topic }) => [entity, { x, y, topic }] as const);
    const recorded = {
      entities: new Map(places.filter((_, index) => index % 5 > 0)),
      topics: new Map(map.regions.map(({ topic, x, y }) => [topic, { x, y }])),
    };
    const again = drawMap({ graph, entities, topics, recorded });
    expect(again).toEqual(drawMap({ graph, entities: shuffled(entities), topics: shuffled(topics), recorded }));
    const nodes = new Map(again.nodes.map((node) => [node.entity, node]));
    for (const [id, { x, y }] of recorded.entities) {
      expect(Math.hypot(nodes.get(id)!.x - x, nodes.get(id)!.y - y)).toBeLessThan(20);
    }
    for (const node of again.nodes) {
      for (const other of again.nodes) {
        if (node.entity >= other.entity) continue;
        expect(Math.hypot(other.x - node.x, other.y - node.y)).toBeGreaterThan(node.size + other.size);
      }
    }
  });

  it('keeps topics together: most nodes have one of their own topic nearest', () => {
    const own = map.nodes.filter((node) => {
      const others = map.nodes.filter((other) => other !== node);
      const distance = (other: (typeof others)[number]) => Math.hypot(other.x - node.x, other.y - node.y);
      return others.reduce((best, other) => (distance(other) < distance(best) ? other : best)).topic === node.topic;
    });
    expect(own.length / map.nodes.length).toBeGreaterThan(0.8);
  });

  it('gives most names room on the whole map', () => {
    expect(map.nodes.filter(({ labelZoom }) => labelZoom <= 1).length / map.nodes.length).toBeGreaterThan(0.75);
  });
});

describe('regions', () => {
  it('hold their nodes and their name, and no two hold one place', () => {
    for (const { topic, x, y, rings } of map.regions) {
      expect(contains(rings, x, y)).toBe(true);
      for (const node of map.nodes) {
        expect(contains(rings, node.x, node.y)).toBe(node.topic === topic);
      }
    }
  });

  it('are drawn for every topic that is some node’s first', () => {
    expect(map.regions.map(({ topic }) => topic)).toEqual([...new Set(map.nodes.map(({ topic }) => topic))].sort());
  });
});

describe('rings', () => {
  const square: Ring = [
    [0, 0],
    [5, 0.1],
    [10, 0],
    [10, 10],
    [0, 10],
  ];
  it('lose points that hardly matter, and keep those that do', () => {
    expect(simplify(square, 0.5)).toEqual([
      [0, 0],
      [10, 0],
      [10, 10],
      [0, 10],
    ]);
    expect(simplify(square, 0.01)).toHaveLength(5);
  });

  it('know their area and what lies in them, holes left out', () => {
    expect(area(simplify(square, 0.5))).toBe(100);
    const hole: Ring = [
      [4, 4],
      [6, 4],
      [6, 6],
      [4, 6],
    ];
    expect([contains([square, hole], 2, 2), contains([square, hole], 5, 5), contains([square, hole], 12, 5)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});

describe('names', () => {
  it.each([
    ['Synthetic data', 'Synthetic data'],
    ['An article on the many models of language', 'An article on the many models of…'],
    ['x'.repeat(60), `${'x'.repeat(33)}…`],
  ])('%s is written %s', (name, text) => {
    expect(labelText(name)).toBe(text);
  });

  it('are wider in wider letters, and never without width', () => {
    expect(textWidth('ill', 10)).toBeLessThan(textWidth('MMM', 10));
    expect(textWidth('模型', 10)).toBe(20);
  });
});

describe('zooms of names', () => {
  const arbitraryNodes = fc
    .array(
      fc.record({
        name: fc.string({ minLength: 1, maxLength: 20 }),
        x: fc.integer({ min: 0, max: 1500 }),
        y: fc.integer({ min: 0, max: 1000 }),
        size: fc.integer({ min: 4, max: 18 }),
      }),
      { minLength: 2, maxLength: 40 },
    )
    .map((nodes) => nodes.map((node, index): Labelled => ({ ...node, id: `n${index}` })));

  it('keep every shown name clear of shown names and of heavier symbols, at every zoom', () => {
    const zoom = fc.double({ min: 0.1, max: LAST_ZOOM - 0.01, noNaN: true });
    fc.assert(
      fc.property(arbitraryNodes, zoom, (nodes, at) => {
        const zooms = labelZooms(nodes);
        const shown = nodes.filter(({ id }) => zooms.get(id)! <= at);
        for (const node of shown) {
          for (const other of shown) {
            if (node.id < other.id) expect(overlap(nameBox(node, at), nameBox(other, at))).toBe(false);
          }
          for (const other of nodes) {
            if (other.size > node.size) expect(overlap(nameBox(node, at), symbolBox(other, at))).toBe(false);
          }
        }
      }),
      { numRuns: 300, seed: 1 },
    );
  });

  it('let the heaviest stand everywhere, and a lighter one from where it clears that', () => {
    const heavy = { id: 'a', name: 'Heavy', x: 100, y: 100, size: 18 };
    const light = { id: 'b', name: 'Light', x: 100, y: 110, size: 4 };
    const zooms = labelZooms([light, heavy]);
    expect(zooms.get('a')).toBe(0);
    const symbolAndHalfLabel = symbolRadius(18) + labelBox('Light', 4).bottom + LABEL.padding / 2;
    const labels = labelBox('Heavy', 18).bottom + labelBox('Light', 4).bottom + LABEL.padding;
    const clear = Math.max(symbolAndHalfLabel, labels) / (10 * PIXELS_PER_UNIT);
    expect(zooms.get('b')).toBeCloseTo(clear, 1);
  });

  it('end at 32 for two in one place', () => {
    const twin = { name: 'Twin', x: 5, y: 5, size: 9 };
    expect([
      ...labelZooms([
        { id: 'a', ...twin },
        { id: 'b', ...twin },
      ]).values(),
    ]).toEqual([0, LAST_ZOOM]);
  });
});

function nameBox({ name, x, y, size }: Labelled, zoom: number): Box {
  return boxAt(labelBox(name, size), onScreen(x, y, zoom));
}

function symbolBox({ x, y, size }: Labelled, zoom: number): Box {
  return squareAround(onScreen(x, y, zoom), symbolRadius(size));
}

function onScreen(x: number, y: number, zoom: number) {
  return { x: x * PIXELS_PER_UNIT * zoom, y: y * PIXELS_PER_UNIT * zoom };
}
