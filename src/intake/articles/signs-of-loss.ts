import type { Page, PageElement } from '../discussions/elements.ts';
import { shareOfThrees, wordsOf } from './compared-words.ts';
import { type LeftOut, leftOutProse } from './left-out.ts';
import { countWords, ELSEWHERE, isSpaceless, NUMBER } from './measures.ts';

/** What tells that an article that was taken out of a page may be a part of it, or something else. */
export interface SignsOfLoss {
  /** Prose on the page that is not in it. */
  readonly leftOut: LeftOut;
  /** Share of what Readability alone takes that is in it, in threes of words. */
  readonly ofPlain: number;
  /** Share of its lines that have fewer than ten words; of a recipe most have, and it counts as none. */
  readonly shortLines: number;
  /** Share of the words of the smallest element around all that was taken, what is plainly beside it apart, that was taken. */
  readonly coverage: number;
  /** Share of the words of its data (schema.org `articleBody`) that were taken; null where it has none. */
  readonly ofBody: number | null;
  /** Share of the words of its title that stand in what was taken; null where it has too few. */
  readonly ofTitle: number | null;
  /** Headings that lead elsewhere, on the page as a whole: it may be a list of articles. */
  readonly teasers: number;
  /** The words with which a page asks for an account, money, consent or a program. */
  readonly wall: string | null;
  /** Whether they stand near the end of what was taken: there the rest is behind them, however much there is. */
  readonly isWallLast: boolean;
  /** Whether the words end with dots or an invitation to go on elsewhere. */
  readonly isTruncated: boolean;
}

interface Said {
  readonly title: string | null;
  readonly body: string | undefined;
  readonly isRecipe: boolean;
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
  return {
    leftOut: leftOutProse(page, content),
    ofPlain: shareOfThrees(plain, text),
    shortLines: said.isRecipe ? 0 : shareOfShortLines(content),
    coverage: coverage(page, content),
    ofBody: said.body === undefined || countWords(said.body) < FEWEST ? null : shareOfThrees(said.body, text),
    ofTitle: shareOfTitle(said.title ?? '', words, letters),
    teasers: page.querySelectorAll('h2 a[href], h3 a[href], h4 a[href], a[href] h2, a[href] h3, a[href] h4').length,
    wall: wallIn(lines),
    isWallLast: wallIn(lines.slice(Math.floor(NEAR_END * lines.length))) !== null,
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

/** A line that begins with what a page asks for: a sentence may speak of it. */
function wallIn(lines: readonly PageElement[]): string | null {
  for (const line of lines) {
    const words = (line.textContent ?? '').replace(/\s+/g, ' ').trim();
    const found = words.length <= LONGEST_WALL ? WALL.exec(words) : null;
    if (found && found.index <= BEFORE_WALL) return found[0];
  }
  return null;
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
  const short = lines.filter((line) => countWords(line.textContent ?? '') < SHORT_LINE);
  return short.length / Math.max(1, lines.length);
}

const LINES = 'p, li, h1, h2, h3, h4, h5, h6, td, th, dd, dt, blockquote, pre, figcaption, div';
const SHORT_LINE = 10;

const squeezed = (text: string) => text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');

const FEWEST = 40;
const NEAR_END = 0.75;
const LONG_WORD = 4;
/** Letters. */
const LONGEST_WALL = 200;
const BEFORE_WALL = 15;
const WALL =
  /(?:enable|turn on|activate|aktivieren sie)\b.{0,20}javascript|javascript (?:is|seems to be|appears to be) (?:disabled|turned off|required)|please (?:log|sign) in to|(?:subscribe|sign up|register|log in|sign in) (?:now )?to (?:continue|read|view|keep reading|unlock|access)|to (?:continue|keep) reading|(?:view|read) the full (?:story|article)|already (?:a |an )?(?:subscriber|member|subscribed)|exclusive to (?:\S+ )?subscribers|lorem ipsum dolor sit amet|subscribers only|this (?:content|article) is (?:for|only|available|reserved|exclusive)|(?:access|zugriff) (?:denied|verweigert)|page (?:not found|you requested)|seite nicht gefunden|verify (?:that )?you are (?:a )?human|are you a robot|(?:your )?browser is (?:out of date|outdated|(?:no longer|not) supported)|(?:dein|ihr) browser ist (?:leider )?veraltet|checking your browser|accept (?:all )?cookies|jetzt (?:weiterlesen|abonnieren|testen)|mit (?:einem )?abo weiterlesen|réservé aux abonnés|pour lire la suite|exclusivo para (?:suscriptores|assinantes)/i;
const TRUNCATED =
  /(?:…|\.\.\.|\[…\]|\[\.\.\.\]|\(\.\.\.\))$|(?:read (?:more|on)|continue reading|read the (?:full|rest)|weiterlesen|mehr lesen|lire (?:la )?suite|leer más|seguir leyendo|leggi tutto|continua)\W{0,4}$/i;
