import { primaryLanguage } from '../../model/language.ts';
import { words as chinese } from './chinese.ts';
import { words as english } from './english.ts';
import { words as french } from './french.ts';
import { LANGUAGES_OF } from './frequent-words.ts';
import { words as german } from './german.ts';
import type { LanguageWords } from './language.ts';
import { words as spanish } from './spanish.ts';

/** The languages with words of their own. */
const LANGUAGES: ReadonlyMap<string, LanguageWords> = new Map(
  [english, german, french, spanish, chinese].map((words) => [words.language, words]),
);

/** The words of a language (BCP 47) by class; null where there is no list for it. */
export function languageWordsOf(language: string): LanguageWords | null {
  return LANGUAGES.get(primaryLanguage(language)) ?? null;
}

/** Whether a word is among the most frequent little words of a language without a list of its own. */
export function isLittleWord(word: string, language: string): boolean {
  return LANGUAGES_OF.get(word)?.includes(primaryLanguage(language)) ?? false;
}
