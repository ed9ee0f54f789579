import type { EntityRecord, Topic } from '../../../model/atlas.ts';
import { byCodeUnit } from '../../../model/order.ts';
import type { Notes } from '../../notes/notes.ts';
import type { Content } from '../../stages.ts';
import type { DraftTopic } from '../../terms/draft-topics.ts';

/** Topics in the curators' order, then by id; their entities by falling rank. Drafts where curators have named none. */
export function assembleTopics(
  content: Content,
  entities: readonly EntityRecord[],
  drafts: readonly DraftTopic[],
  notes: Notes,
): Topic[] {
  const curated = [...content.topics.values()]
    .sort(
      (a, b) =>
        (a.data.order ?? Number.MAX_SAFE_INTEGER) - (b.data.order ?? Number.MAX_SAFE_INTEGER) || byCodeUnit(a.id, b.id),
    )
    .map(({ id, data: { name, summary, debates } }) => ({ id, name, summary, debates, status: 'curated' as const }));
  const found = drafts.map(({ id, name, excerpt }) => ({
    id,
    name,
    summary: excerpt.summary ?? name,
    debates: [],
    status: 'draft' as const,
  }));
  const topics: Topic[] = [...curated, ...found].map(({ id, name, summary, debates, status }) => ({
    id,
    name,
    summary,
    entities: entities
      .filter(({ topics }) => topics.includes(id))
      .sort((a, b) => b.rank - a.rank || byCodeUnit(a.id, b.id))
      .map((entity) => entity.id),
    ...(notes.tagged.has(id) && { documents: [...notes.tagged.get(id)!] }),
    ...(debates.length > 0 && { debates }),
    status,
  }));
  // A tag of documents that name nothing of it is no region of the map beside those that the texts make.
  const isEmptyTag = ({ id, entities: members }: Topic) =>
    members.length === 0 && content.topics.get(id)?.isOfNotes !== undefined;
  return entities.some(({ status }) => status === 'draft') ? topics.filter((topic) => !isEmptyTag(topic)) : topics;
}
