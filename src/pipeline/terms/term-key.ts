import { fold } from '../../text/fold.ts';
import { match as english } from '../../text/languages/english.ts';
import { parsePhrase } from '../match/phrases.ts';

/**
 * What the ways to write one term have in common: folded, its words written together, its last word in the singular, so that
 * "Scaling laws", "#ScalingLaw" and "scaling-law" are one. Empty where there is no letter or digit.
 */
export function termKey(written: string): string {
  const phrase = parsePhrase(written);
  if (phrase === null) return '';
  const { key, joints, after } = phrase;
  if (after !== '') return key;
  const cuts = [0, ...joints.map(({ at }) => at), key.length];
  const words = cuts.slice(1).map((end, index) => key.slice(cuts[index], end));
  const shorter = english.inflect(words, true).map((form) => form.join(''));
  return fold(shorter.find((form) => form.length < key.length) ?? key).text;
}

/** Whether a way to write a term needs an alias of its own: the linker finds no other words, and no other signs ("U.S."), by rule. */
export function isOtherName(form: string, key: string): boolean {
  return termKey(form) !== key || /[^\p{L}\p{M}\p{N}\s-]/u.test(form);
}
