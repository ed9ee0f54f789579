import { describe, expect, it } from 'vitest';
import { type Atlas, atlasSchema } from '../../src/model/atlas.ts';
import { type GraphPayload, graphPayloadSchema } from '../../src/model/graph-payload.ts';
import { backbone } from '../../src/pipeline/analyse/backbone.ts';
import { buildGraph } from '../../src/pipeline/analyse/graph.ts';
import { drawMap } from '../../src/pipeline/analyse/map.ts';
import { connect } from '../../src/pipeline/connect.ts';
import { disputedPairs } from '../../src/pipeline/emit/disputes.ts';
import { drawnConnections } from '../../src/pipeline/emit/payload.ts';
import { escapeXml } from '../../src/pipeline/emit/xml.ts';
import { emit } from '../../src/pipeline/emit.ts';
import { makeEvidence } from '../../src/pipeline/evidence.ts';
import { matched } from './matched.ts';
import { parseXml } from './xml-parser.ts';

const document = matched('talk', [
  { speaker: 'ann', blocks: ['{data} feeds the {model} & "<more>".|  {place} is far.'] },
  { blocks: ['No {model} without {data}.'] },
]);

function smallAtlas(): { atlas: Atlas; documents: { record: Atlas['documents'][number]; text: string }[] } {
  const evidence = [makeEvidence(document, 0, 20)];
  const relations = [{ source: 'model', target: 'data', type: 'trained-on' as const, evidence, note: null }];
  const voiceOf = (_document: string, passage: string) =>
    passage === 'talk-p1' ? { speaker: 'ann', speakerName: 'Ann' } : { speaker: null, speakerName: null };
  const links = connect({ documents: [document], relations, publishedOf: () => null, voiceOf });
  const ids = ['ann', 'data', 'model', 'place'];
  const kept = backbone(
    buildGraph(ids, links),
    links.filter(({ asserted }) => asserted > 0).map(({ id }) => id),
  );
  const record = {
    id: 'talk',
    file: 'talk.txt',
    sha256: 'ab'.repeat(32),
    title: 'A talk <&>',
    format: 'comments' as const,
    published: '2025-03',
    url: null,
    language: 'en',
    length: document.text.length,
    curated: true,
  };
  const entity = (id: string, kind: Atlas['entities'][number]['kind'], topics: string[]) => ({
    id,
    name: `${id} "&<\u0001\ud800`,
    kind,
    aliases: [],
    topics,
    summary: `What ${id} is.`,
    status: 'curated' as const,
    mentions: document.mentions.filter((mention) => mention.entity === id).length,
    documents: 1,
    degree: links.filter(({ source, target }) => source === id || target === id).length,
    community: null,
    rank: 0.5,
  });
  const claim = {
    type: 'assertion' as const,
    speakerName: null,
    reportedBy: null,
    evidence,
    horizon: null,
    noHorizon: null,
    note: null,
  };
  const atlas: Atlas = {
    version: 1,
    documents: [record],
    passages: document.passages.map(({ id, start, end, role, within, repeats }) => ({
      ...{ id, document: 'talk', start, end, ...voiceOf('talk', id), role, within, repeats },
    })),
    entities: [
      entity('ann', 'person', []),
      entity('data', 'dataset', ['making', 'using']),
      entity('model', 'model', ['making']),
      entity('place', 'place', ['using']),
    ],
    mentions: document.mentions.map(({ sentence: _, ...mention }) => mention),
    relations,
    connections: links.map(({ evidence: given, ...link }) => ({
      ...link,
      backbone: kept.has(link.id),
      evidence: given,
    })),
    claims: [
      { id: 'yes', statement: 'Yes.', speaker: 'ann', about: ['data'], answers: [], ...claim },
      {
        id: 'no',
        statement: 'No.',
        speaker: null,
        about: ['model'],
        answers: [{ claim: 'yes', stance: 'disputes', note: null }],
        ...claim,
      },
    ],
    topics: [
      { id: 'making', name: 'Making', summary: 'How.', entities: ['data', 'model'] },
      { id: 'using', name: 'Using', summary: 'Why.', entities: ['data', 'place'] },
      { id: 'void', name: 'Void', summary: 'Nothing.', entities: [] },
    ],
  };
  return { atlas, documents: [{ record, text: document.text }] };
}

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
  return { ...small, map, files: emit({ ...small, map }) };
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
    expect(emit({ atlas: reversed(atlas), documents, map }).get('data/atlas.json')).toBe(file('data/atlas.json'));
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
  const payload: GraphPayload = JSON.parse(file('data/graph.json'));

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
    expect(drawnConnections(many(3000))).toHaveLength(3000);
    const drawn = drawnConnections(many(4000)).map(({ id }) => Number(id));
    expect(drawn).toHaveLength(3000);
    expect(drawn[0]).toBe(3999);
    expect(drawn.slice(-3)).toEqual([1002, 2, 1]);
  });
});

describe('disputed pairs', () => {
  const claim = (
    id: string,
    about: string[],
    disputes: string[] = [],
    stance: 'disputes' | 'supports' = 'disputes',
  ) => ({
    id,
    about,
    answers: disputes.map((other) => ({ claim: other, stance, note: null })),
  });
  it.each([
    ['claims about one end each', [claim('p', ['a']), claim('q', ['b'], ['p'])], ['a--b']],
    ['claims about both ends', [claim('p', ['a', 'b']), claim('q', ['b', 'a'], ['p'])], ['a--b']],
    ['claims about the same end', [claim('p', ['a']), claim('q', ['a'], ['p'])], []],
    ['claims that support each other', [claim('p', ['a']), claim('q', ['b'], ['p'], 'supports')], []],
  ])('%s', (_name, claims, pairs) => {
    expect([...disputedPairs(claims)]).toEqual(pairs);
  });
});

describe('XML', () => {
  it.each([
    ['a<b>&"c"', 'a&lt;b&gt;&amp;&quot;c&quot;'],
    ['line\nend\ttab', 'line&#10;end&#9;tab'],
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
