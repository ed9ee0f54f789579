import { type Doubt, doubt } from '../doubt.ts';
import type { Collection, Extracted, Part } from '../extracted.ts';
import { oneLine } from '../facts.ts';
import { type Post, textOfPosts } from '../posts.ts';
import { NoDocument } from '../refusal.ts';
import { stepsBack } from './moments.ts';

/** One conversation of an export: a chat, a channel, a thread of letters. */
export interface Conversation {
  readonly title: string | undefined;
  /** In the order in which the program shows them. */
  readonly posts: readonly Post[];
  readonly doubts?: readonly Doubt[];
  /** What was done to it, in whole sentences. */
  readonly notes?: readonly string[];
}

/** Longer ones become several documents: nobody could read them on one page. */
const MOST_POSTS = 5_000;

/**
 * The conversations as documents: one where there is one, else a collection. Throws where none has words, in the words
 * given. `what` tells what was taken, in the plural: "conversations".
 */
export function documentsOf(
  conversations: readonly Conversation[],
  { what, none, notes = [] }: { readonly what: string; readonly none: string; readonly notes?: readonly string[] },
): Extracted | Collection {
  const spoken = conversations.flatMap((conversation) => {
    const posts = conversation.posts.filter(({ words }) => /[^\s\p{C}]/u.test(words));
    const wordless = conversation.posts.length - posts.length;
    const left = wordless > 0 ? [`${wordless} without words (pictures, stickers, calls) left out.`] : [];
    return posts.length > 0
      ? inPieces({ ...conversation, posts, notes: [...(conversation.notes ?? []), ...left] })
      : [];
  });
  const [first] = spoken;
  if (first === undefined) throw new NoDocument(none);
  if (spoken.length === 1) {
    const one = documentOf(first);
    return { ...one, notes: [...one.notes, ...notes] };
  }
  const empty = conversations.filter(({ posts }) => posts.every(({ words }) => words.trim() === '')).length;
  const parts = spoken.map(
    (conversation): Part => ({
      ...documentOf(conversation),
      name: conversation.title ?? firstWords(conversation),
    }),
  );
  const left = empty > 0 ? [`${empty} without words ${empty === 1 ? 'was' : 'were'} left out.`] : [];
  const held = conversations.length - empty;
  const long =
    parts.length > held ? [`Long ones are parted, ${MOST_POSTS} messages a document: there are ${parts.length}.`] : [];
  const all = held === 1 ? 'It is one conversation.' : `It holds ${held} ${what}, each a document.`;
  return { parts, notes: [all, ...long, ...left, ...notes] };
}

function documentOf({ title, posts, doubts = [], notes = [] }: Conversation): Extracted {
  const moments = posts.map(({ at }) => at);
  const days = moments.flatMap((at) => (at !== null && /^\d{4}-/.test(at) ? [at.slice(0, 10)] : [])).sort();
  const shown = oneLine(title);
  return {
    text: textOfPosts(shown, posts),
    extension: 'md',
    facts: { title: shown, published: days[0], format: 'thread' },
    notes: [`${posts.length === 1 ? 'One message was' : `${posts.length} messages were`} taken out of it.`, ...notes],
    doubts: [...doubts, ...clockDoubts(moments.filter((at) => at === null || /^\d{4}-/.test(at)))],
    chapters: [],
    isBook: false,
  };
}

/** What to doubt of a chat whose clock goes back: moments in the order of its messages. */
export function clockDoubts(moments: readonly (string | null)[]): Doubt[] {
  const { count, first } = stepsBack(moments);
  const times = count === 1 ? 'once' : `${count} times`;
  const says = `Its clock goes back ${times}, first to ${first}: the messages stand in the order of the file, but times may be wrong.`;
  return count > 0 ? [doubt('facts', says)] : [];
}

function inPieces(conversation: Conversation): Conversation[] {
  const { posts, title } = conversation;
  const count = Math.ceil(posts.length / MOST_POSTS);
  if (count === 1) return [conversation];
  return Array.from({ length: count }, (_, index) => ({
    ...conversation,
    title: `${title ?? 'Chat'} (${index + 1} of ${count})`,
    posts: posts.slice(index * MOST_POSTS, (index + 1) * MOST_POSTS),
  }));
}

function firstWords({ posts }: Conversation): string {
  return (oneLine(posts[0]?.words) ?? 'chat').split(' ').slice(0, 8).join(' ');
}
