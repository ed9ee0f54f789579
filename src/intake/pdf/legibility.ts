import { detectLanguage } from '../../text/languages/detect.ts';

/** Share of letters of which the file does not say what they are, from which on a text is not to be trusted. */
const MOST_UNKNOWN = 0.02;
/** Share of words that have the shape of no word. */
const MOST_ODD = 0.3;
/** The same where the words are of no language that is known. */
const MOST_ODD_UNTOLD = 0.12;
/** And where the fonts say nothing of many letters. */
const MOST_ODD_UNMAPPED = 0.02;
const FEWEST_WORDS = 12;

/** Whether the letters make words: false where fonts do not say what their signs are, or say it wrongly. */
export function isLegible(text: string, unmapped: number, letters: number): boolean {
  const isUnmapped = letters > 0 && unmapped > MOST_UNKNOWN * letters;
  if (isUnmapped && !isPlainlyRead(text)) return false;
  const words = text.match(/[^\s\p{P}]{2,}/gu) ?? [];
  if (words.length < FEWEST_WORDS) return true;
  if (lacksLittleWords(text)) return false;
  const odd = words.filter(isOdd).length / words.length;
  return odd <= (detectLanguage(text) === null ? MOST_ODD_UNTOLD : MOST_ODD);
}

/** Of a script whose letters have no shape that tells words from others: the words without which nobody writes it. */
const LITTLE: readonly (readonly [RegExp, string])[] = [
  [
    /[\p{Script=Arabic}\p{M}]+/gu,
    'في من على إلى ان أن إن عن هذا هذه التي الذي ما لا مع أو او كان قد بين هو هي در به از که این را با است برای آن می تا بر یا هر کے کی میں ہے سے کا اور نے کو پر یہ',
  ],
  [/[\p{Script=Hebrew}\p{M}]+/gu, 'של את על לא הוא היא אל עם כי זה או גם כל אני יש אין לי מה אם אבל רק עד בין'],
];
const ENOUGH_WORDS = 60;
const LEAST_LITTLE = 0.05;

function lacksLittleWords(text: string): boolean {
  const all = text.split(/[^\p{L}\p{M}]+/u).length;
  return LITTLE.some(([script, little]) => {
    const found = text.replaceAll('ـ', '').match(script) ?? [];
    const known = new Set(little.split(' '));
    const share = found.filter((word) => known.has(word)).length / found.length;
    return found.length >= ENOUGH_WORDS && found.length > all / 2 && share < LEAST_LITTLE;
  });
}

/** Fonts may say nothing of letters that are those of their places all the same: words of a language that has many letters show it. */
function isPlainlyRead(text: string): boolean {
  const words = text.match(/[^\s\p{P}]{2,}/gu) ?? [];
  const latin = text.match(/[a-z]/gi)?.length ?? 0;
  const isLatin = latin > (text.match(/\p{L}/gu)?.length ?? 0) / 2;
  const odd = words.filter(isOdd).length;
  return (
    isLatin && words.length >= ENOUGH_WORDS && odd < MOST_ODD_UNMAPPED * words.length && detectLanguage(text) !== null
  );
}

/** No word of any language looks so: letters of two scripts, no vowel among many, capitals in the middle, private signs. */
function isOdd(word: string): boolean {
  if (/[\ufffd\p{Co}\p{Cn}]/u.test(word)) return true;
  const letters = word.replace(/[^\p{L}\p{M}]/gu, '');
  if (letters.length < 2) return false;
  if (SCRIPTS.filter((script) => script.test(letters)).length > 1) return true;
  if (!/^\p{Script=Latin}+$/u.test(letters.normalize('NFC'))) return false;
  if (/\p{Ll}\p{Lu}+\p{Ll}*\p{Lu}|\p{Ll}\p{Lu}{2}/u.test(letters)) return true;
  // A letter whose sign the font calls a ligature.
  if (/\p{Ll}(?:ffi|ffl|fl)(?:[bcdfghjkmnpqrstvwxz]|$)/u.test(letters)) return true;
  return (
    letters.length > 4 &&
    !/[aeiouyàâäãåæáāăąèéêëēęėìíîïīįòóôöõøőœùúûüūůűųýÿ]/iu.test(letters) &&
    letters !== letters.toUpperCase()
  );
}

const SCRIPTS = [
  /\p{Script=Latin}/u,
  /\p{Script=Greek}/u,
  /\p{Script=Cyrillic}/u,
  /\p{Script=Arabic}/u,
  /\p{Script=Hebrew}/u,
  /\p{Script=Devanagari}/u,
  /\p{Script=Thai}/u,
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u,
];
