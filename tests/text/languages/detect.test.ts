import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { detectLanguage, detectLanguages, languageOf } from '../../../src/text/languages/detect.ts';
import { growth, LINEAR } from '../../growth.ts';

const TEXTS: Record<string, string> = {
  en: 'The models that we train are large, and they will be larger still by the end of the year. It is not clear who will pay for that.',
  de: 'Die Modelle, die wir trainieren, sind groß, und sie werden noch größer. Es ist nicht klar, wer das bezahlen soll.',
  fr: 'Les modèles que nous entraînons sont grands, et ils le seront encore plus. On ne sait pas qui va payer pour cela.',
  es: 'Los modelos que entrenamos son grandes y lo serán aún más. No está claro quién va a pagar por ellos en los próximos años.',
  pt: 'Os modelos que treinamos são grandes e serão ainda maiores. Não está claro quem vai pagar por isso nos próximos anos.',
  it: 'I modelli che addestriamo sono grandi e lo saranno ancora di più. Non è chiaro chi pagherà per tutto questo nei prossimi anni.',
  nl: 'De modellen die wij trainen zijn groot en zij worden nog groter. Het is niet duidelijk wie dat aan het einde van het jaar betaalt.',
  sv: 'De modeller som vi tränar är stora och de kommer att bli ännu större. Det är inte klart vem som ska betala för det.',
  pl: 'Modele, które trenujemy, są duże i będą jeszcze większe. Nie jest jasne, kto za to zapłaci, ale to nie jest dla nas ważne.',
  tr: 'Eğittiğimiz modeller çok büyük ve daha da büyük olacak. Bunu kimin ödeyeceği belli değil ama bu bir sorun olarak kalacak.',
  ru: 'Модели, которые мы обучаем, велики, и они будут ещё больше. Не ясно, кто за это заплатит, но это не так важно для нас.',
  uk: 'Моделі, які ми навчаємо, великі, і вони будуть ще більші. Не ясно, хто за це заплатить, але це не так важливо для нас.',
  zh: '我们训练的模型很大，而且会越来越大。还不清楚谁来付钱。',
  ja: '私たちが訓練するモデルは大きく、さらに大きくなるでしょう。',
  ko: '우리가 훈련하는 모델은 크고 앞으로 더 커질 것이다.',
  ar: 'النماذج التي ندربها كبيرة وستكون أكبر. ليس من الواضح من سيدفع ثمن ذلك.',
  fa: 'مدل‌هایی که آموزش می‌دهیم بزرگ هستند و بزرگ‌تر خواهند شد. گفته می‌شود که چه کسی می‌پردازد.',
  ur: 'جن ماڈلز کو ہم تربیت دیتے ہیں وہ بڑے ہیں اور مزید بڑے ہوں گے۔',
  he: 'המודלים שאנו מאמנים גדולים ויהיו גדולים עוד יותר.',
  hi: 'हम जिन मॉडलों को प्रशिक्षित करते हैं वे बड़े हैं और यह भी कहा जाता है कि वे और बड़े होंगे।',
  el: 'Τα μοντέλα που εκπαιδεύουμε είναι μεγάλα.',
  th: 'แบบจำลองที่เราฝึกมีขนาดใหญ่',
};

describe('detectLanguage', () => {
  it.each(Object.entries(TEXTS))('%s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each([
    ['nothing', ''],
    ['numbers and signs', '12, 13 … 14!'],
    ['names alone', 'OpenAI Anthropic DeepSeek Mistral'],
    ['a few words', 'Claude is good'],
    ['scripts mixed', 'The models of тех, кто учит 我们 and so on их модели'],
  ])('does not guess: %s', (_what, text) => {
    expect(detectLanguage(text)).toBe(null);
  });

  it.each([
    ['English names', `${TEXTS.zh}使用Claude、GPT-4和DeepSeek。`, 'zh'],
    [
      'markup',
      `<html><body class="the of and"><p>${TEXTS.de}</p><a href="https://example.org/the/of/and/to/in">x</a>`,
      'de',
    ],
    [
      'code far longer than what is said of it',
      `${TEXTS.zh}\n\`\`\`\n${'let first = (a of the b) and in to;\n'.repeat(2_000)}\`\`\`\n${TEXTS.zh}`,
      'zh',
    ],
    ['a quotation', `${TEXTS.fr} « the model is good » ${TEXTS.fr}`, 'fr'],
  ])('is not led astray by %s', (_what, text, language) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it('is the same each time, reads little of a long text and never throws, whatever it is', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (text) => {
        expect(detectLanguage(text)).toBe(detectLanguage(text));
      }),
    );
    for (const part of [`${TEXTS.de} `, '<'])
      expect(growth((size) => detectLanguage(part.repeat(size / part.length)), 200_000)).toBeLessThan(LINEAR);
  });
});

describe('languageOf', () => {
  it.each([
    ['what the letters show', TEXTS.ja!, 'en', 'ja'],
    ['what the words show', TEXTS.de!, 'en', 'de'],
    ['with the region of the site', TEXTS.en!, 'en-GB', 'en-GB'],
    ['with the region that the page gives', `<html lang="de-CH">${TEXTS.de}`, 'de-AT', 'de-CH'],
    ['not what a page wrongly says of itself', `<html lang="en">${TEXTS.de}`, 'en', 'de'],
    ['what the page says of itself where nothing is clear', '<html lang=nl>Mistral', 'en', 'nl'],
    ['the site’s language else', 'OpenAI, 2024', 'pt-BR', 'pt-BR'],
  ])('is %s', (_what, text, site, language) => {
    expect(languageOf(detectLanguages(text), site)).toBe(language);
  });
});
