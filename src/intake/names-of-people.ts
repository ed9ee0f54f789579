import { isPersonalName } from '../text/first-names.ts';
import { bylineOf, oneLine } from './facts.ts';

/**
 * A speaker's name as a page writes it, without what stands beside it there: "by", "u/", badges, points, dates and counts, marks
 * of footnotes. Null for nobody.
 */
export function speakerName(words: string | null | undefined): string | null {
  const name = oneLine(words)
    ?.replace(/^(?:by|(?:posted|comment|kommentar) (?:by|von)|from|re:)\s+(?=\S)/i, '')
    .replace(/^\/?u\//, '')
    .replace(BESIDE, '')
    .replace(/^@(?=\w)/, '')
    .replace(/[\s,·•|:]+$|(?<=\p{L}{2})[*†‡§¶¹²³⁰-⁹]+$|(?<=\p{L}{2})\[\d{1,3}\]$/gu, '')
    .trim();
  return name === undefined || name === '' || NOBODY.test(name) ? null : name.slice(0, LONGEST);
}

const LONGEST = 80;
const BESIDE =
  /\s*(?:[·•|–—(]\s*)?(?:\d[\d,.]*[kKmM]? (?:points?|replies|reply|comments?|posts?|likes?|karma)|(?:on )?(?:[A-Z][a-z]{2,8}\.? \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})|\d{1,2}[.:/]\d{2}(?=[.,:/\s]|$)|\d{1,3} (?:seconds?|minutes?|hours?|days?|weeks?|months?|years?) ago|says:?|wrote:?|said:?)[\s\S]*$/u;
/** What stands where somebody has left. */
const NOBODY = /^\[?(?:deleted|removed|gone|anonymous|unknown|deleted[_ ]user|\?)\]?$/i;

/** The authors that a line beside an article names: "By Ada Poe and Tom Reed | 3 March 2025", "Ada Poe, science editor". */
export function shownByline(words: string | null): string | undefined {
  const line = oneLine(words)
    ?.replace(/^.{0,20}?\b(?:written|posted|words|text|story|report|reporting)?\s*by:?\s+(?=\p{Lu})/iu, '')
    .replace(/^(?:von|par|por|di|door|af|av|автор:?)\s+(?=\S)/iu, '')
    .replace(/^(?:作者|投稿者|著者|記者|文)\s*[:：●]?\s*(?=\S)/u, '')
    .replace(CUT, '')
    .replace(/(?<=\p{L}{2})(?:[*†‡§¶¹²³⁰-⁹]|\[\d{1,3}\])+(?=$|[\s,])/gu, '');
  if (line === undefined) return undefined;
  const names = line.split(/\s*(?:,|&|;|\band\b|\bund\b|\bet\b|\by\b)\s*/u).filter(Boolean);
  const people: string[] = [];
  // What follows the last name is a post or a paper.
  for (const name of names) {
    if (!isPerson(name)) break;
    people.push(name);
  }
  return bylineOf(people);
}

const CUT =
  /\s*(?:[|•·–—(/@]|\s-\s|\d|https?:|\b(?:published|updated|posted|last|on|at|in|for|via|follow|email|view|read|share|contributor|staff|senior|correspondent|editor|reporter|special|twitter|facebook|instagram|january|february|march \d|april \d|june \d|july|august \d|september|october|november|december)\b)[\s\S]*$/iu;

/** One to five words, each with a capital but for particles; scripts without capitals count. */
function isPerson(name: string): boolean {
  const parts = name.trim().split(' ');
  return (
    parts.length <= 5 &&
    name.length <= 60 &&
    parts.every((part) =>
      /^(?:[\p{Lu}\p{Lt}\p{Lo}][\p{L}\p{M}.'’-]*|al|bin|da|de|del|den|der|di|dos|du|el|la|le|ten|van|von|y)$/u.test(
        part,
      ),
    )
  );
}

/** By a first name or by initials: what else has capitals below a title may be regions, products or fields of a form. */
export function isPlainlyPerson(name: string): boolean {
  return isPersonalName(name) || /(?:^|\s)\p{Lu}\.(?:[ -]?\p{Lu}\.)*(?=\s)/u.test(name);
}
