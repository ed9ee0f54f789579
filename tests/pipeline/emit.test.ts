import { describe, expect, it } from 'vitest';
import { type Atlas, atlasSchema } from '../../src/model/atlas.ts';
import { unpackGraph } from '../../src/model/graph-packing.ts';
import { graphPayloadSchema, packedGraphSchema } from '../../src/model/graph-payload.ts';
import { buildGraph } from '../../src/pipeline/analyse/graph.ts';
import { drawMap } from '../../src/pipeline/analyse/map.ts';
import { drawnConnections } from '../../src/pipeline/emit/payload.ts';
import { escapeXml } from '../../src/pipeline/emit/xml.ts';
import { emit } from '../../src/pipeline/emit.ts';
import { textsOf } from './in-memory.ts';
import { smallAtlas } from './small-atlas.ts';
import { parseXml } from './xml-parser.ts';

function emitted() {
  const small = smallAtlas();
  const { atlas } = small;
  const map = drawMap(
    buildGraph(
      atlas.entities.map(({ id }) => id),
      atlas.connections,
    ),
    atlas.entities,
    atlas.topics,
  );
  return { ...small, map, files: textsOf(emit({ ...small, map })) };
}

const { atlas, map, files, documents } = emitted();
const file = (path: string): string => files.get(path) ?? '';

describe('emit', () => {
  it('writes every download, ending in a line feed, the same again', () => {
    expect([...files.keys()]).toEqual([
      'data/atlas.json',
      'data/atlas.schema.json',
      'data/graph.json',
      'data/graph.gexf',
      'data/graph.graphml',
      'data/atlas.jsonld',
      'map.json',
    ]);
    for (const text of files.values()) expect(text.endsWith('\n')).toBe(true);
    expect([...emitted().files]).toEqual([...files]);
  });

  it('atlas.json is the atlas, in the order of its schema however it was assembled', () => {
    expect(atlasSchema.parse(JSON.parse(file('data/atlas.json')))).toEqual(atlas);
    const reversed = <Value>(value: Value): Value => {
      if (Array.isArray(value)) return value.map(reversed) as Value;
      if (typeof value !== 'object' || value === null) return value;
      const entries = Object.entries(value).reverse();
      return Object.fromEntries(entries.map(([key, member]) => [key, reversed(member)])) as Value;
    };
    expect(String(emit({ atlas: reversed(atlas), documents, map }).get('data/atlas.json'))).toBe(
      file('data/atlas.json'),
    );
  });

  it('the JSON Schema names every list and forbids unknown keys', () => {
    const schema = JSON.parse(file('data/atlas.schema.json'));
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'atlas.schema.json',
      type: 'object',
      additionalProperties: false,
    });
    expect(schema.required).toEqual(Object.keys(atlas));
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
  const payload = unpackGraph(packedGraphSchema.parse(JSON.parse(file('data/graph.json'))));

  it('has columns of one length that name the atlas', () => {
    expect(graphPayloadSchema.parse(payload)).toEqual(payload);
    for (const column of Object.values(payload.nodes)) expect(column).toHaveLength(atlas.entities.length);
    for (const column of Object.values(payload.edges)) expect(column).toHaveLength(atlas.connections.length);
    expect(payload.nodes.topics).toEqual([[], [0, 1], [0], [1]]);
    expect(payload.speakers).toEqual([
      { id: 'ann', name: 'Ann' },
      { id: null, name: 'Unattributed' },
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

  it('draws all connections up to 3,000, above that the asserted, the backbone and the strongest', () => {
    const many = (count: number) =>
      Array.from({ length: count }, (_, index) => ({
        id: `${index}`,
        strength: index,
        asserted: Number(index === 1),
        backbone: index === 2,
      }));
    expect(drawnConnections(many(3000))).toMatchObject({ drawn: { length: 3000 }, leftOut: [] });
    const { drawn, leftOut } = drawnConnections(many(4000));
    const ids = drawn.map(({ id }) => Number(id));
    expect(ids).toHaveLength(3000);
    expect(ids[0]).toBe(3999);
    expect(ids.slice(-3)).toEqual([1002, 2, 1]);
    expect(leftOut.map(({ id }) => Number(id)).slice(0, 2)).toEqual([1001, 1000]);
    expect(new Set([...drawn, ...leftOut]).size).toBe(4000);
  });
});

describe('XML', () => {
  it.each([
    ['a<b>&"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
    ['line\nend\ttab', 'line&#10;end&#9;tab'],
    ['\f', ' '],
    ['\u0000\u0008\u001f\ufffe\ud800', '\ufffd\ufffd\ufffd\ufffd\ufffd'],
    ['𝐀 é', '𝐀 é'],
  ])('escapes %j', (text, escaped) => {
    expect(escapeXml(text)).toBe(escaped);
  });

  it.each(['data/graph.gexf', 'data/graph.graphml'])('%s is well-formed and has every node and edge', (path) => {
    const elements = parseXml(file(path));
    const named = (name: string) =>
      elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
    expect(named('node').map(({ id }) => id)).toEqual(atlas.entities.map(({ id }) => id));
    expect(named('edge').map(({ id, source, target }) => ({ id, source, target }))).toEqual(
      atlas.connections.map(({ id, source, target }) => ({ id, source, target })),
    );
  });

  it('declares every attribute that it uses', () => {
    for (const [path, declared, used, key] of [
      ['data/graph.gexf', 'attribute', 'attvalue', 'for'],
      ['data/graph.graphml', 'key', 'data', 'key'],
    ] as const) {
      const elements = parseXml(file(path));
      const ids = new Set(elements.filter(({ name }) => name === declared).map(({ attributes }) => attributes.id));
      const uses = elements.filter(({ name }) => name === used).map(({ attributes }) => attributes[key]);
      expect(uses.length).toBeGreaterThan(20);
      expect(uses.filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

describe('atlas.jsonld', () => {
  const { '@context': context, '@graph': graph } = JSON.parse(file('data/atlas.jsonld'));

  it('uses only terms that its own context defines', () => {
    const terms = new Set<string>();
    const collect = (value: unknown): void => {
      if (Array.isArray(value)) for (const member of value) collect(member);
      else if (typeof value === 'object' && value !== null) {
        for (const [key, member] of Object.entries(value)) {
          terms.add(key);
          if (key === 'type')
            for (const type of [member].flat()) terms.add(type.includes(':') ? type.split(':')[0] : type);
          collect(member);
        }
      }
    };
    collect(graph);
    expect([...terms].filter((term) => !(term in context))).toEqual([]);
    expect(JSON.stringify(context)).not.toMatch(/"@context"|"@import"/);
  });

  it('has a concept for each topic and entity, and an annotation for each piece of evidence', () => {
    const count = (type: string) => graph.filter((node: { type: unknown }) => node.type === type).length;
    expect(count('Concept')).toBe(atlas.topics.length + atlas.entities.length);
    const comentions = atlas.connections.flatMap(({ evidence }) =>
      evidence.filter(({ reach }) => reach !== 'asserted'),
    );
    expect(count('Annotation')).toBe(comentions.length + 1 + 2);
    expect(count('Claim')).toBe(2);
  });
});
