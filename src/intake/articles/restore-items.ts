import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare, NUMBER } from './measures.ts';
import { placeOf, takenIn } from './restore-lost.ts';
import { cleaned, isBeside } from './take-out-beside.ts';

/**
 * Puts back what stands among things of its own kind that were kept: the third of ten entries, a section of several. Readability judges
 * each by its links and commas alone. So too a box of prose between paragraphs that were kept.
 */
export function restoreItems(page: Page, content: PageElement): void {
  const holders = keptHolders(page, content);
  const isTaken = takenIn(content);
  for (const parent of holders) {
    const children = [...parent.children] as PageElement[];
    const kept = children.filter((child) => holders.has(child));
    if (kept.length === 0 || kept.length === children.length) continue;
    const kinds = new Set(kept.map(kindOf));
    let before: PageElement | null = null;
    // What follows the last of them is as a rule about other articles.
    for (const child of children.slice(0, children.indexOf(kept.at(-1)!) + 1)) {
      if (holders.has(child)) before = placeOf(content, child) ?? before;
      if (holders.has(child) || before === null) continue;
      const isItem = child.matches(BOX) || (child.matches(ITEMS) && kinds.has(kindOf(child)));
      if (!isItem || !isProse(child) || isTaken(child)) continue;
      const part = cleaned(child);
      if (countWords(part.textContent ?? '') < FEWEST_WORDS) continue;
      const copy = content.ownerDocument.createElement('div');
      copy.setAttribute(NUMBER, child.getAttribute(NUMBER) ?? '');
      copy.append(...part.childNodes);
      before.after(copy);
      before = copy;
    }
  }
}

/** The elements of a page that were kept, and all around them. */
function keptHolders(page: Page, content: PageElement): Set<PageElement> {
  const numbers = new Set([...content.querySelectorAll(`[${NUMBER}]`)].map((one) => one.getAttribute(NUMBER)));
  const holders = new Set<PageElement>();
  for (const line of page.querySelectorAll(`[${NUMBER}]`) as Iterable<PageElement>) {
    if (!numbers.has(line.getAttribute(NUMBER))) continue;
    for (let one: PageElement | null = line; one && !holders.has(one); one = one.parentElement as PageElement | null)
      holders.add(one);
  }
  return holders;
}

/** Its tag and the names of its classes, without those that number it. */
function kindOf(element: PageElement): string {
  const names = (element.getAttribute('class') ?? '').split(/\s+/).filter((name) => !/\d/.test(name));
  return `${element.tagName} ${names.sort().join(' ')}`;
}

function isProse(element: PageElement): boolean {
  const words = countWords(element.textContent ?? '');
  const isElsewhere = element.matches('aside') ? element.matches(NOT_A_BOX) : element.closest(ELSEWHERE) !== null;
  const isPlain = linkShare(element) < MOST_LINKS && element.querySelector('form, input') === null;
  return words >= FEWEST_WORDS && isPlain && !isElsewhere && !isBeside(element, 'aside');
}

/** What people call a box of prose between paragraphs. */
const BOX = 'aside, [class*="callout" i], [class*="admonition" i], [class*="infobox" i]';
const ITEMS = 'div, section, article, li, p';
const NOT_A_BOX = '[hidden], [aria-hidden="true"], [role]';
const FEWEST_WORDS = 12;
const MOST_LINKS = 0.3;
