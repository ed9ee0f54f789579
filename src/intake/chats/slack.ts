import { doubt } from '../doubt.ts';
import { oneLine } from '../facts.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { fieldAt, fieldOf, listOf, numberOf, wordsOf } from './json.ts';
import { momentOfSeconds } from './moments.ts';
import { slackWords } from './slack-words.ts';

/** Names by the ids that Slack gives people and channels. */
export type SlackNames = ReadonlyMap<string, string>;

export function isSlackMessage(message: unknown): boolean {
  const seconds = numberOf(fieldOf(message, 'ts'));
  return seconds !== undefined && seconds > 0 && seconds < 1e11 && fieldOf(message, 'text') !== undefined;
}

/** The people in `users.json`, and the channels in `channels.json` and its like. */
export function slackNames(users: unknown, channels: readonly unknown[] = []): SlackNames {
  const names = new Map<string, string>();
  for (const user of listOf(users)) {
    const name = [
      fieldAt(user, 'profile', 'real_name'),
      fieldOf(user, 'real_name'),
      fieldAt(user, 'profile', 'display_name'),
      fieldOf(user, 'name'),
    ];
    const known = name.map(oneLine).find(Boolean);
    if (known !== undefined) names.set(wordsOf(fieldOf(user, 'id')), known);
  }
  for (const channel of channels) {
    const name = oneLine(fieldOf(channel, 'name'));
    if (name !== undefined) names.set(wordsOf(fieldOf(channel, 'id')), name);
  }
  return names;
}

/** A channel's messages of all days, each thread below the message that it answers. */
export function slackConversation(title: string | undefined, all: readonly unknown[], given: SlackNames): Conversation {
  const messages = all.filter((message) => isSlackMessage(message) && isSaid(message));
  const names = withNamesOfMessages(given, all);
  const unknown = new Set<string>();
  const nameOf = (message: unknown) => speakerOf(message, names, unknown);
  const byTime = new Map(messages.map((message) => [wordsOf(fieldOf(message, 'ts')), message]));
  const order = (message: unknown) => {
    const own = numberOf(fieldOf(message, 'ts')) ?? 0;
    const thread = wordsOf(fieldOf(message, 'thread_ts'));
    return { root: byTime.has(thread) ? Number(thread) : own, own };
  };
  const posts = messages
    .map((message) => ({ message, ...order(message) }))
    .sort((a, b) => a.root - b.root || a.own - b.own)
    .map(({ message }): Post => {
      const name = nameOf(message);
      const root = byTime.get(wordsOf(fieldOf(message, 'thread_ts')));
      const answered = root === undefined || root === message ? null : nameOf(root);
      return {
        name,
        at: momentOfSeconds(numberOf(fieldOf(message, 'ts'))),
        answers: answered === name ? null : answered,
        words: slackWords(wordsIn(message), names),
      };
    });
  const some = [...unknown].slice(0, 5).join(', ');
  const unnamed = doubt(
    'speakers',
    `Of ${unknown.size === 1 ? 'one person' : `${unknown.size} people`} only the number is known (${some}): add the export's whole ZIP, in which users.json tells the names.`,
  );
  return { title, posts, doubts: unknown.size > 0 ? [unnamed] : [] };
}

/** What the program says of who came and went, or of what was renamed, is nobody's words. */
function isSaid(message: unknown): boolean {
  const subtype = wordsOf(fieldOf(message, 'subtype'));
  return /^(?:|bot_message|me_message|thread_broadcast|file_share|file_comment|reply_broadcast)$/.test(subtype);
}

function withNamesOfMessages(given: SlackNames, messages: readonly unknown[]): SlackNames {
  const names = new Map(given);
  for (const message of messages) {
    const id = wordsOf(fieldOf(message, 'user'));
    const profile = fieldOf(message, 'user_profile');
    const name = oneLine(fieldOf(profile, 'real_name')) ?? oneLine(fieldOf(profile, 'display_name'));
    if (id !== '' && name !== undefined && !names.has(id)) names.set(id, name);
  }
  return names;
}

function speakerOf(message: unknown, names: SlackNames, unknown: Set<string>): string | null {
  const id = wordsOf(fieldOf(message, 'user'));
  const known =
    names.get(id) ??
    oneLine(fieldOf(message, 'username')) ??
    oneLine(fieldAt(message, 'bot_profile', 'name')) ??
    oneLine(fieldAt(message, 'user_profile', 'real_name'));
  if (known !== undefined) return known;
  if (id === '') return null;
  unknown.add(id);
  return id;
}

/** A program's messages often have their words in what is attached only. */
function wordsIn(message: unknown): string {
  const text = wordsOf(fieldOf(message, 'text'));
  if (text.trim() !== '') return text;
  return listOf(fieldOf(message, 'attachments'))
    .map((one) => wordsOf(fieldOf(one, 'text')) || wordsOf(fieldOf(one, 'fallback')))
    .filter(Boolean)
    .join('\n');
}
