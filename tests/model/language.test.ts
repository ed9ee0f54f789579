import { describe, expect, it } from 'vitest';
import { directionOf, primaryLanguage } from '../../src/model/language.ts';
import { languageSchema } from '../../src/model/language-schema.ts';

describe('languageSchema', () => {
  it.each([
    'en',
    'en-GB',
    'zh-Hant-TW',
    'sr-Latn',
    'es-419',
    'de-1996',
    'sl-rozaj-biske',
    'de-DE-u-co-phonebk',
    'en-x-own',
    'yue',
  ])('takes %s', (tag) => {
    expect(languageSchema.safeParse(tag).success).toBe(true);
    // The registry's own reader agrees.
    expect(() => Intl.getCanonicalLocales(tag)).not.toThrow();
  });

  it.each(['', 'e', 'en_GB', 'German', 'en-', '-en', 'en GB', 'en-GB-', 'zh-汉', 'x', '12'])('refuses %j', (tag) => {
    expect(languageSchema.safeParse(tag).success).toBe(false);
  });
});

describe('directionOf', () => {
  it.each([
    ['en', 'ltr'],
    ['ar-EG', 'rtl'],
    ['HE', 'rtl'],
    ['fa', 'rtl'],
    ['az', 'ltr'],
    ['az-Arab', 'rtl'],
    ['ks-Deva', 'ltr'],
    ['ja', 'ltr'],
  ])('%s is written %s', (tag, direction) => {
    expect(directionOf(tag)).toBe(direction);
  });

  it('takes the language from a tag', () => {
    expect(primaryLanguage('ZH-Hant-TW')).toBe('zh');
  });
});
