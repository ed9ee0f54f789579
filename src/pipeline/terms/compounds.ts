import { EVERYDAY, GENERAL, type Lexis, STOP } from './lexis.ts';

/** Whether a word is written together of two that the texts have, not both everyday ones: then it is a term of two words. */
export function isCompound(word: number, document: number, lexis: Lexis): boolean {
  const { vocabulary, counts, capital, lower } = lexis;
  const parts = lexis.languages[document]?.partsOf?.(vocabulary.words[word]!) ?? [];
  const isEveryday = (part: number) => (lexis.classOf(document, part) & (GENERAL | EVERYDAY | STOP)) !== 0;
  return parts.some((pair) => {
    const [first, last] = pair.map((part) => vocabulary.numberOf(part));
    if (first === undefined || last === undefined || counts[first]! < 2 || counts[last]! < 2) return false;
    return capital[last]! > lower[last]! && capital[first]! > lower[first]! && !(isEveryday(first) && isEveryday(last));
  });
}
