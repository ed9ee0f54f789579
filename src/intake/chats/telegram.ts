import { oneLine } from '../facts.ts';
import { type Post, quotation } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { fieldAt, fieldOf, listOf, wordsOf } from './json.ts';
import { MarkdownMarks } from './markdown-marks.ts';
import { momentOfIso, momentOfSeconds } from './moments.ts';

/** The chats of Telegram's export: of one chat, or of a whole account. Null for all else. */
export function telegramConversations(data: unknown): Conversation[] | null {
  const lists = [fieldAt(data, 'chats', 'list'), fieldAt(data, 'left_chats', 'list')];
  const chats = lists.some(Array.isArray) ? lists.flatMap(listOf) : [data];
  const found = chats.filter((chat) => listOf(fieldOf(chat, 'messages')).some(isMessage));
  if (found.length === 0) return null;
  return found.map((chat) => {
    const isSaved = fieldOf(chat, 'type') === 'saved_messages';
    return { title: oneLine(fieldOf(chat, 'name')) ?? (isSaved ? 'Saved messages' : undefined), posts: postsOf(chat) };
  });
}

/** Told from other programs' by what Telegram alone has. */
function isMessage(message: unknown): boolean {
  return (
    (fieldOf(message, 'date') ?? fieldOf(message, 'date_unixtime')) !== undefined &&
    (fieldOf(message, 'from') !== undefined || /^(?:message|service)$/.test(wordsOf(fieldOf(message, 'type'))))
  );
}

function postsOf(chat: unknown): Post[] {
  const messages = listOf(fieldOf(chat, 'messages')).filter(
    (message) => isMessage(message) && fieldOf(message, 'type') !== 'service',
  );
  const names = new Map(messages.map((message) => [fieldOf(message, 'id'), nameOf(message)]));
  return messages.map((message) => {
    const words = markdownOf(fieldOf(message, 'text_entities') ?? fieldOf(message, 'text'));
    const answered = fieldOf(message, 'reply_to_message_id');
    const forwarded = fieldOf(message, 'forwarded_from');
    const isForwarded = forwarded !== undefined && words !== '';
    return {
      name: nameOf(message),
      at:
        momentOfIso(wordsOf(fieldOf(message, 'date'))) ??
        momentOfSeconds(Number(wordsOf(fieldOf(message, 'date_unixtime')))),
      answers: (answered !== undefined && names.get(answered)) || null,
      words: isForwarded ? quotation(oneLine(forwarded) ?? null, words) : words,
    };
  });
}

/** A deleted account has no name. */
function nameOf(message: unknown): string | null {
  return oneLine(fieldOf(message, 'from')) ?? null;
}

/** A text is a string, or a list of strings and of pieces with what they are. */
function markdownOf(text: unknown): string {
  const marks = new MarkdownMarks();
  const pieces = Array.isArray(text) ? text : [text];
  const words = pieces
    .map((piece) => {
      const plain = MarkdownMarks.plain(wordsOf(piece) || wordsOf(fieldOf(piece, 'text')));
      switch (fieldOf(piece, 'type')) {
        case 'bold':
          return marks.between('**', plain);
        case 'italic':
          return marks.between('*', plain);
        case 'strikethrough':
          return marks.between('~~', plain);
        case 'code':
          return marks.code(plain);
        case 'pre':
          return marks.block(plain, wordsOf(fieldOf(piece, 'language')));
        case 'text_link':
          return marks.link(plain, wordsOf(fieldOf(piece, 'href')));
        case 'link':
          return marks.link(plain, plain);
        case 'blockquote':
          return `\n\n${marks.keep(quotation(null, marks.finish(plain)))}\n\n`;
        default:
          return plain;
      }
    })
    .join('');
  return marks.finish(words);
}
