import { ALONE, kindOf, OTHER } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { match as english } from '../../text/languages/english.ts';
import type { MatchRules } from '../../text/languages/language.ts';

/**
 * A name or phrase as it is sought: `key` is its words, folded and written together, so that "fine-tuning",
 * "fine tuning" and "finetuning" are one. `cased` is the same with its case kept.
 */
export interface Phrase {
  readonly key: string;
  readonly cased: string;
  readonly joints: readonly Joint[];
  /** Folded signs that must stand before the first and after the last word, for example `.` in "U.S.". */
  readonly before: string;
  readonly after: string;
}

/** Where two words of a phrase meet: `at` is the offset in the key. */
export interface Joint {
  readonly at: number;
  /** `null`: a space, a hyphen or nothing. Otherwise exactly these folded signs, for example `.` or `: `. */
  readonly signs: string | null;
}

/** One way to write a phrase. */
export interface Variant extends Phrase {
  /** Singular, plural or spelling made by rule, not written by a curator. */
  readonly derived: boolean;
  /** Code units at the start and the end of the key that are written onto the phrase and no part of it. */
  readonly lead: number;
  readonly trail: number;
  /** Holds only with the case of `cased`, whatever the name asks for. */
  readonly isExact: boolean;
}

/** Reads a name or phrase; null where it has no letter or digit to look for. The `#` of a hashtag is not part of it. */
export function parsePhrase(written: string, rules: MatchRules = english): Phrase | null {
  const text = foldedCase(written, rules).trim().replace(/^#+/, '');
  const words = wordsOf(text);
  const first = words[0];
  const last = words.at(-1);
  if (first === undefined || last === undefined) return null;

  let key = '';
  let cased = '';
  const joints: Joint[] = [];
  let previous = first;
  for (const word of words) {
    if (word !== first) {
      const signs = text.slice(previous.end, word.start);
      joints.push({ at: key.length, signs: /^[ -]?$/.test(signs) ? null : fold(signs).text });
    }
    key += keyOf(text.slice(word.start, word.end), rules);
    cased += text.slice(word.start, word.end);
    previous = word;
  }
  return { key, cased, joints, before: text.slice(0, first.start), after: text.slice(last.end) };
}

/**
 * All the ways to write a name in a document of a language: as it is written, inflected (`isCommon`: a common noun's
 * singular too), and with what the language writes onto it.
 */
export function variantsOf(written: string, rules: MatchRules, isCommon: (phrase: Phrase) => boolean): Variant[] {
  const variants = new Map<string, Variant>();
  const add = (variant: Variant) => {
    const same = JSON.stringify([variant.key, variant.joints, variant.lead, variant.trail, variant.isExact]);
    if (!variants.has(same)) variants.set(same, variant);
  };
  const spellings = rules.spellings?.(written) ?? [{ text: written, isExact: false }];
  for (const [index, { text, isExact }] of spellings.entries()) {
    const phrase = parsePhrase(text, rules);
    if (phrase === null) continue;
    add({ ...phrase, derived: index > 0, lead: 0, trail: 0, isExact });
    const words = isExact ? [] : wordsIn(phrase);
    if (phrase.after === '') {
      for (const inflected of words.length === 0 ? [] : rules.inflect(words, isCommon(phrase))) {
        add(withWords(phrase, inflected, rules));
      }
    }
  }
  if (rules.before === undefined && rules.after === undefined) return [...variants.values()];
  for (const variant of [...variants.values()]) for (const attached of attachedTo(variant, rules)) add(attached);
  return [...variants.values()];
}

/** The words of a phrase with their case. Where folding changed a length they are those of the key. */
function wordsIn({ key, cased, joints }: Phrase): string[] {
  const text = cased.length === key.length ? cased : key;
  const cuts = [0, ...joints.map(({ at }) => at), text.length];
  return cuts.slice(1).map((end, index) => text.slice(cuts[index], end));
}

function withWords(phrase: Phrase, words: readonly string[], rules: MatchRules): Variant {
  const keys = words.map((word) => keyOf(word, rules));
  let at = 0;
  const joints = phrase.joints.map((joint, index) => {
    at += (keys[index] as string).length;
    return joint.at === at ? joint : { ...joint, at };
  });
  const rest = { derived: true, lead: 0, trail: 0, isExact: false };
  return { ...phrase, key: keys.join(''), cased: words.join(''), joints, ...rest };
}

/** The phrase with what the language writes onto its first or its last word. */
function attachedTo(variant: Variant, rules: MatchRules): Variant[] {
  const words = wordsIn(variant);
  const attached: Variant[] = [];
  if (variant.before === '' && rules.before !== undefined) {
    for (const { word, outside } of rules.before(words[0] as string)) {
      const whole = withWords(variant, [word, ...words.slice(1)], rules);
      attached.push({ ...whole, cased: whole.cased.slice(outside), lead: outside, isExact: variant.isExact });
    }
  }
  if (variant.after === '' && rules.after !== undefined) {
    for (const { word, outside } of rules.after(words.at(-1) as string)) {
      const whole = withWords(variant, [...words.slice(0, -1), word], rules);
      const cased = whole.cased.slice(0, whole.cased.length - outside);
      attached.push({ ...whole, cased, trail: outside, isExact: variant.isExact });
    }
  }
  return attached;
}

/** Folded with its case kept. */
export function foldedCase(text: string, { letters }: MatchRules): string {
  return fold(letters === undefined ? text : letters(text), [], { keepCase: true }).text;
}

function keyOf(word: string, { lower }: MatchRules): string {
  return fold(lower === undefined ? word : lower(word)).text;
}

/** Words of a folded text (case may be kept); every character of a spaceless script is one. */
function wordsOf(text: string): { start: number; end: number }[] {
  const words: { start: number; end: number }[] = [];
  let at = 0;
  let open = false;
  for (const character of text) {
    const kind = kindOf(character.codePointAt(0) as number);
    const end = at + character.length;
    const last = words.at(-1);
    if (kind !== OTHER && kind !== ALONE && open && last !== undefined) last.end = end;
    else if (kind !== OTHER) words.push({ start: at, end });
    open = kind !== OTHER && kind !== ALONE;
    at = end;
  }
  return words;
}
