import type { Noun } from '../interface/noun.ts';

/** Language of the site's own words (BCP 47): given to the build of the pages by its configuration. */
export const LANGUAGE: string = import.meta.env.ATLAS_LANGUAGE ?? 'en-GB';

/** Made when they are first needed: it takes a browser milliseconds to look up how a language writes numbers. */
let numbers: Intl.NumberFormat | null = null;
let plurals: Intl.PluralRules | null = null;

/** A number as the site's language writes it. */
export function inDigits(number: number): string {
  numbers ??= new Intl.NumberFormat(LANGUAGE);
  return numbers.format(number);
}

/** "1 document", "3 documents": a number with its noun in the form that the language asks for. */
export function counted(number: number, noun: Noun): string {
  return `${inDigits(number)} ${formFor(number, noun)}`;
}

/** The form that the language asks for beside a number. */
export function formFor(number: number, forms: Noun): string {
  plurals ??= new Intl.PluralRules(LANGUAGE);
  return forms[plurals.select(number)] ?? forms.other;
}
