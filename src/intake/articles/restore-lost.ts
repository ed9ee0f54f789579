import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare, NUMBER } from './measures.ts';
import { isBeside } from './take-out-beside.ts';

/**
 * Puts back into an article what Readability is known to lose: headings whose text it kept, and a first section that stands in
 * an element of its own beside the one that it chose, and quotations that it made plain.
 */
export function restoreLost(page: Page, content: PageElement, title: string | null): void {
  const kept = keptLines(content);
  if (kept.length === 0) return;
  restoreBeginning(page, content, kept, title);
  restoreQuotations(page, content);
  restoreSiblings(page, content, new Set(kept));
  restoreHeadings(page, content, new Set(kept), title);
}

const LINES = 'p, pre, blockquote, li, dd, td, h1, h2, h3, h4, h5, h6';
/** The numbers of the lines of an article, in order. */
export function keptLines(content: PageElement): number[] {
  return [...content.querySelectorAll(LINES)]
    .flatMap((one) => {
      const number = one.getAttribute(NUMBER);
      return number === null ? [] : [Number(number)];
    })
    .sort((a, b) => a - b);
}

const numberOf = (element: PageElement) => Number(element.getAttribute(NUMBER));

/** Prose between the page's main heading and the first line that was kept, where both stand in one element; some pages hold all twice, for two widths of a window. */
function restoreBeginning(page: Page, content: PageElement, kept: readonly number[], title: string | null): void {
  const first = page.querySelector(`[${NUMBER}="${kept[0]}"]`) as PageElement | null;
  const heading = ([...page.querySelectorAll('h1')] as PageElement[]).find(
    (one) =>
      numberOf(one) < kept[0]! && !one.closest('aside, footer') && (title === null || isSame(one.textContent, title)),
  );
  if (!first || !heading) return;
  let around = first.parentElement as PageElement | null;
  while (around && !around.contains(heading)) around = around.parentElement as PageElement | null;
  if (!around) return;
  const isTaken = takenIn(content);
  const lost = ([...around.querySelectorAll('p, pre, blockquote, ul, ol, h2, h3')] as PageElement[]).filter((one) => {
    const number = numberOf(one);
    return (
      number > numberOf(heading) &&
      number < kept[0]! &&
      !one.closest(ELSEWHERE) &&
      !one.closest('header') &&
      linkShare(one) < MOST_LINKS &&
      !one.parentElement?.closest('p, pre, blockquote, ul, ol, li') &&
      !isTaken(one)
    );
  });
  const prose = lost.filter((one) => one.matches('p, blockquote') && countWords(one.textContent ?? '') >= FEWEST_WORDS);
  if (prose.length === 0) return;
  const from = lost.indexOf(prose[0]!);
  content.prepend(...lost.slice(from).map((one) => one.cloneNode(true)));
}

const MOST_LINKS = 0.3;
const FEWEST_WORDS = 15;

/** A heading is put back before the line that follows it, where that one was kept. */
export function restoreHeadings(
  page: Page,
  content: PageElement,
  kept: ReadonlySet<number>,
  title: string | null,
): void {
  const lines = ([...page.querySelectorAll(LINES)] as PageElement[]).filter((one) => /\S/.test(one.textContent ?? ''));
  lines.forEach((heading, index) => {
    if (!/^h[2-6]$/i.test(heading.tagName) || kept.has(numberOf(heading)) || heading.closest(ELSEWHERE)) return;
    if (title !== null && isSame(heading.textContent, title)) return;
    const next = lines.slice(index + 1, index + 4).find((line) => !/^(?:h[1-6]|blockquote)$/i.test(line.tagName));
    const before = lines.slice(0, index).some((line) => kept.has(numberOf(line)));
    if (!before || next === undefined || !kept.has(numberOf(next))) return;
    const place = content.querySelector(`[${NUMBER}="${numberOf(next)}"]`) as PageElement | null;
    const block = (place?.closest('ul, ol, table, dl, blockquote') ?? place) as PageElement | null;
    if (block && block !== content && content.contains(block)) block.before(heading.cloneNode(true));
  });
}

/** Lists, tables and code beside paragraphs that were kept, in the same element. */
function restoreSiblings(page: Page, content: PageElement, kept: ReadonlySet<number>): void {
  const isTaken = takenIn(content);
  for (const lost of [...page.querySelectorAll('ul, ol, table, pre, dl, blockquote')] as PageElement[]) {
    const isKept = ([lost, ...lost.querySelectorAll(LINES)] as PageElement[]).some((one) => kept.has(numberOf(one)));
    if (
      isKept ||
      (isBeside(lost) && !lost.matches('blockquote')) ||
      lost.closest(ELSEWHERE) ||
      linkShare(lost) >= MOST_LINKS
    )
      continue;
    if (!/\S/.test(lost.textContent ?? '') || lost.parentElement?.closest('ul, ol, table, dl, blockquote')) continue;
    const alone = aloneAround(lost);
    const siblings = [...(alone.parentElement?.children ?? [])] as PageElement[];
    const prose = siblings.filter((one) => kept.has(numberOf(one)) && one.matches('p'));
    const before = siblings.slice(0, siblings.indexOf(alone)).findLast((one) => placeOf(content, one) !== null);
    const place = before && placeOf(content, before);
    if (prose.length > 0 && place && !isTaken(lost)) place.after(lost.cloneNode(true));
  }
}

/** The outermost element that holds nothing but this one. */
function aloneAround(element: PageElement): PageElement {
  let found = element;
  const words = element.textContent?.trim();
  while (found.parentElement && found.parentElement.textContent?.trim() === words)
    found = found.parentElement as PageElement;
  return found;
}

/** Where an element of the page, or the last of it that was kept, stands in the article. */
export function placeOf(content: PageElement, element: PageElement): PageElement | null {
  const own = content.querySelector(`[${NUMBER}="${numberOf(element)}"]`) as PageElement | null;
  if (own) return (own.closest('blockquote, ul, ol, table') ?? own) as PageElement;
  const inner = [...element.querySelectorAll(LINES)].findLast((one) =>
    content.querySelector(`[${NUMBER}="${numberOf(one as PageElement)}"]`),
  );
  const found =
    inner && (content.querySelector(`[${NUMBER}="${numberOf(inner as PageElement)}"]`) as PageElement | null);
  return found ? ((found.closest('blockquote, ul, ol, table') ?? found) as PageElement) : null;
}

/** A quotation whose words were kept is one again. */
function restoreQuotations(page: Page, content: PageElement): void {
  for (const quotation of page.querySelectorAll('blockquote') as Iterable<PageElement>) {
    const own = content.querySelector(`[${NUMBER}="${numberOf(quotation)}"]`) as PageElement | null;
    if (own?.matches('blockquote') || own?.closest('blockquote')) continue;
    const lines = own
      ? [own]
      : ([...quotation.children] as PageElement[]).flatMap(
          (child) => (content.querySelector(`[${NUMBER}="${numberOf(child)}"]`) as PageElement | null) ?? [],
        );
    const [first] = lines;
    if (!first || first.closest('blockquote') || lines.some((line) => line.parentElement !== first.parentElement))
      continue;
    const set = content.ownerDocument.createElement('blockquote');
    first.before(set);
    set.append(...lines);
  }
}

/** Whether an article has the words of an element: of a few it may have the same elsewhere. */
export function takenIn(content: PageElement): (element: PageElement) => boolean {
  const squeezed = (element: PageElement) => (element.textContent ?? '').replace(/\s+/g, '');
  const all = squeezed(content);
  return (element) => {
    const own = squeezed(element);
    return own.length >= SHORTEST_TWICE && all.includes(own);
  };
}

/** Letters. */
const SHORTEST_TWICE = 40;

function isSame(words: string | null, title: string): boolean {
  const plain = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
  const own = plain(words ?? '');
  return own !== '' && (plain(title).startsWith(own) || own.startsWith(plain(title)));
}
