import { oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { markdownWords } from '../markdown-words.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { foreignMarkdown } from './foreign-markdown.ts';
import { fieldAt, fieldOf, listOf, numberOf, wordsOf } from './json.ts';
import { momentOfIso, momentOfSeconds } from './moments.ts';

/** A conversation of Facebook Messenger or Instagram, which list the latest message first. Null for all else. */
export function metaConversation(data: unknown): Conversation | null {
  const messages = listOf(fieldOf(data, 'messages'));
  if (!messages.some((message) => fieldOf(message, 'sender_name') !== undefined && fieldOf(message, 'timestamp_ms')))
    return null;
  const posts = messages.map(
    (message): Post => ({
      name: oneLine(mended(fieldOf(message, 'sender_name'))) ?? null,
      at: momentOfSeconds((numberOf(fieldOf(message, 'timestamp_ms')) ?? Number.NaN) / 1_000),
      answers: null,
      words: markdownWords(mended(fieldOf(message, 'content'))),
    }),
  );
  const people = listOf(fieldOf(data, 'participants')).map((one) => mended(fieldOf(one, 'name')));
  const title = oneLine(mended(fieldOf(data, 'title'))) ?? oneLine(people.join(', '));
  const isLatestFirst = (posts[0]?.at ?? '') > (posts.at(-1)?.at ?? '');
  return { title, posts: isLatestFirst ? posts.reverse() : posts };
}

/** These exports write each byte of UTF-8 as a letter of its own. */
function mended(value: unknown): string {
  const words = wordsOf(value);
  if (!/[\u0080-\u00ff]/.test(words) || /[^\0-\u00ff]/.test(words)) return words;
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(words, 'latin1'));
  } catch {
    return words;
  }
}

/** The conversations of a Skype or Microsoft Teams account. Null for all else. */
export function skypeConversations(data: unknown): Conversation[] | null {
  const conversations = listOf(fieldOf(data, 'conversations'));
  if (!conversations.some((one) => Array.isArray(fieldOf(one, 'MessageList')))) return null;
  return conversations.map((conversation) => ({
    title: oneLine(fieldOf(conversation, 'displayName')) ?? oneLine(fieldAt(conversation, 'threadProperties', 'topic')),
    posts: listOf(fieldOf(conversation, 'MessageList'))
      .flatMap((message): Post[] => {
        if (!/^(?:RichText|RichText\/Html|Text)$/.test(wordsOf(fieldOf(message, 'messagetype')))) return [];
        const name =
          oneLine(fieldOf(message, 'displayName')) ??
          oneLine(wordsOf(fieldOf(message, 'from')).replace(/^.*\/|^\d+:(?:live:)?/, ''));
        const at = momentOfIso(wordsOf(fieldOf(message, 'originalarrivaltime')));
        return [
          { name: name ?? null, at, answers: null, words: markdownFromHtml(wordsOf(fieldOf(message, 'content'))) },
        ];
      })
      .reverse(),
  }));
}

const ROLES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    user: 'User',
    human: 'Human',
    assistant: 'Assistant',
    model: 'Assistant',
  }),
);

/** A conversation with a language model as many programs write it: messages with a role and a content. Null for all else. */
export function conversationOfRoles(data: unknown): Conversation | null {
  const messages = Array.isArray(data) ? data : listOf(fieldOf(data, 'messages'));
  const posts = messages.flatMap((outer): Post[] => {
    const message = fieldOf(outer, 'message') ?? outer;
    const name = ROLES.get(wordsOf(fieldOf(message, 'role')));
    const content = fieldOf(message, 'content');
    if (name === undefined || content === undefined) return [];
    const words = (Array.isArray(content) ? content : [content])
      .map(
        (part) =>
          wordsOf(part) ||
          (/^(?:text|input_text|output_text)$/.test(wordsOf(fieldOf(part, 'type')))
            ? wordsOf(fieldOf(part, 'text'))
            : ''),
      )
      .filter((part) => part.trim() !== '')
      .join('\n\n');
    const at = momentOfIso(wordsOf(fieldOf(outer, 'timestamp')) || wordsOf(fieldOf(message, 'created_at')));
    return [{ name, at, answers: null, words: name === 'Assistant' ? foreignMarkdown(words) : markdownWords(words) }];
  });
  return posts.length > 0 ? { title: oneLine(fieldOf(data, 'title')) ?? oneLine(fieldOf(data, 'name')), posts } : null;
}
