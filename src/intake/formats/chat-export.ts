import { decodeText } from '../decode.ts';
import type { Extracted } from '../extracted.ts';
import { oneLine } from '../facts.ts';
import { NoDocument } from '../refusal.ts';

interface Message {
  readonly at: string;
  readonly name: string;
  readonly words: string;
}

/** A chat as Telegram, Slack or Discord (by DiscordChatExporter) export it in JSON: one message a paragraph, with time and name. */
export function readChatExport(bytes: Uint8Array): Extracted {
  const messages = messagesOf(parsed(decodeText(bytes).text)).filter(({ words }) => words.trim() !== '');
  if (messages.length === 0)
    throw new NoDocument('it is data (JSON), and no chat that Telegram, Slack or Discord exported');
  const [first] = messages;
  return {
    text: messages
      .map(({ at, name, words }) => `[${at}] ${name}: ${words.trim().replace(/\n{2,}/g, '\n')}\n`)
      .join('\n'),
    extension: 'txt',
    facts: { format: 'thread', published: first?.at.slice(0, 10) },
    notes: [`${messages.length} messages were taken out of the export.`],
    doubts: [],
    chapters: [],
    isBook: false,
  };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.replace(/^\ufeff/, ''));
  } catch {
    throw new NoDocument('it is data (JSON) that is cut off or damaged');
  }
}

function messagesOf(data: unknown): Message[] {
  const list = Array.isArray(data) ? data : fieldOf(data, 'messages');
  if (!Array.isArray(list)) return [];
  return list.flatMap((message) => telegram(message) ?? discord(message) ?? slack(message) ?? []);
}

function telegram(message: unknown): Message | undefined {
  const name = oneLine(fieldOf(message, 'from'));
  const date = oneLine(fieldOf(message, 'date'));
  if (name === undefined || date === undefined) return undefined;
  const text = [fieldOf(message, 'text')].flat();
  return made(
    date,
    name,
    text.map((part) => (typeof part === 'string' ? part : String(fieldOf(part, 'text') ?? ''))).join(''),
  );
}

function discord(message: unknown): Message | undefined {
  const author = fieldOf(message, 'author');
  const name = oneLine(fieldOf(author, 'nickname')) ?? oneLine(fieldOf(author, 'name'));
  return made(oneLine(fieldOf(message, 'timestamp')), name, fieldOf(message, 'content'));
}

/** Its times are seconds since 1970, and what is not text stands in angle brackets. */
function slack(message: unknown): Message | undefined {
  const seconds = Number(fieldOf(message, 'ts'));
  if (!(seconds > 0 && seconds < 1e11)) return undefined;
  const profile = fieldOf(message, 'user_profile');
  const name = [
    fieldOf(profile, 'real_name'),
    fieldOf(profile, 'display_name'),
    fieldOf(message, 'username'),
    fieldOf(message, 'user'),
  ]
    .map(oneLine)
    .find(Boolean);
  const words = String(fieldOf(message, 'text') ?? '')
    .replace(/<(?:https?:[^|>]*\|)?([^<>]*)>/g, '$1')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&amp;', '&');
  return made(new Date(seconds * 1000).toISOString(), name, words);
}

function made(at: string | undefined, name: string | undefined, words: unknown): Message | undefined {
  if (at === undefined || name === undefined || typeof words !== 'string') return undefined;
  const time = /^(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2})/.exec(at);
  return time ? { at: `${time[1]} ${time[2]}`, name: name.replace(/[:[\]<>]/g, ' '), words } : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Record<string, unknown>)[name] : undefined;
}
