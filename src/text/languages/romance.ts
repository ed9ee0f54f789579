import { type MatchRules, wordSet } from './language.ts';
import { borrowedPlural } from './other.ts';

/**
 * French, Spanish, Portuguese and Italian put the head of a name first: "loi d'échelle" has the plural "lois d'échelle",
 * "donnée synthétique" has "données synthétiques". All words before the first preposition change.
 */
export function romance(
  language: string,
  plural: (word: string) => string | null,
  more: Partial<MatchRules> = {},
): MatchRules {
  const inflect = (words: readonly string[], isCommon: boolean): string[][] => {
    const to = words.findIndex((word) => PREPOSITIONS.has(word.toLowerCase()));
    const head = to < 0 ? words.length : to;
    const isPlain = isCommon && words.slice(0, head).every((word) => /^\p{L}\p{Ll}+$/u.test(word));
    if (!isPlain) return borrowedPlural(words);
    const change = (each: (word: string) => string | null) =>
      words.map((word, index) => (index < head ? (each(word) ?? word) : word));
    const singular = (word: string) => singularOf(word, plural);
    return [change(plural), change(singular), ...borrowedPlural(words)];
  };
  return { language, inflect, ...more };
}

const PREPOSITIONS = wordSet(
  'a à al au aux avec com con da de del della delle dello degli dei des di do dos du e em en et for in l la las le les los na no o of on or para par per por pour sans sem sin sobre sur y d',
);

/** The singular whose plural a word is: the shortest cut from which the rule leads back to it. */
function singularOf(word: string, plural: (word: string) => string | null): string | null {
  for (const [cut, add] of CUTS) {
    if (word.length - cut < 2) continue;
    const candidate = word.slice(0, word.length - cut) + add;
    if (candidate !== word && plural(candidate) === word) return candidate;
  }
  return null;
}
const CUTS: readonly (readonly [number, string])[] = [
  [5, 'ión'],
  [3, 'z'],
  [3, 'ão'],
  [2, 'l'],
  [2, 'm'],
  [2, ''],
  [1, ''],
  [1, 'l'],
  [1, 'o'],
  [1, 'a'],
  [1, 'e'],
  [2, 'co'],
];
