import type { MapFile } from '../../model/artefact.ts';
import type { Atlas } from '../../model/atlas.ts';
import { type Column, edgeColumns, NODE_COLUMNS } from './columns.ts';
import { element, xmlDocument } from './xml.ts';

/**
 * The graph in GEXF 1.3 (https://gexf.net), for Gephi and networkx. Nodes stand where the map has them; the y axis points
 * upwards as in Gephi.
 */
export function gexf(atlas: Atlas, map: MapFile): string {
  const places = new Map(map.nodes.map((node) => [node.entity, node]));
  const columns = edgeColumns(atlas);
  const nodes = atlas.entities.map((entity) => {
    const place = places.get(entity.id);
    const drawn = place
      ? [
          element('viz:position', { x: place.x, y: place.y === 0 ? 0 : -place.y, z: 0 }),
          element('viz:size', { value: place.size }),
        ]
      : [];
    return element('node', { id: entity.id, label: entity.name }, [values(NODE_COLUMNS, entity), ...drawn]);
  });
  const edges = atlas.connections.map((connection) => {
    const { id, source, target, strength } = connection;
    return element('edge', { id, source, target, weight: strength }, [values(columns, connection)]);
  });
  const graph = element('graph', { defaultedgetype: 'undirected', mode: 'static' }, [
    declarations('node', NODE_COLUMNS),
    declarations('edge', columns),
    element('nodes', {}, nodes),
    element('edges', {}, edges),
  ]);
  const namespaces = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
    version: '1.3',
  };
  return xmlDocument(
    element('gexf', namespaces, [element('meta', {}, [element('creator', {}, 'Frontier Atlas')]), graph]),
  );
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

function values<Record>(columns: readonly Column<Record>[], record: Record): string {
  const present = columns.filter((column) => column.value(record) !== null);
  return element(
    'attvalues',
    {},
    present.map((column) => element('attvalue', { for: column.title, value: column.value(record) })),
  );
}
