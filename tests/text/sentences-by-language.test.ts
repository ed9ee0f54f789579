import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../src/text/sentences.ts';

/** One text a row; `‖` stands where a sentence ends and the next begins, as the text has it: with a space or without. */
const CASES: Record<string, string[]> = {
  de: [
    'Modelle brauchen z. B. viele Daten, d. h. Texte.‖ Das ist teuer.',
    'Laut Dr. Müller und Prof. Weber ist z.B. GPT-4 besser.‖ Mag sein.',
    'Am 3. Oktober und im 19. Jahrhundert war es anders.‖ Heute nicht.',
    'Es waren nur 12.‖ Dann kamen mehr.',
    'Siehe Abb. 3 und S. 12.‖ Es ist klar.',
    'Er sprach von Daten, Modellen usw. und ging.‖ Sie blieb.',
    'Daten, Modelle usw.‖ Das genügt.',
    '„Wirklich?“ fragte er.‖ „Ja.“‖ Sie nickte.',
    '»Nein!« rief sie.‖ Er ging.',
    'Die i. d. R. großen Modelle laufen u. a. bei Google.‖ Und sonst?',
    'Das gilt v. a. für Sprachmodelle, s. o. und s. u. im Text.‖ Ende.',
  ],
  fr: [
    'M. Dupont et Mme Martin, p. ex., le disent.‖ C’est clair.',
    '« Vraiment ? » dit-il.‖ Oui !‖ Non ?',
    '« C’est fini. »‖ Elle partit.',
    'Cf. art. 5 et p. 12.‖ Voilà.',
    'Des modèles, c.-à-d. des outils, etc. et plus.‖ Fin.',
    'Les données, les modèles, etc.‖ Elles manquent.',
    'Le S. A. de M. Hugo, J. R. R. Tolkien aussi.‖ Bien.',
  ],
  es: [
    '¿De verdad?‖ ¡Sí!‖ Claro.',
    'El Sr. García y la Dra. López, p. ej., lo dicen.‖ Es así.',
    'En EE. UU. hay modelos.‖ Aquí no.',
    'Véase pág. 12 y núm. 3.‖ Es todo.',
    'Datos, modelos, etc. y más.‖ Fin.',
    'Datos, modelos, etc.‖ Los hay.',
    '«¿Qué?», dijo.‖ Nada.',
  ],
  tr: [
    'Dr. Yılmaz geldi.‖ Prof. Kaya gitti.',
    '3. Dünya ve 21. yüzyıl.‖ Bu doğru mu?‖ Evet.',
    'Veriler, modeller vb. gerekir.‖ Ama yetmez.',
  ],
  zh: [
    '模型很大。‖它们很贵！‖真的吗？‖是的。',
    '他说：“合成数据有用。”‖她不同意。',
    '“真的吗？！”‖她问。',
    'GPT-4.5很强。‖版本３．５也是。',
    '等等……再说。‖好。',
    '使用 Claude 3.5 模型。‖它很快。',
  ],
  ja: [
    '今日は晴れです。‖明日は雨です！‖本当？',
    '「モデルは賢い。」と彼は言った。‖そうです。',
    '「そうです。」‖はい。',
    '『終わった。』って。‖うん。',
  ],
  ko: ['모델은 크다.‖ 비싸다!‖ 정말?‖ 그렇다.'],
  ar: ['هل هذا صحيح؟‖ نعم هو كذلك.‖ قال د. أحمد ذلك.', 'انتهى!‖ وبدأ من جديد؛ ثم توقف.'],
  ur: ['یہ ایک جملہ ہے۔‖ یہ دوسرا ہے۔'],
  hi: ['डॉ. शर्मा ने कहा।‖ यह सही है।‖क्या सच?‖ हाँ।'],
  my: ['ဒါက စာကြောင်းပါ။‖ ဒါကနောက်တစ်ခု။'],
  am: ['ይህ ዓረፍተ ነገር ነው።‖ ሌላ ነው።'],
  hy: ['Սա նախադասություն է։‖ Սա մյուսն է։'],
  th: ['นี่คือประโยค และนี่ก็เช่นกัน'],
  cs: ['Dne 3. října přišel.‖ Odešel.'],
};

const rows = Object.entries(CASES).flatMap(([language, texts]) => texts.map((row) => [language, row] as const));

describe('sentences by language', () => {
  it.each(rows)('%s: %s', (language, row) => {
    const text = row.replaceAll('‖', '');
    const expected = row.split('‖').map((sentence) => sentence.trim());
    const found = sentencesOf(text, 0, text.length, [], language);
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(expected);
  });

  it('keeps to the rules of English where no language is given', () => {
    const text = 'See pp. 3. Oktober is German. Dr. Who ended. So did No. 5 here.';
    expect(sentencesOf(text, 0, text.length)).toEqual(sentencesOf(text, 0, text.length, [], 'en-GB'));
  });

  it('looks through markup in every language', () => {
    const text = 'C’est <b>fini. »</b> Elle partit.';
    const hidden = [
      { start: 6, end: 9 },
      { start: 16, end: 20 },
    ];
    const found = sentencesOf(text, 0, text.length, hidden, 'fr');
    expect(found.map(({ start, end }) => text.slice(start, end))).toEqual(['C’est <b>fini. »', 'Elle partit.']);
  });
});
