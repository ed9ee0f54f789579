import { gexf } from '../../formats/gexf.ts';
import { type AtlasGraph, connectionId } from '../graph.ts';
import type { Derived } from '../session.ts';

/** The drawn entities and connections as records, in the payload's order. */
export function drawnRecords(graph: AtlasGraph, { visible }: Pick<Derived, 'visible'>) {
  const { nodes, edges, kinds, topics, documents } = graph.payload;
  const entities = nodes.id.flatMap((id, node) =>
    visible.nodes[node]
      ? [
          {
            id,
            name: nodes.name[node] ?? '',
            kind: kinds[nodes.kind[node] ?? -1] ?? '',
            topics: (nodes.topics[node] ?? []).map((topic) => topics[topic]?.id ?? ''),
            mentions: nodes.mentions[node] ?? 0,
            documents: (nodes.documents[node] ?? []).map((document) => documents[document]?.id ?? ''),
            x: nodes.x[node] ?? 0,
            y: nodes.y[node] ?? 0,
          },
        ]
      : [],
  );
  const connections = [...visible.edges]
    .sort((a, b) => a - b)
    .map((edge) => ({
      id: connectionId(graph, edge),
      source: nodes.id[graph.source[edge] ?? 0] ?? '',
      target: nodes.id[graph.target[edge] ?? 0] ?? '',
      strength: edges.strength[edge] ?? 0,
      asserted: edges.asserted[edge] === 1,
      disputed: edges.disputed[edge] === 1,
      documents: (edges.documents[edge] ?? []).map((document) => documents[document]?.id ?? ''),
    }));
  return { entities, connections };
}

export function toJson(graph: AtlasGraph, derived: Pick<Derived, 'visible'>): string {
  return `${JSON.stringify(drawnRecords(graph, derived), null, 2)}\n`;
}

/** Connections as rows, each with both names: the table that spreadsheets and edge-list importers read. */
export function toCsv(graph: AtlasGraph, derived: Pick<Derived, 'visible'>): string {
  const { entities, connections } = drawnRecords(graph, derived);
  const names = new Map(entities.map(({ id, name }) => [id, name]));
  const rows = connections.map(({ source, target, strength, asserted, disputed, documents }) => [
    source,
    target,
    names.get(source) ?? '',
    names.get(target) ?? '',
    strength,
    asserted,
    disputed,
    documents.join(' '),
  ]);
  const head = ['source', 'target', 'source_name', 'target_name', 'strength', 'asserted', 'disputed', 'documents'];
  return [head, ...rows].map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

/** GEXF 1.3, as Gephi and networkx read it. */
export function toGexf(graph: AtlasGraph, derived: Pick<Derived, 'visible'>): string {
  const { entities, connections } = drawnRecords(graph, derived);
  const drawn = gexf({
    nodes: entities,
    edges: connections,
    nodeColumns: [
      { title: 'kind', type: 'string', value: ({ kind }) => kind },
      { title: 'topics', type: 'string', value: ({ topics }) => topics.join(' ') },
      { title: 'mentions', type: 'int', value: ({ mentions }) => mentions },
    ],
    edgeColumns: [{ title: 'asserted', type: 'boolean', value: ({ asserted }) => String(asserted) }],
    placeOf: ({ x, y }) => ({ x, y }),
  });
  return String(drawn);
}

/** What is drawn as data, by the ending of the file's name. */
export const TABLES: Readonly<Record<string, { readonly type: string; readonly write: typeof toJson }>> = {
  gexf: { type: 'application/xml', write: toGexf },
  csv: { type: 'text/csv', write: toCsv },
  json: { type: 'application/json', write: toJson },
};

/** Quoted where needed; a leading sign that a spreadsheet would run as a formula is defused. */
function csvCell(value: unknown): string {
  const text = String(value);
  const safe = typeof value === 'string' && /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
