import type { parseHTML } from 'linkedom';
import { oneLine } from './facts.ts';
import { markdownFromHtml } from './markdown-from-html.ts';
import type { Post } from './posts.ts';

type Page = ReturnType<typeof parseHTML>['document'];
type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

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
export function discussionOf(page: Page, base: string | undefined): Post[] {
  for (const program of PROGRAMS) {
    const posts = [...page.querySelectorAll(program.post)].flatMap((post) => {
      const own = (selector: string) =>
        [...post.querySelectorAll(selector)].find((found) => found.closest(program.post) === post);
      const name = oneLine(own(program.name)?.textContent);
      const said = own(program.words);
      const words = said ? markdownFromHtml(said.innerHTML, base).replace(TYPED_QUOTATION, '> $1') : '';
      return name === undefined || words === '' ? [] : [{ name, at: dayOf(own(program.time)), answers: null, words }];
    });
    if (posts.length >= FEWEST && new Set(posts.map(({ name }) => name)).size >= FEWEST_NAMES) return posts;
  }
  return [];
}

function dayOf(element: PageElement | undefined): string | null {
  const given = ['datetime', 'title', 'data-time'].map((name) => element?.getAttribute(name)).find(Boolean) ?? '';
  const [iso] = /^\d{4}-\d{2}-\d{2}/.exec(given) ?? [];
  if (iso) return iso;
  return /^\d{12,14}$/.test(given) ? new Date(Number(given)).toISOString().slice(0, '2025-03-01'.length) : null;
}

/** A paragraph that quotes as people type it where a program has no quotations. */
const TYPED_QUOTATION = /^(?:\\|([_*]+)(?=>))>[ \t]?/gm;
