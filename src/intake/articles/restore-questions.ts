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
    (one) => isQuestion(one) && !one.closest(NOWHERE) && !one.closest('a') && !words.includes(squeezed(one)),
  );
  const isKept = new Set(kept);
  const seen = new Set<PageElement>();
  let found: PageElement | null = null;
  for (const [at, question] of questions.entries()) {
    if (found?.contains(question)) continue;
    // An element holds questions that follow one another: of others none need be asked.
    const box = boxOf(question, questions.slice(Math.max(0, at + 1 - FEWEST), at + FEWEST));
    if (!box || seen.has(box)) continue;
    seen.add(box);
    if (holdsKept(box, isKept) || !isBelow(box, last)) continue;
    found = withHeading(box, isKept);
    if (saysSo(found) && isAnswered(found, questions, content)) put(found, questions, content);
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

/** Without the sign that opens the box: "+", or the name of one in a font of signs ("chevron_right"). */
function questionIn(line: PageElement): string {
  return (line.textContent ?? '').trim().replace(/(?<=[?？؟])\s*(?:[+–-]|[a-z]+_[a-z_]+)$/, '');
}

function isQuestion(line: PageElement): boolean {
  const words = questionIn(line);
  if (!/[?？؟]$/.test(words) || line.querySelector(LINES)) return false;
  const count = countWords(words);
  return count >= SHORTEST && count <= LONGEST;
}

/** The smallest element around a question that holds some of those near it. */
function boxOf(question: PageElement, near: readonly PageElement[]): PageElement | null {
  let box = question.parentElement as PageElement | null;
  while (box && near.filter((one) => box?.contains(one)).length < FEWEST) box = box.parentElement as PageElement;
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

/** Whether a box, what is around it or its heading calls it questions and answers. */
function saysSo(box: PageElement): boolean {
  const names = [box, ...box.querySelectorAll('[class], [id]')].slice(0, NEAR) as PageElement[];
  const heading = (box.querySelector('h2, h3, h4, h5, p')?.textContent ?? '').trim();
  return (
    names.some((one) => NAMES.test(`${one.getAttribute('class') ?? ''} ${one.id ?? ''}`)) ||
    (heading.length <= LONGEST_HEADING && HEADING.test(heading))
  );
}

/** Mostly questions, each with an answer, and little beside the article. */
function isAnswered(box: PageElement, questions: readonly PageElement[], content: PageElement): boolean {
  const own = questions.filter((one) => box.contains(one));
  const asked = own.reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
  const all = countWords(box.textContent ?? '');
  const titles = ([...box.querySelectorAll('h2, h3, h4, h5, h6, summary, dt')] as PageElement[]).length;
  return (
    all - asked >= ANSWER * own.length &&
    linkShare(box) < MOST_LINKS &&
    titles <= MOST_TITLES * own.length &&
    all <= LARGEST * countWords(content.textContent ?? '')
  );
}

const NEAR = 12;
const LONGEST_HEADING = 60;
const MOST_TITLES = 1.5;
const LARGEST = 0.75;
const NAMES = /(?:^|[\s_-])faqs?(?=$|[\s_-])|accordion/i;
const HEADING =
  /^(?:faqs?\b|frequently asked|(?:common |your )?questions\b|q ?& ?a\b|people also ask|häufige fragen|häufig gestellte|questions fréquentes|foire aux questions|preguntas frecuentes|perguntas frequentes|domande frequenti|veelgestelde vragen|najczęściej zadawane|часто задаваемые|常见问题|よくある質問)/i;

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
    heading.textContent = questionIn(line);
    line.replaceWith(heading);
  }
  if (place) place.after(copy);
  else content.append(copy);
}
