import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, linkShare } from './measures.ts';

/**
 * Shows of a page what was closed when it was saved: the panel below a question that a click opens, the other tabs of a box. The words
 * of what opens it stand above it, for its button is no part of an article.
 */
export function openPanels(page: Page): void {
  for (const control of [...page.querySelectorAll(CONTROLS)] as PageElement[]) {
    const panel = panelOf(page, control);
    if (panel === null || !isPart(panel) || panel.contains(control)) continue;
    for (const name of ['hidden', 'aria-hidden', 'style']) panel.removeAttribute(name);
    const label = (control.textContent ?? '').replace(/\s+/g, ' ').trim();
    if (!/\p{L}/u.test(label) || countWords(label) > LONGEST_LABEL) continue;
    const inside = control.closest(HEADINGS) ?? control.querySelector(HEADINGS);
    const heading = page.createElement(/^H[2-6]$/i.exec(inside?.tagName ?? '')?.[0] ?? 'h3');
    heading.textContent = label;
    // A tab stands in a row with others, far from its panel.
    if (control.getAttribute('role') === 'tab') panel.prepend(heading);
    else (inside?.contains(control) ? inside : control).replaceWith(heading);
  }
}

function panelOf(page: Page, control: PageElement): PageElement | null {
  const id = control.getAttribute('aria-controls') ?? '';
  if (/^[^"\\\s]+$/.test(id)) return page.querySelector(`[id="${id}"]`) as PageElement | null;
  const next = (control.closest(HEADINGS) ?? control).nextElementSibling as PageElement | null;
  const isQuestion = /\p{L}[?？؟]$/u.test((control.textContent ?? '').trim());
  return isQuestion || next?.matches('[hidden], [aria-hidden="true"]') ? next : null;
}

function isPart(panel: PageElement): boolean {
  const isProse = countWords(panel.textContent ?? '') >= FEWEST_WORDS && linkShare(panel) <= MOST_LINKS;
  return isProse && !panel.closest(NOWHERE) && panel.querySelector('form') === null;
}

const CONTROLS = 'button, [aria-controls][role="button"], [aria-controls][role="tab"]';
const HEADINGS = 'h2, h3, h4, h5, h6, [role="heading"]';
const NOWHERE = 'nav, header, footer, aside, form, dialog, [role="dialog"], [role="navigation"], [role="menu"]';
const FEWEST_WORDS = 15;
const LONGEST_LABEL = 30;
const MOST_LINKS = 0.4;

/** Puts what React sends after the rest of a page into the places that it left for it: a browser does so while it loads. */
export function placeStreamed(page: Page): void {
  for (const place of [...page.querySelectorAll('template[id^="B:"], template[id^="P:"]')] as PageElement[]) {
    const number = place.id.slice(2);
    const part = page.querySelector(`[hidden][id="S:${/^[\da-f]+$/i.test(number) ? number : ''}"]`);
    if (!part || part.contains(place)) continue;
    // What stood there meanwhile ends with a comment.
    const after = [...(place.parentNode?.childNodes ?? [])];
    const end = after.findIndex(
      (node, at) => at > after.indexOf(place) && node.nodeType === 8 && node.textContent === '/$',
    );
    for (const meanwhile of end < 0 ? [] : after.slice(after.indexOf(place) + 1, end)) meanwhile.remove();
    place.replaceWith(...part.childNodes);
    part.remove();
  }
}
