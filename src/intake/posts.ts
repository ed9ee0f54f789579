import { announcementLine, readAnnouncementLine } from '../text/announcement.ts';
import { markdownWords } from './markdown-words.ts';

/** One turn of a discussion, a chat or a transcript, as a reader of a format gives it. */
export interface Post {
  /** Who speaks, as the source names them; null where it names nobody. */
  readonly name: string | null;
  /** `2025-03-01`, `2025-03-01 10:15`, or the place in a recording, `0:10:15`; null where the source gives none that can be read. */
  readonly at: string | null;
  /** Whom it answers, as the source names them; null where it does not say. */
  readonly answers: string | null;
  /** Markdown (`markdownWords` for plain text); what it quotes as `quotation` gives it. */
  readonly words: string;
}

/**
 * A discussion as Markdown that the build reads without guessing: its title, then before each post a line that says who speaks,
 * when, and to whom. A seed that holds it is called `.md` and described as `format: comments`, or `thread` for a chat.
 */
export function textOfPosts(title: string | undefined, posts: readonly Post[]): string {
  const parts = posts.flatMap((post) => [announcementLine(post), whole(post.words)]);
  if (title !== undefined) parts.unshift(`# ${markdownWords(title)}`);
  return `${parts.join('\n\n')}\n`;
}

/** What somebody else said, quoted in a post; `name` is null where the source does not say who. */
export function quotation(name: string | null, words: string): string {
  const quoted = name === null ? words : `${announcementLine({ name, at: null, answers: null })}\n\n${words}`;
  return quoted
    .trim()
    .split('\n')
    .map((line) => (line === '' ? '>' : `> ${line}`))
    .join('\n');
}

const BOLD = /\*\*((?:[^*\\]|\\.)+)\*\*/;

/** Words that cannot run on into the next post, nor hold a line that looks like the beginning of one. */
function whole(words: string): string {
  let fence = '';
  const lines = words
    .trim()
    .split('\n')
    .map((line) => {
      const [, sign = ''] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
      const isEnd = fence !== '' && sign.startsWith(fence) && line.trim() === sign;
      if (isEnd) fence = '';
      else if (fence === '') fence = sign;
      return fence === '' && readAnnouncementLine(line.trim()) !== null ? line.replace(BOLD, '__$1__') : line;
    });
  return fence === '' ? lines.join('\n') : [...lines, fence].join('\n');
}
