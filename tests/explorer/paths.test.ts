import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AtlasGraph, buildGraph } from '../../src/explorer/graph.ts';
import { findRoutes, nearestReachable } from '../../src/explorer/paths.ts';
import type { GraphPayload } from '../../src/model/graph-payload.ts';
import { generateGraph } from './generate-graph.ts';

/** A graph of these edges and strengths, everything else generated. */
function graphOf(order: number, list: readonly (readonly [number, number, number])[]): AtlasGraph {
  const base = generateGraph(order, 0);
  const flat = <Value>(value: Value) => list.map(() => value);
  const edges: GraphPayload['edges'] = {
    source: list.map(([a]) => a),
    target: list.map(([, b]) => b),
    strength: list.map(([, , strength]) => strength),
    asserted: flat(0),
    linked: flat(0),
    backbone: flat(1),
    disputed: flat(0),
    documents: flat([]),
    speakers: flat([]),
  };
  return buildGraph({ ...base, edges });
}

/** All loopless routes, by exhaustion. */
function everyRoute(graph: AtlasGraph, from: number, to: number): number[][] {
  const found: number[][] = [];
  const walk = (nodes: number[]) => {
    const last = nodes[nodes.length - 1] as number;
    if (last === to) {
      found.push(nodes);
      return;
    }
    for (let arc = graph.offsets[last] as number; arc < (graph.offsets[last + 1] as number); arc++) {
      const next = graph.neighbours[arc] as number;
      if (!nodes.includes(next)) walk([...nodes, next]);
    }
  };
  walk([from]);
  return found;
}

const small = fc
  .uniqueArray(fc.tuple(fc.nat(6), fc.nat(6), fc.integer({ min: 1, max: 9 })), {
    maxLength: 14,
    selector: ([a, b]) => Math.min(a, b) * 7 + Math.max(a, b),
  })
  .map((list) =>
    graphOf(
      7,
      list.filter(([a, b]) => a !== b),
    ),
  );

describe('routes between two entities', () => {
  it('are loopless, joined, different, and no dearer than the next', () => {
    const graph = buildGraph(generateGraph(200, 500));
    fc.assert(
      fc.property(fc.nat(199), fc.nat(199), (from, to) => {
        const routes = findRoutes(graph, from, to);
        const seen = new Set(routes.map(({ nodes }) => nodes.join()));
        expect(seen.size).toBe(routes.length);
        routes.forEach(({ nodes, edges, cost }, place) => {
          expect([nodes[0], nodes[nodes.length - 1]]).toEqual([from, to]);
          expect(new Set(nodes).size).toBe(nodes.length);
          expect(edges.length).toBe(nodes.length - 1);
          edges.forEach((edge, hop) => {
            expect([graph.source[edge], graph.target[edge]].sort()).toEqual([nodes[hop], nodes[hop + 1]].sort());
          });
          expect(cost).toBeGreaterThanOrEqual(routes[place - 1]?.cost ?? 0);
        });
      }),
    );
  });

  it('are as many as exist, up to three, and the first is the cheapest of all', () => {
    fc.assert(
      fc.property(small, (graph) => {
        const all = everyRoute(graph, 0, 6);
        const routes = findRoutes(graph, 0, 6);
        expect(routes.length).toBe(Math.min(3, all.length));
        const every = findRoutes(graph, 0, 6, { count: 1000 });
        expect(every.map(({ nodes }) => nodes.join()).sort()).toEqual(all.map((nodes) => nodes.join()).sort());
        expect(routes.map(({ cost }) => cost)).toEqual(every.slice(0, 3).map(({ cost }) => cost));
      }),
      { numRuns: 300 },
    );
  });

  it('never pass what the reader left out', () => {
    const graph = buildGraph(generateGraph(120, 400));
    fc.assert(
      fc.property(fc.nat(119), fc.nat(119), fc.uniqueArray(fc.nat(119), { maxLength: 5 }), (from, to, without) => {
        for (const { nodes } of findRoutes(graph, from, to, { without })) {
          expect(nodes.filter((node) => without.includes(node))).toEqual([]);
        }
      }),
    );
  });

  it('prefer two strong hops to one that is very weak', () => {
    const graph = graphOf(3, [
      [0, 2, 0.01],
      [0, 1, 10],
      [1, 2, 10],
    ]);
    expect(findRoutes(graph, 0, 2).map(({ nodes }) => nodes)).toEqual([
      [0, 1, 2],
      [0, 2],
    ]);
  });

  it('go round a hub that is joined to everything', () => {
    const spokes = Array.from({ length: 40 }, (_, spoke) => [1, spoke + 4, 1] as const);
    const graph = graphOf(44, [[0, 1, 1], [1, 3, 1], [0, 2, 1], [2, 3, 1], ...spokes]);
    expect(findRoutes(graph, 0, 3)[0]?.nodes).toEqual([0, 2, 3]);
  });

  it('do not exist between an entity and itself, or across a gap; then the nearest within reach is offered', () => {
    const graph = graphOf(6, [
      [0, 1, 1],
      [1, 2, 1],
      [3, 4, 1],
    ]);
    expect(findRoutes(graph, 0, 0)).toEqual([]);
    expect(findRoutes(graph, 0, 4)).toEqual([]);
    expect(new Set(nearestReachable(graph, 0, 4))).toEqual(new Set([1, 2]));
    expect(nearestReachable(graph, 0, 4, [1])).toEqual([]);
    expect(nearestReachable(graph, 5, 4)).toEqual([]);
  });
});
