import { describe, expect, it } from 'vitest';
import { attributesBack, attributesOf, nameAttributes } from '../../src/site/language.ts';

describe('attributesOf', () => {
  it.each([
    ['the same language', 'en', 'en-GB', {}],
    ['a region of it', 'en-US', 'en-GB', {}],
    ['nothing known', undefined, 'en', {}],
    ['another language', 'de', 'en', { lang: 'de' }],
    ['another direction', 'ar-EG', 'en', { lang: 'ar-EG', dir: 'rtl' }],
    ['the other way round', 'en', 'he', { lang: 'en', dir: 'ltr' }],
    ['both from right to left', 'fa', 'ar', { lang: 'fa' }],
  ])('%s', (_what, language, around, attributes) => {
    const found = attributesOf(language, around);
    expect(found).toEqual(attributes);
    const back = attributesBack(found, around);
    expect(Object.keys(back)).toEqual(Object.keys(found));
    if (back.lang) expect(back.lang).toBe(around);
    if (back.dir) expect(back.dir).not.toBe(found.dir);
  });
});

describe('nameAttributes', () => {
  it.each([
    ['OpenAI', undefined],
    ['合成数据', undefined],
    ['ليلى العربي', 'auto'],
    ['GPT-4 של OpenAI', 'auto'],
  ])('%s', (name, dir) => {
    expect(nameAttributes(name).dir).toBe(dir);
  });
});
