import { type Doubt, doubt } from '../doubt.ts';
import type { MainArticle } from './main-article.ts';

/**
 * What may be wrong with an article that was taken out of a page, in one doubt: a sign that speaks for itself, or several that
 * together make it as likely as not that words are missing or are not the article's (`npm run bench:intake` measures how often
 * that is right).
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

function whatIsDoubtful(article: MainArticle): string | null {
  const { words, whole, linkShare, signs } = article;
  if (signs.wall && (signs.wall.isSure || words < (signs.wall.isLast ? SHORT_WITH_LAST : SHORT_WITH_WALL)))
    return `The page asks for something first (“${signs.wall.words}”): save it from the browser once it shows the whole text.`;
  if (signs.teasers > MANY_TEASERS && ((signs.ofTitle ?? 1) < LEAST_OF_TITLE || linkShare > SOME_LINKS))
    return 'The page seems to be a list of articles: save the one that is meant from a page of its own.';
  if ((signs.ofBody ?? 1) < LEAST_OF_BODY)
    return 'The page’s own data hold a text of which little was taken: see whether something is missing.';
  if (linkShare > MOST_LINKS)
    return 'Much of the text is links: see whether it is the article, or a menu or a list of others.';
  if (signs.isWhole) return null;
  if (words < VERY_FEW && whole > SOME_TIMES * words && (signs.ofTitle ?? 0) < LEAST_OF_TITLE_ALONE)
    return `Only ${words} of the ${whole} words of the page were taken: see whether something is missing.`;
  if (signs.leftOut.inMain > MUCH_IN_MAIN)
    return `The page goes on with prose after the ${words} words that were taken, in its main part: see whether something is missing.`;
  if (signs.isTruncated && words < SHORT_WHEN_TRUNCATED)
    return 'The text ends in the middle: see whether it goes on on a page of its own.';
  return likelyFault(article);
}

/**
 * Logistic regression over the signs of an article (Cox, "The regression analysis of binary sequences", 1958): the logarithm of
 * the odds that less than nine tenths of the article's threes of words were taken, or less than nine tenths of those taken are its
 * own. Fitted on halves of public suites of pages; the doubt names the sign that weighs most.
 */
function likelyFault({ words, signs }: MainArticle): string | null {
  const weighed = [
    {
      odds: weigh(WEIGHTS.among, signs.leftOut.among),
      says: 'Prose that stands among what was taken was left out: see whether something is missing.',
    },
    {
      odds: weigh(WEIGHTS.after, signs.leftOut.after),
      says: `The page has more prose after the ${words} words that were taken: see whether something is missing.`,
    },
    {
      odds: weigh(WEIGHTS.missed, 1 - signs.coverage),
      says: `Of what stands around the article only ${percent(signs.coverage)} was taken: see whether something is missing.`,
    },
    {
      odds: weigh(WEIGHTS.differing, 1 - signs.ofPlain),
      says: 'Two ways to find the article of this page differ: see whether something is missing, or is none of its words.',
    },
    {
      odds: weigh(WEIGHTS.shortLines, signs.shortLines),
      says: 'Much of what was taken is short lines: see whether they are of the article, or of what stands around it.',
    },
  ];
  const odds = weighed.reduce((sum, sign) => sum + sign.odds, WEIGHTS.none);
  const [most] = weighed.sort((a, b) => b.odds - a.odds);
  return odds > LEAST_ODDS ? most!.says : null;
}

const weigh = (weight: number, share: number) => weight * Math.log1p(share);
const percent = (share: number) => `${Math.round(100 * share)} %`;

const WEIGHTS = { none: -2.5, among: 11.4, after: 1.3, missed: 2, differing: 6, shortLines: 3 };
/** As likely as not. */
const LEAST_ODDS = 0;
const LEAST_OF_BODY = 0.5;
const LEAST_OF_TITLE = 0.3;
const MANY_TEASERS = 20;
const MOST_LINKS = 0.45;
const SOME_LINKS = 0.25;
const MUCH_IN_MAIN = 0.35;
const VERY_FEW = 60;
const SOME_TIMES = 1.5;
const LEAST_OF_TITLE_ALONE = 0.5;
const SHORT_WITH_WALL = 300;
const SHORT_WITH_LAST = 800;
const SHORT_WHEN_TRUNCATED = 150;
