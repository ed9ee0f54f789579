import type { MapFile } from '../model/artefact.ts';
import type { Atlas } from '../model/atlas.ts';
import { type Column, edgeColumns, NODE_COLUMNS } from './columns.ts';
import { LongText } from './long-text.ts';
import { element, escapeXml, longElement, xmlDocument } from './xml.ts';

/** A graph as GEXF takes it: what each node and edge is called, where it lies, and the columns of what else is known of it. */
export interface GexfGraph<Node, Edge> {
  readonly nodes: readonly (Node & { readonly id: string; readonly name: string })[];
  readonly edges: readonly (Edge & Ends)[];
  readonly nodeColumns: readonly Column<Node>[];
  readonly edgeColumns: readonly Column<Edge>[];
  /** In map units, y downwards; `size` is a radius. */
  placeOf(node: Node): { readonly x: number; readonly y: number; readonly size?: number } | undefined;
}

interface Ends {
  readonly id: string;
  readonly source: string;
  readonly target: string;
  readonly strength: number;
}

/** The atlas whole. */
export function atlasGexf(atlas: Atlas, map: MapFile): LongText {
  const places = new Map(map.nodes.map((node) => [node.entity, node]));
  return gexf({
    nodes: atlas.entities,
    edges: atlas.connections,
    nodeColumns: NODE_COLUMNS,
    edgeColumns: edgeColumns(atlas),
    placeOf: ({ id }) => places.get(id),
  });
}

/**
 * A graph in GEXF 1.3 (https://gexf.net), for Gephi and networkx. Nodes stand where the map has them; the y axis points
 * upwards as in Gephi.
 */
export function gexf<Node, Edge>(graph: GexfGraph<Node, Edge>): LongText {
  const nodeValues = valuesOf(graph.nodeColumns);
  const edgeValues = valuesOf(graph.edgeColumns);
  const nodeOf = (node: (typeof graph.nodes)[number]): string => {
    const place = graph.placeOf(node);
    const drawn = place ? [element('viz:position', { x: place.x, y: place.y === 0 ? 0 : -place.y, z: 0 })] : [];
    if (place?.size !== undefined) drawn.push(element('viz:size', { value: place.size }));
    return element('node', { id: node.id, label: node.name }, [nodeValues(node), ...drawn]);
  };
  const edgeOf = (edge: (typeof graph.edges)[number]): string => {
    const { id, source, target, strength } = edge;
    return element('edge', { id, source, target, weight: strength }, [edgeValues(edge)]);
  };
  const namespaces = {
    xmlns: 'http://gexf.net/1.3',
    'xmlns:viz': 'http://gexf.net/1.3/viz',
    'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
    'xsi:schemaLocation': 'http://gexf.net/1.3 http://gexf.net/1.3/gexf.xsd',
    version: '1.3',
  };
  return new LongText(() => {
    const content = longElement('graph', { defaultedgetype: 'undirected', mode: 'static' }, [
      declarations('node', graph.nodeColumns),
      declarations('edge', graph.edgeColumns),
      longElement('nodes', {}, mapped(graph.nodes, nodeOf)),
      longElement('edges', {}, mapped(graph.edges, edgeOf)),
    ]);
    return xmlDocument(
      longElement('gexf', namespaces, [element('meta', {}, [element('creator', {}, 'Frontier Atlas')]), content]),
    );
  });
}

function* mapped<Item>(items: Iterable<Item>, write: (item: Item) => string): Generator<string> {
  for (const item of items) yield write(item);
}

function declarations<Record>(of: 'node' | 'edge', columns: readonly Column<Record>[]): string {
  return element(
    'attributes',
    { class: of },
    columns.map(({ title, type }, id) => element('attribute', { id, title, type: type === 'int' ? 'integer' : type })),
  );
}

/** Writes the values of one record, each for the number of its column; what is the same in every record is put together once. */
function valuesOf<Record>(columns: readonly Column<Record>[]): (record: Record) => string {
  const openings = columns.map((_, id) => `\n<attvalue for="${id}" value="`);
  return (record) => {
    let values = '';
    for (const [index, column] of columns.entries()) {
      const value = column.value(record);
      if (value !== null) values += `${openings[index]}${escapeXml(String(value))}"/>`;
    }
    return values === '' ? '<attvalues/>' : `<attvalues>${values}\n</attvalues>`;
  };
}
