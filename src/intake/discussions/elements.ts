import type { parseHTML } from 'linkedom';
import { oneLine } from '../facts.ts';

export type Page = ReturnType<typeof parseHTML>['document'];
export type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

/** The elements of a place (a selector, with or without `@attribute`) below an element, or it alone where the selector is empty. */
export function elementsAt(around: Page | PageElement, place: string): PageElement[] {
  const [selector] = partsOf(place);
  return selector === '' ? [around as PageElement] : ([...around.querySelectorAll(selector)] as PageElement[]);
}

/** What a place holds of an element that it found: an attribute, or its words on one line. */
export function valueAt(element: PageElement, place: string): string | undefined {
  const [, attribute] = partsOf(place);
  return oneLine(attribute === undefined ? element.textContent : element.getAttribute(attribute));
}

/** The attribute stands after the last `@`, and a selector may have one in quotation marks. */
function partsOf(place: string): [string, string | undefined] {
  const [, selector = '', attribute] = /^(.*?)(?:@([\w-]+))?$/.exec(place) ?? [];
  return [selector, attribute];
}
