import { type Doubt, doubt } from '../doubt.ts';
import type { MainArticle } from './main-article.ts';

/**
 * What may be wrong with an article that was taken out of a page, in one doubt. The limits are set on saved pages whose text is
 * known (`npm run bench:intake` measures them on others): a sign counts where it is more often right than not.
 */
export function articleDoubts(article: MainArticle, lostFormulas: number): Doubt[] {
  const says = whatIsDoubtful(article);
  const doubts = says === null ? [] : [doubt('text', says)];
  if (lostFormulas > 0) {
    const count = lostFormulas === 1 ? 'One formula is' : `${lostFormulas} formulas are`;
    doubts.push(
      doubt(
        'text',
        `${count} there as a picture or as single letters: what it says may be missing or in disorder, compare with the page.`,
      ),
    );
  }
  return doubts;
}

function whatIsDoubtful({ words, whole, linkShare, signs }: MainArticle): string | null {
  const isOfTitle = (signs.ofTitle ?? 1) >= LEAST_OF_TITLE;
  if (signs.wall !== null && words < SHORT_WITH_WALL)
    return `The page asks for something first (“${signs.wall}”): save it from the browser once it shows the whole text.`;
  if (signs.teasers > MANY_TEASERS && (!isOfTitle || linkShare > SOME_LINKS))
    return 'The page seems to be a list of articles: save the one that is meant from a page of its own.';
  const isOther = signs.lacksDescription || (signs.ofTitle ?? 1) < HALF_OF_TITLE;
  if (signs.leftOut > MOST_LEFT_OUT || (signs.leftOut > MUCH_LEFT_OUT && isOther) || signs.coverage < LEAST_COVERAGE)
    return `The page has more prose than the ${words} words that were taken: see whether something is missing.`;
  if ((signs.ofBody ?? 1) < LEAST_OF_BODY)
    return 'The page’s own data hold a text of which little was taken: see whether something is missing.';
  if (linkShare > MOST_LINKS)
    return 'Much of the text is links: see whether it is the article, or a menu or a list of others.';
  if (signs.lacksDescription && ((!isOfTitle && whole > SOME_TIMES * words) || signs.leftOut > SOME_LEFT_OUT))
    return 'The words by which the page describes itself are not in what was taken: see whether it is the article, and whole.';
  const times = whole / words;
  if (
    (words < FEWEST_WORDS && times > MANY_TIMES && (isOther || times > MOST_TIMES)) ||
    (words < VERY_FEW && times > MANY_TIMES)
  )
    return `Only ${words} of the ${whole} words of the page were taken: see whether something is missing.`;
  if (!isOfTitle && words < SHORT && whole > SOME_TIMES * words)
    return 'What was taken has little of the page’s title in it: see whether it is the article.';
  if (signs.isTruncated && words < SHORT_WHEN_TRUNCATED)
    return 'The text ends in the middle: see whether it goes on on a page of its own.';
  return null;
}

const MOST_LEFT_OUT = 1;
const MUCH_LEFT_OUT = 0.6;
const SOME_LEFT_OUT = 0.3;
const LEAST_COVERAGE = 0.35;
const LEAST_OF_BODY = 0.5;
const LEAST_OF_TITLE = 0.3;
const HALF_OF_TITLE = 0.5;
const MANY_TEASERS = 20;
const MOST_LINKS = 0.45;
const SOME_LINKS = 0.25;
const FEWEST_WORDS = 150;
const VERY_FEW = 40;
const SHORT = 100;
const MANY_TIMES = 10;
const MOST_TIMES = 25;
const SOME_TIMES = 4;
const SHORT_WITH_WALL = 300;
const SHORT_WHEN_TRUNCATED = 150;
