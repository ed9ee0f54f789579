import type { PageElement } from '../discussions/elements.ts';
import { NUMBER } from './measures.ts';

/** Puts a copy of an element of the page into an article behind what stands before it on the page, not into a list or a table. */
export function putInOrder(content: PageElement, copy: PageElement, element: PageElement): void {
  const own = numberOf(element.hasAttribute(NUMBER) ? element : element.querySelector(`[${NUMBER}]`));
  const before = ([...content.querySelectorAll(`[${NUMBER}]`)] as PageElement[]).findLast(
    (one) => numberOf(one) < own && !one.querySelector(`[${NUMBER}]`),
  );
  const place = before?.closest('ul, ol, table, dl, blockquote, p') ?? before;
  if (place && content.contains(place)) place.after(copy);
  else content.prepend(copy);
}

const numberOf = (one: PageElement | null) => Number(one?.getAttribute(NUMBER));
