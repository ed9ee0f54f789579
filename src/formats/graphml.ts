import type { Atlas, Connection, EntityRecord } from '../model/atlas.ts';
import { type Column, edgeColumns, NODE_COLUMNS } from './columns.ts';
import { LongText } from './long-text.ts';
import { element, escapeXml, longElement, xmlDocument } from './xml.ts';

/** The graph in GraphML (http://graphml.graphdrawing.org), for networkx, igraph, yEd and Gephi. */
export function graphMl(atlas: Atlas): LongText {
  const nodeColumns = [NAME, ...NODE_COLUMNS];
  const columns = edgeColumns(atlas);
  const nodeData = dataOf('node', nodeColumns);
  const edgeData = dataOf('edge', columns);
  const nodeOf = (entity: EntityRecord): string => element('node', { id: entity.id }, nodeData(entity));
  const edgeOf = (connection: Connection): string => {
    const { id, source, target } = connection;
    return element('edge', { id, source, target }, edgeData(connection));
  };
  const namespaces = {
    xmlns: 'http://graphml.graphdrawing.org/xmlns',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://graphml.graphdrawing.org/xmlns http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd',
  };
  const keys = [...declarations('node', nodeColumns), ...declarations('edge', columns)];
  const contents = function* (): Generator<string> {
    yield* atlas.entities.values().map(nodeOf);
    yield* atlas.connections.values().map(edgeOf);
  };
  return new LongText(() => {
    const graph = longElement('graph', { id: 'atlas', edgedefault: 'undirected' }, contents());
    return xmlDocument(longElement('graphml', namespaces, [...keys, graph]));
  });
}

const NAME: Column<{ readonly name: string }> = { title: 'name', type: 'string', value: ({ name }) => name };

/** Keys share one name space in GraphML: those of nodes and edges are told apart by their first letter. Every record repeats them. */
const keyOf = (of: 'node' | 'edge', index: number): string => `${of[0]}${index}`;

function declarations<Record>(of: 'node' | 'edge', columns: readonly Column<Record>[]): string[] {
  return columns.map(({ title, type }, index) =>
    element('key', { id: keyOf(of, index), for: of, 'attr.name': title, 'attr.type': type }),
  );
}

/** Writes the values of one record; what is the same in every record is put together once. */
function dataOf<Record>(of: 'node' | 'edge', columns: readonly Column<Record>[]): (record: Record) => string[] {
  const openings = columns.map((_, index) => `<data key="${keyOf(of, index)}"`);
  return (record) => {
    const data: string[] = [];
    for (const [index, column] of columns.entries()) {
      const value = column.value(record);
      if (value === '') data.push(`${openings[index]}/>`);
      else if (value !== null) data.push(`${openings[index]}>${escapeXml(String(value))}</data>`);
    }
    return data;
  };
}
