import { oneLine } from './facts.ts';

/**
 * A speaker's name as a page writes it, without what stands beside it there: "by", "u/", badges, points, dates and counts, marks
 * of footnotes. Null for nobody.
 */
export function speakerName(words: string | null | undefined): string | null {
  const name = oneLine(words)
    ?.replace(/^(?:by|posted by|from|re:)\s+(?=\S)/i, '')
    .replace(/^\/?u\//, '')
    .replace(BESIDE, '')
    .replace(/^@(?=\w)/, '')
    .replace(/[\s,·•|:]+$|(?<=\p{L}{2})[*†‡§¶¹²³⁰-⁹]+$|(?<=\p{L}{2})\[\d{1,3}\]$/gu, '')
    .trim();
  return name === undefined || name === '' || NOBODY.test(name) ? null : name.slice(0, LONGEST);
}

const LONGEST = 80;
const BESIDE =
  /\s*(?:[·•|–—(]\s*)?(?:\d[\d,.]*[kKmM]? (?:points?|replies|reply|comments?|posts?|likes?|karma)|(?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})|\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|says:?|wrote:?|said:?)[\s\S]*$/u;
/** What stands where somebody has left. */
const NOBODY = /^\[?(?:deleted|removed|gone|anonymous|unknown|deleted[_ ]user|\?)\]?$/i;
