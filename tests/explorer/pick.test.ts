import { describe, expect, it } from 'vitest';
import { buildGraph, connectionId } from '../../src/explorer/graph.ts';
import { nodeInDirection, pick } from '../../src/explorer/pick.ts';
import { selectVisible } from '../../src/explorer/select.ts';
import { INITIAL_STATE } from '../../src/explorer/state.ts';
import { bendOf, pointOnEdge } from '../../src/map/roads.ts';
import { generateGraph } from './generate-graph.ts';

/** Five places: the middle, and one on each side 200 units off; the middle is joined to the right and the lower. */
const payload = generateGraph(5, 0);
payload.nodes.x = [0, -200, 200, 0, 0];
payload.nodes.y = [0, 0, 0, -200, 200];
payload.nodes.size = [10, 10, 10, 10, 10];
const flat = [[0], [0]];
payload.edges = {
  source: [0, 0],
  target: [2, 4],
  strength: [2, 1],
  asserted: [1, 0],
  backbone: [1, 1],
  disputed: [0, 0],
  documents: flat,
  speakers: flat,
};
const graph = buildGraph(payload);
const visible = selectVisible(graph, INITIAL_STATE);
const view = { originX: 400, originY: 300, scale: 1, width: 800, height: 600 };
const at = (x: number, y: number, reach = 5) => pick(graph, visible, view, x, y, reach);

describe('what lies under the pointer', () => {
  it.each([
    ['a symbol', 402, 301, { node: 0, edge: -1 }],
    ['a symbol just beside it', 412, 300, { node: 0, edge: -1 }],
    ['nothing on open ground', 500, 330, null],
    ['nothing where no road is', 300, 300, null],
  ])('is %s', (_, x, y, expected) => {
    expect(at(x, y)).toEqual(expected);
  });

  it('is a road, followed along its bend', () => {
    for (const share of [0.2, 0.5, 0.8]) {
      const [x, y] = pointOnEdge([0, 0, 200, 0], bendOf(connectionId(graph, 0)), share);
      expect(at(400 + x, 300 + y + 2)).toEqual({ node: -1, edge: 0 });
      expect(at(400 + x, 300 + y + 9)).toBeNull();
    }
  });

  it('reaches farther for a finger', () => {
    expect(at(422, 300)).not.toEqual({ node: 0, edge: -1 });
    expect(at(422, 300, 16)).toEqual({ node: 0, edge: -1 });
  });

  it('is never something that is not drawn', () => {
    const none = { ...visible, nodes: new Uint8Array(5), edges: new Int32Array() };
    expect(pick(graph, none, view, 400, 300, 16)).toBeNull();
  });
});

describe('the neighbour in a direction', () => {
  it.each([
    ['right, along a connection', 0, 1, 0, 2],
    ['down, along a connection', 0, 0, 1, 4],
    ['left, the nearest though not joined', 0, -1, 0, 1],
    ['up, the nearest though not joined', 0, 0, -1, 3],
    ['back along the connection', 2, -1, 0, 0],
    ['nothing beyond the rim', 1, -1, 0, -1],
  ])('is %s', (_, from, dx, dy, expected) => {
    expect(nodeInDirection(graph, visible, from, dx, dy)).toBe(expected);
  });
});
