import { symbolRadius } from '../map/geometry.ts';
import { bendOf, pointOnEdge } from '../map/roads.ts';
import { type AtlasGraph, connectionId } from './graph.ts';
import type { VisibleSet } from './select.ts';
import { symbolShrink, type View } from './view.ts';

/** What lies under the pointer: an entity's row or a connection's edge, the other -1; null for neither. */
export type Target = { readonly node: number; readonly edge: number } | null;

/**
 * The drawn thing nearest to a point of the screen: a symbol before a road. `reach` is how far off, in CSS pixels, a
 * symbol still counts; a road, half of that.
 */
export function pick(graph: AtlasGraph, visible: VisibleSet, view: View, x: number, y: number, reach: number): Target {
  const node = nearestNode(graph, visible, view, x, y, reach);
  if (node >= 0) return { node, edge: -1 };
  const edge = nearestEdge(graph, visible, view, x, y, reach / 2 + 1);
  return edge >= 0 ? { node: -1, edge } : null;
}

function nearestNode(graph: AtlasGraph, visible: VisibleSet, view: View, x: number, y: number, reach: number): number {
  const { nodes } = graph.payload;
  const shrink = symbolShrink(view);
  let nearest = -1;
  let least = Number.POSITIVE_INFINITY;
  for (let node = 0; node < graph.order; node++) {
    if (!visible.nodes[node]) continue;
    const dx = view.originX + view.scale * (nodes.x[node] as number) - x;
    const dy = view.originY + view.scale * (nodes.y[node] as number) - y;
    const gap = Math.hypot(dx, dy) - symbolRadius(nodes.size[node] as number) * shrink;
    if (gap <= reach && gap < least) {
      least = gap;
      nearest = node;
    }
  }
  return nearest;
}

function nearestEdge(graph: AtlasGraph, visible: VisibleSet, view: View, x: number, y: number, reach: number): number {
  const { nodes } = graph.payload;
  const px = (x - view.originX) / view.scale;
  const py = (y - view.originY) / view.scale;
  let nearest = -1;
  let least = (reach / view.scale) ** 2;
  for (const edge of visible.edges) {
    const a = graph.source[edge] as number;
    const b = graph.target[edge] as number;
    const gap = gapToRoad(
      [nodes.x[a] as number, nodes.y[a] as number, nodes.x[b] as number, nodes.y[b] as number],
      bendOf(connectionId(graph, edge)),
      px,
      py,
      least,
    );
    if (gap < least) {
      least = gap;
      nearest = edge;
    }
  }
  return nearest;
}

/** Squared distance from a point to a bent road, in map units; Infinity as soon as it cannot be under `most`. */
function gapToRoad(
  [ax, ay, bx, by]: readonly [number, number, number, number],
  bend: number,
  x: number,
  y: number,
  most: number,
): number {
  const length = Math.hypot(bx - ax, by - ay);
  const slack = Math.sqrt(most) + Math.abs(bend) * length;
  if (Math.min(ax, bx) - slack > x || Math.max(ax, bx) + slack < x) return Number.POSITIVE_INFINITY;
  if (Math.min(ay, by) - slack > y || Math.max(ay, by) + slack < y) return Number.POSITIVE_INFINITY;
  let least = Number.POSITIVE_INFINITY;
  let [fromX, fromY] = [ax, ay];
  for (let piece = 1; piece <= ROAD_PIECES; piece++) {
    const [toX, toY] = pointOnEdge([ax, ay, bx, by], bend, piece / ROAD_PIECES);
    const dx = toX - fromX;
    const dy = toY - fromY;
    const share = Math.min(1, Math.max(0, ((x - fromX) * dx + (y - fromY) * dy) / (dx * dx + dy * dy || 1)));
    least = Math.min(least, (x - fromX - share * dx) ** 2 + (y - fromY - share * dy) ** 2);
    [fromX, fromY] = [toX, toY];
  }
  return least;
}
const ROAD_PIECES = 8;

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
