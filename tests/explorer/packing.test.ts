import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { joinEdges, packEdges, packGraph, unpackEdges, unpackGraph } from '../../src/model/graph-packing.ts';
import type { GraphPayload } from '../../src/model/graph-payload.ts';
import { generateGraph } from './generate-graph.ts';

/** Edges in the order that a payload has: strongest first, equal ones by their rows. */
function inOrder(edges: GraphPayload['edges']): GraphPayload['edges'] {
  const rows = [...edges.source.keys()].sort(
    (a, b) =>
      edges.strength[b]! - edges.strength[a]! ||
      edges.source[a]! - edges.source[b]! ||
      edges.target[a]! - edges.target[b]!,
  );
  const sorted = Object.entries(edges).map(([name, column]) => [name, rows.map((row) => column[row])]);
  return Object.fromEntries(sorted) as GraphPayload['edges'];
}

function payloadOf(order: number, size: number, seed = 1): GraphPayload {
  const payload = generateGraph(order, size, seed);
  return { ...payload, edges: inOrder(payload.edges) };
}

describe('the packed graph', () => {
  it('is read as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 60 }), fc.nat(120), fc.nat(1000), (order, size, seed) => {
        const payload = payloadOf(order, size, seed);
        expect(unpackGraph(JSON.parse(JSON.stringify(packGraph(payload))))).toEqual(payload);
      }),
      { numRuns: 40 },
    );
  });

  it('keeps what is unusual: no entities, ids unlike their names, places left of and above the middle', () => {
    const payload = payloadOf(30, 40);
    const { nodes } = payload;
    const odd: GraphPayload = {
      ...payload,
      nodes: {
        ...nodes,
        id: nodes.id.with(2, 'else'),
        name: nodes.name.with(3, 'Ærøskøbing').with(4, '数据'),
        aliases: nodes.aliases.with(5, ['one', 'two']),
        topics: nodes.topics.with(6, [9, 0, 4]).with(7, []),
        community: nodes.community.with(8, -1),
        x: nodes.x.with(9, -0.1).with(10, 0).with(11, -12345.6),
        labelZoom: nodes.labelZoom.with(12, 32).with(13, 0),
      },
    };
    expect(unpackGraph(packGraph(odd))).toEqual(odd);
    expect(unpackGraph(packGraph(payloadOf(0, 0)))).toEqual(payloadOf(0, 0));
  });

  it('takes at most 200 kB, compressed, at 5,000 entities and 20,000 connections, with none left out', () => {
    const payload = payloadOf(5000, 20_000);
    const packed = JSON.stringify(packGraph(payload));
    expect(gzipSync(packed, { level: 9 }).length).toBeLessThanOrEqual(200_000);
    expect(unpackGraph(JSON.parse(packed))).toEqual(payload);
  });

  it('holds the connections above the cap in the same columns', () => {
    const { edges } = payloadOf(40, 90);
    const part = (from: number, to?: number) =>
      Object.fromEntries(
        Object.entries(edges).map(([name, column]) => [name, column.slice(from, to)]),
      ) as GraphPayload['edges'];
    expect(unpackEdges(packEdges(40, part(60)))).toEqual(part(60));
    expect(joinEdges(part(0, 60), part(60))).toEqual(edges);
  });
});
