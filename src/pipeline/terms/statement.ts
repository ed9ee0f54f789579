import type { Span } from '../../text/span.ts';

/**
 * What a sentence states, without what only leads up to it: the headline of an item ("**The sails are mended**: Ada …", "[A loft
 * of sails](address): The loft …") and a word that ties it to the one before ("However, …"). A short headline is the term that
 * the item explains, and stays.
 */
export function statementOf(text: string, { start, end }: Span): Span {
  const from = start + headlineLength(text.slice(start, Math.min(end, start + MOST_READ)), end - start);
  const tie = TIE.exec(text.slice(from, Math.min(end, from + LONGEST_TIE)))?.[0].length ?? 0;
  return { start: from + tie, end };
}

function headlineLength(words: string, length: number): number {
  if (!words.includes(':')) return 0;
  const found = HEADLINE.exec(words);
  if (found === null || length - found[0].length < LEAST_STATED) return 0;
  const headline = wordsOf(found[1]!);
  const [first = ''] = wordsOf(words.slice(found[0].length));
  const isAgain = first.length >= LEAST_ALIKE && headline.includes(first);
  return headline.length >= MANY_WORDS || isAgain || /[?!]\P{L}*$/u.test(found[1]!) ? found[0].length : 0;
}

function wordsOf(words: string): string[] {
  return [...words.toLowerCase().matchAll(/[\p{L}\p{N}][\p{L}\p{N}’'-]*/gu)].map(([word]) => word);
}

/** Bold words or the words of a link at the start, with a colon at their end or behind them. */
const HEADLINE =
  /^([^\n]{2,160}?)(?::(?:\*\*|__|<\/(?:b|strong|a)>)|(?:\*\*|__|<\/(?:b|strong|a)>|\]\([^()\s]*\))+(?: by [\p{L}\p{N}_-]{2,30})?:)\s+(?=[^\s:])/u;
/** Code units of a sentence within which its headline ends, and of the least that is stated behind one. */
const [MOST_READ, LEAST_STATED] = [400, 30];
/** Words of a headline that is no term; letters of the word that it has in common with what follows. */
const [MANY_WORDS, LEAST_ALIKE] = [4, 3];
const TIE =
  /^(?:however|in particular|in fact|indeed|in short|in other words|moreover|furthermore|additionally|in addition|therefore|thus|hence|in essence|in general|generally|essentially|basically|simply put|put simply), (?=\P{P})|^(?:note|recall|remember) that /iu;
const LONGEST_TIE = 24;
