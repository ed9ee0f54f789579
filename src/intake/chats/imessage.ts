import { markdownWords } from '../markdown-words.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { clockOf, dayOf } from './text-clocks.ts';

/** "May 17, 2022  5:29:42 PM (Read by you after 5 seconds)" on a line of its own; what else stands there is told by the program. */
const TIME = /^([A-Z][a-z]{2} \d{1,2}, \d{4}) +(\d{1,2}:\d{2}:\d{2} [AP]M)(?: \(Read by [^()]*\))?( .+)?$/;
const ATTACHMENT = /^(?:~?\/\S.*|attachments\/\S+)\/[^/]+$/i;
const ANSWER = 'This message responded to an earlier message.';

/**
 * A conversation of iMessage as imessage-exporter writes it as text: a line with the time, one with the name, then the words. Answers stand
 * twice, once drawn in below what they answer; those, reactions and the places of pictures are left out. Null for any other text.
 */
export function imessageConversation(text: string): Conversation | null {
  const lines = text.split('\n');
  if (!TIME.test(lines[0]!)) return null;
  const messages: { name: string; at: string; lines: string[] }[] = [];
  let isOpen = false;
  for (let line = 0; line < lines.length; line++) {
    const [, day = '', clock = '', told] = TIME.exec(lines[line]!) ?? [];
    if (day === '') {
      if (isOpen) messages.at(-1)!.lines.push(lines[line]!);
      continue;
    }
    const name = (lines[line + 1] ?? '').trim();
    isOpen = told === undefined && name !== '';
    if (isOpen) messages.push({ name, at: `${dayOf(day)} ${clockOf(clock)}`, lines: [] });
    if (isOpen) line++;
  }
  let pictures = 0;
  const posts = messages.flatMap(({ name, at, lines: own }): Post[] => {
    const end = own.indexOf('Tapbacks:');
    const said = (end < 0 ? own : own.slice(0, end)).filter((line) => line !== ANSWER && !/^ {4}/.test(line));
    const words = said.filter((line) => !ATTACHMENT.test(line));
    pictures += said.length - words.length;
    const shown = words.join('\n').trim();
    return shown === '' ? [] : [{ name, at, answers: null, words: markdownWords(shown) }];
  });
  const notes =
    pictures > 0 ? [`${pictures === 1 ? 'One attachment was' : `${pictures} attachments were`} left out.`] : [];
  return posts.length > 1 ? { title: undefined, posts, notes } : null;
}
