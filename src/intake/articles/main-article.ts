import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare, NUMBER } from './measures.ts';
import { withoutMarks } from './note-marks.ts';
import { restoreLost } from './restore-lost.ts';
import { takeOutBeside } from './take-out-beside.ts';

export interface MainArticle {
  readonly title: string | null;
  readonly html: string;
  readonly words: number;
  /** Words of prose on the page that are not in it, for each that is: what may be missing. */
  readonly leftOut: number;
  /** Share of its words that are links: what may not belong to it. */
  readonly linkShare: number;
  /** Who wrote it and when, as the page shows it or says in its elements. */
  readonly byline: string | null;
  readonly published: string | null;
  /** Words of the page as a whole. */
  readonly whole: number;
}

/** Elements that hold lines: each has its number, by which what was taken is found again in the page. */
const NUMBERED =
  'p, h1, h2, h3, h4, h5, h6, pre, blockquote, li, ul, ol, dl, dd, dt, table, td, figcaption, div, section, article';

/**
 * The main article of a page as Mozilla's Readability finds it, with its own limits; then what it is known to lose is put back
 * (a first section in an element of its own, headings), and what stands among the words and is none of them taken out. The page
 * is numbered, not otherwise changed. Null where there is none.
 */
export function mainArticle(page: Page): MainArticle | null {
  let number = 0;
  for (const element of page.querySelectorAll(NUMBERED)) element.setAttribute(NUMBER, String(number++));
  const { document: copy } = parseHTML(page.toString());
  const reader = new Readability<PageElement>(copy as unknown as Document, {
    keepClasses: true,
    serializer: (node) => node as unknown as PageElement,
  });
  const found = reader.parse();
  const content = found?.content;
  if (!found || !content || countWords(content.textContent ?? '') < FEWEST_WORDS) return null;
  const title = found.title?.trim() || null;
  restoreLost(page, content, title);
  takeOutBeside(content);
  const words = countWords(content.textContent ?? '');
  return {
    title,
    html: content.innerHTML,
    words,
    leftOut: proseBeside(page, content) / Math.max(1, words),
    whole: countWords(page.body?.textContent ?? ''),
    byline: withoutMarks(found.byline ?? '') || null,
    published: found.publishedTime ?? null,
    linkShare: linkShare(content),
  };
}

/** Less is a list, a button, a notice. */
const FEWEST_WORDS = 8;

/** How many words of prose the page has that are neither in the article nor plainly beside it. */
function proseBeside(page: Page, content: PageElement): number {
  const kept = new Set([...content.querySelectorAll(`[${NUMBER}]`)].map((one) => one.getAttribute(NUMBER)));
  const words = squeezed(content);
  let count = 0;
  for (const one of page.querySelectorAll('p, blockquote, pre') as Iterable<PageElement>) {
    if (kept.has(one.getAttribute(NUMBER)) || one.querySelector('p') || one.closest(ELSEWHERE) || one.closest('a'))
      continue;
    const own = squeezed(one);
    if (own.length >= SHORTEST_PROSE && linkShare(one) < MOST_LINKS && !words.includes(own)) {
      count += countWords(one.textContent ?? '');
    }
  }
  return count;
}

function squeezed(element: PageElement): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}

/** Letters. */
const SHORTEST_PROSE = 70;
const MOST_LINKS = 0.4;
