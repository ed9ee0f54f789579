import { primaryLanguage } from '../../model/language.ts';
import { familiarity as english } from './english-familiar.ts';

/** The share of a text in a language (BCP 47) that a word, folded, is expected to be; null where no dictionary of it is kept. */
export function familiarityOf(word: string, language: string): number | null {
  return primaryLanguage(language) === 'en' ? english(word) : null;
}
