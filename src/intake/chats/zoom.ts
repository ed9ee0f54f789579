import { markdownWords } from '../markdown-words.ts';
import type { Post } from '../posts.ts';
import type { Conversation } from './conversation.ts';
import { placeOfSeconds } from './moments.ts';

/** "00:12:04⇥Ada Poe:⇥words", and "00:12:04 From Ada Poe to Everyone: words" with words on the line or below. */
const TABBED = /^(\d{2}:\d{2}:\d{2})\t(?!From )([^\t]{1,80}?):\t(.*)$/;
const FROM =
  /^(?:\d{4}-\d{2}-\d{2} )?(\d{2}:\d{2}:\d{2})[ \t]+From[ \t]+(.{1,80}?)(?:[ \t]+to[ \t]+(.{1,80}?))?[ \t]*:(?:[ \t]+(.*))?$/i;
const REACTION = /^(?:Reacted to|Removed a? ?\S{0,12} ?reaction from) ["“][\s\S]*["”](?: with .{1,40})?$/;
const REPLY = /^Replying to ["“]([\s\S]{1,200}?)["”](?::[ \t]*\n|\s*\n\s*\n?)/;

/** Who liked a message, below it in later forms: "Ada, Bob:👍". */
const LIKED_BY = /^[^:\n]{1,300}:(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\u200d|\ufe0f)+$/u;

/** The chat of a meeting as Zoom saves it: who writes, when, to whom. What only reacts is left out. Null for any other text. */
export function zoomConversation(text: string): Conversation | null {
  const messages: { name: string; at: string; lines: string[] }[] = [];
  let others = 0;
  for (const line of text.split('\n')) {
    const [, tabbedAt, tabbedName, tabbedWords] = TABBED.exec(line) ?? [];
    const [, at = tabbedAt, name = tabbedName, , words = tabbedWords ?? ''] = FROM.exec(line) ?? [];
    if (at !== undefined && name !== undefined) messages.push({ name: name.trim(), at, lines: [words] });
    else if (messages.length > 0) messages.at(-1)!.lines.push(line);
    else if (line.trim() !== '') others++;
  }
  if (messages.length === 0 || others > MOST_BEFORE) return null;
  const posts: Post[] = [];
  const plain: string[] = [];
  let reactions = 0;
  for (const { name, at, lines } of messages) {
    const kept = lines.filter((line, index) => index === 0 || !LIKED_BY.test(line.trim()));
    reactions += lines.length - kept.length;
    const all = kept
      .map((line) => line.replace(/^\t/, ''))
      .join('\n')
      .trim();
    if (REACTION.test(all)) {
      reactions++;
      continue;
    }
    const reply = REPLY.exec(all);
    const words = all.slice(reply?.[0].length ?? 0).trim();
    const near = plain.slice(-NEAR);
    const found = reply === null ? -1 : near.findLastIndex((one) => startsAlike(one, reply[1]!));
    const answers = found < 0 ? null : posts[plain.length - near.length + found]!.name;
    posts.push({
      name,
      at: placeOfSeconds(secondsOf(at)),
      answers: answers === name ? null : answers,
      words: markdownWords(words),
    });
    plain.push(words);
  }
  const notes =
    reactions > 0 ? [`${reactions === 1 ? 'One reaction was' : `${reactions} reactions were`} left out.`] : [];
  return { title: undefined, posts, notes };
}

const MOST_BEFORE = 3;
/** So many messages back is looked for what is answered. */
const NEAR = 500;

/** What is answered is told by its first letters. */
function startsAlike(words: string, quoted: string): boolean {
  const start = quoted
    .replace(/(?:\.\.\.|…)$/, '')
    .replace(/\s+/g, ' ')
    .trim();
  return start !== '' && words.replace(/\s+/g, ' ').startsWith(start);
}

function secondsOf(clock: string): number {
  return clock.split(':').reduce((sum, part) => 60 * sum + Number(part), 0);
}
