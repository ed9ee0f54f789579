import { isName } from './names.ts';

/**
 * Who is said to attend a meeting, by all that they may be announced by there, folded: initials and full names. From rows of a
 * table and words that give a name with initials ("| Ada Poe | AP |", "Ada Poe (AP)"), and from lists under a line that says
 * whose they are. Of whom a list gives no initials they are those of the name, where nobody shares them and a line begins with them. Empty where fewer
 * than three are named.
 */
export function attendeesOf(text: string): Map<string, string> {
  const found = new Map<string, string>();
  const people = new Set<string>();
  const add = (name: string, initials: string | null) => {
    people.add(name);
    found.set(attendeeKey(name), name);
    if (initials !== null && !found.has(attendeeKey(initials))) found.set(attendeeKey(initials), name);
  };
  let isListed = false;
  for (const line of text.split('\n')) {
    const words = line.trim();
    if (words === '' || words.length > LONGEST_LINE) continue;
    if (words.startsWith('|')) {
      const cells = words.split('|').map((cell) => cell.replace(/[*_]/g, '').trim());
      const initials = cells.find((cell) => INITIALS.test(cell));
      const name = cells.find(isFullName);
      if (initials !== undefined && name !== undefined) add(name, initials);
      continue;
    }
    const pairs = words.includes('(') ? words.matchAll(NAMED) : [];
    for (const [, name, initials] of pairs) if (isFullName(name!)) add(name!, initials!);
    const item = ITEM.exec(words)?.[1];
    if (item === undefined) isListed = words.length <= LONGEST_TITLE && TITLE.test(words);
    else if (isListed) {
      const { name, handle } = personIn(item);
      if (isFullName(name)) add(name, handle);
    }
  }
  if (people.size < FEWEST) return new Map();
  const byInitials = Map.groupBy(people, initialsOf);
  for (const [initials, names] of byInitials) {
    const key = attendeeKey(initials);
    if (names.length === 1 && INITIALS.test(initials) && !found.has(key) && isLabel(initials, text))
      found.set(key, names[0]!);
  }
  return found;
}

/** "AP: I agree.", "**AP:** I agree." */
function isLabel(initials: string, text: string): boolean {
  return [`${initials}:`, `${initials} :`, `**${initials}`].some((label) => text.includes(`\n${label}`));
}

function initialsOf(name: string): string {
  return name.replace(/\s*(\p{L})\S*/gu, '$1').toUpperCase();
}

/** Those whom lists under a line that says so name, with what they are called elsewhere: "Ada Poe @adapoe (chair)". Empty for fewer than three. */
export function listedAttendees(text: string): { readonly name: string; readonly handle: string | null }[] {
  const found = [];
  for (const { index: word } of text.matchAll(TITLE_END)) {
    const index = text.lastIndexOf('\n', word) + 1;
    if (word - index > LONGEST_TITLE || !TITLE.test(text.slice(index, word + LONGEST_TITLE).split('\n', 1)[0]!))
      continue;
    for (const line of text
      .slice(text.indexOf('\n', index + 1), index + LONGEST_LIST)
      .split('\n')
      .slice(1)) {
      const words = line.trim();
      if (words === '') continue;
      const item = words.length > LONGEST_LINE ? undefined : ITEM.exec(words)?.[1];
      if (item === undefined) break;
      const person = personIn(item);
      if (isFullName(person.name)) found.push(person);
    }
  }
  return found.length < FEWEST ? [] : found;
}

function personIn(item: string): { name: string; handle: string | null } {
  const name = item
    .split(/ ?[,(/|–:@]| - /)[0]!
    .replace(/[*_]/g, '')
    .trim();
  return { name, handle: HANDLE.exec(item)?.[1] ?? null };
}

/** By what two ways to write an attendee are compared. */
export function attendeeKey(label: string): string {
  return label.toLowerCase();
}

function isFullName(words: string): boolean {
  return /\s/.test(words) && isName(words);
}

const FEWEST = 3;
const LONGEST_LINE = 2000;
const LONGEST_TITLE = 100;
export const INITIALS = /^\p{Lu}{2,4}$/u;
const NAMED = /(\p{Lu}[\p{L}.'’-]*(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|van|von|der|den|di|la)){1,4}) \((\p{Lu}{2,4})\)/gu;
const ITEM = /^(?:[-*+•]|\d{1,3}[.)])\s+(.+)$/;
const HANDLE = /@([\p{L}\p{N}][\p{L}\p{N}_-]{1,38})/u;
/** Code units. */
const LONGEST_LIST = 5000;
/** The line before a list of people: "## Attendees", "**Remote participants:**", "Present". */
const TITLE_SOURCE =
  '[#*_ \\t]*(?:[\\p{L}-]+ ){0,4}(?:attendees|attendance|participants|present|panelists|speakers)\\b.{0,20}$';
const TITLE = new RegExp(`^${TITLE_SOURCE}`, 'iu');
/** Ends a line that may be such a one: sought first, for it is quicker to find. */
const TITLE_END = /(?:attendees|attendance|participants|present|panelists|speakers)\b.{0,20}$/gim;
