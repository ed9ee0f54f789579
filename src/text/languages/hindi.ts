import type { MatchRules, SentenceRules } from './language.ts';
import { borrowedPlural } from './other.ts';

/** Hindi, Marathi, Nepali: the dot below a letter is written or not; nouns in -a and -i change in the plural and before a postposition. */
export const match: MatchRules = { language: 'hi', letters, inflect };

function letters(text: string): string {
  return text
    .replace(/[\u0958-\u095f]/g, (letter) => PLAIN[letter.charCodeAt(0) - 0x958] as string)
    .replace(/\u093c/g, '\u00ad');
}
const PLAIN = [...'कखगजडढफय'];

function inflect(words: readonly string[]): string[][] {
  const last = words.at(-1) ?? '';
  if (!/^[\p{Script=Devanagari}\p{M}]{2,}$/u.test(last)) return borrowedPlural(words);
  const stem = last.slice(0, -1);
  const forms = last.endsWith('ा')
    ? [`${stem}े`, `${stem}ों`]
    : last.endsWith('ी')
      ? [`${stem}ियाँ`, `${stem}ियां`, `${stem}ियों`]
      : /\p{M}$/u.test(last)
        ? [`${last}ओं`]
        : [`${last}ों`, `${last}ें`];
  return forms.map((form) => [...words.slice(0, -1), form]);
}

export const sentences: SentenceRules = {
  neverLast: new Set(['डॉ', 'प्रो', 'श्री', 'पं', 'कु', 'सं']),
  beforeNumber: new Set(['पृ']),
  beforeName: new Set(),
  starters: new Set(),
  isForeign: true,
};

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'के में है की और से का को पर यह एक नहीं हैं भी कि ने ही तो था लिए कर हो इस जो या वह कुछ साथ थे तक अपने करने जा रहा';
