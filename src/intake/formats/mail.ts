import { type Conversation, documentsOf } from '../chats/conversation.ts';
import { momentOfSeconds } from '../chats/moments.ts';
import type { Collection, Extracted } from '../extracted.ts';
import { lettersOf } from '../mail/letters.ts';
import { threadsOf } from '../mail/threads.ts';
import type { Post } from '../posts.ts';

/** A letter, or a mailbox of letters: each thread a document, each letter a turn of the one who signs it. */
export async function readMail(bytes: Uint8Array): Promise<Extracted | Collection> {
  const all = await lettersOf(bytes);
  // A mailbox has what was sent and came back twice.
  const known = new Set<string>();
  const letters = all.filter(({ name, time, words }) => {
    const key = JSON.stringify([name, time, words]);
    return !known.has(key) && known.add(key);
  });
  const names = new Map(letters.map(({ id, name }) => [id, name]));
  const conversations = threadsOf(letters).map(
    ({ subject, letters: own }): Conversation => ({
      title: subject || undefined,
      posts: own.map(({ name, answers, time, words }): Post => {
        const answered = names.get(answers.at(-1) ?? '') ?? null;
        return { name, at: momentOfSeconds(time / 1_000), answers: answered === name ? null : answered, words };
      }),
    }),
  );
  const attachments = letters.reduce((sum, letter) => sum + letter.attachments, 0);
  const twice = all.length - letters.length;
  const notes = [
    ...(attachments > 0
      ? [`${attachments === 1 ? 'One attachment was' : `${attachments} attachments were`} left out.`]
      : []),
    ...(twice > 0
      ? [`${twice === 1 ? 'One letter that stands' : `${twice} letters that stand`} twice in it: taken once.`]
      : []),
  ];
  return documentsOf(conversations, { what: 'threads of letters', none: 'it holds no letter with words in it', notes });
}
