import { GENERAL, type Lexis } from './lexis.ts';
import { namesOf, nameTokens } from './names.ts';
import { canBeTerm, endsInVerb, frequentPhrases, isProper, runsOf, singlePhrases } from './phrases.ts';
import { termKey } from './term-key.ts';
import { CAPITAL, LINKED, MARKED, NUMBER, type Tokens } from './token-columns.ts';

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
  const gathered = new Map<string, Gathered>();
  const keys = new Map<string, string>();
  const keyOf = (form: string): string => {
    let key = keys.get(form);
    if (key === undefined) {
      key = termKey(form);
      keys.set(form, key);
    }
    return key;
  };
  /** "met Ada Lovelace": a word in lower case before a name is no part of it. */
  const leadsToName = (length: number, { document, from }: { document: number; from: number }): boolean => {
    const { forms, flags } = all[document]!;
    if ((flags[from]! & (CAPITAL | MARKED)) !== 0) return false;
    return forms.subarray(from + 1, from + length).some((form) => isProper(form, lexis));
  };
  const take = (document: number, from: number, to: number): Gathered | null => {
    const tokens = all[document]!;
    const form = formOf(tokens, from, to, lexis);
    const key = keyOf(form);
    if (key === '') return null;
    let entry = gathered.get(key);
    if (!entry) {
      let general = 0;
      for (let at = from; at < to; at++) {
        const word = tokens.words[at]!;
        if ((lexis.classOf(document, word) & GENERAL) !== 0) general += lexis.vocabulary.words[word]!.split('-').length;
      }
      const length = form.split(/[\s-]+/).length;
      entry = {
        key,
        words: [...tokens.words.subarray(from, to)],
        document,
        length,
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
      gathered.set(key, entry);
    }
    const place = document * PLACES + from;
    if (!entry.places.has(place)) entry.forms.set(form, (entry.forms.get(form) ?? 0) + 1);
    entry.places.set(place, to);
    return entry;
  };
  const reads = all.map((tokens, document) => nameTokens(tokens, document, lexis));
  const runs = all.map((tokens, document) => runsOf(tokens, document, lexis));
  for (const phrase of frequentPhrases(runs, all, lexis.vocabulary.size)) {
    const { words, places: found } = phrase;
    const places = knownFirst(words[0]!, found, lexis);
    if (!canBeTerm(words, places[0]!.document, lexis) || leadsToName(words.length, places[0]!)) continue;
    if (endsInVerb(phrase, all, lexis)) continue;
    for (const { document, from } of places) {
      const entry = take(document, from, from + words.length);
      if (!entry) continue;
      entry.isWeak = false;
      if (reads[document]!.subarray(from, from + words.length).every((read) => read === 1)) entry.names++;
    }
  }
  for (const [document, tokens] of all.entries()) {
    for (const at of compoundsIn(tokens, lexis)) {
      if (gathered.has(keyOf(formOf(all[document]!, at, at + 1, lexis)))) take(document, at, at + 1);
    }
  }
  for (const { document, from, to } of singlePhrases(runs, all, lexis)) {
    const entry = take(document, from, to);
    if (entry) entry.isWeak = false;
  }
  for (const [document, tokens] of all.entries()) {
    for (const { from, to, isWeak } of namesOf(tokens, reads[document]!, document, lexis)) {
      const known = gathered.get(keyOf(formOf(tokens, from, to, lexis)))?.places.size;
      const entry = take(document, from, to);
      if (!entry) continue;
      if (entry.places.size !== known) entry.names++;
      if (!isWeak) entry.isWeak = false;
    }
  }
  countNested([...gathered.values()], all);
  return gathered;
}

/** What a word is, a text of a language that is known well tells best: one taken for another would let "data" through. */
function knownFirst<Place extends { readonly document: number }>(word: number, places: Place[], lexis: Lexis): Place[] {
  const nth = places.findIndex(({ document }) => lexis.familiarity(document, word) !== null);
  return nth <= 0 ? places : [places[nth]!, ...places.slice(0, nth), ...places.slice(nth + 1)];
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

function formOf({ document, starts, ends, forms }: Tokens, from: number, to: number, { vocabulary }: Lexis): string {
  const isUnspaced = to - from > 1 && ends[from] === starts[from + 1];
  if (isUnspaced) return document.text.slice(starts[from], ends[to - 1]);
  let form = vocabulary.words[forms[from]!]!;
  for (let at = from + 1; at < to; at++) form += ` ${vocabulary.words[forms[at]!]!}`;
  return form;
}

/** How often each candidate stands inside a longer one, and in how many longer ones; a name only in longer names. */
function countNested(candidates: readonly Gathered[], all: readonly Tokens[]): void {
  const byPlace = new Map<number, Gathered[]>();
  for (const candidate of candidates) {
    if (candidate.places.size < 2) continue;
    for (const place of candidate.places.keys()) {
      const list = byPlace.get(place);
      if (list) list.push(candidate);
      else byPlace.set(place, [candidate]);
    }
  }
  const nested = new Map<Gathered, Set<number>>();
  for (const longer of candidates) {
    if (longer.places.size < 2) continue;
    const inside = new Map<Gathered, number>();
    const versionOf = new Set<Gathered>();
    const isNumbered = hasNumberLast(longer, all);
    const isName = isProperNoun(longer);
    for (const [place, to] of longer.places) {
      const end = place - (place % PLACES) + to;
      for (let at = place; at < end; at++) {
        for (const shorter of byPlace.get(at) ?? []) {
          const last = at - (at % PLACES) + shorter.places.get(at)!;
          if (!isName && isProperNoun(shorter)) continue;
          if (shorter === longer || last > end || (at === place && last === end)) continue;
          inside.set(shorter, (inside.get(shorter) ?? 0) + 1);
          if (isNumbered && at === place && last === end - 1) versionOf.add(shorter);
          const places = nested.get(shorter) ?? new Set();
          nested.set(shorter, places.add(at));
        }
      }
    }
    for (const shorter of versionOf) shorter.versions++;
    for (const [shorter, count] of inside) {
      shorter.nestedIn++;
      shorter.nestedCount += count;
    }
  }
  for (const [shorter, places] of nested) shorter.nestedPlaces = places.size;
}

function hasNumberLast({ places }: Gathered, all: readonly Tokens[]): boolean {
  for (const [place, to] of places) return (all[Math.floor(place / PLACES)]!.flags[to - 1]! & NUMBER) !== 0;
  return false;
}
