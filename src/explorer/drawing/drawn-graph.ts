import { UndirectedGraph } from 'graphology';
import type { Attributes } from 'graphology-types';
import type { EdgeDisplayData, NodeDisplayData } from 'sigma/types';
import { symbolRadius } from '../../map/geometry.ts';
import { bendOf } from '../../map/roads.ts';
import { drawnEdges, markOf, nodesBySize, type Scene, strokeOf } from '../appearance.ts';
import { type AtlasGraph, connectionId } from '../graph.ts';
import { withOpacity } from '../palette.ts';
import type { RoadData } from './road-program.ts';
import type { SymbolData } from './symbol-program.ts';

/** What stays of an entity whatever is chosen: place in map units, y upwards; radius in CSS pixels; kind. */
interface EntityAttributes extends Pick<NodeDisplayData, 'x' | 'y' | 'size'>, Pick<SymbolData, 'kind'> {}
/** What stays of a connection. */
type ConnectionAttributes = Pick<RoadData, 'bend'>;

/**
 * The atlas as sigma is given it: a graph of all entities and of the connections that are drawn, keyed by their rows, and
 * reducers that say how each looks in the scene as it is now.
 */
export interface DrawnGraph {
  readonly graph: UndirectedGraph;
  /** Takes another scene; sigma has to refresh then. */
  show(scene: Scene): void;
  readonly nodeReducer: (key: string, data: Attributes) => Partial<NodeDisplayData & SymbolData>;
  readonly edgeReducer: (key: string, data: Attributes) => Partial<EdgeDisplayData & RoadData>;
}

/** So many connections that are not drawn any more stay in the graph, hidden; then they are taken out together. */
const MOST_SPARE = 1000;

export function createDrawnGraph(atlas: AtlasGraph): DrawnGraph {
  const { x, y, size, kind } = atlas.payload.nodes;
  const graph = new UndirectedGraph();
  for (const node of nodesBySize(atlas)) {
    graph.addNode(node, {
      x: x[node] as number,
      y: -(y[node] as number),
      size: symbolRadius(size[node] as number),
      kind: kind[node] as number,
    } satisfies EntityAttributes);
  }
  let scene: Scene | null = null;
  let drawn: ReadonlySet<number> = new Set();
  return {
    graph,
    show(next) {
      scene = next;
      drawn = drawnEdges(next);
      // To take a connection out makes sigma read the whole graph anew; to hide it does not.
      if (graph.size > drawn.size + MOST_SPARE) graph.clearEdges();
      for (const edge of drawn) {
        if (graph.hasEdge(edge)) continue;
        const bend = bendOf(connectionId(atlas, edge));
        graph.addEdgeWithKey(edge, atlas.source[edge], atlas.target[edge], { bend } satisfies ConnectionAttributes);
      }
    },
    nodeReducer(key, data) {
      const node = Number(key);
      if (!scene?.visible.nodes[node]) return Object.assign(data, { hidden: true });
      const { colour, alpha, ringed, level } = markOf(node, scene);
      return Object.assign(data, { color: withOpacity(colour, alpha), ringed, zIndex: level });
    },
    edgeReducer(key, data) {
      const edge = Number(key);
      if (!scene || !drawn.has(edge)) return Object.assign(data, { hidden: true });
      const { colour, alpha, width, dotted, level } = strokeOf(atlas, edge, scene);
      return Object.assign(data, { color: withOpacity(colour, alpha), size: width, dotted, zIndex: level });
    },
  };
}
