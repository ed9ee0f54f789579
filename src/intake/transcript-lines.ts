import { placeOfSeconds } from './chats/moments.ts';
import type { Extracted } from './extracted.ts';
import { oneLine } from './facts.ts';
import { type Post, textOfPosts } from './posts.ts';

/** Fewer turns may be anything. */
const FEWEST_TURNS = 2;

const CLOCK = '\\d{1,2}:\\d{2}(?::\\d{2})?';
/** "**Ada Poe** 0:03", then the words on the next line, as Teams writes a meeting down. */
const NAMED = new RegExp(`^\\**(\\p{L}[^*\\n:]{1,60}?)\\**[ \\u00a0]+\\**(${CLOCK})\\**[ \\u00a0]*\\\\?(?:\\n|$)`, 'u');
/** "0:0:3.0 --> 0:0:5.1", the name, the words, as it did before. */
const TIMED =
  /^(\d{1,2}:\d{1,2}:\d{1,2})(?:\.\d+)? *--(?:>|\\>|&gt;) *\d{1,2}:\d{1,2}:\d{1,2}(?:\.\d+)?\\?\n+([^\n]{2,60}?)\\?\n+/;

/** What was said in a meeting, where most paragraphs of a Word file begin with a name and a time; null where they do not. */
export function transcriptIn(markdown: string): Extracted | null {
  const posts: Post[] = [];
  const before: string[] = [];
  let others = 0;
  for (const paragraph of markdown.split(/\n{2,}/)) {
    const [head, name = '', clock = ''] = NAMED.exec(paragraph) ?? swapped(TIMED.exec(paragraph)) ?? [];
    const last = posts.at(-1);
    if (head !== undefined)
      posts.push({
        name: oneLine(name) ?? null,
        at: placeOf(clock),
        answers: null,
        words: paragraph.slice(head.length),
      });
    else if (last === undefined) before.push(paragraph);
    else {
      posts[posts.length - 1] = { ...last, words: `${last.words}\n\n${paragraph}` };
      if (last.words !== '') others++;
    }
  }
  if (posts.length < FEWEST_TURNS || others > posts.length || before.length > 8) return null;
  const title = oneLine(before[0]?.replace(/[*#\\]/g, ''));
  return {
    text: textOfPosts(title, posts),
    extension: 'md',
    facts: { title, format: 'thread' },
    notes: [`${posts.length} turns were taken out of the transcript.`],
    doubts: [],
    chapters: [],
    isBook: false,
  };
}

function swapped(found: RegExpExecArray | null): [string, string, string] | null {
  if (found === null) return null;
  return [found[0], found[2] as string, found[1] as string];
}

/** `0:03` and `0:0:3.1` as `0:00:03`. */
function placeOf(clock: string): string {
  return placeOfSeconds(clock.split(':').reduce((sum, part) => 60 * sum + Number(part), 0));
}
