import type { Noun } from '../interface/noun.ts';

/** Language of the site's own words (BCP 47): given to the build of the pages by its configuration. */
export const LANGUAGE: string = import.meta.env.ATLAS_LANGUAGE ?? 'en-GB';

const numbers = new Intl.NumberFormat(LANGUAGE);
const plurals = new Intl.PluralRules(LANGUAGE);

/** A number as the site's language writes it. */
export function inDigits(number: number): string {
  return numbers.format(number);
}

/** "1 document", "3 documents": a number with its noun in the form that the language asks for. */
export function counted(number: number, noun: Noun): string {
  return `${inDigits(number)} ${formFor(number, noun)}`;
}

/** The form that the language asks for beside a number. */
export function formFor(number: number, forms: Noun): string {
  return forms[plurals.select(number)] ?? forms.other;
}
