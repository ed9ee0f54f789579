import { ALONE, kindOf, OTHER } from './characters.ts';
import { fold } from './fold.ts';
import { inflect } from './inflect.ts';

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

export interface Variant extends Phrase {
  /** Singular or plural made by rule, not written by a curator. */
  readonly derived: boolean;
}

/** Reads a name or phrase; null where it has no letter or digit to look for. The `#` of a hashtag is not part of it. */
export function parsePhrase(written: string): Phrase | null {
  const text = fold(written, [], { keepCase: true }).text.trim().replace(/^#+/, '');
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
    key += fold(text.slice(word.start, word.end)).text;
    cased += text.slice(word.start, word.end);
    previous = word;
  }
  return { key, cased, joints, before: text.slice(0, first.start), after: text.slice(last.end) };
}

/** A phrase and, if `singular`, its singular, and its plural. The inflected word is the last one. */
export function variantsOf(phrase: Phrase, singular: boolean): Variant[] {
  const variants: Variant[] = [{ ...phrase, derived: false }];
  if (phrase.after !== '') return variants;
  const lastWord = phrase.key.slice(phrase.joints.at(-1)?.at ?? 0);
  for (const { cut, add } of inflect(phrase.key, lastWord, singular)) {
    variants.push({
      ...phrase,
      key: phrase.key.slice(0, phrase.key.length - cut) + add,
      cased: phrase.cased.slice(0, phrase.cased.length - cut) + add,
      derived: true,
    });
  }
  return variants;
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
