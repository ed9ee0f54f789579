import type { Page, PageElement } from '../discussions/elements.ts';
import { shareOfThrees, wordsOf } from './compared-words.ts';
import { hasFormula } from './formulas.ts';
import { type LeftOut, leftOutProse } from './left-out.ts';
import { countWords, ELSEWHERE, isSpaceless, NUMBER } from './measures.ts';
import { type Wall, wallIn } from './walls.ts';

/** What tells that an article that was taken out of a page may be a part of it, or something else. */
export interface SignsOfLoss {
  /** Prose on the page that is not in it. */
  readonly leftOut: LeftOut;
  /** Share of what Readability alone takes that is in it, in threes of words. */
  readonly ofPlain: number;
  /** Share of its lines that have fewer than ten words, and no formula. */
  readonly shortLines: number;
  /** Share of the words of the smallest element around all that was taken, what is plainly beside it apart, that was taken. */
  readonly coverage: number;
  /** Share of the words of its data (schema.org `articleBody`) that were taken; null where it has none. */
  readonly ofBody: number | null;
  /** Whether the page's data show that it is whole: all of that body is in it, or all of a recipe, which was put in. */
  readonly isWhole: boolean;
  /** Share of the words of its title that stand in what was taken; null where it has too few. */
  readonly ofTitle: number | null;
  /** Headings that lead elsewhere, on the page as a whole: it may be a list of articles. */
  readonly teasers: number;
  readonly wall: Wall | null;
  /** Whether the words end with dots or an invitation to go on elsewhere. */
  readonly isTruncated: boolean;
}

interface Said {
  readonly title: string | null;
  readonly body: string | undefined;
  readonly isRecipe: boolean;
  /** The numbers of the lines that stood in the article before single lines were taken out of it. */
  readonly judged: ReadonlySet<number>;
}

/** `plain` is what Readability alone takes. */
export function signsOfLoss(page: Page, content: PageElement, plain: string, said: Said): SignsOfLoss {
  const text = (content.textContent ?? '').replace(/\s+/g, ' ').trim();
  const letters = squeezed(text);
  const words = new Set(wordsOf(text));
  const lines = ([...content.querySelectorAll('p, li, div')] as PageElement[]).filter((one) =>
    /\S/.test(one.textContent ?? ''),
  );
  const last = (lines.at(-1)?.textContent ?? '').replace(/\s+/g, ' ').trim();
  const ofBody = said.body === undefined || countWords(said.body) < FEWEST ? null : shareOfThrees(said.body, text);
  return {
    leftOut: leftOutProse(page, content, said.judged),
    ofPlain: shareOfThrees(plain, text),
    shortLines: shareOfShortLines(content),
    coverage: coverage(page, content),
    ofBody,
    isWhole: said.isRecipe || (ofBody ?? 0) >= WHOLE,
    ofTitle: shareOfTitle(said.title ?? '', words, letters),
    teasers: page.querySelectorAll('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4').length,
    wall: wallIn(lines),
    isTruncated: TRUNCATED.test(last),
  };
}

/** The share of the long words of a title that are among those of a text; of scripts without spaces, of its pairs of letters. */
function shareOfTitle(title: string, words: ReadonlySet<string>, letters: string): number | null {
  const own = squeezed(title);
  const parts = isSpaceless(title)
    ? Array.from({ length: Math.max(0, own.length - 1) }, (_, at) => own.slice(at, at + 2))
    : wordsOf(title).filter((word) => word.length >= LONG_WORD);
  const isThere = (part: string) => (isSpaceless(title) ? letters.includes(part) : words.has(part));
  return parts.length < 3 ? null : parts.filter(isThere).length / parts.length;
}

/** The share of the words around the article that are in it. */
function coverage(page: Page, content: PageElement): number {
  const kept = [...content.querySelectorAll(`[${NUMBER}]`)].map((one) => one.getAttribute(NUMBER));
  const ends = [kept[0], kept.at(-1)].map(
    (number) => page.querySelector(`[${NUMBER}="${number}"]`) as PageElement | null,
  );
  let around = ends[0] as PageElement | null;
  while (around && ends[1] && !around.contains(ends[1])) around = around.parentElement as PageElement | null;
  if (!around) return 1;
  const beside = ([...around.querySelectorAll(ELSEWHERE)] as PageElement[])
    .filter((one) => !one.parentElement?.closest(ELSEWHERE) || !around.contains(one.parentElement.closest(ELSEWHERE)))
    .reduce((sum, one) => sum + countWords(one.textContent ?? ''), 0);
  const all = countWords(around.textContent ?? '') - beside;
  return all <= 0 ? 1 : Math.min(1, countWords(content.textContent ?? '') / all);
}

function shareOfShortLines(content: PageElement): number {
  const lines = ([...content.querySelectorAll(LINES)] as PageElement[]).filter(
    (line) => !line.querySelector(LINES) && /\S/.test(line.textContent ?? ''),
  );
  const short = lines.filter(
    (line) => countWords(line.textContent ?? '') < SHORT_LINE && !hasFormula(line.textContent ?? ''),
  );
  return short.length / Math.max(1, lines.length);
}

const LINES = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, pre, figcaption, div';
const SHORT_LINE = 10;

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const FEWEST = 40;
const WHOLE = 0.95;
const LONG_WORD = 4;
const TRUNCATED =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(\.\.\.\))$|(?:read (?:more|on)|continue reading|read the (?:full|rest)|weiterlesen|mehr lesen|lire (?:la )?suite|leer más|seguir leyendo|leggi tutto|continua)\W{0,4}$/i;
