import { GENERAL, type Lexis } from './lexis.ts';
import { NameWords } from './name-words.ts';
import { namesOf, nameTokens } from './names.ts';
import { canBeTerm, endsInVerb, frequentPhrases, isProper, type Phrase, runsOf, singlePhrases } from './phrases.ts';
import { CAPITAL, LINKED, MARKED, NUMBER, type Tokens } from './token-columns.ts';
import { WrittenForms } from './written-forms.ts';

/** A candidate before it is scored. */
export interface Gathered {
  readonly key: string;
  /** Its words as they stood first, and the document. */
  readonly words: readonly number[];
  readonly document: number;
  length: number;
  readonly forms: Map<string, number>;
  /** Places by `document * 2^24 + first token`, with the token after the last. */
  readonly places: Map<number, number>;
  /** Places where it reads as a proper name. */
  names: number;
  /** How many of its words are everyday ones. */
  general: number;
  /** It counts only where it stands at least twice. */
  isWeak: boolean;
  /** In how many longer candidates it stands, how often in all, and at how many of its places. */
  nestedIn: number;
  nestedCount: number;
  nestedPlaces: number;
  /** How many longer candidates are it and a number: "Lumen 3" of "Lumen". */
  versions: number;
}

/** Written as a proper name at least as often as not. */
export function isProperNoun({ names, places }: Gathered): boolean {
  return names > 0 && names >= places.size / 2;
}

/** Every name and term of the documents by its key, with its places; how often each is only part of a longer one. */
export function gather(all: readonly Tokens[], lexis: Lexis): Map<string, Gathered> {
  const gathering = new Gathering(all, lexis);
  const nameWords = new NameWords(lexis);
  const reads = all.map((tokens, document) => nameTokens(tokens, document, lexis, nameWords));
  const runs = all.map((tokens, document) => runsOf(tokens, document, lexis));
  takePhrases(gathering, frequentPhrases(runs, all, lexis.vocabulary.size), reads);
  for (const [document, tokens] of all.entries()) {
    for (const at of compoundsIn(tokens, lexis)) {
      if (gathering.at(document, at, at + 1)) gathering.take(document, at, at + 1);
    }
  }
  for (const { document, from, to } of singlePhrases(runs, all, lexis)) {
    const entry = gathering.take(document, from, to);
    if (entry) entry.isWeak = false;
  }
  for (const [document, tokens] of all.entries()) {
    for (const { from, to, isWeak } of namesOf(tokens, reads[document]!, document, lexis)) {
      const known = gathering.at(document, from, to)?.places.size;
      const entry = gathering.take(document, from, to);
      if (!entry) continue;
      if (entry.places.size !== known) entry.names++;
      if (!isWeak) entry.isWeak = false;
    }
  }
  countNested([...gathering.found.values()], all);
  return gathering.found;
}

/** What has been found so far, each name and term under its key. */
class Gathering {
  readonly found = new Map<string, Gathered>();
  readonly all: readonly Tokens[];
  readonly lexis: Lexis;
  readonly #written: WrittenForms;

  constructor(all: readonly Tokens[], lexis: Lexis) {
    this.all = all;
    this.lexis = lexis;
    this.#written = new WrittenForms(lexis);
  }

  /** What stands there, where it has been found before. */
  at(document: number, from: number, to: number): Gathered | undefined {
    return this.found.get(this.#written.at(this.all[document]!, from, to).key);
  }

  /** Adds a place; null where nothing stands there that could be named. */
  take(document: number, from: number, to: number): Gathered | null {
    const { key, form } = this.#written.at(this.all[document]!, from, to);
    if (key === '') return null;
    let entry = this.found.get(key);
    if (!entry) {
      entry = this.#enter(key, form, document, from, to);
      this.found.set(key, entry);
    }
    const known = entry.places.size;
    entry.places.set(document * PLACES + from, to);
    if (entry.places.size !== known) entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    return entry;
  }

  #enter(key: string, form: string, document: number, from: number, to: number): Gathered {
    const words = [...this.all[document]!.words.subarray(from, to)];
    let general = 0;
    for (const word of words) {
      if ((this.lexis.classOf(document, word) & GENERAL) === 0) continue;
      general += this.lexis.vocabulary.words[word]!.split('-').length;
    }
    return {
      key,
      words,
      document,
      length: form.split(/[\s-]+/).length,
      forms: new Map(),
      places: new Map(),
      names: 0,
      general,
      isWeak: true,
      nestedIn: 0,
      nestedCount: 0,
      nestedPlaces: 0,
      versions: 0,
    };
  }
}

/** Takes what stands often enough as a phrase and can be a term. */
function takePhrases(gathering: Gathering, phrases: Iterable<Phrase>, reads: readonly Uint8Array[]): void {
  const { all, lexis } = gathering;
  for (const phrase of phrases) {
    const { words, places: found } = phrase;
    const places = knownFirst(words[0]!, found, lexis);
    const { document, from } = places[0]!;
    if (!canBeTerm(words, document, lexis) || leadsToName(all[document]!, from, words.length, lexis)) continue;
    if (endsInVerb(phrase, all, lexis)) continue;
    for (const { document, from } of places) {
      const entry = gathering.take(document, from, from + words.length);
      if (!entry) continue;
      entry.isWeak = false;
      if (reads[document]!.subarray(from, from + words.length).every((read) => read !== 0)) entry.names++;
    }
  }
}

/** "met Ada Lovelace": a word in lower case before a name is no part of it. */
function leadsToName({ forms, flags }: Tokens, from: number, length: number, lexis: Lexis): boolean {
  if ((flags[from]! & (CAPITAL | MARKED)) !== 0) return false;
  return forms.subarray(from + 1, from + length).some((form) => isProper(form, lexis));
}

/**
 * What a word is, a text of a language that is known well tells best, where at least half of its places are in such texts: one
 * taken for another would let "data" through.
 */
function knownFirst<Place extends { readonly document: number }>(word: number, places: Place[], lexis: Lexis): Place[] {
  const isKnown = ({ document }: Place) => lexis.familiarity(document, word) !== null;
  const nth = places.findIndex(isKnown);
  if (nth <= 0 || places.filter(isKnown).length * 2 < places.length) return places;
  return [places[nth]!, ...places.slice(0, nth), ...places.slice(nth + 1)];
}

/** More words than any document has in its sentences. */
export const PLACES = 2 ** 24;

/** Tokens with a hyphen, outside of what is linked. */
function compoundsIn({ count, words, flags }: Tokens, { vocabulary }: Lexis): number[] {
  const found: number[] = [];
  for (let at = 0; at < count; at++) {
    if ((flags[at]! & LINKED) === 0 && vocabulary.words[words[at]!]!.includes('-')) found.push(at);
  }
  return found;
}

/** How often each candidate stands inside a longer one, and in how many longer ones; a name only in longer names. */
function countNested(candidates: readonly Gathered[], all: readonly Tokens[]): void {
  const several = candidates.filter(({ places }) => places.size > 1);
  const { bases, firsts, owners, ends } = byToken(several, all);
  const isNested = new Uint8Array(owners.length);
  const isName = several.map(isProperNoun);
  /** Of each candidate how often it stands in the longer one that is looked at. */
  const inside = new Uint32Array(several.length);
  for (const [index, longer] of several.entries()) {
    const found: number[] = [];
    const versionOf = new Set<Gathered>();
    const isNumbered = hasNumberLast(longer, all);
    for (const [place, to] of longer.places) {
      const base = bases[Math.floor(place / PLACES)]!;
      const [start, end] = [base + (place % PLACES), base + to];
      for (let nth = firsts[start]!; nth < firsts[end]!; nth++) {
        const owner = owners[nth]!;
        if (owner === index || ends[nth]! > end || (!isName[index] && isName[owner])) continue;
        const isFirst = nth < firsts[start + 1]!;
        if (isFirst && ends[nth] === end) continue;
        if (inside[owner]!++ === 0) found.push(owner);
        isNested[nth] = 1;
        if (isNumbered && isFirst && ends[nth] === end - 1) versionOf.add(several[owner]!);
      }
    }
    for (const shorter of versionOf) shorter.versions++;
    for (const owner of found) {
      several[owner]!.nestedIn++;
      several[owner]!.nestedCount += inside[owner]!;
      inside[owner] = 0;
    }
  }
  for (const [nth, owner] of owners.entries()) several[owner]!.nestedPlaces += isNested[nth]!;
}

/** What begins at each token of all documents, one behind another: from `firsts[token]` to before `firsts[token + 1]`. */
function byToken(candidates: readonly Gathered[], all: readonly Tokens[]) {
  let total = 0;
  const bases = all.map(({ count }) => {
    total += count;
    return total - count;
  });
  const tokenAt = (place: number) => bases[Math.floor(place / PLACES)]! + (place % PLACES);
  const firsts = new Uint32Array(total + 2);
  for (const { places } of candidates) for (const place of places.keys()) firsts[tokenAt(place) + 2]!++;
  for (let token = 2; token < firsts.length; token++) firsts[token]! += firsts[token - 1]!;
  const size = firsts[total + 1]!;
  const [owners, ends] = [new Uint32Array(size), new Uint32Array(size)];
  for (const [index, { places }] of candidates.entries()) {
    for (const [place, to] of places) {
      const nth = firsts[tokenAt(place) + 1]!++;
      owners[nth] = index;
      ends[nth] = bases[Math.floor(place / PLACES)]! + to;
    }
  }
  return { bases, firsts, owners, ends };
}

function hasNumberLast({ places }: Gathered, all: readonly Tokens[]): boolean {
  for (const [place, to] of places) return (all[Math.floor(place / PLACES)]!.flags[to - 1]! & NUMBER) !== 0;
  return false;
}
