import { describe, expect, it } from 'vitest';
import { buildGraph } from '../../../src/graph/graph.ts';
import { drawMap } from '../../../src/map/map.ts';
import { type Atlas, atlasSchema, type ConnectionEvidence } from '../../../src/model/atlas.ts';
import { graphPayloadSchema } from '../../../src/model/graph-payload.ts';
import { drawnConnections } from '../../../src/pipeline/connect/drawn.ts';
import { emit } from '../../../src/pipeline/emit/emit.ts';
import { quotation } from '../../../src/text/quotation.ts';
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

  it('draws all connections up to 3,000, above that the asserted, the linked, the backbone and the strongest', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        strength: index,
        asserted: Number(index === 1),
        linked: Number(index === 3),
        backbone: index === 2,
      }));
    expect(drawnConnections(many(3000))).toMatchObject({ drawn: { length: 3000 }, leftOut: [] });
    const { drawn, leftOut } = drawnConnections(many(4000));
    const ids = drawn.map(({ id }) => Number(id));
    expect(ids).toHaveLength(3000);
    expect(ids[0]).toBe(3999);
    expect(ids.slice(-4)).toEqual([1003, 3, 2, 1]);
    expect(leftOut.map(({ id }) => Number(id)).slice(0, 2)).toEqual([1002, 1001]);
    expect(new Set([...drawn, ...leftOut]).size).toBe(4000);
  });
});
