import type { parseHTML } from 'linkedom';
import { oneLine } from './facts.ts';

type Page = ReturnType<typeof parseHTML>['document'];
type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

/** What somebody says in a discussion. */
export interface Post {
  readonly name: string;
  /** `YYYY-MM-DD`; null where the page gives none in a form that can be read. */
  readonly day: string | null;
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
      return name === undefined || words === '' ? [] : [{ name, day: dayOf(own(program.time)), words }];
    });
    if (posts.length >= FEWEST && new Set(posts.map(({ name }) => name)).size >= FEWEST_NAMES) return posts;
  }
  return [];
}

/** The discussion as a text that the reader of comments knows: a line with the name, and the day where each post has one. */
export function textOfDiscussion(posts: readonly Post[]): string {
  const isDated = posts.every(({ day }) => day !== null);
  return posts
    .map(({ name, day, words }) => `${isDated ? `${name} · ${day}` : `${name} wrote:`}\n\n${words}\n`)
    .join('\n');
}

function dayOf(element: PageElement | undefined): string | null {
  const given = ['datetime', 'title', 'data-time'].map((name) => element?.getAttribute(name)).find(Boolean) ?? '';
  const [iso] = /^\d{4}-\d{2}-\d{2}/.exec(given) ?? [];
  if (iso) return iso;
  return /^\d{12,14}$/.test(given) ? new Date(Number(given)).toISOString().slice(0, '2025-03-01'.length) : null;
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
