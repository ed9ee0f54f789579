import type { TopicFrontMatter } from '../../model/content.ts';
import { byCodeUnit } from '../../model/order.ts';
import { stableId } from '../inputs/stable-id.ts';
import type { Content, ContentRecord, ParsedDocument, SegmentedDocument } from '../stages.ts';

/** The topics that tags make, and those of each document, the most frequent first. */
export interface TagTopics {
  readonly topics: ReadonlyMap<string, ContentRecord<TopicFrontMatter>>;
  readonly of: ReadonlyMap<string, readonly string[]>;
  /** Documents by topic. */
  readonly tagged: ReadonlyMap<string, readonly string[]>;
}

/**
 * Each tag is a topic, `a/b` one of its own that lies within `a`; letters' case does not count. One that stands in the
 * running text of a single note and nowhere else is none. Where curators have topics, tags only choose among those. Topics
 * come with the most used first.
 *
 * @param least documents that a tag must stand in to be a topic
 */
export function topicsOfTags(
  segmented: readonly SegmentedDocument[],
  parsed: ReadonlyMap<string, ParsedDocument>,
  content: Content,
  least = 1,
): TagTopics {
  const written = new Map<string, { name: string; file: string; documents: Set<string>; isMeant: boolean }>();
  const tagged = new Map<string, Set<string>>();
  for (const { id, wikiSyntax } of segmented) {
    const { head, file } = parsed.get(id)!;
    const inHead = new Set((head?.tags ?? []).flatMap(withParents));
    const tags = [...inHead, ...(wikiSyntax?.tags ?? []).flatMap(({ tag }) => withParents(tag))];
    for (const tag of tags) {
      const topic = topicId(tag);
      if (content.topics.size > 0 && !content.topics.has(topic)) continue;
      const known = written.get(topic) ?? { name: nameOf(tag), file, documents: new Set<string>(), isMeant: false };
      known.documents.add(id);
      known.isMeant ||= inHead.has(tag) || content.topics.has(topic);
      written.set(topic, known);
      tagged.set(id, (tagged.get(id) ?? new Set()).add(topic));
    }
  }
  // In running text "#FFFFFF" and "#StayHome" are no tags of the one who keeps the notes, unless they come again.
  for (const [topic, { documents, isMeant }] of written) {
    if (content.topics.has(topic) || (documents.size >= least && (isMeant || documents.size > 1))) continue;
    written.delete(topic);
    for (const id of documents) tagged.get(id)!.delete(topic);
  }
  const isTagged = [...tagged.values()].filter((of) => of.size > 0).length >= segmented.length * LEAST_TAGGED;
  const unfit = isTagged || segmented.length < MANY ? statesAmong(written.keys()) : [...written.keys()];
  for (const topic of unfit) {
    if (content.topics.has(topic)) continue;
    for (const id of written.get(topic)!.documents) tagged.get(id)!.delete(topic);
    written.delete(topic);
  }
  const rank = (topic: string) => written.get(topic)!.documents.size;
  const byUse = (a: string, b: string) => rank(b) - rank(a) || byCodeUnit(a, b);
  const topics = [...written.keys()]
    .filter((topic) => !content.topics.has(topic))
    .sort(byUse)
    .map((id, order): [string, ContentRecord<TopicFrontMatter>] => {
      const { name, file, documents } = written.get(id)!;
      const summary = `What ${documents.size === 1 ? 'one note' : `${documents.size} notes`} with the tag #${name.replaceAll(' / ', '/')} ${documents.size === 1 ? 'is' : 'are'} about.`;
      const data = { name, summary, order, debates: [] };
      return [
        id,
        {
          id,
          file,
          data,
          body: { markdown: '', sections: [] },
          isOfNotes: true,
          at: () => ({ file, line: null, column: null }),
        },
      ];
    });
  return {
    topics: new Map(topics),
    of: new Map([...tagged].map(([id, ids]) => [id, [...ids].sort(byUse)])),
    tagged: new Map([...written].map(([topic, { documents }]) => [topic, [...documents].sort(byCodeUnit)])),
  };
}

/**
 * Tags that tell how far a note has come, or what it is for, rather than what it is about: `#seed`, `#evergreen`, `#todo`. A
 * garden may have seeds, but hardly seeds and evergreens and things to do.
 */
function statesAmong(topics: Iterable<string>): string[] {
  const states = [...topics].filter((topic) => STATE.test(topic));
  return states.length >= LEAST_STATES ? states : [];
}
const STATE =
  /^(?:seed(?:ling|s)?|bud(?:ding)?|sapling|sprout|evergreen|incubator|fleeting|permanent|literature-note|inbox|to-?do|wip|draft|stub|temp|tmp|moc|map-of-content|bookmarks?|unread|to-read|processed|unprocessed|archived?|needs-\w+|status(?:-\w+)?|zettel|daily(?:-notes?)?)-?\d?$/;
const LEAST_STATES = 2;
/** Where hardly a document has a tag, tags do not part them. */
const [MANY, LEAST_TAGGED] = [50, 0.1];

/** The id of the topic of a tag. */
export function topicId(tag: string): string {
  return stableId(tag.normalize('NFC').toLowerCase());
}

function withParents(tag: string): string[] {
  const steps = tag.split('/').filter(Boolean);
  return steps.map((_, index) => steps.slice(0, steps.length - index).join('/'));
}

function nameOf(tag: string): string {
  return tag.split('/').join(' / ');
}
