import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords } from './measures.ts';

/**
 * Takes the articles out of a page that it sets below its own for a reader who scrolls on: each has a main heading of the same kind,
 * which the page's title does not say, a name or a day, and prose. Says how many there were.
 */
export function takeOutOtherArticles(page: Page): number {
  const headings = ([...page.querySelectorAll('h1')] as PageElement[]).filter((one) =>
    /\S/.test(one.textContent ?? ''),
  );
  const own = headings.find((one) => isSaid(one, page.title));
  if (!own) return 0;
  const kind = kindOf(own);
  const others = headings
    .slice(headings.indexOf(own) + 1)
    .filter(
      (one) => kind !== '' && kindOf(one) === kind && !isSaid(one, page.title) && squeezed(one) !== squeezed(own),
    );
  // So many are chapters.
  if (others.length > MOST_OTHERS) return 0;
  let count = 0;
  for (const other of others) {
    if (!page.contains(other)) continue;
    let around = other;
    for (let up = other.parentElement as PageElement | null; up && !up.contains(own); ) {
      if (wordsBefore(up, other) >= FEWEST) break;
      around = up;
      up = up.parentElement as PageElement | null;
    }
    if (!around.querySelector(SIGNED) || wordsOfProse(around) < FEWEST) continue;
    count += others.filter((one) => around.contains(one)).length;
    around.remove();
  }
  return count;
}

const squeezed = (one: PageElement) => (one.textContent ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

function isSaid(heading: PageElement, title: string): boolean {
  const words = title.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = squeezed(heading);
  return own !== '' && words.startsWith(own.slice(0, LONG));
}

/** The first of the names of its class. */
const kindOf = (one: PageElement) => /\S+/.exec(one.getAttribute('class') ?? '')?.[0] ?? '';

function wordsOfProse(element: PageElement): number {
  return sumOf([...element.querySelectorAll('p')] as PageElement[]);
}

/** Words of prose within an element that stand before a part of it. */
function wordsBefore(element: PageElement, part: PageElement): number {
  const all = [...element.querySelectorAll('*')] as PageElement[];
  return sumOf(all.slice(0, all.indexOf(part)).filter((one) => one.matches('p')));
}

const sumOf = (lines: readonly PageElement[]) => lines.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);

const SIGNED = 'time, [class*="author" i], [class*="byline" i], [class*="date" i], [rel="author"], [itemprop="author"]';
/** Words of prose. */
const FEWEST = 40;
const MOST_OTHERS = 50;
/** Letters by which a title is known again. */
const LONG = 30;
