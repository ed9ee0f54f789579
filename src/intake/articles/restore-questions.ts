import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, linkShare, NUMBER } from './measures.ts';

/**
 * Puts the questions and answers below an article back, which pages fold into boxes that Readability takes for none of its text.
 * Each question is a heading.
 */
export function restoreQuestions(page: Page, content: PageElement): void {
  const kept = [...content.querySelectorAll(`[${NUMBER}]`)].map(numberOf);
  const last = page.querySelector(`[${NUMBER}="${Math.max(...kept)}"]`) as PageElement | null;
  const words = squeezed(content);
  const questions = ([...page.querySelectorAll(LINES)] as PageElement[]).filter(
    (one) => isQuestion(one) && !one.closest(NOWHERE) && !words.includes(squeezed(one)),
  );
  const isKept = new Set(kept);
  let found: PageElement | null = null;
  for (const question of questions) {
    if (found?.contains(question)) continue;
    const box = boxOf(question, questions);
    if (!box || holdsKept(box, isKept) || !isBelow(box, last)) continue;
    found = withHeading(box, isKept);
    if (isAnswered(found, questions)) put(found, questions, content);
  }
}

const LINES = 'h2, h3, h4, h5, h6, summary, button, dt, p, div, span, strong';
const NOWHERE = 'nav, aside, footer, form, select, table';
const FEWEST = 3;
/** Words of a question, and of an answer on the average. */
const [SHORTEST, LONGEST, ANSWER] = [3, 30, 10];
const MOST_LINKS = 0.3;
/** How much longer the box with its heading may be. */
const WITH_HEADING = 1.2;

const numberOf = (one: Pick<PageElement, 'getAttribute'>) => Number(one.getAttribute(NUMBER));
const squeezed = (one: PageElement) => (one.textContent ?? '').replace(/\s+/g, '');

function isQuestion(line: PageElement): boolean {
  const words = (line.textContent ?? '').trim();
  if (!/[?？؟]$/.test(words) || line.querySelector(LINES)) return false;
  const count = countWords(words);
  return count >= SHORTEST && count <= LONGEST;
}

/** The smallest element around a question that holds some of them. */
function boxOf(question: PageElement, questions: readonly PageElement[]): PageElement | null {
  let box = question.parentElement as PageElement | null;
  while (box && questions.filter((one) => box?.contains(one)).length < FEWEST) box = box.parentElement as PageElement;
  return box?.matches('body, html') ? null : box;
}

function holdsKept(element: PageElement, kept: ReadonlySet<number>): boolean {
  return [element, ...element.querySelectorAll(`[${NUMBER}]`)].some((one) => kept.has(numberOf(one)));
}

/** Whether something smaller than the page is around a box and the end of the article. */
function isBelow(box: PageElement, last: PageElement | null): boolean {
  const parent = box.parentElement as PageElement | null;
  for (
    let around = parent;
    around && !around.matches('body, html');
    around = around.parentElement as PageElement | null
  )
    if (last && around.contains(last)) return true;
  return false;
}

function withHeading(box: PageElement, kept: ReadonlySet<number>): PageElement {
  let found = box;
  for (let up = box.parentElement as PageElement | null; up && !up.matches('body, html'); ) {
    if (holdsKept(up, kept) || squeezed(up).length > WITH_HEADING * squeezed(box).length) break;
    found = up;
    up = up.parentElement as PageElement | null;
  }
  return found;
}

function isAnswered(box: PageElement, questions: readonly PageElement[]): boolean {
  const own = questions.filter((one) => box.contains(one));
  const asked = own.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
  return countWords(box.textContent ?? '') - asked >= ANSWER * own.length && linkShare(box) < MOST_LINKS;
}

/** Behind the last line that was kept and stands before it on the page. */
function put(box: PageElement, questions: readonly PageElement[], content: PageElement): void {
  const before = [...content.querySelectorAll(`[${NUMBER}]`)].findLast((one) => numberOf(one) < numberOf(box));
  let place = before as PageElement | undefined;
  while (place?.parentElement && place.parentElement !== content) place = place.parentElement as PageElement;
  const copy = box.cloneNode(true) as PageElement;
  const names = new Set(questions.map(squeezed));
  for (const one of [copy, ...copy.querySelectorAll('*')] as PageElement[])
    for (const name of ['aria-hidden', 'hidden', 'style', 'class']) one.removeAttribute(name);
  for (const line of [...copy.querySelectorAll(LINES)] as PageElement[]) {
    if (!names.has(squeezed(line)) || line.closest('h2, h3, h4, h5, h6') || line.querySelector('h2, h3, h4, h5, h6'))
      continue;
    const heading = content.ownerDocument.createElement('h3');
    heading.textContent = (line.textContent ?? '').trim();
    line.replaceWith(heading);
  }
  if (place) place.after(copy);
  else content.append(copy);
}
