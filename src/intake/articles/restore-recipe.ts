import type { Page, PageElement } from '../discussions/elements.ts';
import { wordsOf } from './compared-words.ts';
import { NUMBER } from './measures.ts';
import { putInOrder } from './put-in-order.ts';
import type { Recipe } from './recipe.ts';

/**
 * Puts the ingredients and the steps of a recipe into its article, where Readability dropped them for a list, a card beside the text
 * or a form: as the page shows them, and where it does not, as its data have them. Says whether it had to take those.
 */
export function restoreRecipe(page: Page, content: PageElement, { ingredients, steps }: Recipe): boolean {
  const isShown = [ingredients, steps].map(
    (lines, at) => lines.length === 0 || restore(page, content, lines, at === 1),
  );
  return isShown.includes(false);
}

/** False where the page does not show these lines. */
function restore(page: Page, content: PageElement, lines: readonly string[], isOrdered: boolean): boolean {
  if (shareOfLines(lines, content.textContent ?? '') >= ENOUGH) return true;
  const box = boxOf(page, lines);
  if (box === null) {
    const list = content.ownerDocument.createElement(isOrdered ? 'ol' : 'ul');
    for (const line of lines) {
      const item = content.ownerDocument.createElement('li');
      item.textContent = line;
      list.append(item);
    }
    content.append(list);
    return false;
  }
  const numbers = new Set([box, ...box.querySelectorAll(`[${NUMBER}]`)].map((one) => one.getAttribute(NUMBER)));
  const taken = ([...content.querySelectorAll(`[${NUMBER}]`)] as PageElement[]).filter((one) =>
    numbers.has(one.getAttribute(NUMBER)),
  );
  for (const one of taken) one.remove();
  const copy = content.ownerDocument.createElement('div');
  copy.append(box.cloneNode(true));
  for (const form of copy.querySelectorAll('form')) form.replaceWith(...form.childNodes);
  for (const unseen of copy.querySelectorAll('button, input, select, textarea, [role="button"]')) unseen.remove();
  for (const one of [copy, ...copy.querySelectorAll('*')])
    for (const name of ['aria-hidden', 'hidden', 'style', 'class', 'id']) one.removeAttribute(name);
  putInOrder(content, copy, box);
  return true;
}

/** The smallest element of a page that has most of the words of some lines and not many more, with its heading; null where there is none. */
function boxOf(page: Page, lines: readonly string[]): PageElement | null {
  const wanted = new Set(lines.flatMap(wordsOf));
  const length = lines.join(' ').length;
  const share = (one: PageElement) => {
    const own = new Set(wordsOf(one.textContent ?? ''));
    return [...wanted].filter((word) => own.has(word)).length / wanted.size;
  };
  let box = page.body as PageElement | null;
  if (!box || share(box) < LEAST_SHOWN) return null;
  const least = MOST_OF_SHOWN * share(box);
  for (;;) {
    const inner: PageElement[] = ([...box.children] as PageElement[]).filter((one) => share(one) >= least);
    const [smallest] = inner.sort((a, b) => lengthOf(a) - lengthOf(b));
    if (!smallest || (!smallest.hasAttribute(NUMBER) && smallest.children.length === 0)) break;
    box = smallest;
  }
  while (box && !box.hasAttribute(NUMBER)) box = box.parentElement as PageElement | null;
  if (!box || lengthOf(box) > LONGEST * length + ROOM) return null;
  for (let up = box.parentElement as PageElement | null; up; up = up.parentElement as PageElement | null) {
    if (lengthOf(up) > WITH_HEADING * lengthOf(box) + ROOM) break;
    box = up;
  }
  return box;
}

const lengthOf = (one: PageElement) => (one.textContent ?? '').replace(/\s+/g, ' ').length;

/** The share of some lines that a text has, by three words in a row, or all of them where a line has no more. */
function shareOfLines(lines: readonly string[], text: string): number {
  const all = ` ${wordsOf(text).join(' ')} `;
  const parts = lines.flatMap((line) => {
    const words = wordsOf(line);
    return words.length <= 3 ? [words] : words.slice(2).map((_, at) => words.slice(at, at + 3));
  });
  return parts.filter((words) => all.includes(` ${words.join(' ')} `)).length / Math.max(1, parts.length);
}

const ENOUGH = 0.8;
const LEAST_SHOWN = 0.75;
const MOST_OF_SHOWN = 0.92;
/** How much longer than its lines a box may be, which has amounts in two measures, buttons and notes. */
const LONGEST = 2.5;
const WITH_HEADING = 1.15;
/** Letters. */
const ROOM = 150;
