import { byCodeUnit } from '../../model/order.ts';
import { isFirstName, withoutTitle } from '../../text/first-names.ts';
import type { Candidate } from './candidate.ts';
import { together } from './join.ts';
import { deedsIn, type IsOrdinary, looksPersonal } from './kinds.ts';

/**
 * One candidate for each person: "Rourke", "Captain Rourke", "Tobias" and "Captain Tobias Rourke" are one where no other
 * person shares the name in question. A name that so belongs to somebody known already is left out.
 *
 * @param known full names of people who have a page
 * @param textOf the text of a document by its id
 * @returns best first; what was joined stands among the other ways to write the name
 */
export function joinPersons(
  found: readonly Candidate[],
  known: readonly string[],
  textOf: (document: string) => string,
  isOrdinary: IsOrdinary = () => false,
): Candidate[] {
  const candidates = withPersonsByFamilyName(found, textOf, isOrdinary);
  const people = candidates.filter(({ kind, name }) => kind === 'person' && wordsOf(name).length > 1);
  const owners = new Map<string, Set<string>>();
  const own = (word: string, full: string) => owners.set(word, (owners.get(word) ?? new Set()).add(full));
  const leading = new Map<string, Candidate>();
  for (const candidate of people) {
    const words = wordsOf(candidate.name);
    if (words.length < 2) continue;
    const full = fullKey(words);
    const other = leading.get(full);
    if (!other || candidate.count > other.count) leading.set(full, candidate);
    for (const word of ends(words)) own(word, full);
  }
  // One who may be somebody makes a family name doubtful too.
  for (const { name, isName, kind } of candidates) {
    if (!isName || kind !== null || !looksPersonal(name)) continue;
    const words = wordsOf(name);
    if (words.length > 1 && !leading.has(fullKey(words.slice(-2)))) own(words.at(-1)!, fullKey(words));
  }
  // "Charles II" and "Charles the Bald" make a first name doubtful.
  for (const { name, isName } of candidates) {
    const words = wordsOf(name);
    if (isName && words.length > 1 && isFirstName(words[0]!)) own(words[0]!, fullKey(words));
  }
  const firsts = new Map<string, number>();
  for (const { name, count } of people) firsts.set(wordsOf(name)[0]!, (firsts.get(wordsOf(name)[0]!) ?? 0) + count);
  const have = new Set<string>();
  for (const name of known) {
    const words = wordsOf(name);
    if (words.length < 2) continue;
    have.add(fullKey(words));
    for (const word of ends(words)) own(word, fullKey(words));
  }
  const joined = new Map<Candidate, Candidate[]>();
  const kept = candidates.filter((candidate) => {
    const words = wordsOf(candidate.name);
    if (words.length === 0 || !/^\p{Lu}/u.test(candidate.name)) return true;
    const full = words.length > 1 ? fullKey(words) : ownerOf(owners.get(words[0]!));
    if (have.has(full ?? '')) return false;
    // "Bloggerin Priya Raman", "Chief Executive Lena Brandt": what somebody is, before the name.
    const isLonger = words.length > 2 && !isOfSeveral(words);
    const leader = leading.get(full ?? '') ?? (isLonger ? leading.get(fullKey(words.slice(-2))) : undefined);
    // "Ada Poe Surprising": a title behind a byline.
    if (!leader && isLonger && isOrdinary(words.at(-1)!) && leading.has(fullKey(words.slice(0, 2)))) return false;
    if (!leader || leader === candidate) return true;
    if (
      words.length === 1 &&
      (isWordToo(candidate) || !(isSameVoice(candidate, leader) || standWith(candidate, leader)))
    )
      return true;
    joined.set(leader, [...(joined.get(leader) ?? []), candidate]);
    return false;
  });
  return kept
    .map((candidate) => (joined.has(candidate) ? together(candidate, joined.get(candidate)!) : candidate))
    .map((candidate) => {
      const [word, ...more] = wordsOf(candidate.name);
      // A first name alone that several bear, or that one bears elsewhere, is nobody's.
      const isBorne = isFirstName(word!) || (firsts.get(word!) ?? 0) * MOST_ALONE > candidate.count;
      const isAnybodys = more.length === 0 && !candidate.speaks && owners.has(word!) && isBorne;
      return isAnybodys ? { ...candidate, isSure: false } : candidate;
    })
    .sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key));
}

/** A name in the form of a person's is one where people who are called by its last word alone are said to speak or act. */
function withPersonsByFamilyName(
  candidates: readonly Candidate[],
  textOf: (document: string) => string,
  isOrdinary: IsOrdinary,
): Candidate[] {
  const alone = new Map(candidates.filter(({ name }) => !/\s/.test(name)).map((one) => [one.name, one]));
  return candidates.map((candidate) => {
    if (candidate.kind !== null || !candidate.isName || !looksPersonal(candidate.name)) return candidate;
    const words = candidate.name.split(/\s+/);
    const family = alone.get(words.at(-1)!);
    // Both halves of "Borealis Quill" stand for themselves: a firm and what it makes.
    if (!family || family.kind !== null || alone.has(words[0]!) || !/\p{Ll}$/u.test(candidate.name)) return candidate;
    if (isOrdinary(words.at(-1)!.toLowerCase())) return candidate;
    const uses = [...candidate.uses, ...family.uses].map((use) => ({ ...use, text: textOf(use.document) }));
    return deedsIn(uses) >= 2 ? { ...candidate, kind: 'person' } : candidate;
  });
}

/** "Adam", which is an optimizer too, as its uses in lower case betray. */
function isWordToo({ name, others, speaks }: Candidate): boolean {
  return !speaks && others.includes(name.toLowerCase());
}

/** Both speak, the one by the first name alone: so minutes say it of who is known. */
function isSameVoice(short: Candidate, full: Candidate): boolean {
  return short.speaks && full.speaks && full.documents >= FEWEST_MEETINGS;
}
const FEWEST_MEETINGS = 3;

/** Whether the full name stands in a good part of the documents that have the short one. */
function standWith(short: Candidate, full: Candidate): boolean {
  const documents = new Set(full.uses.map(({ document }) => document));
  const own = new Set(short.uses.map(({ document }) => document));
  return own.intersection(documents).size * LEAST_TOGETHER >= own.size;
}
const LEAST_TOGETHER = 3;
/** So many times as often alone, what a person's name seems to begin with is something else: "Swift" of "Swift Ada Poe". */
const MOST_ALONE = 20;

/** The words of a name without a title before it, as they are compared. */
function wordsOf(name: string): string[] {
  return withoutTitle(name).toLowerCase().split(/\s+/).filter(Boolean);
}

/** "Ada Poe and Bob Ray": neither is another name of the other. */
function isOfSeveral(words: readonly string[]): boolean {
  return words.some((word) => /^(?:and|or|&|und|et|y)$|,$/.test(word));
}

/** First and family name: what stands between differs from text to text. */
function fullKey(words: readonly string[]): string {
  return `${words[0]} ${words.at(-1)}`;
}

function ends(words: readonly string[]): string[] {
  return words.length > 1 ? [words[0]!, words.at(-1)!] : [];
}

/** The one who has a name; null where nobody or more than one has. */
function ownerOf(full: ReadonlySet<string> | undefined): string | null {
  return full?.size === 1 ? [...full][0]! : null;
}
