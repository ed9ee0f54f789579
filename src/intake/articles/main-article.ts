import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';
import type { Page, PageElement } from '../discussions/elements.ts';
import { numbersIn } from './left-out.ts';
import { AROUND, countWords, linkShare, markAround, NUMBER } from './measures.ts';
import { withoutMarks } from './note-marks.ts';
import type { Recipe } from './recipe.ts';
import { restoreAlike } from './restore-alike.ts';
import { restoreItems } from './restore-items.ts';
import { restoreLost } from './restore-lost.ts';
import { restoreQuestions } from './restore-questions.ts';
import { restoreRecipe } from './restore-recipe.ts';
import { type SignsOfLoss, signsOfLoss } from './signs-of-loss.ts';
import { restoreStandfirst } from './standfirst.ts';
import { takeOutStrayLines } from './stray-lines.ts';
import { hasIdOfHeading, takeOutBeside } from './take-out-beside.ts';
import { namedArticle, proseBeside, widerArticle } from './wider-article.ts';

export interface MainArticle {
  readonly title: string | null;
  readonly html: string;
  readonly words: number;
  readonly signs: SignsOfLoss;
  /** Share of its words that are links: what may not belong to it. */
  readonly linkShare: number;
  /** Who wrote it and when, as the page shows it or says in its elements. */
  readonly byline: string | null;
  readonly published: string | null;
  /** Words of the page as a whole. */
  readonly whole: number;
  /** Whether lines of a recipe are in it that the page has in its data alone. */
  readonly isFromData: boolean;
}

/** What a page's data hold of its text. */
export interface PageData {
  readonly body?: string | undefined;
  readonly recipe?: Recipe | undefined;
}

/** Elements that hold lines: each has its number, by which what was taken is found again in the page. */
const NUMBERED =
  'p, h1, h2, h3, h4, h5, h6, pre, blockquote, li, ul, ol, dl, dd, dt, table, td, figcaption, div, section, article';

/**
 * The main article of a page as Mozilla's Readability finds it, with its own limits; then what it is known to lose is put back
 * (a first section in an element of its own, headings), and what stands among the words and is none of them taken out. The page
 * is numbered, not otherwise changed. Null where there is none.
 */
export function mainArticle(page: Page, site?: string, { body, recipe }: PageData = {}): MainArticle | null {
  let number = 0;
  for (const element of page.querySelectorAll(NUMBERED)) element.setAttribute(NUMBER, String(number++));
  markAround(page);
  const { document: copy } = parseHTML(page.toString());
  withoutMisleadingNames(copy);
  const reader = new Readability<PageElement>(copy as unknown as Document, {
    keepClasses: true,
    serializer: (node) => node as unknown as PageElement,
  });
  const found = reader.parse();
  const first = found?.content;
  if (!found || !first || countWords(first.textContent ?? '') < FEWEST_WORDS) return null;
  const title = found.title?.trim() || null;
  const plain = first.textContent ?? '';
  restoreLost(page, first, title);
  takeOutBeside(first);
  const lost = proseBeside(page, first);
  const content = namedArticle(page, first) ?? widerArticle(page, first, lost) ?? first;
  restoreItems(page, content);
  restoreStandfirst(page, content);
  restoreQuestions(page, content);
  restoreAlike(page, content, title);
  const judged = numbersIn(content);
  takeOutStrayLines(content, site, nameOfSite(page));
  const isFromData = recipe !== undefined && restoreRecipe(page, content, recipe);
  const words = countWords(content.textContent ?? '');
  if (words < FEWEST_WORDS) return null;
  return {
    title,
    html: content.innerHTML,
    words,
    signs: signsOfLoss(page, content, plain, { title, body, isRecipe: recipe !== undefined, judged }),
    isFromData,
    whole: countWords(page.body?.textContent ?? ''),
    byline: withoutMarks(found.byline ?? '') || null,
    published: found.publishedTime ?? null,
    linkShare: linkShare(content),
  };
}

function nameOfSite(page: Page): string | undefined {
  return page.querySelector('meta[property="og:site_name"]')?.getAttribute('content')?.trim();
}

/** Readability goes by names: what is around all has none here, nor a section whose id is made of the words of its heading. */
function withoutMisleadingNames(copy: Page): void {
  for (const around of copy.querySelectorAll(`[${AROUND}]`)) {
    around.removeAttribute('class');
    around.removeAttribute('id');
  }
  for (const one of copy.querySelectorAll('[id]'))
    if (hasIdOfHeading(one as PageElement) || /commentar(?:y|ies)/i.test(one.id)) one.removeAttribute('id');
}

/** Less is a list, a button, a notice. */
const FEWEST_WORDS = 8;
