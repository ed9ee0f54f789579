import { LETTERS, type MatchRules, wordSet } from './language.ts';

/**
 * A language without rules of its own: names as they are written, and the -s that many languages take over with an
 * English name in Latin letters ("LLMs"). Where words are compounded with a hyphen the name is still named.
 */
export function otherLanguage(language: string): MatchRules {
  const rules = { language, inflect: borrowedPlural };
  return COMPOUNDING.has(language) ? { ...rules, hyphenAfter: isSuffixed } : rules;
}

/** "LLMs", "Transformers": the plural of an English name elsewhere. */
export function borrowedPlural(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  if (!BORROWED.test(last) || words.join('').length < 3) return [];
  return [[...words.slice(0, -1), `${last}s`]];
}
const BORROWED = /^\p{Script=Latin}*[^sxzSXZ]$/u;

/** Dutch, Swedish, Danish, Norwegian, Finnish, Estonian, Hungarian: "AI-modellen", "OpenAI-nak". */
const COMPOUNDING = wordSet('nl sv da nb nn no fi et hu');

function isSuffixed(word: string): boolean {
  return LETTERS.test(word) && word === word.toLowerCase() && word.length > 1;
}
