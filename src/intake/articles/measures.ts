import type { PageElement } from '../discussions/elements.ts';

/** The attribute with the number of an element that holds lines, by which what was taken is found again in the page. */
export const NUMBER = 'data-line';

/** Where no part of an article stands. */
export const ELSEWHERE =
  'nav, aside, footer, form, dialog, figure, [role="navigation"], [role="complementary"], [role="contentinfo"], [hidden], [aria-hidden="true"], ' +
  '[class*="related"], [class*="newsletter"], [class*="promo"], [class*="share"], [class*="comment"], [class*="cookie"], [class*="sidebar"], ' +
  '[class*="recommend"], [class*="subscri"], [class*="teaser"], [class*="menu"], [class*="widget"]';

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}

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
