import type { ProseFile } from '../../../model/artefact.ts';
import { ATLAS_VERSION, type Atlas, type Relation } from '../../../model/atlas.ts';
import type { BodyElement } from '../../../model/body.ts';
import { countedMentions } from '../../../model/counted-mentions.ts';
import { linkedText } from '../../../model/packed-body.ts';
import type { AnalysedGraph } from '../../connect/graph.ts';
import { leadsOfNote } from '../../notes/mentions.ts';
import type { Notes } from '../../notes/notes.ts';
import { propertiesOf } from '../../notes/properties.ts';
import type { AssembledDocument, Corpus, ResolvedQuotes } from '../../stages.ts';
import { type Described, excerptSentences } from '../../terms/describe.ts';
import { linksBetween } from '../document-links.ts';
import { assembleAddresses } from './addresses.ts';
import { assembleClaims } from './claims.ts';
import { assembleDocument } from './documents.ts';
import { assembleEntities } from './entities.ts';
import { assembleFolders } from './folders.ts';
import { assembleRedirects } from './redirects.ts';
import { assembleTopics } from './topics.ts';

interface Parts {
  readonly notes: Notes;
  readonly corpus: Corpus;
  readonly quotes: ResolvedQuotes;
  readonly relations: readonly Relation[];
  readonly graph: AnalysedGraph;
  readonly described: Described;
}

/** The records of the atlas and of each document, from what the stages found. Assumes that the rules found no error. */
export function assembleAtlas({ notes, corpus, quotes, relations, graph, described }: Parts): {
  readonly atlas: Atlas;
  readonly documents: readonly AssembledDocument[];
  readonly excerpts: ProseFile['excerpts'];
} {
  const { content } = notes;
  const { sources, drafts, speakers } = corpus;
  const linked = linksBetween(sources.values());
  const front = notes.entities.find(({ document }) => sources.get(document)?.head?.permalink === '/')?.document ?? null;
  // What curators say of a document has its own page.
  const own = notes.entities.filter(({ document }) => !sources.get(document)?.isDescribed);
  const entityOf = new Map(own.map((note) => [note.document, note.id]));
  const documents = corpus.documents.map((document): AssembledDocument => {
    const leads = leadsOfNote(document, notes, content);
    const source = sources.get(document.id)!;
    const properties = propertiesOf(source.file, source.text, notes.links.get(document.id) ?? []);
    const resolve = (element: BodyElement) => linked(element, document.id) ?? leads(element);
    return {
      ...assembleDocument(document, source, speakers, entityOf.get(document.id)),
      bodyText: () => linkedText(document.body, resolve, properties),
    };
  });
  const mentions = documents.flatMap(countedMentions).map(({ sentence: _, ...mention }) => mention);
  const entities = assembleEntities(content, { drafts, ...described }, { mentions, ...graph }, notes);
  const atlas: Atlas = {
    version: ATLAS_VERSION,
    documents: documents.map(({ record }) => record),
    passages: documents.flatMap(({ passages }) => passages),
    entities,
    mentions,
    relations: [...relations],
    connections: [...graph.connections],
    claims: assembleClaims(content, quotes, speakers),
    topics: assembleTopics(content, entities, described.topics, notes),
    redirects: assembleRedirects(content),
    folders: notes.isPlain
      ? assembleFolders(
          documents.map(({ record }) => record),
          content.site.title,
          front,
        )
      : [],
    addresses: notes.isPlain ? assembleAddresses(notes, sources) : [],
  };
  return { atlas, documents, excerpts: excerptSentences(described) };
}
