import { LETTERS, type MatchRules, type SentenceRules, wordSet } from './language.ts';

/**
 * Turkish and Azerbaijani: I is the capital of ı and İ that of i. Foreign names keep their letters, so that a name is also
 * sought as other languages fold it ("openai") and in capitals ("ANTHROPIC"). Endings follow proper names behind an
 * apostrophe; common nouns take them by vowel harmony.
 */
export const match: MatchRules = { language: 'tr', lower, letters, spellings, inflect, endsByApostrophe: true };

/** A decomposed İ becomes an i and something that is ignored. */
function lower(text: string): string {
  return text.replace(/I\u0307/g, 'i\u00ad').replace(/[Iİ]/g, (letter) => (letter === 'I' ? 'ı' : 'i'));
}

/** The circumflex is written or not: zekâ, zeka. */
function letters(text: string): string {
  return text.replace(/[âîûÂÎÛ]/g, (letter) => CIRCUMFLEX[letter] as string).replace(/\u0302/g, '\u00ad');
}
const CIRCUMFLEX: Record<string, string> = { â: 'a', î: 'i', û: 'u', Â: 'A', Î: 'İ', Û: 'U' };

function spellings(name: string) {
  const [general, capitals] = [name.toLowerCase().replace(/i\u0307/g, 'i'), name.toUpperCase()];
  return [
    { text: name, isExact: false },
    { text: general, isExact: false },
    { text: capitals, isExact: true },
  ];
}

/** Plural, cases and possession of a common noun's last word; of a compound ("dil modeli") those behind its ending. */
function inflect(words: readonly string[], isCommon: boolean): string[][] {
  const last = words.at(-1) ?? '';
  if (!isCommon || !LETTERS.test(last) || words.join('').length < 3) return [];
  const front = words.slice(0, -1);
  const plural = last + harmonised('lAr', last);
  const forms = [plural, ...[last, plural].flatMap((stem) => endingsOf(stem))];
  if (front.length > 0 && COMPOUND.test(last)) {
    const stem = last.replace(COMPOUND, '');
    const compounds = [last, stem + harmonised('lArI', stem)];
    forms.push(...compounds.flatMap((each) => ['', ...POSSESSED].map((ending) => each + harmonised(ending, each))));
  }
  return forms.map((form) => [...front, form]);
}
/** The vowel that makes two nouns a compound: "model", "dil modeli". */
const COMPOUND = /(?<=[^aeıioöuüâîû])s?[ıiuü]$/;
const POSSESSED = ['nI', 'nIn', 'nA', 'ndA', 'ndAn', 'ylA'];

function endingsOf(stem: string): string[] {
  const endsInVowel = VOWEL.test(stem.at(-1) as string);
  const hard = /[fstkçşhp]$/.test(stem) ? 't' : 'd';
  const endings = endsInVowel
    ? ['yI', 'yA', 'nIn', 'sI', 'sInA', 'sIndA', 'sInI', 'sInIn', 'ylA']
    : ['I', 'A', 'In', 'InA', 'IndA', 'InI', 'InIn', 'lA'];
  const locative = [`${hard}A`, `${hard}An`, `${hard}Aki`];
  const stems = SOFTENED.test(stem) ? [stem, stem.slice(0, -1) + (SOFT[stem.at(-1) as string] as string)] : [stem];
  return [
    ...stems.flatMap((each) => endings.map((ending) => each + harmonised(ending, stem))),
    ...locative.map((ending) => stem + harmonised(ending, stem)),
  ];
}

/** Fills the vowels of an ending, A (a, e) and I (ı, i, u, ü), by the last vowel before each. */
function harmonised(ending: string, stem: string): string {
  let last = [...stem.toLocaleLowerCase('tr')].findLast((letter) => VOWEL.test(letter)) ?? 'e';
  return ending.replace(/[AI]/g, (sign) => {
    const isBack = /[aıouâ]/.test(last);
    const isRound = /[oöuü]/.test(last);
    last = sign === 'A' ? (isBack ? 'a' : 'e') : isBack ? (isRound ? 'u' : 'ı') : isRound ? 'ü' : 'i';
    return last;
  });
}

const VOWEL = /[aeıioöuüâîû]/i;
const SOFTENED = /[çkpt]$/;
const SOFT: Record<string, string> = { ç: 'c', k: 'ğ', p: 'b', t: 'd' };

export const sentences: SentenceRules = {
  neverLast: wordSet('dr prof doç av sn örn bkz yrd alb gen cad sok mah apt şti ltd a.ş m.ö m.s t.c'),
  beforeNumber: wordSet('no s sf bl'),
  beforeName: wordSet('vb vs vd'),
  starters: wordSet(
    'ama ancak artık aslında ayrıca bazı ben bir biz bu bugün bunlar bunun çünkü daha dahası de diğer en fakat gene hatta her hiç ' +
      'ise işte ki kim nasıl ne neden o onlar onun oysa öte peki sen siz son sonra şimdi şu tüm ve veya ya yani yine',
  ),
  hasOrdinals: true,
  isForeign: true,
};

/** Frequent little words, by which a text is told from those of other languages in its script. */
export const frequentWords =
  'bir ve bu için da de ile olarak daha çok ne o en gibi kadar olan sonra ama ki mi değil var her ya veya şey ben biz onun ancak göre ise bunu olduğu büyük yeni ilk iki';
