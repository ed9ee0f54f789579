import { primaryLanguage } from '../../model/language.ts';
import { LANGUAGES_OF } from '../languages/stop-words.ts';
import { english } from './english.ts';
import { french } from './french.ts';
import { german } from './german.ts';
import type { LanguageWords } from './language.ts';
import { spanish } from './spanish.ts';

/** The languages with words of their own. Add one: a file beside these, and a line here. */
const LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map(
  [english, german, french, spanish].map((words) => [words.language, words]),
);

/** The words of a language (BCP 47); null where there is no list for it. */
export function wordsOf(language: string): LanguageWords | null {
  return LANGUAGES.get(primaryLanguage(language)) ?? null;
}

/** Whether a word is among the most frequent little words of a language without a list of its own. */
export function isLittleWord(word: string, language: string): boolean {
  return LANGUAGES_OF.get(word)?.includes(primaryLanguage(language)) ?? false;
}
