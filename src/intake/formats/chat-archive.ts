import { byCodeUnit } from '../../model/order.ts';
import { CONVERSATION_FILE, isSlackArchive, SLACK_DAY, SLACK_LIST, WHATSAPP_FILE } from '../chats/archive-files.ts';
import { type Conversation, documentsOf } from '../chats/conversation.ts';
import { fieldOf, listOf, wordsOf } from '../chats/json.ts';
import { slackConversation, slackNames } from '../chats/slack.ts';
import type { Collection, Extracted } from '../extracted.ts';
import { Refusal } from '../refusal.ts';
import { listZip, readZip } from '../zip.ts';
import { conversationsIn, parseJson } from './chat-export.ts';
import { readText } from './text.ts';

/** All that is unpacked of the conversations of one account, in bytes. */
const MOST_UNPACKED = 400 * 1024 * 1024;

const NONE = 'it holds no conversation with words in it: unpack it and add the files in it';

/** The archive in which a chat program exports an account, a workspace or one chat, as it comes. */
export function readChatArchive(bytes: Uint8Array): Extracted | Collection {
  const names = listZip(bytes);
  if (isSlackArchive(names)) return documentsOf(channelsOf(bytes), { what: 'channels', none: NONE });
  const files = readZip(bytes, (name) => CONVERSATION_FILE.test(name), MOST_UNPACKED);
  if (files.size > 0) {
    return documentsOf(wholeConversations(files).flatMap(conversationsIn), { what: 'conversations', none: NONE });
  }
  const [chat] = readZip(bytes, (name) => WHATSAPP_FILE.test(name) && !name.startsWith('__MACOSX/')).values();
  const read = readText(Buffer.from(chat ?? ''));
  if ('parts' in read) return read;
  const { text, ...taken } = read;
  if (taken.facts.format !== 'thread') throw new Refusal('it is a ZIP archive: unpack it and add the files in it');
  return { ...taken, text: text ?? chat ?? '', notes: ['The chat was taken out of the archive.', ...taken.notes] };
}

function channelsOf(bytes: Uint8Array): Conversation[] {
  const files = readZip(bytes, (name) => SLACK_DAY.test(name) || SLACK_LIST.test(name), MOST_UNPACKED);
  const lists = new Map<string, unknown>();
  const days = new Map<string, [string, unknown][]>();
  for (const [name, source] of files) {
    const list = SLACK_LIST.exec(name)?.[1];
    const channel = SLACK_DAY.exec(name)?.[1];
    if (list !== undefined) lists.set(list, parseJson(source, name));
    else if (channel !== undefined) days.set(channel, [...(days.get(channel) ?? []), [name, parseJson(source, name)]]);
  }
  const channels = ['channels', 'groups', 'mpims', 'dms'].flatMap((name) => listOf(lists.get(name)));
  const names = slackNames(lists.get('users'), channels);
  const byFolder = new Map(channels.map((one) => [wordsOf(fieldOf(one, 'name')) || wordsOf(fieldOf(one, 'id')), one]));
  return [...days].map(([folder, all]) => {
    const messages = all.sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([, day]) => listOf(day));
    const members = listOf(fieldOf(byFolder.get(folder), 'members')).map((id) => names.get(wordsOf(id)) ?? wordsOf(id));
    // A talk of two or some has no name of its own.
    const title = /^(?:D[A-Z0-9]{6,}|mpdm-.*)$/.test(folder) && members.length > 0 ? members.join(', ') : folder;
    return slackConversation(title, messages, names);
  });
}

/** What the files hold, in the order of their names. A long conversation of Messenger lies in several, the latest first. */
function wholeConversations(files: ReadonlyMap<string, string>): unknown[] {
  const numbered = (name: string) => name.replace(/\d+/g, (number) => number.padStart(12, '0'));
  const found = new Map<string, unknown>();
  for (const [name, source] of [...files].sort(([a], [b]) => byCodeUnit(numbered(a), numbered(b)))) {
    const data = parseJson(source, name);
    const folder = /^(.*\/)message_\d+\.json$/.exec(name)?.[1];
    const earlier = folder === undefined ? undefined : found.get(folder);
    if (earlier === undefined) found.set(folder ?? name, data);
    else {
      const messages = [...listOf(fieldOf(earlier, 'messages')), ...listOf(fieldOf(data, 'messages'))];
      found.set(folder as string, { ...(earlier as object), messages });
    }
  }
  return [...found.values()];
}
