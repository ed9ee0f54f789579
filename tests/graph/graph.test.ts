import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { backbone } from '../../src/graph/backbone.ts';
import { communities } from '../../src/graph/communities.ts';
import { type AtlasGraph, buildGraph } from '../../src/graph/graph.ts';
import { ranks } from '../../src/graph/rank.ts';
import { circularOrder } from '../../src/map/layout/topic-order.ts';
import { generateGraph, shuffled } from '../pipeline/analyse/generate.ts';

/** Edges as `a-b` or `a-b:strength`. */
function graphOf(nodes: string, ...edges: string[]): AtlasGraph {
  const links = edges.map((edge) => {
    const [ends = '', strength = '1'] = edge.split(':');
    const [source = '', target = ''] = ends.split('-');
    return { id: `${source}--${target}`, source, target, strength: Number(strength) };
  });
  return buildGraph([...nodes], links);
}

const generated = generateGraph();
const entities = generated.entities.map(({ id }) => id);
const graph = buildGraph(entities, generated.links);

it('no analysis depends on the order of the input', () => {
  const other = buildGraph(shuffled(entities), shuffled(generated.links));
  for (const analyse of [communities, ranks, (of: AtlasGraph) => backbone(of, [])]) {
    expect([...analyse(other)]).toEqual([...analyse(graph)]);
  }
});

describe('communities', () => {
  it('are numbered by falling size, then by smallest id; an unconnected entity has none', () => {
    const three = graphOf('abcdefghi', 'g-h', 'h-i', 'g-i', 'd-e', 'a-b', 'f-g');
    expect([...communities(three)]).toEqual([
      ['f', 0],
      ['g', 0],
      ['h', 0],
      ['i', 0],
      ['a', 1],
      ['b', 1],
      ['d', 2],
      ['e', 2],
    ]);
  });

  it('find the groups that a generated graph was made of', () => {
    const found = communities(graph);
    const topicOf = new Map(generated.entities.map(({ id, topics }) => [id, topics[0]]));
    const inside = generated.links.filter(({ source, target }) => found.get(source) === found.get(target));
    const sameTopic = inside.filter(({ source, target }) => topicOf.get(source) === topicOf.get(target));
    expect(sameTopic.length / inside.length).toBeGreaterThan(0.8);
  });

  it('of a graph without connections are none', () => {
    expect(communities(graphOf('ab')).size).toBe(0);
  });
});

describe('ranks', () => {
  it('are shares of the largest, by strength', () => {
    expect([...ranks(graphOf('abc', 'a-b', 'b-c'))]).toEqual([
      ['a', 0.5278],
      ['b', 1],
      ['c', 0.5278],
    ]);
    const uneven = ranks(graphOf('abc', 'a-b:3', 'b-c:1'));
    expect(uneven.get('a')).toBeGreaterThan(uneven.get('c')!);
  });

  it('are 0 without connections', () => {
    expect([...ranks(graphOf('ab')).values()]).toEqual([0, 0]);
  });
});

describe('backbone', () => {
  it('keeps the strongest way between any two, and no weaker detour', () => {
    const kept = backbone(graphOf('abc', 'a-b:3', 'b-c:2', 'a-c:1'), [], 0);
    expect([...kept]).toEqual(['a--b', 'b--c']);
  });

  it('keeps all that curators asserted, and nothing unknown', () => {
    const kept = backbone(graphOf('abc', 'a-b:3', 'b-c:2', 'a-c:1'), ['a--c', 'x--y'], 0);
    expect([...kept].sort()).toEqual(['a--b', 'a--c', 'b--c']);
  });

  it('keeps an edge that holds more of an end than chance would give it', () => {
    // Outside the forest, a--b holds 5 of the strength 16 of `a` among seven edges: (1 - 5/16)^6 = 0.1056.
    const wheel = graphOf('abcdefgh', 'a-b:5', 'a-c', 'a-d', 'a-e', 'a-f', 'a-g', 'a-h:6', 'b-h:6');
    expect(backbone(wheel, [], 0.105).has('a--b')).toBe(false);
    expect(backbone(wheel, [], 0.106).has('a--b')).toBe(true);
  });

  it('leaves whole what is connected, with few edges', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1e6 }), fc.integer({ min: 2, max: 60 }), (seed, nodes) => {
        const { entities: all, links } = generateGraph({ nodes, edges: nodes * 3, topics: 3, seed });
        const ids = all.map(({ id }) => id);
        const whole = buildGraph(ids, links);
        const kept = backbone(whole, []);
        const thin = buildGraph(
          ids,
          links.filter(({ id }) => kept.has(id)),
        );
        expect(parts(thin)).toBe(parts(whole));
        expect(backbone(whole, [], 0).size).toBe(nodes - parts(whole));
      }),
      { numRuns: 40, seed: 1 },
    );
    expect(backbone(graph, []).size / graph.order).toBeLessThan(2.5);
  });
});

/** Number of connected components. */
function parts(of: AtlasGraph): number {
  const seen = new Set<string>();
  let count = 0;
  for (const start of of.nodes()) {
    if (seen.has(start)) continue;
    count += 1;
    const open = [start];
    for (let node = open.pop(); node !== undefined; node = open.pop()) {
      if (seen.has(node)) continue;
      seen.add(node);
      open.push(...of.neighbors(node));
    }
  }
  return count;
}

describe('circular order of topics', () => {
  it('is a permutation that sets those with much between them side by side', () => {
    // A ring a-c-b-d-a.
    const affinity = [
      [0, 0, 5, 5],
      [0, 0, 5, 5],
      [5, 5, 0, 0],
      [5, 5, 0, 0],
    ];
    const order = circularOrder(affinity);
    expect([...order].sort()).toEqual([0, 1, 2, 3]);
    const together = order.reduce((sum, topic, index) => sum + affinity[topic]![order[(index + 1) % 4]!]!, 0);
    expect(together).toBe(20);
  });

  it.each([0, 1, 2, 3])('knows what to do with %i', (count) => {
    const order = circularOrder(Array.from({ length: count }, () => new Array<number>(count).fill(1)));
    expect([...order].sort()).toEqual(Array.from({ length: count }, (_, index) => index));
  });
});
