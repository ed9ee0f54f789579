import { markdownWords } from '../markdown-words.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { foreignMarkdown } from './foreign-markdown.ts';
import { fieldOf, listOf, wordsOf } from './json.ts';
import { momentOfIso } from './moments.ts';

/** A conversation of Claude's export; of its branches the one that was shown last is taken. Null for all else. */
export function claudeConversation(data: unknown): Conversation | null {
  const messages = fieldOf(data, 'chat_messages');
  if (!Array.isArray(messages)) return null;
  const title = wordsOf(fieldOf(data, 'name')).trim() || undefined;
  const posts = shownBranch(messages, wordsOf(fieldOf(data, 'current_leaf_message_uuid'))).flatMap(postOf);
  return { title, posts };
}

/** Up from the last message by their parents; all of them, in order, where no parents are told. */
function shownBranch(messages: readonly unknown[], leaf: string): readonly unknown[] {
  const byId = new Map(messages.map((message) => [wordsOf(fieldOf(message, 'uuid')), message]));
  const parentOf = (message: unknown) => byId.get(wordsOf(fieldOf(message, 'parent_message_uuid')));
  if (!messages.some(parentOf)) return messages;
  const branch = new Set<unknown>();
  let message = byId.get(leaf) ?? messages.at(-1);
  while (message !== undefined && !branch.has(message)) {
    branch.add(message);
    message = parentOf(message);
  }
  return [...branch].reverse();
}

const NAMES: ReadonlyMap<string, string> = new Map(
  Object.entries({ human: 'Human', user: 'Human', assistant: 'Claude' }),
);

function postOf(message: unknown): Post[] {
  const sender = wordsOf(fieldOf(message, 'sender'));
  const name = NAMES.get(sender);
  if (name === undefined) return [];
  const blocks = listOf(fieldOf(message, 'content')).flatMap((block) =>
    fieldOf(block, 'type') === 'text' ? [wordsOf(fieldOf(block, 'text')).trim()] : [],
  );
  const words = blocks.filter(Boolean).join('\n\n') || wordsOf(fieldOf(message, 'text'));
  const at = momentOfIso(wordsOf(fieldOf(message, 'created_at')));
  return [{ name, at, answers: null, words: name === 'Claude' ? foreignMarkdown(words) : markdownWords(words) }];
}
