import { hash } from 'node:crypto';
import { backbone } from '../../../graph/backbone.ts';
import { communities } from '../../../graph/communities.ts';
import { buildGraph } from '../../../graph/graph.ts';
import { ranks } from '../../../graph/rank.ts';
import type { RecordedLayout } from '../../../map/layout/layout.ts';
import { drawMap } from '../../../map/map.ts';
import { countedMentions, type DocumentFile, type MapFile, type ProseFile } from '../../../model/artefact.ts';
import { ATLAS_VERSION, type Atlas, type Connection } from '../../../model/atlas.ts';
import type { Timed } from '../../build.ts';
import type { Memo } from '../../cache/memo.ts';
import { drawnConnections } from '../../connect/drawn.ts';
import { connect } from '../../connect/strength.ts';
import { communitiesOf, layoutOf } from '../../edition/positions.ts';
import type { Voice } from '../../match/speakers.ts';
import type { Notes } from '../../notes/gather.ts';
import { marksOfNote } from '../../notes/mentions.ts';
import type { ResolvedQuotes } from '../../quotes/resolve.ts';
import type { Content, MatchedDocument, ParsedDocument } from '../../stages.ts';
import type { TokenCorpus } from '../../terms/corpus.ts';
import { type DraftTopic, draftTopics } from '../../terms/draft-topics.ts';
import type { Draft } from '../../terms/drafts.ts';
import { type Excerpt, excerptsOf } from '../../terms/excerpts.ts';
import { linksBetween } from '../document-links.ts';
import { assembleClaims } from './claims.ts';
import { assembleDocument } from './documents.ts';
import { assembleEntities } from './entities.ts';
import { assembleRedirects } from './redirects.ts';
import { assembleRelations } from './relations.ts';
import { assembleTopics } from './topics.ts';

export interface Corpus {
  readonly content: Content;
  readonly notes: Notes;
  readonly parsed: ReadonlyMap<string, ParsedDocument>;
  readonly documents: readonly MatchedDocument[];
  readonly drafts: readonly Draft[];
  /** What the drafts were found in; null where curators have named anything. */
  readonly words: TokenCorpus | null;
  readonly voices: ReadonlyMap<string, Voice>;
  readonly quotes: ResolvedQuotes;
}

/** Joins what was found, connects it and draws the map. Assumes that the rules found no error. */
export function assembleAtlas(
  corpus: Corpus,
  timed: Timed,
  memo: Memo,
): { atlas: Atlas; documents: DocumentFile[]; map: MapFile; excerpts: ProseFile['excerpts'] } {
  const { content, drafts, quotes, voices } = corpus;
  const linked = linksBetween(corpus.parsed.values());
  const documents = corpus.documents.map((document) => {
    const marks = [...linked(document.marks, document.id), ...marksOfNote(document, corpus.notes, content)];
    const assembled = assembleDocument(document, corpus.parsed.get(document.id)!, voices, marks);
    return memo.lasting.steady('document', document.id, assembled);
  });
  const mentions = documents.flatMap(countedMentions).map(({ sentence: _, ...mention }) => mention);
  const relations = assembleRelations(content, quotes);
  const links = timed('connect', () =>
    connect({
      documents: corpus.documents,
      publishedOf: (id) => corpus.parsed.get(id)?.metadata?.published ?? null,
      voiceOf: (_document, passage) => voices.get(passage) ?? { speaker: null, speakerName: null },
      relations,
      lasting: memo.lasting,
    }),
  );
  const ids = [...content.entities.keys(), ...drafts.map(({ id }) => id)];
  const graph = timed('graph', () => buildGraph(ids, links));
  const drawn = timed('backbone', () =>
    backbone(
      graph,
      links.filter(({ asserted }) => asserted > 0).map(({ id }) => id),
    ),
  );
  const measures = timed('graph', () => ({
    mentions,
    links,
    communities: communities(graph, communitiesOf(content.edition, content.redirects.data)),
    ranks: ranks(graph),
  }));
  const { found, excerpts } = timed('drafts', () => describeDrafts(corpus, measures.communities));
  const entities = assembleEntities(content, { drafts, topics: found, excerpts }, measures, corpus.notes);
  const topics = assembleTopics(content, entities, found, corpus.notes);
  const atlas: Atlas = {
    version: ATLAS_VERSION,
    documents: documents.map(({ record }) => record),
    passages: documents.flatMap(({ passages }) => passages),
    entities,
    mentions,
    relations,
    connections: links.map((link) => ({ ...link, backbone: drawn.has(link.id) })),
    claims: assembleClaims(content, quotes, voices),
    topics,
    redirects: assembleRedirects(content),
  };
  const recorded = layoutOf(content.edition, content.redirects.data);
  const { drawn: pulling } = drawnConnections(atlas.connections);
  const key = mapKey(atlas, pulling, recorded);
  return {
    atlas,
    documents,
    excerpts: {
      entities: Object.fromEntries([...excerpts].map(([id, { sentences }]) => [id, [...sentences]])),
      topics: Object.fromEntries(found.map(({ id, excerpt }) => [id, [...excerpt.sentences]])),
    },
    map: timed('map', () =>
      memo.recall('map', '', key, () => drawMap(buildGraph(ids, pulling), entities, topics, recorded)),
    ),
  };
}

/** What the documents say of each draft, and the communities that stand in for topics where nobody has named any. */
function describeDrafts(
  { content, documents, drafts, voices, words }: Corpus,
  communities: ReadonlyMap<string, number>,
): { found: DraftTopic[]; excerpts: Map<string, Excerpt> } {
  if (words === null) return { found: [], excerpts: new Map() };
  const named = [
    ...[...content.entities.values()].map(({ id, data }) => ({ id, name: data.name, score: null })),
    ...drafts,
  ];
  return {
    found:
      [...content.entities.values()].some(({ data }) => data.topics.length > 0) || hasWrittenTopics(content)
        ? []
        : draftTopics(named, words, communities, documents),
    excerpts: excerptsOf(drafts, words, documents, (passage) => voices.get(passage)?.speaker ?? null),
  };
}

/** Topics that curators wrote; those that tags make come with the file of a note. */
function hasWrittenTopics({ topics }: Content): boolean {
  return [...topics.values()].some(({ file }) => file.startsWith('content/'));
}

/** All that the map depends on. What lies where is settled by the connections that are drawn at first. */
function mapKey({ entities, topics }: Atlas, pulling: readonly Connection[], recorded: RecordedLayout | null): string {
  const parts = [
    entities.map(({ id, name, topics: of, rank }) => [id, name, of, rank]),
    pulling.map(({ id, strength }) => [id, strength]),
    topics.map(({ id, name }) => [id, name]),
    recorded && [[...recorded.entities], [...recorded.topics]],
  ];
  return hash('sha256', JSON.stringify(parts));
}
