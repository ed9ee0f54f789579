import { buildGraph } from '../../src/explorer/graph.ts';
import { findRoutes } from '../../src/explorer/paths.ts';
import { mulberry32 } from '../../src/graph/random.ts';
import { generateGraph } from '../../tests/explorer/generate-graph.ts';

/** Milliseconds that three paths between two nodes take, for so many pairs drawn by chance; rising. */
export function timePaths(nodes: number, edges: number, pairs: number): number[] {
  const graph = buildGraph(generateGraph(nodes, edges));
  const random = mulberry32(pairs);
  const anyNode = () => Math.floor(random() * nodes);
  const timed = () => {
    const [from, to] = [anyNode(), anyNode()];
    const start = performance.now();
    findRoutes(graph, from, to);
    return performance.now() - start;
  };
  for (let warmUp = 0; warmUp < 20; warmUp++) timed();
  return Array.from({ length: pairs }, timed).sort((a, b) => a - b);
}
