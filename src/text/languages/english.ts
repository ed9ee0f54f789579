import type { MatchRules } from './rules.ts';

export const english: MatchRules = { language: 'en', inflect };

/**
 * English plurals of a name by its last word, and its singulars where it is a common noun. Only for a last word of letters
 * alone in a name of at least three: "GPT-4" and "RL" have none.
 */
function inflect(words: readonly string[], isCommon: boolean): string[][] {
  const last = words.at(-1) ?? '';
  if (!LETTERS.test(last) || words.join('').length < 3) return [];
  const lower = last.toLowerCase();
  return [...plurals(lower), ...(isCommon ? singulars(lower) : [])].map(({ cut, add }) => [
    ...words.slice(0, -1),
    last.slice(0, last.length - cut) + add,
  ]);
}

export const LETTERS = /^[\p{L}\p{M}]+$/u;

interface Change {
  readonly cut: number;
  readonly add: string;
}

function plurals(word: string): Change[] {
  if (/[^aeiou]y$/.test(word)) {
    return [
      { cut: 1, add: 'ies' },
      { cut: 0, add: 's' },
    ];
  }
  if (/..sis$/.test(word)) return [{ cut: 2, add: 'es' }];
  if (/(?:[sxz]|[cs]h)$/.test(word)) return [{ cut: 0, add: 'es' }];
  return [{ cut: 0, add: 's' }];
}

function singulars(word: string): Change[] {
  if (word.length < 4 || !word.endsWith('s') || /(?:ss|us|is)$/.test(word) || NOT_PLURAL.has(word)) return [];
  if (word.endsWith('ies')) {
    return [
      { cut: 3, add: 'y' },
      { cut: 1, add: '' },
    ];
  }
  if (/(?:[sxz]|[cs]h)es$/.test(word)) {
    return [
      { cut: 2, add: '' },
      { cut: 1, add: '' },
    ];
  }
  return [{ cut: 1, add: '' }];
}

/** End in -s and lose their meaning with it. */
const NOT_PLURAL = new Set([
  'lens',
  'means',
  'news',
  'series',
  'species',
  'ethics',
  'physics',
  'mathematics',
  'economics',
]);
