import type { PageElement } from '../discussions/elements.ts';

/** The attribute with the number of an element that holds lines, by which what was taken is found again in the page. */
export const NUMBER = 'data-line';

/** Where no part of an article stands. */
export const ELSEWHERE =
  'nav, aside, footer, form, dialog, figure, [role="navigation"], [role="complementary"], [role="contentinfo"], [hidden], [aria-hidden="true"], ' +
  '[style*="display:none" i], [style*="display: none" i], [style*="visibility:hidden" i], [style*="visibility: hidden" i], ' +
  '[class*="related"], [class*="newsletter"], [class*="promo"]:not([class*="promoted"]), [class*="share"], [class*="comment"], [class*="cookie"], [class*="sidebar"], ' +
  '[class*="recommend"], [class*="subscri"], [class*="teaser"], [class*="menu"], [class~="widget"], [class*="cookie"], [class*="consent"]';

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
