import type { LanguageWords } from '../../text/languages/language.ts';
import type { Gathered } from './gathered.ts';
import type { Lexis } from './lexis.ts';

/**
 * Whether a word is an everyday noun, or a form of one that is or that the texts have oftener, in a language of the documents in
 * which every noun has a capital: then its capital in the other documents makes no name of it.
 */
export function isCommonNoun(entry: Gathered, lexis: Lexis): boolean {
  const [word] = entry.words as [number];
  if (lexis.marked[word]! > 0) return false;
  return [...new Set(lexis.languages)].some(
    (language) =>
      language?.capitalNouns &&
      (language.general.has(lexis.vocabulary.words[word]!) || isFormOfCommoner(entry, language, lexis)),
  );
}

/** "Modellen" where "Modell" is commoner: what the singular is, the other form is. */
export function isFormOfCommoner(
  { words, places }: Gathered,
  language: LanguageWords,
  { counts, capital, lower, vocabulary }: Lexis,
): boolean {
  return (language.singulars?.(vocabulary.words[words[0]!]!) ?? []).some((singular) => {
    if (language.general.has(singular)) return true;
    const other = vocabulary.numberOf(singular);
    return other !== undefined && capital[other]! > lower[other]! && counts[other]! > places.size;
  });
}
