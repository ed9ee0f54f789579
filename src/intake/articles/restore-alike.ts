import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare, NUMBER } from './measures.ts';
import { putInOrder } from './put-in-order.ts';
import { keptLines, restoreHeadings, takenIn } from './restore-lost.ts';
import { cleaned, isBeside } from './take-out-beside.ts';

/**
 * Puts back the boxes of prose that are made as those that were kept are, wherever they stand: a page that parts its text by pictures or
 * advertisements has it in several, and Readability keeps to those near the best one. Their headings come with them.
 */
export function restoreAlike(page: Page, content: PageElement, title: string | null): void {
  const isTaken = takenIn(content);
  const lost = alikeLost(page, content).filter((box) => !isTaken(box));
  // So many are a list of others.
  if (lost.length > MOST_BOXES) return;
  for (const box of lost) {
    const copy = content.ownerDocument.createElement('div');
    copy.setAttribute(NUMBER, box.getAttribute(NUMBER) ?? '');
    copy.append(...cleaned(box).childNodes);
    putInOrder(content, copy, box);
  }
  if (lost.length > 0) restoreHeadings(page, content, new Set(keptLines(content)), title);
}

/** Boxes of prose of which nothing is in an article, though most of it stands in boxes that have the same names. */
function alikeLost(page: Page, content: PageElement): PageElement[] {
  const kept = new Set([...content.querySelectorAll(`[${NUMBER}]`)].map((one) => one.getAttribute(NUMBER)));
  const isKept = (one: PageElement) => kept.has(one.getAttribute(NUMBER));
  const words = new Map<string, number>();
  const lost = new Map<PageElement, Set<string>>();
  let all = 0;
  for (const line of page.querySelectorAll(PROSE) as Iterable<PageElement>) {
    const count = countWords(line.textContent ?? '');
    if (count < FEWEST_WORDS || linkShare(line) >= MOST_LINKS) continue;
    const box = line.parentElement as PageElement;
    if (isKept(line)) {
      all += count;
      for (const name of new Set([...namesOf(line), ...namesOf(box)])) words.set(name, (words.get(name) ?? 0) + count);
    } else if (namesOf(line).size > 0) lost.set(line, namesOf(line));
    else lost.set(box, namesOf(box));
  }
  const last = Math.max(...[...kept].map(Number));
  return [...lost].flatMap(([box, names]) => {
    const isOfKind = [...names].some((name) => (words.get(name) ?? 0) >= MOST * all);
    const isAfter = Number(box.getAttribute(NUMBER)) > last;
    return isOfKind && all > 0 && !hasAny(box, kept) && !isElsewhere(box, isAfter) ? [box] : [];
  });
}

const hasAny = (box: PageElement, numbers: ReadonlySet<string | null>) =>
  [box, ...box.querySelectorAll(`[${NUMBER}]`)].some((one) => numbers.has(one.getAttribute(NUMBER)));

/** What follows the article has to be prose and no entry of its own: others, their authors and what is sold have such boxes, too. */
function isElsewhere(box: PageElement, isAfter: boolean): boolean {
  return (
    box.closest(ELSEWHERE) !== null ||
    isBeside(box) ||
    linkShare(box) >= MOST_LINKS ||
    box.querySelector(isAfter ? HEADING : TEASER) !== null ||
    (isAfter && (countWords(box.textContent ?? '') < FEWEST_AFTER || box.closest('[class*="author" i]') !== null))
  );
}

/** The names of an element's class that call it a part of an article. */
function namesOf(element: PageElement): Set<string> {
  return new Set((element.getAttribute('class') ?? '').split(/\s+/).filter((name) => OF_ARTICLES.test(name)));
}

const PROSE = 'p, blockquote, pre';
const OF_ARTICLES = /article|body|para(?:graph)?(?![a-z])|content|story|entry|text|slide/i;
const TEASER = 'h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4';
const HEADING = 'h1, h2, h3, h4, h5, h6';
const MOST_BOXES = 100;
const FEWEST_WORDS = 8;
const FEWEST_AFTER = 20;
const MOST_LINKS = 0.3;
/** Of all prose that was kept. */
const MOST = 0.6;
