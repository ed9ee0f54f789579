/** How the end of a word changes: `cut` code units go, `add` comes. */
export interface Inflection {
  readonly cut: number;
  readonly add: string;
}

/**
 * English plurals of a folded name by its last word, and its singulars where `singular` is asked for. Only for a last
 * word of letters alone in a name of at least three: "GPT-4" and "RL" have none.
 */
export function inflect(key: string, lastWord: string, singular: boolean): Inflection[] {
  if (!/^[\p{L}\p{M}]+$/u.test(lastWord) || key.length < 3) return [];
  return [...plurals(lastWord), ...(singular ? singulars(lastWord) : [])];
}

function plurals(word: string): Inflection[] {
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

function singulars(word: string): Inflection[] {
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
