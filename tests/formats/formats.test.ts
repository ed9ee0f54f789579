import { describe, expect, it } from 'vitest';
import { atlasGexf } from '../../src/formats/gexf.ts';
import { graphMl } from '../../src/formats/graphml.ts';
import { jsonByRecord, jsonIndented } from '../../src/formats/json.ts';
import { jsonLd } from '../../src/formats/jsonld.ts';
import { atlasJsonSchema } from '../../src/formats/schema.ts';
import { escapeXml } from '../../src/formats/xml.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import { drawMap } from '../../src/map/map.ts';
import { smallAtlas } from '../pipeline/small-atlas.ts';
import { parseXml } from './xml-parser.ts';

const { atlas } = smallAtlas();
const entities = atlas.entities.map(({ id }) => id);
const map = drawMap({
  graph: buildGraph(entities, atlas.connections),
  entities: atlas.entities,
  topics: atlas.topics,
});
const texts = {
  gexf: String(atlasGexf(atlas, map)),
  graphml: String(graphMl(atlas)),
  jsonld: String(jsonByRecord(jsonLd(atlas))),
  schema: jsonIndented(atlasJsonSchema()),
};

describe('every format', () => {
  it.each(Object.entries(texts))('%s ends in a line feed', (_format, text) => expect(text.endsWith('\n')).toBe(true));
});

describe('atlas.schema.json', () => {
  it('the JSON Schema names every list and forbids unknown keys', () => {
    const schema = JSON.parse(texts.schema);
    expect(schema).toMatchObject({
      $schema: 'https://json-schema.org/draft/2020-12/schema',
      $id: 'atlas.schema.json',
      type: 'object',
      additionalProperties: false,
    });
    expect(schema.required).toEqual(Object.keys(atlas));
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

  it.each(['gexf', 'graphml'] as const)('%s is well-formed and has every node and edge', (format) => {
    const elements = parseXml(texts[format]);
    const named = (name: string) =>
      elements.filter((element) => element.name === name).map(({ attributes }) => attributes);
    expect(named('node').map(({ id }) => id)).toEqual(entities);
    expect(named('edge').map(({ id, source, target }) => ({ id, source, target }))).toEqual(
      atlas.connections.map(({ id, source, target }) => ({ id, source, target })),
    );
  });

  it('declares every attribute that it uses', () => {
    for (const [format, declared, used, key] of [
      ['gexf', 'attribute', 'attvalue', 'for'],
      ['graphml', 'key', 'data', 'key'],
    ] as const) {
      const elements = parseXml(texts[format]);
      const ids = new Set(elements.filter(({ name }) => name === declared).map(({ attributes }) => attributes.id));
      const uses = elements.filter(({ name }) => name === used).map(({ attributes }) => attributes[key]);
      expect(uses.length).toBeGreaterThan(20);
      expect(uses.filter((id) => !ids.has(id))).toEqual([]);
    }
  });
});

describe('atlas.jsonld', () => {
  const { '@context': context, '@graph': graph } = JSON.parse(texts.jsonld);

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

  it('says how surely a relation holds where its source does not plainly say so', () => {
    const statements = (modality?: 'possible') => {
      const relations = atlas.relations.map((relation) => ({ ...relation, ...(modality && { modality }) }));
      const linked = JSON.parse(String(jsonByRecord(jsonLd({ ...atlas, relations }))));
      return linked['@graph'].flatMap(({ body }: { body?: { modality?: string } }) => body?.modality ?? []);
    };
    expect(statements('possible')).toEqual(['../about/#modality-possible']);
    expect(statements()).toEqual([]);
  });

  it('has a concept for each topic and entity, and an annotation for each piece of evidence', () => {
    const count = (type: string) => graph.filter((node: { type: unknown }) => node.type === type).length;
    expect(count('Concept')).toBe(atlas.topics.length + atlas.entities.length);
    const comentions = atlas.connections.flatMap(({ evidence }) =>
      evidence.filter(({ reach }) => reach !== 'asserted'),
    );
    const passages = new Set(comentions.map(({ document, start, end }) => `${document} ${start} ${end}`));
    expect(count('Annotation')).toBe(passages.size + 1 + 2);
    expect(count('Claim')).toBe(2);
  });
});
