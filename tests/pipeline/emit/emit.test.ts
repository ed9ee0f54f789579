import { describe, expect, it } from 'vitest';
import { buildGraph as buildExplorerGraph } from '../../../src/explorer/graph.ts';
import { buildGraph } from '../../../src/graph/graph.ts';
import { drawMap } from '../../../src/map/map.ts';
import { type Atlas, atlasSchema, type ConnectionEvidence } from '../../../src/model/atlas.ts';
import { graphFileSchema, graphMoreSchema, graphPayloadSchema } from '../../../src/model/graph-payload.ts';
import { capGraph } from '../../../src/pipeline/emit/cap-graph.ts';
import { emit } from '../../../src/pipeline/emit/emit.ts';
import { layoutConnections } from '../../../src/pipeline/emit/map-input.ts';
import { graphFiles } from '../../../src/pipeline/emit/payload.ts';
import { quotation } from '../../../src/text/quotation.ts';
import { generateGraph } from '../../explorer/generate-graph.ts';
import { textsOf } from '../in-memory.ts';
import { smallAtlas } from '../small-atlas.ts';

function emitted() {
  const small = smallAtlas();
  const { atlas } = small;
  const ids = atlas.entities.map(({ id }) => id);
  const map = drawMap({ graph: buildGraph(ids, atlas.connections), entities: atlas.entities, topics: atlas.topics });
  return { ...small, map, files: textsOf(emit({ ...small, map })) };
}

const { atlas, map, files, documents } = emitted();
const file = (path: string): string => files.get(path) ?? '';

describe('emit', () => {
  it('writes every file, ending in a line feed, the same again', () => {
    expect([...files.keys()]).toEqual(['index.json', 'evidence.jsonl', 'browser/graph.json', 'map.json']);
    for (const text of files.values()) expect(text.endsWith('\n')).toBe(true);
    expect([...emitted().files]).toEqual([...files]);
  });

  it('its index and evidence, with the words of their documents, are the atlas, in the order of its schema however it was assembled', () => {
    const index = JSON.parse(file('index.json')) as Atlas;
    const evidence = file('evidence.jsonl').trimEnd().split('\n');
    expect(evidence).toHaveLength(index.connections.length);
    const texts = new Map(documents.map(({ record, text }) => [record.id, text]));
    const withWords = (place: Omit<ConnectionEvidence, 'quote' | 'prefix' | 'suffix'>) => ({
      ...place,
      ...quotation(texts.get(place.document)!, place.start, place.end),
    });
    const connections = index.connections.map((one, row) => ({
      ...one,
      evidence: JSON.parse(evidence[row]!).map(withWords),
    }));
    expect(JSON.stringify(atlasSchema.parse({ ...index, connections }))).toBe(JSON.stringify(atlasSchema.parse(atlas)));
    const reversed = <Value>(value: Value): Value => {
      if (Array.isArray(value)) return value.map(reversed) as Value;
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).reverse();
      return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)])) as Value;
    };
    expect(String(emit({ atlas: reversed(atlas), documents, map }).get('index.json'))).toBe(file('index.json'));
  });

  it('refuses a surface or quotation that is not what its offsets say', () => {
    const moved = JSON.parse(JSON.stringify(atlas)) as Atlas;
    moved.mentions[0]!.start += 1;
    expect(() => emit({ atlas: moved, documents, map })).toThrow(/Mention of data: talk has "ata"/);
    const misquoted = JSON.parse(JSON.stringify(atlas)) as Atlas;
    misquoted.claims[0]!.evidence[0]!.quote = 'data feeds a model';
    expect(() => emit({ atlas: misquoted, documents, map })).toThrow(/Claim yes/);
  });
});

describe('graph.json', () => {
  const payload = graphPayloadSchema.parse(JSON.parse(file('browser/graph.json')));

  it('has columns of one length that name the atlas', () => {
    for (const column of Object.values(payload.nodes)) expect(column).toHaveLength(atlas.entities.length);
    for (const column of Object.values(payload.edges)) expect(column).toHaveLength(atlas.connections.length);
    expect(payload.nodes.topics).toEqual([[], [0, 1], [0], [1]]);
    expect(payload.speakers).toEqual([
      { id: 'ann', name: 'Ann' },
      { id: null, name: 'Nobody named' },
    ]);
    expect(payload.nodes.speakers).toEqual([[], [0, 1], [0, 1], [0]]);
    expect(payload.regions.map((rings) => rings.length > 0)).toEqual([true, true, false]);
    expect(payload.totalEdges).toBe(3);
  });

  it('has the strongest edge first, with what it rests on', () => {
    const { source, target, asserted, disputed, documents: of, speakers } = payload.edges;
    expect([payload.nodes.id[source[0]!], payload.nodes.id[target[0]!]]).toEqual(['data', 'model']);
    expect([asserted[0], disputed[0], of[0], speakers[0]]).toEqual([1, 1, [0], [0, 1]]);
    expect(disputed.slice(1)).toEqual([0, 0]);
  });

  it('names the two documents that name most', () => {
    const another = { ...atlas.documents[0]!, id: 'another' };
    const { graph } = graphFiles({ ...atlas, documents: [another, ...atlas.documents, another] }, map);
    expect([payload.largestDocuments, graph.largestDocuments]).toEqual([[0], [1, 0]]);
  });
});

describe('a large atlas', () => {
  const whole = generateGraph(100, 400);
  whole.edges.backbone = whole.edges.backbone.map((_, edge) => Number(edge % 4 === 3));

  it('is one file up to its cap', () => {
    expect(capGraph(whole)).toEqual({ graph: whole, more: null });
  });

  it.each([60, 150])(
    'gives first the %i connections that are drawn first, and later what those are named in',
    (most) => {
      const { graph, more } = capGraph(whole, most);
      expect(graphFileSchema.parse(graph)).toEqual(graph);
      expect(graphMoreSchema.parse(more)).toEqual(more);
      const rest = graphMoreSchema.parse(more);
      const drawOrder = [...buildExplorerGraph(whole).drawOrder].slice(0, most);
      const pairs = ({ source, target }: typeof rest.edges | typeof graph.edges) =>
        source.map((end, row) => `${end} ${target[row]}`);
      const all = pairs(whole.edges);
      const inOrder = drawOrder.sort((a, b) => a - b);
      expect(pairs(graph.edges)).toEqual(inOrder.map((row) => all[row]));
      expect(new Set([...pairs(graph.edges), ...pairs(rest.edges)])).toEqual(new Set(all));
      expect(rest.drawn.documents).toEqual(inOrder.map((row) => whole.edges.documents[row]));
      expect(rest.nodes.speakers).toEqual(whole.nodes.speakers);
      expect(graph.nodes.documents ?? graph.edges.speakers).toBeUndefined();
    },
  );

  it('is laid out by its backbone, however large, and the strongest others while there is room', () => {
    const many = (count: number, backbone: (index: number) => boolean) =>
      Array.from({ length: count }, (_, index) => ({ id: `${index}`, strength: index, backbone: backbone(index) }));
    const chosen = (...given: Parameters<typeof many>) => layoutConnections(many(...given)).map(({ id }) => Number(id));
    expect(chosen(3000, () => false)).toHaveLength(3000);
    const few = chosen(4000, (index) => index < 3);
    expect([few.length, few[0], ...few.slice(-4)]).toEqual([3000, 3999, 1003, 2, 1, 0]);
    expect(chosen(4000, (index) => index < 3500)).toHaveLength(3500);
  });
});
