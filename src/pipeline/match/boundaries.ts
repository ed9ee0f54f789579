import type { EntityKind } from '../../model/vocabulary.ts';
import { isWordAt, isWordBefore } from '../../text/characters.ts';
import { fold } from '../../text/fold.ts';
import { CONTRACTIONS, isFreeAfterHyphen, PREFIXES } from '../../text/languages/english.ts';
import type { MatchRules } from '../../text/languages/language.ts';
import type { Source } from './source.ts';

/** `free`: a name may begin or end here. `tied`: it is part of something else. `hyphen`: tied by a hyphen to a word. */
export type Edge = 'free' | 'tied' | 'hyphen';

/**
 * Where a name may begin and end beyond the plain edges of words. A sign that ties words together makes a name part of
 * something else, unless what it ties on is known to leave the name its meaning:
 *
 * - hyphen after: a general word as in "Mythos-style", "LLM-powered", "post-training-heavy", or a participle in -ed;
 *   never "GPT-4-turbo", "Claude-3", "Meta-Llama";
 *   (two organizations or two places, "US-China", are let through by `findMentions`);
 * - hyphen before: a general prefix as in "pre-Mythos", "non-transformer"; never "X-AI";
 * - apostrophe after: 's, 'd, 'll, 're, 've, 'm; never "O'Brien";
 * - full stop before without white space: never ("Character.AI");
 * - full stop or comma between digits, `@` and `&` between words: never ("GPT-4.5", "R&D", an e-mail address).
 *
 * - dollars behind: never, "US$20" is a price;
 *
 * - within katakana, which is written as one word, and between a letter and its mark: never.
 *
 * What a language ties on otherwise is in its rules: "KI-Modell", "l'IA", "Claude'un". White space, slashes, brackets,
 * quotation marks and long dashes part words.
 */
export function edgeBefore(source: Source, start: number, rules: MatchRules, kind: EntityKind): Edge {
  const { text } = source;
  const at = start - 1;
  if (
    text.charCodeAt(start) >= FIRST_KATAKANA &&
    at >= source.from &&
    isKatakana(text, start) &&
    isKatakana(text, at)
  ) {
    return 'tied';
  }
  if (at <= source.from || !isWordBefore(text, at)) return 'free';
  switch (signAt(source, at)) {
    case '-': {
      const isFree = PREFIXES.has(wordBefore(source, at)) || rules.hyphenBefore?.(originalBefore(source, at), kind);
      return isFree ? 'free' : 'hyphen';
    }
    case ',':
      return isDigit(text, at - 1) && isDigit(text, start) ? 'tied' : 'free';
    case "'":
      return rules.elided?.has(wordBefore(source, at)) ? 'free' : 'tied';
    case '.':
    case '@':
    case '&':
      return 'tied';
    default:
      return 'free';
  }
}

/** As `edgeBefore`, for a name from `start` that ends before `end`. */
export function edgeAfter(source: Source, start: number, end: number, rules: MatchRules, kind: EntityKind): Edge {
  const { text, to } = source;
  if (end >= to) return 'free';
  const following = text.charCodeAt(end);
  if (
    following >= FIRST_MARK &&
    (MARK.test(text.charAt(end)) || (isKatakana(text, end) && isKatakana(text, end - 1)))
  ) {
    return 'tied';
  }
  const sign = signAt(source, end);
  // "C" is neither in "C++" nor in "C#".
  if (sign === '+' || sign === '#') return end - start === 1 ? 'tied' : 'free';
  if (end + 1 >= to || !isWordAt(text, end + 1)) return 'free';
  switch (sign) {
    case '-': {
      const word = wordAfter(source, end + 1);
      const next = end + 1 + word.length;
      if (next + 1 < to && signAt(source, next) === '-' && isWordAt(text, next + 1)) return 'hyphen';
      if (isFreeAfterHyphen(word)) return 'free';
      return rules.hyphenAfter?.(original(source, end + 1, next), kind) ? 'free' : 'hyphen';
    }
    case '.':
    case ',':
      return isDigit(text, end - 1) && isDigit(text, end + 1) ? 'tied' : 'free';
    case "'":
      return rules.endsByApostrophe || CONTRACTIONS.has(wordAfter(source, end + 1)) ? 'free' : 'tied';
    case '@':
    case '&':
      return 'tied';
    case '$':
      return isDigit(text, end + 1) ? 'tied' : 'free';
    default:
      return 'free';
  }
}

/** The folded sign at an index; hyphens and short dashes are `-`, but a long dash is a space, for it parts words. */
function signAt(source: Source, index: number): string {
  const sign = source.text.charAt(index);
  if (sign < '\u0080' && sign !== '-') return sign;
  return LONG_DASH.test(String.fromCharCode(source.originalAt(index))) ? ' ' : fold(sign).text;
}

const LONG_DASH = /[\u2013-\u2015]/;

function isDigit(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return code >= 0x30 && code <= 0x39;
}

function wordBefore({ text, from }: Source, end: number): string {
  let start = end;
  while (start > from && end - start < LONGEST && isWordBefore(text, start)) start--;
  return text.slice(start, end).toLowerCase();
}

function wordAfter({ text, to }: Source, start: number): string {
  let end = start;
  while (end < to && end - start < LONGEST && isWordAt(text, end)) end++;
  return text.slice(start, end).toLowerCase();
}

/** A stretch of a source with the case it has in the document. */
function original(source: Source, start: number, end: number): string {
  let letters = '';
  for (let index = start; index < end; index++) letters += String.fromCharCode(source.originalAt(index));
  return letters;
}

function originalBefore(source: Source, end: number): string {
  return original(source, end - wordBefore(source, end).length, end);
}

/** Letters of katakana and the sign that lengthens them, not the dot between words. */
function isKatakana(text: string, index: number): boolean {
  const code = text.charCodeAt(index);
  return (code >= FIRST_KATAKANA && code <= 0x30fa) || code === 0x30fc || (code >= 0x31f0 && code <= 0x31ff);
}

const FIRST_KATAKANA = 0x30a1;
const FIRST_MARK = 0x300;
const MARK = /^\p{M}/u;
const LONGEST = 32;
