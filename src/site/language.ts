import { directionOf, primaryLanguage } from '../model/language.ts';

/** Attributes of an element whose words are in another language than the page around it; none where they are not. */
export interface LanguageAttributes {
  readonly lang?: string;
  readonly dir?: 'ltr' | 'rtl';
}

/** `lang` and, where it is written the other way, `dir` for words of a language within a page of another; regions are one language. */
export function attributesOf(language: string | undefined, around: string): LanguageAttributes {
  if (language === undefined || primaryLanguage(language) === primaryLanguage(around)) return {};
  const dir = directionOf(language);
  return dir === directionOf(around) ? { lang: language } : { lang: language, dir };
}

/** For words of the page's own within those of another language: what `attributesOf` changed is changed back. */
export function attributesBack({ lang, dir }: LanguageAttributes, around: string): LanguageAttributes {
  if (lang === undefined) return {};
  return dir === undefined ? { lang: around } : { lang: around, dir: directionOf(around) };
}

/** `dir` for a name that stands in a sentence: it brings its own direction where it has letters written from right to left. */
export function nameAttributes(name: string): { readonly dir?: 'auto' } {
  return RIGHT_TO_LEFT.test(name) ? { dir: 'auto' } : {};
}

const RIGHT_TO_LEFT = /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u;
