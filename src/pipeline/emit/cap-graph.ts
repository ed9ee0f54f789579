import { GRAPH_PAYLOAD_VERSION, type GraphFile, type GraphMore, type GraphPayload } from '../../model/graph-payload.ts';

/** An atlas with more connections than this is large: the browser gets so many of them at first. */
export const MOST_EDGES = 3000;

/**
 * A payload as its files: `graph.json`, and for what a large atlas has beyond that `graph-more.json`. Of the connections
 * the first file has those that come first in the order in which the map draws them: the backbone before the others, each
 * strongest first. So what is drawn without the second file is what is drawn with it.
 */
export function capGraph(
  payload: GraphPayload,
  most = MOST_EDGES,
): { readonly graph: GraphFile; readonly more: GraphMore | null } {
  const { backbone } = payload.edges;
  if (backbone.length <= most) return { graph: payload, more: null };
  const first = [...backbone.keys()].sort((a, b) => backbone[b]! - backbone[a]! || a - b).slice(0, most);
  const isFirst = new Set(first);
  const [nodes, namedNodes] = withoutNames(payload.nodes);
  const [edges, drawn] = withoutNames(rowsOf(payload.edges, (row) => isFirst.has(row)));
  const others = rowsOf(payload.edges, (row) => !isFirst.has(row));
  return {
    graph: { ...payload, nodes, edges },
    more: { version: GRAPH_PAYLOAD_VERSION, nodes: namedNodes, drawn, edges: others },
  };
}

function rowsOf(edges: GraphPayload['edges'], wanted: (row: number) => boolean): GraphPayload['edges'] {
  const columns = Object.entries(edges).map(([name, column]) => [name, column.filter((_, row) => wanted(row))]);
  return Object.fromEntries(columns);
}

type NamedIn = GraphMore['nodes'];

/** The other columns of a table, and those that say in which documents and by whom its rows are named. */
function withoutNames<Table extends NamedIn>(table: Table): [Omit<Table, keyof NamedIn>, NamedIn] {
  const { documents, speakers, ...others } = table;
  return [others, { documents, speakers }];
}
