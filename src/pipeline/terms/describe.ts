import type { ProseFile } from '../../model/artefact.ts';
import type { Content, Corpus } from '../stages.ts';
import { bareNotes } from './bare-notes.ts';
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
 * What the documents say of each draft and of notes without a text, and the communities that stand in for topics where nobody
 * has named any.
 *
 * @param words what the drafts were found in; null where none were sought
 */
export function describeDrafts(
  content: Content,
  { documents, drafts, speakers }: Corpus,
  words: TokenCorpus | null,
  communities: ReadonlyMap<string, number>,
): Described {
  const entities = [...content.entities.values()];
  const named = [
    ...entities.map(({ id, data, isOfNotes }) => {
      const isTitle = isOfNotes !== undefined && TITLE.test(data.name);
      return { id, name: data.name, kind: data.kind, score: null, isTitle };
    }),
    ...drafts.map((draft) => ({ ...draft, isTitle: draft.score === null && TITLE.test(draft.name) })),
  ];
  // Of a vault whose tags hardly part it into topics its links do; nobody looks for drafts in it.
  const isVault =
    entities.length >= MANY_NOTES && content.topics.size < ENOUGH_TAGS && entities.every((one) => one.isOfNotes);
  const hasTopics = hasWrittenTopics(content) || (words === null && !isVault);
  const speakerOf = (passage: string) => speakers.get(passage)?.speaker ?? null;
  return {
    topics: hasTopics ? [] : draftTopics(named, words, communities, documents),
    excerpts: new Map([
      ...bareNotes(content, words === null ? drafts : [], documents),
      ...(words === null ? [] : excerptsOf(drafts, words, documents, speakerOf)),
    ]),
  };
}

const [MANY_NOTES, ENOUGH_TAGS] = [30, 3];

/** What a note is called that is no name of a thing: "Meeting 12", "How we got here and why". */
const TITLE = /\d|[?!]$|\S: |^\S+(?:\s+\S+){4,}$/;

/** The sentences themselves, for the pages. */
export function excerptSentences({ topics, excerpts }: Described): ProseFile['excerpts'] {
  return {
    entities: Object.fromEntries([...excerpts].map(([id, { sentences }]) => [id, [...sentences]])),
    topics: Object.fromEntries(topics.map(({ id, excerpt }) => [id, [...excerpt.sentences]])),
  };
}

/** Topics that curators wrote, rather than tags. */
function hasWrittenTopics({ topics }: Content): boolean {
  return [...topics.values()].some(({ isOfNotes }) => !isOfNotes);
}
