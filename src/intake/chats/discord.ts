import { oneLine } from '../facts.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { foreignMarkdown } from './foreign-markdown.ts';
import { fieldAt, fieldOf, listOf, wordsOf } from './json.ts';
import { momentOfIso } from './moments.ts';

/** A channel as DiscordChatExporter writes it. Null for all else. */
export function discordConversation(data: unknown): Conversation | null {
  const messages = listOf(fieldOf(data, 'messages'));
  if (!messages.some((message) => fieldOf(message, 'author') !== undefined && fieldOf(message, 'timestamp')))
    return null;
  const byId = new Map(messages.map((message) => [wordsOf(fieldOf(message, 'id')), message]));
  const posts = messages.flatMap((message): Post[] => {
    // Types are names, or numbers in older files; what is neither said nor answered is the program's own.
    if (
      !/^(?:Default|Reply|ChatInputCommand|ContextMenuCommand|ThreadStarterMessage|0|19|20|21|)$/.test(
        String(fieldOf(message, 'type') ?? ''),
      )
    )
      return [];
    const answered = byId.get(wordsOf(fieldAt(message, 'reference', 'messageId')));
    return [
      {
        name: nameOf(fieldOf(message, 'author')),
        at: momentOfIso(wordsOf(fieldOf(message, 'timestamp'))),
        answers: answered === undefined ? null : nameOf(fieldOf(answered, 'author')),
        words: foreignMarkdown(shownContent(message), { breaksLines: true }),
      },
    ];
  });
  const channel = oneLine(fieldAt(data, 'channel', 'name'));
  const guild = oneLine(fieldAt(data, 'guild', 'name'));
  const title = channel === undefined ? guild : guild === undefined ? channel : `${channel} (${guild})`;
  return { title, posts };
}

function nameOf(author: unknown): string | null {
  return oneLine(fieldOf(author, 'nickname')) ?? oneLine(fieldOf(author, 'name')) ?? null;
}

/** With the names of those who are mentioned, of channels and of pictures in a line; what was hidden is shown. */
function shownContent(message: unknown): string {
  const people = new Map(
    listOf(fieldOf(message, 'mentions')).map((one) => [wordsOf(fieldOf(one, 'id')), nameOf(one) ?? '']),
  );
  const content = wordsOf(fieldOf(message, 'content'));
  const words =
    content.trim() !== ''
      ? content
      : listOf(fieldOf(message, 'embeds'))
          .map((embed) =>
            [wordsOf(fieldOf(embed, 'title')), wordsOf(fieldOf(embed, 'description'))].filter(Boolean).join('\n\n'),
          )
          .join('\n\n');
  return words
    .replace(/<@!?(\d+)>/g, (sign, id: string) => (people.get(id) ? `@${people.get(id)}` : sign))
    .replace(/<a?(:\w+:)\d+>/g, '$1')
    .replace(/\|\|([^|\n]+)\|\|/g, '$1')
    .replace(/<t:(\d{1,12})(?::[tTdDfFR])?>/g, (_, seconds: string) =>
      new Date(Number(seconds) * 1_000).toISOString().slice(0, 16).replace('T', ' '),
    );
}
