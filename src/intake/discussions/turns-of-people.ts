import { countWords } from '../articles/measures.ts';
import type { Page, PageElement } from './elements.ts';

/** Links to those who have an account on a site, however its program calls them. */
const PEOPLE =
  'a[href*="/user"], a[href*="/u/"], a[href*="profile"], a[href*="member"], a[href*="/people/"], a[href*="/author"], a[href^="/@"], a[href*="showuser"]';

/**
 * The elements that look like the turns of a discussion whatever its markup is called: several alike, each with the links of one
 * person and words, of two people or more. None where there are fewer than three.
 */
export function turnsOfPeople(page: Page): readonly PageElement[] {
  const blocks = new Set<PageElement>();
  const people = new Map<PageElement, string>();
  for (const link of [...page.querySelectorAll(PEOPLE)].slice(0, MOST_LINKS) as PageElement[]) {
    const person = personOf(link);
    if (link.closest('nav, header, footer, aside, form')) continue;
    let block = link;
    for (let around = link.parentElement as PageElement | null; around && isOf(around, person); ) {
      block = around;
      around = around.parentElement as PageElement | null;
    }
    blocks.add(block);
    people.set(block, person);
  }
  const alike = Map.groupBy(
    [...blocks].filter((block) => countWords(block.textContent ?? '') >= FEWEST_WORDS),
    (block) => `${block.tagName} ${(block.getAttribute('class') ?? '').split(/\s+/)[0]}`,
  );
  const turns = [...alike.values()].filter((own) => new Set(own.map((one) => people.get(one))).size >= 2);
  const [most = []] = turns.sort((a, b) => b.length - a.length);
  return most.length >= FEWEST_TURNS ? most : [];
}

const MOST_LINKS = 200;
const FEWEST_WORDS = 15;
const FEWEST_TURNS = 3;

const personOf = (link: PageElement) => (link.getAttribute('href') ?? '').replace(/[#?].*$/, '');

/** Whether all links to people in an element are to one. */
function isOf(around: PageElement, person: string): boolean {
  if (around.tagName === 'BODY') return false;
  for (const link of around.querySelectorAll(PEOPLE)) if (personOf(link as PageElement) !== person) return false;
  return true;
}
