import { type Gathered, PLACES } from './gathered.ts';
import { certainKind } from './kinds.ts';
import { isDemonym, isLanguage, knownKind } from './known-names.ts';
import { ARTICLE, CONNECTIVE, GENERAL, type Lexis, ORDINARY, STOP, UNKNOWN_LANGUAGE } from './lexis.ts';
import { isCommonNoun } from './noun-forms.ts';
import { isLabel, isRefrain } from './refrains.ts';
import { isCommonplace, standingOf } from './termhood.ts';
import { BREAK, CAPITAL, INITIAL, MARKED, NUMBER, TITLE, type Tokens } from './token-columns.ts';

/**
 * Whether a proper name is one of something: not of a people, and no common noun that has a capital out of respect ("the House",
 * "Mr", "University"), as its uses in lower case betray.
 */
export function isNameOfSomething(entry: Gathered, name: string, all: readonly Tokens[], lexis: Lexis): boolean {
  const { words, document, places, nestedPlaces } = entry;
  if (OFFICE.test(name) || TITLE_VERB.test(name)) return false;
  if (knownKind(name, entry.key) !== null) return true;
  // "Key Points", in every issue: words of any text, and nobody's name.
  const isOrdinaryWord = (word: number) => lexis.isOrdinary(lexis.vocabulary.words[word]!);
  const isOfAnyText = (word: number) => lexis.marked[word] === 0 && isOrdinaryWord(word);
  if (words.length > 1) {
    if (isCommonplace(entry, lexis)) return false;
    if (words.every(isOfAnyText) && isRefrain(entry, all)) return false;
    return !(words.some(isOrdinaryWord) && isLabel(entry, all) && certainKind(name) !== 'person');
  }
  const [word] = words as [number];
  // "Aufgabe" in an English text beside German ones: a common noun all the same.
  if (isCommonNoun(entry, lexis)) return false;
  // "API", "UI": what any text names that is written on a screen.
  const isMarked = lexis.marked[word]! > lexis.capital[word]! * HARDLY;
  if (isMarked && (lexis.classOf(document, word) & GENERAL) !== 0 && !name.includes('-')) return false;
  if (isLabel(entry, all) || (isMarked && name.length <= LONGEST_UNIT && isUnit(entry, all))) return false;
  // "a MUD": an acronym needs no respect.
  if (lexis.marked[word]! > places.size / 2 && lexis.lower[word]! < lexis.marked[word]! / 2) return true;
  if (!isMarked && isCited(entry, all)) return false;
  if (isDemonym(name) || /^(?:Mr|Mrs|Ms|Dr|St|Sir|Jr)$/.test(name)) return false;
  const kind = lexis.classOf(document, word);
  // "Open", "Data": English within a text of another language.
  const isOrdinary =
    (kind & ORDINARY) !== 0 || ((kind & UNKNOWN_LANGUAGE) !== 0 && lexis.isOrdinary(lexis.vocabulary.words[word]!));
  const { last } = standingOf(entry, all, lexis);
  // "Spanish", "Islamic": before a noun far oftener than by itself.
  if (isLanguage(name) && last < places.size / 2) return false;
  if (isOrdinary && ADJECTIVAL.test(name) && last < places.size * MOSTLY) return false;
  // "Pro", "Arena", "Act": a common word that is mostly a part of longer names.
  if (isOrdinary && (nestedPlaces > places.size / 2 || isHeadOfNames(entry, all, lexis))) return false;
  if (isOrdinary && isVariant(entry, all, lexis)) return false;
  if (!isOrdinary) return true;
  // An ordinary word with a capital once: as likely an accident.
  if (lexis.lower[word]! < lexis.capital[word]! * RESPECT) return places.size > 1;
  return lexis.lower[word]! < lexis.capital[word]! && behindArticle(entry, all, lexis) < places.size * RARELY;
}

/** What somebody is, and anybody may be: "Chief Scientist". */
const OFFICE =
  /^(?:Chief|Senior|Lead|Principal|Vice|Executive|Managing|Deputy|Associate|Assistant|Co)(?:[ -]\p{Lu}[\p{L}-]+)*[ -](?:Scientist|Officer|Engineer|Researcher|Director|Manager|Editor|Economist|Architect|President|Producer|Professor|Secretary|Founder|Chair)s?$/u;

/** How titles begin that say what one does with something: "Using Quorvex". */
const TITLE_VERB =
  /^(?:Using|Introducing|Announcing|Unlocking|Exploring|Understanding|Getting|Making|Receiving|Improving) /;

/** "Quorvex 3.1 Pro", "Lumen Flash": which of several of one name. */
function isVariant({ places, document }: Gathered, all: readonly Tokens[], lexis: Lexis): boolean {
  let behind = 0;
  for (const place of places.keys()) {
    const { flags, words } = all[Math.floor(place / PLACES)]!;
    const at = place % PLACES;
    if (at === 0 || (flags[at]! & BREAK) !== 0 || (flags[at - 1]! & (CAPITAL | MARKED | NUMBER)) === 0) continue;
    if ((flags[at - 1]! & NUMBER) !== 0 || (lexis.classOf(document, words[at - 1]!) & STOP) === 0) behind++;
  }
  return behind > places.size / 2;
}

/** Whether what is a common noun too stands mostly beside other words with capitals: "Stamp Act", "Kingdom of Mali". */
function isHeadOfNames({ words, places, document }: Gathered, all: readonly Tokens[], lexis: Lexis): boolean {
  // Hardly ever without its capital, it is a name, however often others begin with it: "Swift" of "Swift Package Manager".
  if (lexis.lower[words[0]!]! <= lexis.capital[words[0]!]! * HARDLY) return false;
  let beside = 0;
  for (const place of places.keys()) {
    const { flags, words: own, count } = all[Math.floor(place / PLACES)]!;
    const at = place % PLACES;
    const isName = (token: number) =>
      token < count && (flags[token]! & (CAPITAL | MARKED)) !== 0 && (flags[token]! & (INITIAL | TITLE)) === 0;
    const joins = (token: number) => token < count && (flags[token]! & BREAK) === 0;
    const after = (token: number) => joins(token) && isName(token);
    const isJoined = joins(at + 1) && (lexis.classOf(document, own[at + 1]!) & CONNECTIVE) !== 0 && after(at + 2);
    const before = at > 0 && joins(at) && (flags[at - 1]! & (CAPITAL | MARKED)) !== 0;
    if (before || after(at + 1) || isJoined) beside++;
  }
  return beside > places.size / 2;
}

/** How often "the" or another article stands right before it, as before a common noun whatever its capital. */
function behindArticle({ places }: Gathered, all: readonly Tokens[], { vocabulary }: Lexis): number {
  let count = 0;
  for (const place of places.keys()) {
    const { words, flags } = all[Math.floor(place / PLACES)]!;
    const at = place % PLACES;
    if (at > 0 && (flags[at]! & BREAK) === 0 && ARTICLE.test(vocabulary.words[words[at - 1]!]!)) count++;
  }
  return count;
}

/** What stands nearly always behind a number: "16 kHz". */
function isUnit({ places }: Gathered, all: readonly Tokens[]): boolean {
  let measured = 0;
  for (const place of places.keys()) {
    const { flags } = all[Math.floor(place / PLACES)]!;
    const at = place % PLACES;
    if (at > 0 && (flags[at]! & BREAK) === 0 && (flags[at - 1]! & NUMBER) !== 0) measured++;
  }
  return measured >= Math.max(2, places.size * NEARLY);
}
const NEARLY = 0.8;
const LONGEST_UNIT = 4;

/** A name that stands for somebody's work: "Wang et al.", "Zhang, 2019", "Oord, A." */
function isCited({ places }: Gathered, all: readonly Tokens[]): boolean {
  let cited = 0;
  for (const [place, to] of places) {
    const { document, starts, ends } = all[Math.floor(place / PLACES)]!;
    const [start, end] = [starts[place % PLACES]!, ends[to - 1]!];
    const { text } = document;
    if (CITED_AFTER.test(text.slice(end, end + 16)) || CITED_BEFORE.test(text.slice(Math.max(0, start - 6), start)))
      cited++;
  }
  return cited > places.size / 2;
}
const CITED_AFTER = /^(?:,? et al|,? \(?(?:19|20)\d\d\b|, \p{Lu}\.)/u;
const CITED_BEFORE = /(?:^|[^\p{L}])\p{Lu}\. $/u;
const RESPECT = 0.15;
const HARDLY = 0.05;
/** Ends like an adjective. */
const ADJECTIVAL = /(?:al|ic|ive|ous|ish|ese|ean|ian)$/u;
const MOSTLY = 0.4;
const RARELY = 0.25;
