import { LETTERS } from './english.ts';
import { borrowedPlural } from './other.ts';
import type { Attached, MatchRules, SentenceRules } from './rules.ts';

/** Chinese and Japanese: the dot between the parts of a foreign name is any of several. */
export const chinese: MatchRules = { language: 'zh', letters: middleDots, inflect: borrowedPlural };
export const japanese: MatchRules = { language: 'ja', letters: middleDots, inflect: borrowedPlural };

function middleDots(text: string): string {
  return text.replace(/[\u00b7\u2022\u2027\u2219\u30fb\uff65]/g, '\u00b7');
}

/** Korean: particles are written onto the word before them. */
export const korean: MatchRules = { language: 'ko', inflect: borrowedPlural, after };

function after(word: string): Attached[] {
  if (!LETTERS.test(word) && !/\p{N}$/u.test(word)) return [];
  return PARTICLES.map((particle) => ({ word: word + particle, outside: particle.length }));
}
const PARTICLES = (
  '은 는 이 가 을 를 의 에 에서 에게 께 와 과 도 로 으로 만 까지 부터 보다 처럼 라는 이라는 이다 다 들 들은 들이 들을 들의 나 이나 랑 이랑 ' +
  '에는 에서는 에도 으로는 로는 와의 과의'
).split(' ');

/** Hindi, Marathi, Nepali: the dot below a letter is written or not; nouns in -a and -i change in the plural and before a postposition. */
export const hindi: MatchRules = { language: 'hi', letters: withoutNukta, inflect: inflectHindi };

function withoutNukta(text: string): string {
  return text
    .replace(/[\u0958-\u095f]/g, (letter) => PLAIN[letter.charCodeAt(0) - 0x958] as string)
    .replace(/\u093c/g, '\u00ad');
}
const PLAIN = [...'कखगजडढफय'];

function inflectHindi(words: readonly string[]): string[][] {
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

export const hindiSentences: SentenceRules = {
  neverLast: new Set(['डॉ', 'प्रो', 'श्री', 'पं', 'कु', 'सं']),
  beforeNumber: new Set(['पृ']),
  beforeName: new Set(),
  starters: new Set(),
  isForeign: true,
};
