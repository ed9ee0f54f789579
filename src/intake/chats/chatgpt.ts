import { markdownWords } from '../markdown-words.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { foreignMarkdown } from './foreign-markdown.ts';
import { fieldAt, fieldOf, type Json, listOf, numberOf, wordsOf } from './json.ts';
import { momentOfSeconds } from './moments.ts';

/** A conversation of ChatGPT's export: a tree of messages, of which the branch that was shown last is taken. Null for all else. */
export function chatGptConversation(data: unknown): Conversation | null {
  const mapping = fieldOf(data, 'mapping');
  if (typeof mapping !== 'object' || mapping === null) return null;
  const title = wordsOf(fieldOf(data, 'title')).trim() || undefined;
  const posts = shownBranch(mapping as Json, wordsOf(fieldOf(data, 'current_node'))).flatMap((node) => postOf(node));
  return { title, posts };
}

/** From the first message to the one shown last; where the export does not say which, the latest without an answer. */
function shownBranch(mapping: Json, current: string): unknown[] {
  const branch: unknown[] = [];
  const seen = new Set<string>();
  let id = Object.hasOwn(mapping, current) ? current : latestLeaf(mapping);
  while (Object.hasOwn(mapping, id) && !seen.has(id)) {
    seen.add(id);
    branch.push(fieldOf(mapping[id], 'message'));
    id = wordsOf(fieldOf(mapping[id], 'parent'));
  }
  return branch.reverse();
}

function latestLeaf(mapping: Json): string {
  let [found, latest] = ['', Number.NEGATIVE_INFINITY];
  for (const [id, node] of Object.entries(mapping)) {
    const time = numberOf(fieldAt(node, 'message', 'create_time')) ?? 0;
    if (listOf(fieldOf(node, 'children')).length === 0 && time >= latest) [found, latest] = [id, time];
  }
  return found;
}

const NAMES: ReadonlyMap<string, string> = new Map(Object.entries({ user: 'User', assistant: 'ChatGPT' }));

/** What is said in words; the program's instructions, calls of tools, their answers and thoughts are not shown as such. */
function postOf(message: unknown): Post[] {
  const role = wordsOf(fieldAt(message, 'author', 'role'));
  const name = NAMES.get(role);
  const type = wordsOf(fieldAt(message, 'content', 'content_type'));
  const isHidden = fieldAt(message, 'metadata', 'is_visually_hidden_from_conversation') === true;
  const recipient = wordsOf(fieldOf(message, 'recipient')) || 'all';
  if (name === undefined || isHidden || recipient !== 'all' || !/^(?:text|multimodal_text|)$/.test(type)) return [];
  const words = listOf(fieldAt(message, 'content', 'parts'))
    .map((part) => wordsOf(part) || wordsOf(fieldOf(part, 'text')))
    .filter((part) => part.trim() !== '')
    .join('\n\n');
  const at = momentOfSeconds(numberOf(fieldOf(message, 'create_time')));
  const shown = withoutCitations(words, message);
  return [{ name, at, answers: null, words: role === 'user' ? markdownWords(shown) : foreignMarkdown(shown) }];
}

/** The signs that stand for a source: the page shows a link or a name instead, as the message's own data tell. */
function withoutCitations(words: string, message: unknown): string {
  let shown = words;
  for (const reference of listOf(fieldAt(message, 'metadata', 'content_references'))) {
    const sign = wordsOf(fieldOf(reference, 'matched_text'));
    if (sign.trim() !== '' && /[\ue200-\ue206【]/.test(sign)) {
      shown = shown.replaceAll(sign, () => wordsOf(fieldOf(reference, 'alt')) || nameInSign(sign));
    }
  }
  return shown.replace(/\ue200[^\ue201]*\ue201/g, nameInSign).replace(/【\d+(?::\d+)?†[^】]*】|[\ue200-\ue206]/g, '');
}

/** `entity["person","Ada Poe",…]` is shown as "Ada Poe", all others as nothing. */
function nameInSign(sign: string): string {
  return /^\ue200entity\ue202\["[^"]*","([^"]*)"/.exec(sign)?.[1] ?? '';
}
