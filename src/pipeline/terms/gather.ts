import { hasSpaceless } from '../../model/spaceless.ts';
import { type Gathered, isProperNoun, PLACES } from './gathered.ts';
import { GENERAL, type Lexis } from './lexis.ts';
import { NameWords } from './name-words.ts';
import { type NameUse, namesOf, nameTokens } from './names.ts';
import { countNested } from './nested.ts';
import { canBeTerm, endsInVerb, frequentPhrases, isProper, type Phrase, runsOf, singlePhrases } from './phrases.ts';
import { CAPITAL, LINKED, MARKED, SPACELESS, type Tokens } from './token-columns.ts';
import { wholesOf } from './whole-names.ts';
import { WrittenForms } from './written-forms.ts';

/** Every name and term of the documents by its key, with its places; how often each is only part of a longer one. */
export function gather(all: readonly Tokens[], lexis: Lexis): Map<string, Gathered> {
  const gathering = new Gathering(all, lexis);
  const nameWords = new NameWords(lexis);
  const reads = all.map((tokens, document) => nameTokens(tokens, document, lexis, nameWords));
  const runs = all.map((tokens, document) => runsOf(tokens, document, lexis));
  for (const phrase of frequentPhrases(runs, all, lexis.vocabulary.size)) takePhrase(gathering, phrase, reads);
  const hasHyphen = Uint8Array.from(lexis.vocabulary.words, (word) => Number(word.includes('-')));
  for (const document of all.keys()) takeCompounds(gathering, document, hasHyphen);
  for (const { document, from, to } of singlePhrases(runs, all, lexis)) {
    const entry = gathering.take(document, from, to);
    if (entry) entry.isWeak = false;
  }
  for (const [document, tokens] of all.entries()) {
    takeNames(gathering, document, namesOf(tokens, reads[document]!, document, lexis));
  }
  takeWholes(gathering);
  countNested([...gathering.found.values()], all);
  return gathering.found;
}

/** Puts what is whole in the place of what is nearly always a part of it. */
function takeWholes(gathering: Gathering): void {
  const { all, lexis, found } = gathering;
  // What is found on the way is looked at too: a name may want more than one word.
  const seen = new Set<string>();
  for (const [key, entry] of found) {
    if (seen.has(key)) continue;
    seen.add(key);
    const wholes = wholesOf(entry, all, lexis);
    if (wholes === null) continue;
    const isName = isProperNoun(entry);
    for (const { document, from, to } of wholes) {
      const whole = gathering.take(document, from, to);
      if (whole === null) continue;
      whole.isWeak = false;
      if (isName) whole.names = whole.places.size;
    }
    found.delete(key);
  }
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
    // Without spaces most terms are of everyday words: "文本分类".
    const isUnspaced = words.length > 1 && hasSpaceless(form);
    for (const word of isUnspaced ? [] : words) {
      if ((this.lexis.classOf(document, word) & GENERAL) === 0) continue;
      general += this.lexis.vocabulary.words[word]!.split('-').length;
    }
    return {
      key,
      words,
      document,
      length: isUnspaced ? words.length : GAP.test(form) ? form.split(GAPS).length : 1,
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

const GAP = /[\s-]/;
const GAPS = /[\s-]+/;

/** Takes what stands often enough as a phrase and can be a term. */
function takePhrase(gathering: Gathering, phrase: Phrase, reads: readonly Uint8Array[]): void {
  const { all, lexis } = gathering;
  const { words, places: found } = phrase;
  const places = knownFirst(words[0]!, found, lexis);
  const { document, from } = places[0]!;
  if (!canBeTerm(words, document, lexis) || leadsToName(all[document]!, from, words.length, lexis)) return;
  if (isOfTwoScripts(all[document]!, from, words.length)) return;
  if (endsInVerb(phrase, all, lexis)) return;
  for (const { document, from } of places) {
    const to = from + words.length;
    const entry = gathering.take(document, from, to);
    if (!entry) continue;
    entry.isWeak = false;
    if (isNameThroughout(reads[document]!, from, to)) entry.names++;
  }
}

function isNameThroughout(reads: Uint8Array, from: number, to: number): boolean {
  for (let at = from; at < to; at++) if (reads[at] === 0) return false;
  return true;
}

/** "训练 LLM": what a text without spaces says of a word in other letters is no part of it. */
function isOfTwoScripts({ flags }: Tokens, from: number, length: number): boolean {
  const own = flags.subarray(from, from + length);
  return own.some((flag) => (flag & SPACELESS) !== 0) && own.some((flag) => (flag & SPACELESS) === 0);
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

/** Takes the tokens with a hyphen, outside of what is linked, that have been found elsewhere. */
function takeCompounds(gathering: Gathering, document: number, hasHyphen: Uint8Array): void {
  const { count, words, flags } = gathering.all[document]!;
  for (let at = 0; at < count; at++) {
    if ((flags[at]! & LINKED) !== 0 || hasHyphen[words[at]!] === 0) continue;
    if (gathering.at(document, at, at + 1)) gathering.take(document, at, at + 1);
  }
}

function takeNames(gathering: Gathering, document: number, names: readonly NameUse[]): void {
  for (const { from, to, isWeak } of names) {
    const known = gathering.at(document, from, to)?.places.size;
    const entry = gathering.take(document, from, to);
    if (!entry) continue;
    if (entry.places.size !== known) entry.names++;
    if (!isWeak) entry.isWeak = false;
  }
}
