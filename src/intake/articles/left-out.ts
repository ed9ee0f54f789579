import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, ELSEWHERE, linkShare, NUMBER } from './measures.ts';

/** Words of prose on a page that are not in an article, for each that is. */
export interface LeftOut {
  /** Between its first line and its last. */
  readonly among: number;
  readonly after: number;
  /** Of that after, what stands in the element that the page calls its main one. */
  readonly inMain: number;
}

/**
 * The prose of a page that was left out of an article, whatever the elements are called in which it stands; what was in it and was taken
 * out for what it says (`judged`, by number) apart.
 */
export function leftOutProse(page: Page, content: PageElement, judged: ReadonlySet<number>): LeftOut {
  const kept = numbersIn(content);
  const [first, last] = [Math.min(...kept), Math.max(...kept)];
  const letters = squeezed(content);
  const words = Math.max(1, countWords(content.textContent ?? ''));
  let among = 0;
  let after = 0;
  let inMain = 0;
  const main = page.querySelector(MAIN);
  // What a page says several times over counts once.
  const said = new Set<string>();
  for (const line of page.querySelectorAll(`[${NUMBER}]`) as Iterable<PageElement>) {
    const at = numberOf(line);
    if (at < first || kept.has(at) || judged.has(at) || line.querySelector(`[${NUMBER}]`)) continue;
    const count = countWords(line.textContent ?? '');
    const own = squeezed(line);
    if (count < SHORTEST_PROSE || linkShare(line) >= MOST_LINKS || said.has(own) || letters.includes(own)) continue;
    said.add(own);
    if (at < last) among += count;
    else after += count;
    if (at > last && main?.contains(line) && !line.closest(ELSEWHERE)) inMain += count;
  }
  return { among: among / words, after: after / words, inMain: inMain / words };
}

/** The numbers of the lines of an article. */
export function numbersIn(content: PageElement): ReadonlySet<number> {
  return new Set([...content.querySelectorAll(`[${NUMBER}]`)].map(numberOf));
}

const numberOf = (element: Pick<PageElement, 'getAttribute'>) => Number(element.getAttribute(NUMBER));
const squeezed = (element: PageElement) => (element.textContent ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
const MAIN = 'main, [role="main"], #main, article, #content';
/** Words. */
const SHORTEST_PROSE = 12;
const MOST_LINKS = 0.3;
