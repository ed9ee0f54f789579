import type { Atlas } from '../../model/atlas.ts';
import { type Column, edgeColumns, NODE_COLUMNS } from './columns.ts';
import { element, escapeXml, xmlDocument } from './xml.ts';

/** The graph in GraphML (http://graphml.graphdrawing.org), for networkx, igraph, yEd and Gephi. */
export function graphMl(atlas: Atlas): string {
  const nodeColumns = [NAME, ...NODE_COLUMNS];
  const columns = edgeColumns(atlas);
  const nodes = atlas.entities.map((entity) => element('node', { id: entity.id }, data('node', nodeColumns, entity)));
  const edges = atlas.connections.map((connection) => {
    const { id, source, target } = connection;
    return element('edge', { id, source, target }, data('edge', columns, connection));
  });
  const graph = element('graph', { id: 'atlas', edgedefault: 'undirected' }, [...nodes, ...edges]);
  const namespaces = {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  };
  const keys = [...declarations('node', nodeColumns), ...declarations('edge', columns)];
  return xmlDocument(element('graphml', namespaces, [...keys, graph]));
}

const NAME: Column<{ readonly name: string }> = { title: 'name', type: 'string', value: ({ name }) => name };

/** Keys share one name space in GraphML: those of nodes and edges are told apart by a prefix. */
const keyOf = (of: 'node' | 'edge', title: string): string => `${of}-${title}`;

function declarations<Record>(of: 'node' | 'edge', columns: readonly Column<Record>[]): string[] {
  return columns.map(({ title, type }) =>
    element('key', { id: keyOf(of, title), for: of, 'attr.name': title, 'attr.type': type }),
  );
}

function data<Record>(of: 'node' | 'edge', columns: readonly Column<Record>[], record: Record): string[] {
  return columns.flatMap(({ title, value }) => {
    const given = value(record);
    return given === null ? [] : [element('data', { key: keyOf(of, title) }, escapeXml(String(given)))];
  });
}
