import { describe, expect, it } from 'vitest';
import { nodeInDirection } from '../../src/explorer/direction.ts';
import { buildGraph } from '../../src/explorer/graph.ts';
import { selectVisible } from '../../src/explorer/select.ts';
import { INITIAL_STATE } from '../../src/explorer/state.ts';
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
  linked: [0, 0],
  backbone: [1, 1],
  disputed: [0, 0],
  documents: flat,
  speakers: flat,
};
const graph = buildGraph(payload);
const visible = selectVisible(graph, INITIAL_STATE);

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
