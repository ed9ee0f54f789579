import { isFirstName } from '../../text/first-names.ts';
import { LITTLE_ACRONYMS } from '../../text/languages/english.ts';
import { beginsKnownName, isKnownName } from './known-names.ts';
import {
  BEFORE_VERB,
  CALENDAR,
  CONNECTIVE,
  EVERYDAY,
  GENERAL,
  type Lexis,
  ORDINARY,
  STOP,
  UNKNOWN_LANGUAGE,
} from './lexis.ts';
import { IN_ANY_LETTERS, type NameWords } from './name-words.ts';
import { BREAK, CAPITAL, FORM, INITIAL, LINKED, MARKED, NUMBER, TITLE, type Tokens } from './token-columns.ts';

/** A sequence of tokens `[from, to)` that reads as a proper name. `isWeak`: only where it stands at least twice. */
export interface NameUse {
  readonly from: number;
  readonly to: number;
  readonly isWeak: boolean;
}

/**
 * Sequences of capitalised words, with the connectives of the language inside ("Bank of England") and a number behind
 * ("Claude 3"). A capital proves nothing at the start of a sentence, behind a colon or in a title: there the word's other
 * occurrences decide. Where nouns have capitals (German), one capitalised word alone is no name.
 */
export function namesOf(tokens: Tokens, reads: Uint8Array, document: number, lexis: Lexis): NameUse[] {
  const names: NameUse[] = [];
  const isName = (at: number) => reads[at] === 1;
  const joins = (at: number) => at < tokens.count && (tokens.flags[at]! & (BREAK | LINKED)) === 0;
  for (let at = 0; at < tokens.count; at++) {
    if (reads[at] === LOWER) add(at, at + 1, false);
    if (!isName(at)) continue;
    const from = at;
    let to = at + 1;
    while (joins(to) && isName(to)) to++;
    add(from, to, false);
    let joined = to;
    if (joins(to) && SHORT_NUMBER.test(textOf(to)) && !isTime(to)) add(from, to + 1, true);
    else if (joins(to) && (lexis.classOf(document, tokens.words[to]!) & CONNECTIVE) !== 0) {
      const second = to + 1 + (joins(to + 1) && isArticle(to + 1) ? 1 : 0);
      if (joins(second) && isName(second) && (tokens.flags[second]! & TITLE) === 0) {
        joined = second + 1;
        while (joins(joined) && isName(joined)) joined++;
        add(from, joined, true);
      }
    }
    at = to - 1;
  }
  return names;

  function add(from: number, to: number, isWeak: boolean): void {
    if (to - from > LONGEST) return;
    let own = 0;
    let everyday = 0;
    let marks = 0;
    for (let at = from; at < to; at++) {
      const kind = lexis.classOf(document, tokens.words[at]!);
      if (MARK.test(textOf(at))) marks++;
      const isAcronym = (tokens.flags[at]! & MARKED) !== 0 && LITTLE_ACRONYMS.has(textOf(at));
      if ((kind & CALENDAR) !== 0 || ((kind & STOP) !== 0 && !isAcronym) || isNumber(at)) continue;
      own++;
      if ((kind & EVERYDAY) !== 0 && (tokens.flags[at]! & MARKED) === 0) everyday++;
    }
    if (own === 0 || (marks > 1 && marks === to - from)) return;
    const isSingle = to - from === 1;
    // "Chapter 4", "Part II"; "Simple" at the head of every line.
    if (own === 1 && everyday === 1 && (!isSingle || !(isMostlyCapital(from) || isNameAlone(from)))) return;
    if (isSingle && lexis.languages[document]?.capitalNouns && (tokens.flags[from]! & MARKED) === 0) return;
    names.push({ from, to, isWeak });
  }
  function isMostlyCapital(at: number): boolean {
    const word = tokens.words[at]!;
    const isNumbered = joins(at + 1) && isNumber(at + 1);
    if (isNumbered || lexis.languages[document]?.capitalNouns) return false;
    return lexis.capital[word]! >= Math.max(LEAST_CAPITALS, lexis.lower[word]! * NAME_RATIO);
  }
  /** "Whisper" where nobody whispers. */
  function isNameAlone(at: number): boolean {
    return lexis.lower[tokens.words[at]!] === 0 && isKnownName(textOf(at));
  }
  function textOf(at: number): string {
    return lexis.vocabulary.words[tokens.words[at]!]!;
  }
  /** "Ada Poe 1:12": when, in a recording. */
  function isTime(at: number): boolean {
    const end = tokens.ends[at]!;
    return TIME_REST.test(tokens.document.text.slice(end, end + 3));
  }
  function isNumber(at: number): boolean {
    return (tokens.flags[at]! & NUMBER) !== 0;
  }
  function isArticle(at: number): boolean {
    return textOf(at) === 'the' || textOf(at) === 'la' || textOf(at) === 'der';
  }
}

const LONGEST = 8;
/** "Claude 3", "Edward III". */
const SHORT_NUMBER = /^(?:\d{1,2}(?:\.\d{1,2})?|[ivx]{2,5})$/;
const TIME_REST = /^:\d\d/;
/** "P1", "OM": two of them side by side are marks of a figure. */
const MARK = /^\p{L}{1,2}\p{N}?$/u;
/** How much oftener an everyday word stands with a capital for its own sake where it is a name: "Swift", "Notion". */
const NAME_RATIO = 4;
const LEAST_CAPITALS = 3;

/** Which tokens of a document read as a name or a part of one: 1; {@link LOWER} for a name in lower case; else 0. */
export function nameTokens(tokens: Tokens, document: number, lexis: Lexis, words: NameWords): Uint8Array {
  const reads = new Uint8Array(tokens.count);
  for (let at = 0; at < tokens.count; at++) {
    const flags = tokens.flags[at]!;
    if ((flags & (LINKED | NUMBER | FORM)) !== 0) continue;
    if ((flags & (CAPITAL | MARKED)) !== 0) reads[at] = Number(readsAsName(tokens, at, document, lexis, words));
    else if (words.of(document, tokens.words[at]!) === IN_ANY_LETTERS) reads[at] = LOWER;
  }
  for (let at = 0; at + 1 < tokens.count; at++) {
    if ((tokens.flags[at]! & (TITLE | INITIAL)) === 0 || !isPlainPair(tokens, at)) continue;
    if (!beginsPerson(tokens, at, document, lexis) && !beginsKnown(tokens, at, lexis)) continue;
    reads[at] = 1;
    reads[at + 1] = 1;
  }
  return reads;
}

/** Two words side by side that have a capital and are nothing more than words. */
function isPlainPair({ flags }: Tokens, at: number): boolean {
  const plain = CAPITAL | LINKED | NUMBER | FORM;
  return (flags[at]! & plain) === CAPITAL && (flags[at + 1]! & (plain | BREAK)) === CAPITAL;
}

/** "- Tobias Rourke": a line that is a name looks like a title, and a capital proves nothing there; a first name before another does. */
function beginsPerson({ flags, words, count }: Tokens, at: number, document: number, lexis: Lexis): boolean {
  if ((flags[at]! & TITLE) === 0 || !isFirstName(lexis.vocabulary.words[words[at]!]!)) return false;
  const goesOn = at + 2 < count && (flags[at + 2]! & BREAK) === 0;
  return !goesOn && (lexis.classOf(document, words[at + 1]!) & (STOP | CALENDAR | EVERYDAY)) === 0;
}

/** "New York", in a line that looks like a title. */
function beginsKnown({ words }: Tokens, at: number, { vocabulary }: Lexis): boolean {
  if (!beginsKnownName(vocabulary.words[words[at]!]!)) return false;
  return isKnownName(`${vocabulary.words[words[at]!]} ${vocabulary.words[words[at + 1]!]}`);
}

/** A name by itself, and no part of a longer one: side by side in lower case two of them are two. */
const LOWER = 2;

/** Whether a token with a capital reads as a name. */
function readsAsName(tokens: Tokens, at: number, document: number, lexis: Lexis, words: NameWords): boolean {
  const flags = tokens.flags[at]!;
  const word = tokens.words[at]!;
  const kind = lexis.classOf(document, word);
  if ((flags & MARKED) !== 0) return (kind & COMMON) === 0 || !isEmphasis(tokens, at, lexis);
  if ((kind & (STOP | BEFORE_VERB)) !== 0) return false;
  const isPlain = (flags & (INITIAL | TITLE)) === 0;
  const capitalNouns = lexis.languages[document]?.capitalNouns ?? false;
  if (isPlain) {
    const isBeside = isBesideCapital(tokens, at);
    return words.of(document, word, isBeside) > 0 || (!capitalNouns && isBeside);
  }
  const isMostlyCapital = lexis.capital[word]! > lexis.lower[word]! && (!capitalNouns || words.of(document, word) > 0);
  if (isMostlyCapital || words.of(document, word) === IN_ANY_LETTERS) return true;
  // "Europe", "Kenya": known, and nowhere in lower case.
  if (lexis.lower[word] === 0 && words.isKnown(word)) return true;
  // "Alexander Doria has": the first word of a sentence, unknown elsewhere, before a word with a capital of its own.
  // "Buzz: 21": a label.
  if (tokens.document.text[tokens.ends[at]!] === ':') return false;
  const isUnknown = lexis.lower[word] === 0 && (kind & GENERAL) === 0;
  if (!isUnknown || (flags & TITLE) !== 0) return false;
  // A word of no dictionary, seen again and never in lower case: "Tamarin", at the head of every line.
  if ((kind & (ORDINARY | UNKNOWN_LANGUAGE)) === 0 && lexis.counts[word]! > 1) return true;
  return startsName(tokens, at + 1, document, words);
}

/** What a word in capitals may be that is none of its own: "MIT" is an emphasised "mit" in German alone. */
const COMMON = ORDINARY | UNKNOWN_LANGUAGE | GENERAL | EVERYDAY | STOP;

/** "a MINOR bump": a common word in capitals, not an acronym. */
function isEmphasis(tokens: Tokens, at: number, { lower, marked, vocabulary }: Lexis): boolean {
  const word = tokens.words[at]!;
  const form = vocabulary.words[tokens.forms[at]!]!;
  return form.length > 2 && /^\p{Lu}+$/u.test(form) && lower[word]! > 0 && lower[word]! >= marked[word]! / 2;
}

function isBesideCapital(tokens: Tokens, at: number): boolean {
  const isCapital = (place: number) =>
    (tokens.flags[place]! & (CAPITAL | MARKED)) !== 0 && (tokens.flags[place]! & (INITIAL | TITLE)) === 0;
  const after = at + 1 < tokens.count && (tokens.flags[at + 1]! & BREAK) === 0 && isCapital(at + 1);
  return after || (at > 0 && (tokens.flags[at]! & BREAK) === 0 && isCapital(at - 1));
}

function startsName(tokens: Tokens, at: number, document: number, words: NameWords): boolean {
  if (at >= tokens.count) return false;
  const flags = tokens.flags[at]!;
  if ((flags & (BREAK | LINKED | INITIAL | TITLE)) !== 0 || (flags & (CAPITAL | MARKED)) === 0) return false;
  return words.of(document, tokens.words[at]!) > 0;
}
