import type { MapFile } from '../model/artefact.ts';
import type { Atlas, Connection, EntityRecord } from '../model/atlas.ts';
import { type Column, edgeColumns, NODE_COLUMNS } from './columns.ts';
import { LongText } from './long-text.ts';
import { element, escapeXml, longElement, xmlDocument } from './xml.ts';

/**
 * The graph in GEXF 1.3 (https://gexf.net), for Gephi and networkx. Nodes stand where the map has them; the y axis points
 * upwards as in Gephi.
 */
export function gexf(atlas: Atlas, map: MapFile): LongText {
  const places = new Map(map.nodes.map((node) => [node.entity, node]));
  const columns = edgeColumns(atlas);
  const nodeValues = valuesOf(NODE_COLUMNS);
  const edgeValues = valuesOf(columns);
  const nodeOf = (entity: EntityRecord): string => {
    const place = places.get(entity.id);
    const drawn = place
      ? [
          element('viz:position', { x: place.x, y: place.y === 0 ? 0 : -place.y, z: 0 }),
          element('viz:size', { value: place.size }),
        ]
      : [];
    return element('node', { id: entity.id, label: entity.name }, [nodeValues(entity), ...drawn]);
  };
  const edgeOf = (connection: Connection): string => {
    const { id, source, target, strength } = connection;
    return element('edge', { id, source, target, weight: strength }, [edgeValues(connection)]);
  };
  const namespaces = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
    version: '1.3',
  };
  return new LongText(() => {
    const graph = longElement('graph', { defaultedgetype: 'undirected', mode: 'static' }, [
      declarations('node', NODE_COLUMNS),
      declarations('edge', columns),
      longElement('nodes', {}, atlas.entities.values().map(nodeOf)),
      longElement('edges', {}, atlas.connections.values().map(edgeOf)),
    ]);
    return xmlDocument(
      longElement('gexf', namespaces, [element('meta', {}, [element('creator', {}, 'Frontier Atlas')]), graph]),
    );
  });
}

function declarations<Record>(of: 'node' | 'edge', columns: readonly Column<Record>[]): string {
  return element(
    'attributes',
    { class: of },
    columns.map(({ title, type }) =>
      element('attribute', { id: title, title, type: type === 'int' ? 'integer' : type }),
    ),
  );
}

/** Writes the values of one record; what is the same in every record is put together once. */
function valuesOf<Record>(columns: readonly Column<Record>[]): (record: Record) => string {
  const openings = columns.map(({ title }) => `\n<attvalue for="${escapeXml(title)}" value="`);
  return (record) => {
    let values = '';
    for (const [index, column] of columns.entries()) {
      const value = column.value(record);
      if (value !== null) values += `${openings[index]}${escapeXml(String(value))}"/>`;
    }
    return values === '' ? '<attvalues/>' : `<attvalues>${values}\n</attvalues>`;
  };
}
