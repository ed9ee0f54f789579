import type { EntityRecord, Mention } from '../../../model/atlas.ts';
import { countOf } from '../../../model/count.ts';
import { byCodeUnit } from '../../../model/order.ts';
import type { Link } from '../../connect/strength.ts';
import type { Notes } from '../../notes/notes.ts';
import type { Content, Draft } from '../../stages.ts';
import type { DraftTopic } from '../../terms/draft-topics.ts';
import type { Excerpt } from '../../terms/excerpts.ts';

type Described = Omit<EntityRecord, 'mentions' | 'documents' | 'degree' | 'community' | 'rank'>;

interface Measures {
  readonly mentions: readonly Mention[];
  readonly connections: readonly Link[];
  readonly communities: ReadonlyMap<string, number>;
  readonly ranks: ReadonlyMap<string, number>;
}

/** All entities, curated and drafts, by id, with what the documents and the graph say of each. */
export function assembleEntities(content: Content, found: Found, measures: Measures, notes: Notes): EntityRecord[] {
  const mentions = countOf(measures.mentions.values().map(({ entity }) => entity));
  const documents = new Map<string, Set<string>>();
  for (const { entity, document } of measures.mentions) {
    const named = documents.get(entity) ?? new Set();
    documents.set(entity, named.add(document));
  }
  const degrees = countOf(measures.connections.values().flatMap(({ source, target }) => [source, target]));
  const noteOf = new Map([...notes.entityOf].map(([document, entity]) => [entity, document]));
  return described(content, found)
    .map((entity) => ({
      ...entity,
      ...(noteOf.has(entity.id) && { note: noteOf.get(entity.id) }),
      mentions: mentions.get(entity.id) ?? 0,
      documents: documents.get(entity.id)?.size ?? 0,
      degree: degrees.get(entity.id) ?? 0,
      community: measures.communities.get(entity.id) ?? null,
      rank: measures.ranks.get(entity.id) ?? 0,
    }))
    .sort((a, b) => byCodeUnit(a.id, b.id));
}

/** Drafts, and notes without a text, with what stands for them. */
export interface Found {
  readonly drafts: readonly Draft[];
  readonly topics: readonly DraftTopic[];
  readonly excerpts: ReadonlyMap<string, Excerpt>;
}

function described(content: Content, { drafts, topics, excerpts }: Found): Described[] {
  const topicOf = new Map(topics.flatMap(({ id, entities }) => entities.map((entity) => [entity, id] as const)));
  const topicsOf = (entity: string) => (topicOf.has(entity) ? [topicOf.get(entity)!] : []);
  const curated = [...content.entities.values()].map(
    ({ id, data }): Described => ({
      id,
      name: data.name,
      kind: data.kind,
      aliases: data.aliases
        .filter((alias) => typeof alias === 'string' || !alias.wording)
        .map((alias) => (typeof alias === 'string' ? alias : alias.text))
        .filter((alias) => alias !== data.name),
      topics: data.topics.length > 0 ? data.topics : topicsOf(id),
      summary: excerpts.get(id)?.summary ?? data.summary,
      status: 'curated',
    }),
  );
  const found = drafts.map(({ id, name, kind, aliases, summary: first }): Described => {
    const summary = excerpts.get(id)?.summary ?? first ?? name;
    return { id, name, kind, aliases: [...aliases], topics: topicsOf(id), summary, status: 'draft' };
  });
  return [...curated, ...found];
}
