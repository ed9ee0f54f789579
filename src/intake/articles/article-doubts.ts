import { type Doubt, doubt } from '../doubt.ts';
import type { MainArticle } from './main-article.ts';

/** What may be wrong with an article that was taken out of a page. */
export function articleDoubts({ words, whole, leftOut, linkShare }: MainArticle): Doubt[] {
  if (leftOut > MOST_LEFT_OUT) {
    const says = `The page has more prose than the ${words} words that were taken: see whether something is missing.`;
    return [doubt('text', says)];
  }
  if (linkShare > MOST_LINKS) {
    return [doubt('text', 'Much of the text is links: see whether it is the article, or a menu or a list of others.')];
  }
  if (words < FEWEST_WORDS && whole > MANY_TIMES * words) {
    return [
      doubt('text', `Only ${words} of the ${whole} words of the page were taken: see whether something is missing.`),
    ];
  }
  return [];
}

const MOST_LEFT_OUT = 0.8;
const MOST_LINKS = 0.5;
const FEWEST_WORDS = 60;
const MANY_TIMES = 8;
