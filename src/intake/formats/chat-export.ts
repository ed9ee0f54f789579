import { chatGptConversation } from '../chats/chatgpt.ts';
import { claudeConversation } from '../chats/claude.ts';
import { type Conversation, documentsOf } from '../chats/conversation.ts';
import { discordConversation } from '../chats/discord.ts';
import { placeOfFault } from '../chats/json-place.ts';
import { conversationOfRoles, metaConversation, skypeConversations } from '../chats/messengers.ts';
import { isSlackMessage, slackConversation } from '../chats/slack.ts';
import { telegramConversations } from '../chats/telegram.ts';
import {
  googleConversation,
  matrixConversation,
  mattermostConversations,
  zulipConversations,
} from '../chats/workspaces.ts';
import { decodeText } from '../decode.ts';
import type { Collection, Extracted } from '../extracted.ts';
import { NoDocument } from '../refusal.ts';
import { recordedConversation } from '../transcripts/recorded.ts';

const NONE =
  'it is data (JSON), and no conversation that ChatGPT, Claude, Slack, Discord, Telegram, Teams, Skype, Messenger, Instagram, Google Chat, Matrix, Mattermost or Zulip exported, and no transcript';

/** A conversation, or all of an account, as a program exports it in JSON: Markdown with a line before each message that says who speaks. */
export function readChatExport(bytes: Uint8Array): Extracted | Collection {
  return documentsOf(conversationsIn(parseJson(decodeText(bytes).text)), { what: 'conversations', none: NONE });
}

/** The conversations in what a program exported; none where it is something else. */
export function conversationsIn(data: unknown): Conversation[] {
  const list = Array.isArray(data) ? data : [data];
  const slack = list.filter(isSlackMessage);
  if (slack.length > 0) return [slackConversation(undefined, list, new Map())];
  const one = list.flatMap((item) => chatGptConversation(item) ?? claudeConversation(item) ?? []);
  if (one.length > 0) return one;
  const workspace = mattermostConversations(list) ?? (Array.isArray(data) ? matrixConversation(data) : null);
  if (workspace !== null) return [workspace].flat();
  // A message of Discord has an author, one of Telegram a date: all that others have too.
  const apart = list.flatMap(
    (item) =>
      googleConversation(item) ??
      matrixConversation(item) ??
      zulipConversations(item) ??
      discordConversation(item) ??
      metaConversation(item) ??
      telegramConversations(item) ??
      skypeConversations(item) ??
      recordedConversation(item) ??
      [],
  );
  if (apart.length > 0) return apart;
  const said = conversationOfRoles(data);
  return said ? [said] : list.flatMap((item) => conversationOfRoles(item) ?? []);
}

/** JSON, or a value a line. Throws where it is neither, with the place; `name` is that of a file in an archive. */
export function parseJson(source: string, name?: string): unknown {
  const text = source.replace(/^\ufeff/, '');
  try {
    return JSON.parse(text);
  } catch {
    const values = text.split('\n').flatMap((line, index) => (line.trim() === '' ? [] : [{ line, index }]));
    const read: unknown[] = [];
    let place: { line: number; column: number } | undefined;
    for (const { line, index } of values) {
      try {
        read.push(JSON.parse(line));
      } catch {
        if (read.length > 0) place = { ...placeOfFault(line), line: index + 1 };
        break;
      }
    }
    if (values.length > 1 && read.length === values.length) return read;
    const { line, column } = place ?? placeOfFault(text);
    const at = `${name === undefined ? '' : `${name}:`}${line}:${column}`;
    throw new NoDocument(`it is data (JSON) that is cut off or damaged (at ${at}): export it again`);
  }
}
