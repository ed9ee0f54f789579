import { backbone } from '../../src/graph/backbone.ts';
import { buildGraph } from '../../src/graph/graph.ts';
import type { Atlas } from '../../src/model/atlas.ts';
import { connect } from '../../src/pipeline/connect/strength.ts';
import { makeEvidence } from '../../src/pipeline/quotes/evidence.ts';
import { matched } from './matched.ts';

const document = matched('talk', [
  { speaker: 'ann', blocks: ['{data} feeds the {model} & "<more>".|  {place} is far.'] },
  { blocks: ['No {model} without {data}.'] },
]);

/** One document, four entities, one relation, two claims that dispute each other, three topics; names full of markup. */
export function smallAtlas(): { atlas: Atlas; documents: { record: Atlas['documents'][number]; text: string }[] } {
  const evidence = [makeEvidence(document, 0, 20)];
  const relations = [{ source: 'model', target: 'data', type: 'trained-on' as const, evidence, note: null }];
  const speakers = new Map([['talk-p1', { speaker: 'ann', speakerName: 'Ann' }]]);
  const { links } = connect({ documents: [document], sources: new Map(), speakers }, relations);
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
      ...{
        id,
        document: 'talk',
        start,
        end,
        ...(speakers.get(id) ?? { speaker: null, speakerName: null }),
        role,
        within,
        repeats,
      },
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
      { id: 'making', name: 'Making', summary: 'How.', entities: ['data', 'model'], status: 'curated' },
      { id: 'using', name: 'Using', summary: 'Why.', entities: ['data', 'place'], status: 'curated' },
      { id: 'void', name: 'Void', summary: 'Nothing.', entities: [], status: 'curated' },
    ],
    redirects: [],
    folders: [],
    addresses: [],
  };
  return { atlas, documents: [{ record, text: document.text }] };
}
