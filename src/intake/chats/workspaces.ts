import { oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { markdownWords } from '../markdown-words.ts';
import { type Post, quotation } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { foreignMarkdown } from './foreign-markdown.ts';
import { fieldAt, fieldOf, listOf, numberOf, wordsOf } from './json.ts';
import { momentOfSeconds } from './moments.ts';
import { clockOf, dayOf } from './text-clocks.ts';

/** A conversation of Google Chat as Takeout has it (`messages.json`). Null for all else. */
export function googleConversation(data: unknown): Conversation | null {
  const messages = listOf(fieldOf(data, 'messages'));
  if (!messages.some((one) => fieldOf(one, 'creator') && fieldOf(one, 'created_date'))) return null;
  const posts = messages.flatMap((message): Post[] => {
    const quoted = fieldOf(message, 'quoted_message_metadata');
    const answers = oneLine(fieldAt(quoted, 'creator', 'name')) ?? null;
    const said = markdownWords(wordsOf(fieldOf(message, 'text')));
    const words =
      said !== '' && quoted
        ? `${quotation(answers, markdownWords(wordsOf(fieldOf(quoted, 'text'))))}\n\n${said}`
        : said;
    const name = oneLine(fieldAt(message, 'creator', 'name')) ?? null;
    const at = googleMoment(wordsOf(fieldOf(message, 'created_date')));
    return [{ name, at, answers: answers === name ? null : answers, words }];
  });
  return { title: oneLine(fieldOf(data, 'name')), posts };
}

/** "Friday, May 29, 2026 at 3:00:29 AM UTC", "2026年5月29日星期五 UTC 03:00:29"; null in other languages. */
function googleMoment(words: string): string | null {
  const [, head = ''] = /^(\S+, \S+ \d{1,2}, \d{4}|\d{4}年\d{1,2}月\d{1,2}日)/.exec(words) ?? [];
  const day = dayOf(head);
  return day === null ? null : `${day} ${clockOf(words.slice(head.length))}`;
}

/** A room of Matrix as Element exports it, or as other programs write its events. Null for all else. */
export function matrixConversation(data: unknown): Conversation | null {
  const events = Array.isArray(data) ? data : listOf(fieldOf(data, 'messages'));
  if (!events.some((event) => fieldOf(event, 'origin_server_ts') && fieldOf(event, 'sender'))) return null;
  const names = new Map<string, string>();
  for (const event of events) {
    const id = wordsOf(fieldOf(event, 'state_key'));
    const name =
      fieldOf(event, 'type') === 'm.room.member' ? oneLine(fieldAt(event, 'content', 'displayname')) : undefined;
    if (name !== undefined && id !== '') names.set(id, name);
  }
  const nameOf = (event: unknown) => {
    const id = wordsOf(fieldOf(event, 'sender'));
    return names.get(id) ?? oneLine(id.replace(/^@([^:]+):.*$/, '$1')) ?? null;
  };
  const byId = new Map(events.map((event) => [wordsOf(fieldOf(event, 'event_id')), event]));
  const posts = events.flatMap((event): Post[] => {
    const content = fieldOf(event, 'content');
    const relation = fieldOf(content, 'm.relates_to');
    const isSaid = /^m\.(?:text|notice|emote)$/.test(wordsOf(fieldOf(content, 'msgtype')));
    // A correction stands in the message that it corrects.
    if (fieldOf(event, 'type') !== 'm.room.message' || !isSaid || fieldOf(relation, 'rel_type') === 'm.replace')
      return [];
    const answered = byId.get(wordsOf(fieldAt(relation, 'm.in_reply_to', 'event_id')));
    const html = wordsOf(fieldOf(content, 'formatted_body')).replace(/<mx-reply>[\s\S]*?<\/mx-reply>/, '');
    const body = wordsOf(fieldOf(content, 'body'));
    const plain = answered ? body.replace(/^(?:> ?.*\n)+\n?/, '') : body;
    const name = nameOf(event);
    const answers = answered === undefined ? null : nameOf(answered);
    const at = momentOfSeconds((numberOf(fieldOf(event, 'origin_server_ts')) ?? Number.NaN) / 1_000);
    const words = html === '' ? markdownWords(plain) : markdownFromHtml(html);
    return [{ name, at, answers: answers === name ? null : answers, words }];
  });
  return { title: oneLine(fieldOf(data, 'room_name')) ?? oneLine(fieldOf(data, 'name')), posts };
}

/** The channels of Mattermost's export, a line a record. Null for all else. */
export function mattermostConversations(list: readonly unknown[]): Conversation[] | null {
  const posts = list.flatMap((line) => fieldOf(line, 'post') ?? fieldOf(line, 'direct_post') ?? []);
  if (!posts.some((post) => fieldOf(post, 'user') && fieldOf(post, 'create_at'))) return null;
  const people = new Map<string, string>();
  for (const line of list) {
    const user = fieldOf(line, 'user');
    const whole = [fieldOf(user, 'first_name'), fieldOf(user, 'last_name')].map(wordsOf).join(' ').trim();
    if (whole !== '') people.set(wordsOf(fieldOf(user, 'username')), whole);
  }
  const postOf = (post: unknown, answers: string | null): Post => {
    const id = wordsOf(fieldOf(post, 'user'));
    const name = people.get(id) ?? oneLine(id) ?? null;
    const at = momentOfSeconds((numberOf(fieldOf(post, 'create_at')) ?? Number.NaN) / 1_000);
    const words = foreignMarkdown(wordsOf(fieldOf(post, 'message')), { breaksLines: true });
    return { name, at, answers: answers === name ? null : answers, words };
  };
  // What the program says itself has a type.
  const said = posts.filter((post) => wordsOf(fieldOf(post, 'type')) === '');
  const channelOf = (post: unknown) =>
    wordsOf(fieldOf(post, 'channel')) ||
    listOf(fieldOf(post, 'channel_members'))
      .map((one) => people.get(wordsOf(one)) ?? one)
      .join(', ');
  return [...Map.groupBy(said, channelOf)].map(([channel, own]) => ({
    title: oneLine(channel),
    posts: own.flatMap((post) => {
      const first = postOf(post, null);
      return [first, ...listOf(fieldOf(post, 'replies')).map((reply) => postOf(reply, first.name))];
    }),
  }));
}

/** The topics of Zulip's export (`messages-000001.json`, with the people where they stand in it). Null for all else. */
export function zulipConversations(data: unknown): Conversation[] | null {
  const messages = listOf(fieldOf(data, 'zerver_message') ?? fieldOf(data, 'messages'));
  const isZulip = (one: unknown) =>
    fieldOf(one, 'content') !== undefined &&
    (fieldOf(one, 'date_sent') ?? (fieldOf(one, 'sender_full_name') && fieldOf(one, 'timestamp'))) !== undefined;
  if (!messages.some(isZulip)) return null;
  const profiles = [
    ...listOf(fieldOf(data, 'zerver_userprofile')),
    ...listOf(fieldOf(data, 'zerver_userprofile_mirrordummy')),
  ];
  const people = new Map(profiles.map((one) => [fieldOf(one, 'id'), oneLine(fieldOf(one, 'full_name'))]));
  const topicOf = (one: unknown) => wordsOf(fieldOf(one, 'subject') ?? fieldOf(one, 'topic_name'));
  return [...Map.groupBy(messages, topicOf)].map(([topic, own]) => ({
    title: oneLine(topic),
    posts: own.map((message): Post => {
      const content = wordsOf(fieldOf(message, 'content'));
      const name = oneLine(fieldOf(message, 'sender_full_name')) ?? people.get(fieldOf(message, 'sender')) ?? null;
      const at = momentOfSeconds(numberOf(fieldOf(message, 'date_sent') ?? fieldOf(message, 'timestamp')));
      const isHtml = /^<(?:p|div|ul|ol|blockquote|h\d)\b/.test(content);
      return {
        name,
        at,
        answers: null,
        words: isHtml ? markdownFromHtml(content) : foreignMarkdown(content, { breaksLines: true }),
      };
    }),
  }));
}
