import { fold } from '../../text/fold.ts';
import { match as english } from '../../text/languages/english.ts';
import { parsePhrase } from '../match/phrases.ts';

/**
 * What the ways to write one term have in common: folded, its words written together, its last word in the singular, so that
 * "Scaling laws", "#ScalingLaw" and "scaling-law" are one. Empty where there is no letter or digit.
 */
export function termKey(form: string): string {
  // "GPUs" and "APIs" end as words of the singular do.
  const written = /[A-Z]{2}s$/.test(form) ? form.slice(0, -1) : form;
  if (PLAIN.test(written)) {
    const words = written.toLowerCase().split(/[ -]/);
    const key = words.join('');
    // Only a plural has a shorter form.
    return key.endsWith('s') ? shortestOf(key, words) : key;
  }
  const phrase = parsePhrase(written);
  if (phrase === null) return '';
  const { key, joints, after } = phrase;
  if (after !== '') return key;
  const cuts = [0, ...joints.map(({ at }) => at), key.length];
  const words = cuts.slice(1).map((end, index) => key.slice(cuts[index], end));
  return fold(shortestOf(key, words)).text;
}

/** Letters and digits of ASCII, of which only the case is folded: most of most names, several times as fast. */
const PLAIN = /^[A-Za-z0-9]+(?:[ -][A-Za-z0-9]+)*$/;

function shortestOf(key: string, words: readonly string[]): string {
  const shorter = english.inflect(words, true).map((form) => form.join(''));
  return shorter.find((form) => form.length < key.length) ?? key;
}

/** Whether a way to write a term needs an alias of its own: the linker finds no other words, and no other signs ("U.S."), by rule. */
export function isOtherName(form: string, key: string): boolean {
  return termKey(form) !== key || /[^\p{L}\p{M}\p{N}\s-]/u.test(form);
}
