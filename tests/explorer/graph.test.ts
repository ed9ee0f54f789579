import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import {
  buildGraph,
  connectionId,
  degreeOf,
  edgeBetween,
  PayloadError,
  readPayload,
  resolveSelection,
} from '../../src/explorer/graph.ts';
import { graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { capGraph } from '../../src/pipeline/emit/cap-graph.ts';
import { generateGraph } from './generate-graph.ts';

const payload = generateGraph(40, 90);
const graph = buildGraph(payload);

describe('the payload', () => {
  it('is of the published schema when generated', () => {
    expect(graphPayloadSchema.safeParse(payload).error).toBeUndefined();
  });

  it('is accepted as it is', () => {
    expect(readPayload(JSON.parse(JSON.stringify(payload)))).toEqual(payload);
  });

  it.each<[string, (copy: typeof payload) => unknown]>([
    ['not an object', () => 'graph'],
    ['null', () => null],
    ['another version', (copy) => ({ ...copy, version: 2 })],
    ['no nodes', ({ nodes: _, ...copy }) => copy],
    ['names cut short', (copy) => ({ ...copy, nodes: { ...copy.nodes, name: copy.nodes.name.slice(1) } })],
    ['a column cut short', (copy) => ({ ...copy, nodes: { ...copy.nodes, y: copy.nodes.y.slice(1) } })],
    ['a position in words', (copy) => ({ ...copy, nodes: { ...copy.nodes, x: copy.nodes.x.map(String) } })],
    ['a null position', (copy) => ({ ...copy, nodes: { ...copy.nodes, x: null } })],
    ['bounds that are no numbers', (copy) => ({ ...copy, bounds: [0, Number.NaN, 1, 1] })],
    ['an edge to nowhere', (copy) => ({ ...copy, edges: { ...copy.edges, target: copy.edges.target.with(0, 40) } })],
    [
      'an edge without its strength',
      (copy) => ({ ...copy, edges: { ...copy.edges, strength: copy.edges.strength.slice(1) } }),
    ],
    ['no edges', ({ edges: _, ...copy }) => copy],
    ['nodes without their documents', (copy) => ({ ...copy, nodes: { ...copy.nodes, documents: [] } })],
    ['no topics', ({ topics: _, ...copy }) => copy],
  ])('is refused in words: %s', (_, spoil) => {
    expect(() => readPayload(spoil(structuredClone(payload)))).toThrow(PayloadError);
  });

  it('takes at most 160 kB, compressed, at 5,000 entities and 20,000 connections', () => {
    const { graph: first } = capGraph(generateGraph(5000, 20_000));
    expect(gzipSync(JSON.stringify(first), { level: 9 }).length).toBeLessThanOrEqual(160_000);
  });
});

describe('the graph', () => {
  it('has each connection from both ends', () => {
    for (let edge = 0; edge < graph.size; edge++) {
      const [a, b] = [graph.source[edge] ?? -1, graph.target[edge] ?? -1];
      expect(edgeBetween(graph, a, b)).toBe(edge);
      expect(edgeBetween(graph, b, a)).toBe(edge);
    }
    const degrees = payload.nodes.id.map((_, node) => degreeOf(graph, node));
    expect(degrees).toEqual(payload.nodes.degree);
  });

  it('draws the backbone before anything else', () => {
    const flags = [...graph.drawOrder].map((edge) => payload.edges.backbone[edge]);
    expect(flags).toEqual([...flags].sort((a, b) => (b ?? 0) - (a ?? 0)));
    expect([...graph.drawOrder].sort((a, b) => a - b)).toEqual([...graph.source.keys()]);
  });

  it('finds entities and connections by their ids, and nothing else', () => {
    expect(resolveSelection(graph, payload.nodes.id[7] ?? null)).toEqual({ node: 7, edge: -1 });
    expect(resolveSelection(graph, connectionId(graph, 5))).toEqual({ node: -1, edge: 5 });
    for (const id of [null, 'nobody', 'nobody--noone', '--', `${payload.nodes.id[0]}--${payload.nodes.id[0]}`]) {
      expect(resolveSelection(graph, id)).toBeNull();
    }
  });
});
