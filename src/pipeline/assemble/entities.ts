import type { EntityRecord, Mention } from '../../model/atlas.ts';
import type { Link } from '../connect.ts';
import type { Draft } from '../drafts.ts';
import type { Notes } from '../notes/gather.ts';
import { byCodeUnit } from '../order.ts';
import type { Content } from '../stages.ts';

type Described = Omit<EntityRecord, 'mentions' | 'documents' | 'degree' | 'community' | 'rank'>;

interface Measures {
  readonly mentions: readonly Mention[];
  readonly links: readonly Link[];
  readonly communities: ReadonlyMap<string, number>;
  readonly ranks: ReadonlyMap<string, number>;
}

/** All entities, curated and drafts, by id, with what the documents and the graph say of each. */
export function assembleEntities(
  content: Content,
  drafts: readonly Draft[],
  measures: Measures,
  notes: Notes,
): EntityRecord[] {
  const mentions = countBy(measures.mentions, ({ entity }) => [entity]);
  const documents = new Map<string, Set<string>>();
  for (const { entity, document } of measures.mentions) {
    const named = documents.get(entity) ?? new Set();
    documents.set(entity, named.add(document));
  }
  const degrees = countBy(measures.links, ({ source, target }) => [source, target]);
  const noteOf = new Map([...notes.entityOf].map(([document, entity]) => [entity, document]));
  return described(content, drafts)
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

export function describedIds(content: Content, drafts: readonly Draft[]): string[] {
  return described(content, drafts).map(({ id }) => id);
}

function described(content: Content, drafts: readonly Draft[]): Described[] {
  const curated = [...content.entities.values()].map(
    ({ id, data }): Described => ({
      id,
      name: data.name,
      kind: data.kind,
      aliases: data.aliases
        .map((alias) => (typeof alias === 'string' ? alias : alias.text))
        .filter((alias) => alias !== data.name),
      topics: data.topics,
      summary: data.summary,
      status: 'curated',
    }),
  );
  const found = drafts.map(
    ({ id, name, summary }): Described => ({
      id,
      name,
      kind: 'concept',
      aliases: [],
      topics: [],
      summary,
      status: 'draft',
    }),
  );
  return [...curated, ...found];
}

function countBy<Item>(items: readonly Item[], keysOf: (item: Item) => readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const item of items) for (const key of keysOf(item)) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
