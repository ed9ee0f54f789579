import type { parseHTML } from 'linkedom';
import type { DocumentFormat } from '../model/vocabulary.ts';
import { oneLine } from './facts.ts';

type Page = ReturnType<typeof parseHTML>['document'];
type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

/** What somebody says in a discussion. */
export interface Post {
  readonly name: string;
  /** `YYYY-MM-DD HH:MM`, or the day alone; null where the page gives neither in a form that can be read. */
  readonly at: string | null;
  /** In lines, those of a quotation after `>`. */
  readonly words: string;
}

/** Programs for discussions, by the elements in which they write a post, its author, its time and its words. */
const PROGRAMS = [
  // Hacker News
  { post: '.comtr', name: '.hnuser', time: '.age', words: '.commtext' },
  // Reddit as it was
  { post: '.thing.comment', name: '.author', time: 'time', words: '.usertext-body .md' },
  // phpBB
  { post: '.post', name: '.author .username, .author strong, .username', time: 'time', words: '.postbody .content' },
  // Discourse
  { post: '.topic-post', name: '.names .username, .username, .names', time: '[data-time]', words: '.cooked' },
  // XenForo
  { post: '.message--post', name: '.message-name, .username', time: 'time', words: '.message-body .bbWrapper' },
  // Lobsters
  {
    post: '.comment[data-shortid]',
    name: '.byline a[href*="~"], .byline a[href*="/u/"]',
    time: 'time',
    words: '.comment_text',
  },
] as const;

const FEWEST = 3;
const FEWEST_NAMES = 2;

/** The posts of a page that is a discussion as a whole, such as a forum's; none where it is something else. */
export function discussionOf(page: Page): Post[] {
  for (const program of PROGRAMS) {
    const posts = [...page.querySelectorAll(program.post)].flatMap((post) => {
      const own = (selector: string) =>
        [...post.querySelectorAll(selector)].find((found) => found.closest(program.post) === post);
      const name = oneLine(own(program.name)?.textContent)?.replace(/[:[\]<>]/g, ' ');
      const said = own(program.words);
      const words = said ? linesOf(said).trim() : '';
      return name === undefined || words === '' ? [] : [{ name, at: momentOf(own(program.time)), words }];
    });
    if (posts.length >= FEWEST && new Set(posts.map(({ name }) => name)).size >= FEWEST_NAMES) return posts;
  }
  return [];
}

/** The discussion as a text that the readers of the pipeline know: a chat where every post has its time, else comments. */
export function textOfDiscussion(posts: readonly Post[]): { readonly text: string; readonly format: DocumentFormat } {
  const isTimed = posts.every(({ at }) => at !== null && at.length > DAY_LENGTH);
  const isDated = posts.every(({ at }) => at !== null);
  const written = posts.map(({ name, at, words }) => {
    if (isTimed) return `[${at}] ${name}: ${words.replace(/\n{2,}/g, '\n')}\n`;
    return isDated ? `${name} · ${at?.slice(0, DAY_LENGTH)}\n\n${words}\n` : `${name} wrote:\n\n${words}\n`;
  });
  return { text: written.join('\n'), format: isTimed ? 'thread' : 'comments' };
}

const DAY_LENGTH = '2025-03-01'.length;

function momentOf(element: PageElement | undefined): string | null {
  const given = ['datetime', 'title', 'data-time'].map((name) => element?.getAttribute(name)).find(Boolean) ?? '';
  const iso = /^(\d{4}-\d{2}-\d{2})(?:[T ](\d{2}:\d{2}))?/.exec(given);
  if (iso) return iso[2] ? `${iso[1]} ${iso[2]}` : iso[1]!;
  if (!/^\d{12,14}$/.test(given)) return null;
  return new Date(Number(given)).toISOString().slice(0, 16).replace('T', ' ');
}

/** The words of an element, a line for each paragraph. */
function linesOf(element: PageElement): string {
  let lines = '';
  for (const child of element.childNodes) {
    if (child.nodeType === TEXT) lines += (child.textContent ?? '').replace(/\s+/g, ' ');
    else if (child.nodeType === ELEMENT) {
      const inner = child as unknown as PageElement;
      const tag = inner.tagName.toLowerCase();
      if (tag === 'br') lines += '\n';
      else if (tag === 'blockquote') lines += `\n${quoted(linesOf(inner))}\n`;
      else if (BLOCKS.has(tag)) lines += `\n\n${linesOf(inner)}\n`;
      else lines += linesOf(inner);
    }
  }
  return lines.replace(/[ \t]*\n[ \t]*/g, '\n').replace(/\n{3,}/g, '\n\n');
}

function quoted(words: string): string {
  return words
    .trim()
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => `> ${line}`)
    .join('\n');
}

const [ELEMENT, TEXT] = [1, 3];
const BLOCKS = new Set('p div li ul ol pre cite table tr h1 h2 h3 h4 h5 h6 section article'.split(' '));
