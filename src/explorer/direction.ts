import type { AtlasGraph } from './graph.ts';
import type { VisibleSet } from './select.ts';

/**
 * The node to go to from one in a direction (`dx`, `dy` of a unit step on the screen): a neighbour along a drawn
 * connection where there is one in that quarter, else the nearest drawn node in it; -1 where the quarter is empty.
 */
export function nodeInDirection(graph: AtlasGraph, visible: VisibleSet, from: number, dx: number, dy: number): number {
  const neighbours = new Set<number>();
  for (const edge of visible.edges) {
    if (graph.source[edge] === from) neighbours.add(graph.target[edge] as number);
    if (graph.target[edge] === from) neighbours.add(graph.source[edge] as number);
  }
  const all = Array.from({ length: graph.order }, (_, node) => node).filter((node) => visible.nodes[node]);
  const connected = bestInDirection(graph, neighbours, from, dx, dy);
  return connected >= 0 ? connected : bestInDirection(graph, all, from, dx, dy);
}

function bestInDirection(
  graph: AtlasGraph,
  candidates: Iterable<number>,
  from: number,
  dx: number,
  dy: number,
): number {
  const { x, y } = graph.payload.nodes;
  let best = -1;
  let least = Number.POSITIVE_INFINITY;
  for (const node of candidates) {
    const offX = (x[node] as number) - (x[from] as number);
    const offY = (y[node] as number) - (y[from] as number);
    const along = offX * dx + offY * dy;
    const aside = Math.abs(offX * dy - offY * dx);
    if (node === from || along <= 0 || aside > along) continue;
    const cost = along + 2 * aside;
    if (cost < least) {
      least = cost;
      best = node;
    }
  }
  return best;
}
