import { BEFORE_VERB, CALENDAR, EVERYDAY, GENERAL, type Lexis, NOT_FIRST, NOT_LAST, STOP } from './lexis.ts';
import { BREAK, CAPITAL, FORM, INITIAL, LINKED, MARKED, NUMBER, type Tokens } from './token-columns.ts';

/** A sequence of words that stands at least twice, with where: each place is a document's index and a token's. */
export interface Phrase {
  readonly words: readonly number[];
  readonly places: { readonly document: number; readonly from: number }[];
}

/** A stretch of tokens `[from, to)` between stop words and punctuation. */
export interface Run {
  readonly from: number;
  readonly to: number;
}
/** Those of each document, in the order of the documents. */
export type Runs = readonly (readonly Run[])[];

/**
 * Candidate terms without a part-of-speech tagger: the stretches between stop words and signs (RAKE: Rose and others,
 * "Automatic keyword extraction from individual documents", 2010), less a first word that reads as a verb because a
 * pronoun, a modal or "to" stands before it.
 */
export function runsOf(tokens: Tokens, document: number, lexis: Lexis): Run[] {
  const runs: Run[] = [];
  let from = -1;
  const close = (to: number) => {
    if (from >= 0 && to > from) runs.push({ from, to });
    from = -1;
  };
  for (let at = 0; at < tokens.count; at++) {
    const flags = tokens.flags[at]!;
    if ((flags & BREAK) !== 0) close(at);
    const kind = lexis.classOf(document, tokens.words[at]!);
    // "Buzz: 21", "Note: …": a label of what follows.
    const isLabel = (flags & INITIAL) !== 0 && tokens.document.text[tokens.ends[at]!] === ':';
    if (
      isLabel ||
      ((kind & (STOP | CALENDAR)) !== 0 ? (flags & MARKED) === 0 : (flags & (LINKED | NUMBER | FORM)) !== 0)
    ) {
      close(at);
      continue;
    }
    const isVerb =
      from < 0 &&
      at > 0 &&
      (flags & (BREAK | CAPITAL | MARKED)) === 0 &&
      (lexis.classOf(document, tokens.words[at - 1]!) & BEFORE_VERB) !== 0;
    if (!isVerb && from < 0) from = at;
  }
  close(tokens.count);
  return runs;
}

/**
 * All sequences of up to five words within the runs that stand at least twice, level by level: a longer one is counted only
 * where both shorter ones in it are frequent (Agrawal and Srikant, "Fast algorithms for mining association rules", 1994),
 * so that memory stays in proportion to what is found.
 */
export function frequentPhrases(runs: Runs, all: readonly Tokens[], vocabulary: number): Phrase[] {
  const found: Phrase[] = [];
  let level = new Map<number, Phrase>();
  for (const [document, { words }] of all.entries()) {
    for (const { from, to } of runs[document]!) {
      for (let at = from; at < to; at++) note(level, words[at]!, [words[at]!], document, at);
    }
  }
  // The sequence that begins at a token, by its number in the level before.
  let before = numbered(level, all);
  collect(level, found);
  for (let length = 2; length <= LONGEST; length++) {
    level = new Map();
    for (const [document, { words }] of all.entries()) {
      const starts = before[document]!;
      for (const { from, to } of runs[document]!) {
        for (let at = from; at + length <= to; at++) {
          const first = starts[at]!;
          if (first === 0 || starts[at + 1] === 0) continue;
          const last = words[at + length - 1]!;
          note(level, first * vocabulary + last, words.subarray(at, at + length), document, at);
        }
      }
    }
    before = numbered(level, all);
    if (collect(level, found) === 0) break;
  }
  return found;
}

const LONGEST = 5;
const LEAST = 2;

function note(level: Map<number, Phrase>, key: number, words: ArrayLike<number>, document: number, from: number): void {
  const known = level.get(key);
  if (known) known.places.push({ document, from });
  else level.set(key, { words: Array.from(words), places: [{ document, from }] });
}

function collect(level: Map<number, Phrase>, found: Phrase[]): number {
  let count = 0;
  for (const phrase of level.values()) {
    if (phrase.places.length < LEAST) continue;
    found.push(phrase);
    count++;
  }
  return count;
}

/** For each document and token the number, from 1, of the frequent sequence that begins there; 0 for none. */
function numbered(level: Map<number, Phrase>, all: readonly Tokens[]): Uint32Array[] {
  const starts = all.map(({ count }) => new Uint32Array(count));
  let number = 0;
  for (const { places } of level.values()) {
    if (places.length < LEAST) continue;
    number++;
    for (const { document, from } of places) starts[document]![from] = number;
  }
  return starts;
}

/**
 * Runs of two or three words that stand once: terms where each word stands elsewhere too, and none is an everyday one. Only
 * in a corpus so small that a second use cannot be asked for.
 */
export function singlePhrases(
  runs: Runs,
  all: readonly Tokens[],
  lexis: Lexis,
): (Run & { readonly document: number })[] {
  if (all.reduce((sum, { count }) => sum + count, 0) > SMALL_CORPUS) return [];
  const placed = runs.flatMap((ofOne, document) => ofOne.map((run) => ({ document, ...run })));
  return placed.filter(({ document, from, to }) => {
    if (to - from < 2 || to - from > 3) return false;
    const words = [...all[document]!.words.subarray(from, to)];
    const isKnown = words.some((word) => lexis.counts[word]! >= LEAST);
    const isSpecific = words.every((word) => (lexis.classOf(document, word) & GENERAL) === 0);
    // A verb beside a name would else be half of a term: "OpenAI sells".
    const hasName = [...all[document]!.forms.subarray(from, to)].some((form) => isProper(form, lexis));
    const isNoun =
      canBeTerm(words, document, lexis) && !endsInVerb({ words, places: [{ document, from }] }, all, lexis);
    return isKnown && isSpecific && !hasName && isNoun;
  });
}
const SMALL_CORPUS = 50_000;

/** Reads as a proper name rather than as an acronym, which is part of many terms: "AI labs". */
export function isProper(form: number, { vocabulary }: Lexis): boolean {
  return /\p{Lu}.*\p{Ll}{2}|\p{Lu}\p{L}*\p{N}/u.test(vocabulary.words[form]!);
}

/** Whether a sequence of words can be a term by its first and last word. */
export function canBeTerm(words: readonly number[], document: number, lexis: Lexis): boolean {
  const kinds = words.map((word) => lexis.classOf(document, word));
  const first = kinds[0]!;
  const last = kinds.at(-1)!;
  if ((first & NOT_FIRST) !== 0 || (last & NOT_LAST) !== 0) return false;
  return words.length > 1 || (first & (EVERYDAY | STOP)) === 0;
}

/** Whether the last word governs what follows, as a verb does: "proposal aims to", "article explaining how". */
export function endsInVerb({ words, places }: Phrase, all: readonly Tokens[], { vocabulary }: Lexis): boolean {
  const last = vocabulary.words[words.at(-1)!]!;
  if (words.length === 1 || !VERBAL_END.test(last)) return false;
  let governing = 0;
  for (const { document, from } of places) {
    const { count, flags, words: own } = all[document]!;
    const at = from + words.length;
    if (at < count && (flags[at]! & BREAK) === 0 && GOVERNED.test(vocabulary.words[own[at]!]!)) governing++;
  }
  return governing >= places.length * (last.endsWith('ing') ? SOMETIMES : MOSTLY);
}

const VERBAL_END = /(?:ing|ed|s)$/;
const GOVERNED = /^(?:a|an|the|this|that|these|those|my|your|its|our|their|to|how|what|why|whether|what's)$/;
const SOMETIMES = 0.2;
const MOSTLY = 0.4;
