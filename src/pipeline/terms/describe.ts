import type { ProseFile } from '../../model/artefact.ts';
import type { Content, Corpus } from '../stages.ts';
import type { TokenCorpus } from './corpus.ts';
import { type DraftTopic, draftTopics } from './draft-topics.ts';
import { type Excerpt, excerptsOf } from './excerpts.ts';

/** What stands for the words that nobody has written. */
export interface Described {
  readonly topics: readonly DraftTopic[];
  /** By entity. */
  readonly excerpts: ReadonlyMap<string, Excerpt>;
}

/**
 * What the documents say of each draft, and the communities that stand in for topics where nobody has named any.
 *
 * @param words what the drafts were found in; null where none were sought
 */
export function describeDrafts(
  content: Content,
  { documents, drafts, speakers }: Corpus,
  words: TokenCorpus | null,
  communities: ReadonlyMap<string, number>,
): Described {
  if (words === null) return { topics: [], excerpts: new Map() };
  const entities = [...content.entities.values()];
  const named = [
    ...entities.map(({ id, data, file }) => {
      const isTitle = !file.startsWith('content/') && TITLE.test(data.name);
      return { id, name: data.name, kind: data.kind, score: null, isTitle };
    }),
    ...drafts.map((draft) => ({ ...draft, isTitle: draft.score === null && TITLE.test(draft.name) })),
  ];
  const hasTopics =
    entities.some(({ data }) => data.topics.some((topic) => isWritten(content, topic))) || hasWrittenTopics(content);
  return {
    topics: hasTopics ? [] : draftTopics(named, words, communities, documents),
    excerpts: excerptsOf(drafts, words, documents, (passage) => speakers.get(passage)?.speaker ?? null),
  };
}

/** What a note is called that is no name of a thing: "Meeting 12", "How we got here and why". */
const TITLE = /\d|\?$|^\S+(?:\s+\S+){4,}$/;

/** The sentences themselves, for the pages. */
export function excerptSentences({ topics, excerpts }: Described): ProseFile['excerpts'] {
  return {
    entities: Object.fromEntries([...excerpts].map(([id, { sentences }]) => [id, [...sentences]])),
    topics: Object.fromEntries(topics.map(({ id, excerpt }) => [id, [...excerpt.sentences]])),
  };
}

function isWritten({ topics }: Content, topic: string): boolean {
  return topics.get(topic)?.file.startsWith('content/') ?? false;
}

/** Topics that curators wrote; those that tags make come with the file of a note. */
function hasWrittenTopics({ topics }: Content): boolean {
  return [...topics.values()].some(({ file }) => file.startsWith('content/'));
}
