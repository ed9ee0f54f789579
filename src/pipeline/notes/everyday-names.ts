import { hasSpaceless } from '../../model/spaceless.ts';
import { fold } from '../../text/fold.ts';
import { isLittleWord, languageWordsOf } from '../../text/languages/words-of.ts';

/**
 * Whether the name of a note is an everyday word of a language, so that running text which has it hardly means the note: a
 * function word, a common noun or verb, one or two letters, a number or a date. Links still mean it.
 *
 * @param languages BCP 47, of the note and of the site
 */
export function isEverydayName(name: string, languages: readonly string[]): boolean {
  const word = fold(name).text.trim();
  if (!/\p{L}/u.test(word)) return true;
  if (hasSpaceless(word)) return [...word].length < 2;
  if (SYSTEM.has(word)) return true;
  if (!/^[\p{L}\p{M}'’]+$/u.test(word)) return false;
  return [...word].length <= 2 || languages.some((language) => isEverydayWord(word, language));
}

/** What programs and habits call a note that is about no one thing. */
const SYSTEM = new Set('index readme home todo inbox untitled note notes archive journal daily template'.split(' '));

function isEverydayWord(word: string, language: string): boolean {
  const known = languageWordsOf(language);
  if (known === null) return isLittleWord(word, language);
  const isKnown = (form: string) => known.stop.has(form) || known.general.has(form) || known.calendar.has(form);
  return isKnown(word) || (known.basesOf?.(word).some(isKnown) ?? false);
}
