import type { Page, PageElement } from '../discussions/elements.ts';
import { countWords, linkShare, NUMBER } from './measures.ts';
import { isBeside } from './take-out-beside.ts';

/**
 * Puts the standfirst of an article back at its beginning, which Readability leaves with the headline: what stands by the main
 * heading and is called a standfirst, or stands before the first line that was taken and is how the page describes itself.
 */
export function restoreStandfirst(page: Page, content: PageElement): void {
  const first = content.querySelector(`:is(${LINES})[${NUMBER}]`);
  const start = first && (page.querySelector(`[${NUMBER}="${first.getAttribute(NUMBER)}"]`) as PageElement | null);
  if (!start) return;
  const taken = squeezed(content.textContent);
  const described = [...page.querySelectorAll(DESCRIPTIONS)].map((one) => squeezed(one.getAttribute('content')));
  const around = aroundHeading(page, start);
  const lost = ([...page.querySelectorAll(CANDIDATES)] as PageElement[]).filter((one) => {
    if (numberOf(one) >= numberOf(start) || one.querySelector(CANDIDATES) || one.closest(NOWHERE)) return false;
    const letters = squeezed(one.textContent);
    const words = countWords(one.textContent ?? '');
    if (words < FEWEST || words > MOST || BYLINE.test(one.textContent ?? '')) return false;
    if (linkShare(one) >= MOST_LINKS || taken.includes(letters)) return false;
    if (around?.contains(one) && isCalledSo(one, around)) return true;
    return described.some((own) => own.length >= SHORTEST && letters.startsWith(own.slice(0, SHORTEST)));
  });
  const seen = new Set<string>();
  const own = lost.filter((one) => {
    const letters = squeezed(one.textContent);
    return !seen.has(letters) && seen.add(letters);
  });
  content.prepend(...own.map((one) => paragraph(one)));
}

const LINES = 'p, li, h2, h3, h4, h5, h6, pre, blockquote, td, div';
const CANDIDATES = 'p, li, h2, h3, h4, div, section';
const NOWHERE = 'nav, footer, aside, form, table, [hidden], [aria-hidden="true"]';
const DESCRIPTIONS = 'meta[name="description" i], meta[property="og:description"], meta[name="twitter:description"]';
const NAMES =
  /(?:^|[\s_-])(?:article|post|entry|news|page|text|single|m|a)?[_-]*(?:lead|lede|teaser|intro|introduction|standfirst|sub-?head(?:line)?|sub-?title|excerpt|dek|deck|abstract|summary|vorspann|chapo|chapeau|copete|entradilla|bajada|ingress|anleser)(?=$|[\s_-])/i;
/** Words of a standfirst. */
const [FEWEST, MOST] = [8, 130];
const BYLINE = /^\s*(?:by|von|par|por)\s+\p{Lu}/iu;
const MOST_LINKS = 0.3;
/** Letters by which a description is known again. */
const SHORTEST = 40;

const numberOf = (one: PageElement) => Number(one.getAttribute(NUMBER));
const squeezed = (words: string | null) => (words ?? '').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

/** The smallest element around the last main heading before a line, and that line. */
function aroundHeading(page: Page, line: PageElement): PageElement | null {
  const heading = ([...page.querySelectorAll('h1')] as PageElement[]).findLast((one) => numberOf(one) < numberOf(line));
  if (!heading) return null;
  let around = line.parentElement as PageElement | null;
  while (around && !around.contains(heading)) around = around.parentElement as PageElement | null;
  return around;
}

/** Whether a line, or something around it that holds little more, has the name of a standfirst. */
function isCalledSo(line: PageElement, around: PageElement): boolean {
  for (let one: PageElement | null = line; one && one !== around; one = one.parentElement as PageElement | null) {
    const names = (one.getAttribute('class') ?? '').replace(/(?<!\S)(?:with|has|no)-\S+/g, '');
    if (NAMES.test(names)) return countWords(one.textContent ?? '') <= MOST && !isBeside(line) && !isBeside(one);
  }
  return false;
}

function paragraph(line: PageElement): PageElement {
  const made = line.ownerDocument.createElement('p') as unknown as PageElement;
  made.innerHTML = line.innerHTML;
  made.setAttribute(NUMBER, line.getAttribute(NUMBER) ?? '');
  return made;
}
