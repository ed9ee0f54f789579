import type { Attached, MatchRules, SentenceRules } from './language.ts';
import { borrowedPlural } from './other.ts';

/** Arabic: "and", "with", "for", "like" and the article are written onto the word that follows. */
export const match: MatchRules = { language: 'ar', letters, inflect, before };

/** Vowel signs and the stretching tatweel are not compared, nor which alef, yeh or kaf was typed. Of Hebrew points too. */
export function letters(text: string): string {
  return text
    .replace(/[\u064b-\u065f\u0670\u0640\u06d6-\u06ed\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g, '\u00ad')
    .replace(/[\u0622\u0623\u0625\u0671]/g, ALEF)
    .replace(/[\u06cc\u0649]/g, '\u064a')
    .replace(/\u06a9/g, '\u0643');
}
const ALEF = '\u0627';
const LAM = '\u0644';
const ARTICLE = ALEF + LAM;

/** With the article on all words ("البيانات الاصطناعية"), on none, and on the last alone as in a genitive ("تعلم الآلة"). */
function inflect(words: readonly string[]): string[][] {
  if (!words.every((word) => ARABIC.test(word))) return borrowedPlural(words);
  const bare = words.map((word) => (hasArticle(word) ? word.slice(ARTICLE.length) : word));
  const withArticle = words.map((word) => (hasArticle(word) ? word : ARTICLE + word));
  const isBare = words.every((word) => !hasArticle(word));
  if (isBare) return [withArticle, [...words.slice(0, -1), withArticle.at(-1) as string]];
  return words.every(hasArticle) ? [bare] : [];
}
const ARABIC = /^\p{Script=Arabic}+$/u;

function hasArticle(word: string): boolean {
  return word.length > ARTICLE.length + 1 && word.startsWith(ARTICLE);
}

/** "و", "ف" and then "ب", "ل", "ك": none is part of the name; "for the" is one sound, and stays. */
function before(word: string): Attached[] {
  const attached = CLITICS.map((clitic) => ({ word: clitic + word, outside: clitic.length }));
  if (!hasArticle(word)) return attached;
  const forThe = LAM + word.slice(1);
  return [...attached, { word: forThe, outside: 0 }, ...JOINED.map((and) => ({ word: and + forThe, outside: 1 }))];
}
const JOINED = ['و', 'ف'];
const CLITICS = ['', ...JOINED]
  .flatMap((and) => ['', 'ب', 'ل', 'ك'].map((to) => and + to))
  .filter((each) => each !== '');

export const sentences: SentenceRules = {
  neverLast: new Set(['د', 'أ', 'م', 'ص', 'ج', 'ت', 'ق', 'هـ']),
  beforeNumber: new Set(),
  beforeName: new Set(),
  starters: new Set(),
  isForeign: true,
};
