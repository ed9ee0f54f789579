import { byCodeUnit } from '../../model/order.ts';
import { hasSpaceless } from '../../model/spaceless.ts';
import { type Acronym, acronymsOf } from '../../text/acronyms.ts';
import { isPersonalName } from '../../text/first-names.ts';
import { shownText } from '../../text/shown.ts';
import { attendeesOf, INITIALS, listedAttendees } from '../documents/readers/attendees.ts';
import type { MatchedDocument } from '../stages.ts';
import type { Candidate, Use } from './candidate.ts';
import { isCompound } from './compounds.ts';
import type { TokenCorpus } from './corpus.ts';
import { gather } from './gather.ts';
import { type Gathered, isProperNoun, PLACES } from './gathered.ts';
import { kindOf } from './kinds.ts';
import { isKnownName, knownKind } from './known-names.ts';
import { type Lexis, ORDINARY, UNKNOWN_LANGUAGE } from './lexis.ts';
import { withListedKinds } from './listed-kinds.ts';
import { isNameOfSomething } from './namehood.ts';
import { speakersOf } from './speakers.ts';
import { termKey } from './term-key.ts';
import { COMMONEST_SHARE, isBareName, isTerm } from './termhood.ts';
import { CAPITAL, MARKED, type Tokens } from './token-columns.ts';

/**
 * Names and terms that stand in the documents outside of every mention, best first. Proper names by their capitals
 * ({@link namesOf}); terms by termhood: the C-value of a phrase, which counts it less for every time it is only part of a
 * longer one (Frantzi, Ananiadou and Mima, "Automatic recognition of multi-word terms: the C-value/NC-value method",
 * 2000), with 1 + log2 of its words so that single words take part (Barrón-Cedeño and others 2009). What a document says
 * again counts ever less, another document fully. Everyday words count less, and in a corpus of some size so do words that
 * are spread as chance would spread them (residual inverse document frequency: Church and Gale, "Poisson mixtures", 1995).
 */
export function findCandidates({ all, lexis }: TokenCorpus): Candidate[] {
  const gathered = gather(all, lexis);
  const acronyms = pairs(
    all.map(({ document }) => document),
    (handle) => !lexis.isOrdinary(handle.toLowerCase()),
  );
  const texts = new Map(all.map(({ document }) => [document.id, document.text]));
  const speakers = speakersOf(all);
  for (const key of speakers.keys()) gathered.delete(key);
  const told = [...gathered.values()]
    .flatMap((each) => finish(each, all, lexis))
    .concat([...speakers.values()])
    .map((candidate) => withAcronym(candidate, acronyms))
    .sort((a, b) => b.score - a.score || byCodeUnit(a.key, b.key))
    .map((candidate, rank) => (rank < MOST_TOLD ? withKind(candidate, texts, lexis.isOrdinary) : candidate));
  return withListedKinds(told, (document) => texts.get(document)!);
}

/** Of so many of the best it is asked what they are. */
const MOST_TOLD = 2500;

function withKind(
  candidate: Candidate,
  texts: ReadonlyMap<string, string>,
  isOrdinary: Lexis['isOrdinary'],
): Candidate {
  if (candidate.kind !== null) return candidate;
  const uses = candidate.uses.map(({ document, start, end }) => ({ text: texts.get(document)!, start, end }));
  return { ...candidate, kind: kindOf([candidate.name, ...candidate.others], candidate.isName, uses, isOrdinary) };
}

function finish(gathered: Gathered, all: readonly Tokens[], lexis: Lexis): Candidate[] {
  const entry = isProperNoun(gathered) ? gathered : (asName(gathered, all, lexis) ?? gathered);
  const { key, places, forms, general } = entry;
  const isName = isProperNoun(entry);
  // "Kesselprüfung" is a term of two words.
  const isWhole = entry.words.length === 1 && entry.length === 1 && !isName;
  const length = isWhole && isCompound(entry.words[0]!, entry.document, lexis) ? 2 : entry.length;
  const isOrdinary = (lexis.classOf(entry.document, entry.words[0]!) & (ORDINARY | UNKNOWN_LANGUAGE)) !== 0;
  if (places.size < 2 && entry.isWeak) return [];
  const sorted = Float64Array.from(places.keys()).sort();
  let [spread, documents] = [0, 0];
  for (let from = 0; from < sorted.length; documents++) {
    const document = Math.floor(sorted[from]! / PLACES);
    let to = from + 1;
    while (to < sorted.length && sorted[to]! < (document + 1) * PLACES) to++;
    spread += Math.log2(1 + to - from);
    from = to;
  }
  // A name that also stands for itself is what its compounds are of: "NVIDIA" of "NVIDIA GPU".
  const nested = entry.nestedIn === 0 ? 0 : entry.nestedCount / entry.nestedIn / places.size;
  const isFamily = entry.versions >= LEAST_VERSIONS;
  const alone = isName
    ? isFamily || entry.nestedPlaces < places.size * MOSTLY_NESTED
      ? 1
      : 0
    : Math.max(0, 1 - nested);
  const specific = isName ? 1 : (length - general * (1 - GENERAL_WEIGHT)) / length;
  const chance = residual(places.size, documents, all.length);
  const isRepeating = new Set(entry.words).size < entry.words.length;
  const [name, ...others] = byFrequency(forms, isName);
  // "一", "我": one letter of a script without spaces is a word of everyday.
  if (name !== undefined && [...name].length === 1 && hasSpaceless(name)) return [];
  const isSure =
    !isRepeating &&
    (isName ? isNameOfSomething(entry, name!, all, lexis) : !isOfPerson(name!) && isTerm(entry, all, lexis));
  const single =
    isName || (isSure && isBareName(entry, lexis))
      ? 1
      : length === 1
        ? SINGLE_WEIGHT / (isOrdinary ? 1 + Math.min(MOST_PENALTY, headsOf(entry, lexis) / 2) : 1)
        : places.size === 1
          ? ONCE_WEIGHT
          : 1;
  const weight = (isName ? NAME_WEIGHT : 1) * (isSure ? 1 : UNSURE_WEIGHT);
  const score = (1 + Math.log2(length)) * spread * alone * specific * single * chance * weight;
  if (score <= 0) return [];
  const uses = Array.from(sorted, (place): Use => {
    const tokens = all[Math.floor(place / PLACES)]!;
    const from = place % PLACES;
    const [start, end] = [tokens.starts[from]!, tokens.ends[places.get(place)! - 1]!];
    return { document: tokens.document.id, sentence: tokens.sentences[from]!, start, end };
  });
  return [
    {
      key,
      name: name!,
      others,
      kind: null,
      isName,
      isSure,
      speaks: false,
      score: Math.round(score * 1000) / 1000,
      count: places.size,
      documents,
      uses,
    },
  ];
}

/** "Ada Poe wrote": somebody, and what he does. */
function isOfPerson(name: string): boolean {
  const [, person] = /^(\p{Lu}\p{Ll}+ \p{Lu}[\p{L}’'-]+) \p{Ll}/u.exec(name) ?? [];
  return person !== undefined && isPersonalName(person);
}

/** In how many longer terms it stands, which make a word a part of them; less where it also stands for itself, but not one of the commonest. */
function headsOf({ words, document, nestedIn, nestedPlaces, places }: Gathered, lexis: Lexis): number {
  const isCommon = (lexis.familiarity(document, words[0]!) ?? 0) >= COMMONEST_SHARE;
  return isCommon ? nestedIn : (nestedIn * nestedPlaces) / places.size;
}

/** Of a common word that is known as a name too, and reads as one: only where it has a capital. "Apple", "Whisper". */
function asName(entry: Gathered, all: readonly Tokens[], { vocabulary }: Lexis): Gathered | null {
  const { key, words, places, names } = entry;
  const isName = words.length === 1 && names > 0 && isKnownName(vocabulary.words[words[0]!]!, key);
  if (!isName) return null;
  const own = new Map<number, number>();
  const forms = new Map<string, number>();
  for (const [place, to] of places) {
    const { flags, forms: written } = all[Math.floor(place / PLACES)]!;
    if ((flags[place % PLACES]! & (CAPITAL | MARKED)) === 0) continue;
    own.set(place, to);
    const form = vocabulary.words[written[place % PLACES]!]!;
    forms.set(form, (forms.get(form) ?? 0) + 1);
  }
  if (own.size === 0) return null;
  return { ...entry, places: own, forms, names: own.size, nestedPlaces: Math.min(own.size, entry.nestedPlaces) };
}

/** Ways to write one term: the one that is commonest whatever its case, in the case that it has most often; a name with a capital. */
function byFrequency(forms: ReadonlyMap<string, number>, isName: boolean): string[] {
  const isBare = (form: string) => isName && !/\p{Lu}/u.test(form);
  if (forms.size === 1) return [...forms.keys()];
  const caseless = new Map<string, number>();
  for (const [form, count] of forms) {
    caseless.set(form.toLowerCase(), (caseless.get(form.toLowerCase()) ?? 0) + count);
  }
  return [...forms.keys()].sort(
    (a, b) =>
      caseless.get(b.toLowerCase())! - caseless.get(a.toLowerCase())! ||
      Number(isBare(a)) - Number(isBare(b)) ||
      Number(SHOUTED.test(a)) - Number(SHOUTED.test(b)) ||
      forms.get(b)! - forms.get(a)! ||
      byCodeUnit(b, a),
  );
}

/** Words all in capitals, as headings have them: not how a term is written. */
const SHOUTED = /^(?=.*\p{Lu}{4})\P{Ll}+ \P{Ll}+$/u;

const GENERAL_WEIGHT = 0.35;
const MOSTLY_NESTED = 0.97;
const LEAST_VERSIONS = 3;
const SINGLE_WEIGHT = 0.6;
const ONCE_WEIGHT = 0.5;
const MOST_PENALTY = 1.5;
const NAME_WEIGHT = 1.6;
/** What no text makes certain counts so much less. */
export const UNSURE_WEIGHT = 0.1;

/** 1 where a term is bunched in few documents, ½ where it is spread as chance spreads it; 1 where the corpus is too small to tell. */
function residual(count: number, documents: number, all: number): number {
  if (all < LEAST_DOCUMENTS) return 1;
  const idf = -Math.log2(documents / all);
  const expected = -Math.log2(1 - Math.exp(-count / all));
  return 0.5 + 0.5 * Math.min(1, Math.max(0, idf - expected));
}
const LEAST_DOCUMENTS = 20;

/** Short and long forms by the key of each; of several the pair that the texts give most often, of equals the first. */
function pairs(documents: readonly MatchedDocument[], isUnusual: (handle: string) => boolean): Map<string, Acronym> {
  const counts = new Map<string, { pair: Acronym; count: number }>();
  const add = (pair: Acronym) => {
    const key = `${termKey(pair.short)} ${termKey(pair.long)}`;
    counts.set(key, { pair: counts.get(key)?.pair ?? pair, count: (counts.get(key)?.count ?? 0) + 1 });
  };
  for (const { text, hidden, sentences, format } of documents) {
    for (const { name, handle } of listedAttendees(text)) {
      if (handle !== null && isUnusual(handle)) add({ short: handle, long: name, start: 0, end: 0 });
    }
    for (const [label, name] of format === 'comments' ? attendeesOf(text) : []) {
      // "AP" of the minutes' table of those who attend.
      const short = label.toUpperCase();
      if (INITIALS.test(short) && knownKind(short) === null) add({ short, long: name, start: 0, end: 0 });
    }
    for (const { start, end } of sentences) {
      const bracket = text.indexOf('(', start);
      if (bracket < 0) break;
      if (bracket >= end) continue;
      for (const pair of acronymsOf(shownText(text, { start, end }, hidden).normalize('NFKC'))) add(pair);
    }
  }
  const found = new Map<string, Acronym>();
  for (const { pair } of [...counts.values()].sort((a, b) => b.count - a.count)) {
    const [short, long] = [termKey(pair.short), termKey(pair.long)];
    if (found.has(short) || found.has(long)) continue;
    found.set(short, pair).set(long, pair);
  }
  return found;
}

function withAcronym(candidate: Candidate, acronyms: ReadonlyMap<string, Acronym>): Candidate {
  const acronym = acronyms.get(candidate.key);
  if (!acronym) return candidate;
  const other = termKey(acronym.short) === candidate.key ? acronym.long : acronym.short;
  return { ...candidate, others: [other, ...candidate.others.filter((form) => form !== other)] };
}
