import type { Page, PageElement } from '../discussions/elements.ts';

/** The attribute with the number of an element that holds lines, by which what was taken is found again in the page. */
export const NUMBER = 'data-line';

/** The attribute of an element that has a name of those below and yet holds most of a page: "has-sidebar" says it of what is around all. */
export const AROUND = 'data-around';

/** Where no part of an article stands. */
export const ELSEWHERE =
  `:not([${AROUND}]):is(` +
  'nav, aside, footer, form, dialog, figure, [role="navigation"], [role="complementary"], [role="contentinfo"], [hidden], [aria-hidden="true"], ' +
  '[style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i], ' +
  '[class*="related"], [class*="newsletter"], [class*="promo"]:not([class*="promoted"]), [class*="share"], [class*="comment"], [class*="cookie"], [class*="sidebar"]:not([class*="has-sidebar"], [class*="with-sidebar"], [class*="no-sidebar"]), ' +
  '[class*="recommend"], [class*="subscri"], [class*="teaser"], [class*="menu"], [class~="widget"]:not(main *, article *), [class*="cookie"], [class*="consent"])';

/** Marks what has a name of what stands beside an article, and is around it: it holds most of the page, and its main heading where there is one. */
export function markAround(page: Page): void {
  const all = countWords(page.body?.textContent ?? '');
  const heading = page.querySelector('h1') as PageElement | null;
  for (const one of page.querySelectorAll(`[${AROUND}]`)) one.removeAttribute(AROUND);
  for (const one of [...page.querySelectorAll(ELSEWHERE)] as PageElement[]) {
    const isWithHeading = heading !== null && one.contains(heading);
    if (countWords(one.textContent ?? '') >= (isWithHeading ? MOST_WITH_HEADING : MOST) * all)
      one.setAttribute(AROUND, '');
  }
}

const MOST_WITH_HEADING = 0.4;
const MOST = 0.75;

/** Words; of scripts that set no spaces between them, about two letters a word. */
export function countWords(text: string): number {
  const spaceless = text.match(SPACELESS)?.length ?? 0;
  return (text.replace(SPACELESS, ' ').match(/\S+/g)?.length ?? 0) + Math.round(spaceless / 2);
}

/** Whether a text has letters of a script that sets no spaces between words. */
export function isSpaceless(text: string): boolean {
  return text.match(SPACELESS) !== null;
}

const SPACELESS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Khmer}\p{Script=Lao}\p{Script=Myanmar}]/gu;

/** The share of an element's letters that stand in links, from 0 to 1. */
export function linkShare(element: PageElement): number {
  const all = lettersIn(element);
  if (all === 0) return 0;
  let linked = 0;
  for (const link of element.querySelectorAll('a[href]')) linked += lettersIn(link as PageElement);
  return Math.min(1, linked / all);
}

function lettersIn(element: PageElement): number {
  return (element.textContent ?? '').replace(/\s+/g, '').length;
}
