import type { Span } from './span.ts';

/**
 * Code units. A longer sentence is none: a paragraph of thousands of links, say, all of which have a page that shows where they stand. Were
 * it shown whole, what is made of it would grow with its square.
 */
export const LONGEST_SENTENCE = 3_000;
/** Code units of such a sentence to each side of what is looked for in it. */
export const AROUND = 500;

/** Whole words of a sentence around a stretch in it, so many code units to each side. */
export function windowIn(text: string, whole: Span, { start, end }: Span, around = AROUND): Span {
  const before = text.slice(Math.max(whole.start, start - around), start);
  const after = text.slice(end, Math.min(whole.end, end + around));
  const isCutBefore = start - before.length > whole.start;
  const isCutAfter = end + after.length < whole.end;
  const [partWord = ''] = isCutBefore ? (/^\S*\s*/.exec(before) ?? []) : [];
  const [wordPart = ''] = isCutAfter ? (/\s*\S*$/.exec(after) ?? []) : [];
  return { start: start - before.length + partWord.length, end: end + after.length - wordPart.length };
}
