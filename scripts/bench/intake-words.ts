import { countOf } from '../../src/model/count.ts';

/** What of a text comes back: of three words in a row each, how many of the reference's, and how many of those that came. */
export interface Share {
  readonly recall: number;
  readonly precision: number;
}

/** The words of a text as they are compared: folded, without formulas, Markdown's escapes and marks of notes, a character each of scripts without spaces. */
export function inOrder(text: string): string[] {
  const plain = text
    .replace(/\$\$?[^$\n]*[\\^_{][^$\n]*\$\$?/g, ' ')
    .replace(/\\(?=[!-/:-@[-`{-~])/g, '')
    .replace(/\[\^[\w-]+\]:?/g, ' ')
    .replace(/\]\((?:https?:|#)[^)\s]*\)/g, '] ')
    .replace(/\u00ad\n?|[\u200b-\u200f\u202a-\u202e\u2066-\u2069]/g, '')
    .replace(/(\p{L})[-‐]\n\s*(?=\p{Ll})/gu, '$1')
    .normalize('NFKC')
    .toLowerCase();
  return (
    plain.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]|\p{Script=Thai}\p{M}*|[\p{L}\p{M}\p{N}]+/gu) ??
    []
  );
}

/** `beside` are words that may be there or not: what is among them alone counts neither way. */
export function shareOf(reference: readonly string[], found: readonly string[], beside: readonly string[] = []): Share {
  const wanted = threes(reference);
  const got = threes(found);
  for (const words of threes(beside).keys()) {
    if (!wanted.has(words)) got.delete(words);
    else if (!got.has(words)) wanted.delete(words);
  }
  let both = 0;
  for (const [words, count] of wanted) both += Math.min(count, got.get(words) ?? 0);
  const total = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((sum, count) => sum + count, 0);
  return { recall: both / Math.max(1, total(wanted)), precision: both / Math.max(1, total(got)) };
}

function threes(words: readonly string[]): Map<string, number> {
  return countOf(words.slice(2).map((_, at) => words.slice(at, at + 3).join(' ')));
}
