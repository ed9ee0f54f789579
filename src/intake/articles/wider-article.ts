import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare, NUMBER } from './measures.ts';
import { cleaned } from './take-out-beside.ts';

/** The lines of prose on a page that are neither in an article nor plainly beside it. */
export function proseBeside(page: Page, content: PageElement): PageElement[] {
  const kept = new Set([...content.querySelectorAll(`[${NUMBER}]`)].map((one) => one.getAttribute(NUMBER)));
  const words = squeezed(content);
  return ([...page.querySelectorAll('p, blockquote, pre, li, dd, div')] as PageElement[]).filter((one) => {
    if (kept.has(one.getAttribute(NUMBER)) || one.querySelector(INNER) || one.closest(ELSEWHERE) || one.closest('a'))
      return false;
    const own = squeezed(one);
    const shortest = one.matches('p, blockquote, pre') ? SHORTEST_PROSE : SHORTEST_LINE;
    return own.length >= shortest && linkShare(one) < MOST_LINKS && !words.includes(own);
  });
}

/**
 * The element that a page itself calls its article, where there is one such and nothing of it was taken: Readability takes a box
 * beside it where the article is short.
 */
export function namedArticle(page: Page, content: PageElement): PageElement | null {
  const named = ([...page.querySelectorAll(NAMED)] as PageElement[]).filter(
    (one) => !one.parentElement?.closest(NAMED),
  );
  const [only] = named;
  if (named.length !== 1 || !only || countWords(only.textContent ?? '') < FEWEST_NAMED) return null;
  const first = content.querySelector(`[${NUMBER}]`)?.getAttribute(NUMBER);
  if (countWords(content.textContent ?? '') > MOST_BESIDE * countWords(only.textContent ?? '')) return null;
  const isOther = first !== undefined && only.querySelector(`[${NUMBER}="${first}"]`) === null;
  if (!isOther || squeezed(content).includes(squeezed(only)) || isAround(page, only, first)) return null;
  const part = cleaned(only);
  return countWords(part.textContent ?? '') >= FEWEST_NAMED ? part : null;
}

/** Whether what was taken is larger than an element. */
function isAround(page: Page, element: PageElement, number: string | null): boolean {
  return (page.querySelector(`[${NUMBER}="${number}"]`) as PageElement | null)?.contains(element) ?? false;
}

/**
 * The smallest part of a page that holds what was taken and most of the prose that was left out, without what is plainly beside it,
 * where that prose is likely to be of the article: it is much more than what was taken, or stands among it, or in the element
 * that the page calls its main one. Readability keeps to one box where an article has several.
 */
export function widerArticle(page: Page, content: PageElement, lost: readonly PageElement[]): PageElement | null {
  const numbers = [...content.querySelectorAll(`[${NUMBER}]`)].map((one) => Number(one.getAttribute(NUMBER)));
  const [first = -1, last = -1] = [numbers[0], numbers.at(-1)];
  let around = page.querySelector(`[${NUMBER}="${first}"]`) as PageElement | null;
  const all = wordsOf(lost);
  while (around && wordsOf(lost.filter((one) => around?.contains(one))) < MOST_LOST * all)
    around = around.parentElement as PageElement | null;
  if (!around) return null;
  const words = countWords(content.textContent ?? '');
  const among = wordsOf(
    lost.filter((one) => Number(one.getAttribute(NUMBER)) > first && Number(one.getAttribute(NUMBER)) < last),
  );
  const isWithin = around.closest(MAIN) != null;
  const isLikely =
    all > MUCH_MORE * words ||
    (all > SOME_AMONG * words && among >= HALF * all && !around.matches('body')) ||
    (all > SOME_IN_MAIN * words && isWithin);
  if (!isLikely) return null;
  const part = cleaned(around);
  if (countWords(part.textContent ?? '') <= words) return null;
  const prose = wordsOf(
    ([...part.querySelectorAll('p, blockquote, pre, li, dd, td')] as PageElement[]).filter(
      (one) => !one.querySelector(INNER) && linkShare(one) < MOST_LINKS,
    ),
  );
  return prose >= LEAST_PROSE * countWords(part.textContent ?? '') ? part : null;
}

const MAIN = 'main, article, #main, [role="main"], [itemprop="articleBody"]';
/** Words of prose that was left out, for each that was taken. */
const MUCH_MORE = 2.5;
const SOME_AMONG = 0.2;
const SOME_IN_MAIN = 0.4;
const HALF = 0.5;

function wordsOf(elements: readonly PageElement[]): number {
  return elements.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
}

function squeezed(element: PageElement): string {
  return (element.textContent ?? '').replace(/\s+/g, '');
}

const NAMED =
  '[itemprop="articleBody"], .entry-content, .post-content, .post-body, .article-body, .article__body, .article-content, .articleBody';
const FEWEST_NAMED = 25;
/** What has this many times the words of an element so named is no box beside it. */
const MOST_BESIDE = 4;
const INNER = 'p, div, ul, ol, table, blockquote, section, article, h1, h2, h3, h4, h5, h6';
/** Letters of a paragraph, and of another element that may be one. */
const SHORTEST_PROSE = 70;
const SHORTEST_LINE = 120;
const MOST_LINKS = 0.4;
const MOST_LOST = 0.7;
const LEAST_PROSE = 0.6;
