import { beginsKnownName, knownKind } from './known-names.ts';
import {
  BEFORE_VERB,
  CALENDAR,
  EVERYDAY,
  GENERAL,
  type Lexis,
  LINKS_NOUNS,
  NOT_FIRST,
  NOT_LAST,
  STOP,
} from './lexis.ts';
import { PairNumbers } from './pair-numbers.ts';
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
    if (from >= 0 && at > from && (kind & LINKS_NOUNS) !== 0 && goesOn(tokens, at, document, lexis)) continue;
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

/** Whether a noun may stand right behind what would join it to the one before. */
function goesOn({ words, flags, count }: Tokens, at: number, document: number, lexis: Lexis): boolean {
  if (at + 1 >= count || ((flags[at]! | flags[at + 1]!) & BREAK) !== 0) return false;
  if ((flags[at + 1]! & (LINKED | NUMBER | FORM)) !== 0) return false;
  return (lexis.classOf(document, words[at + 1]!) & (STOP | CALENDAR)) === 0;
}

/**
 * All sequences of up to five words within the runs that stand at least twice, level by level: a longer one is counted only
 * where both shorter ones in it are frequent (Agrawal and Srikant, "Fast algorithms for mining association rules", 1994),
 * so that memory stays in proportion to what is found. Each is given once, in the order of first places, and not kept.
 */
export function* frequentPhrases(runs: Runs, all: readonly Tokens[], vocabulary: number): Generator<Phrase> {
  let before: readonly Uint32Array[] | null = null;
  for (let length = 1; length <= LONGEST; length++) {
    const level = countLevel(runs, all, vocabulary, length, before);
    if (level.firsts.length === 1) return;
    for (let number = 1; number < level.firsts.length; number++) yield phraseOf(level, number, length, all);
    before = level.starts;
  }
}

const LONGEST = 5;
const LEAST = 2;

/** The frequent sequences of one length, by their numbers from 1. */
interface Level {
  /** For each document and token the number of the sequence that begins there; 0 for none. */
  readonly starts: readonly Uint32Array[];
  /** Places from `firsts[number - 1]` to before `firsts[number]`. */
  readonly firsts: Uint32Array;
  readonly documents: Uint32Array;
  readonly froms: Uint32Array;
}

function countLevel(
  runs: Runs,
  all: readonly Tokens[],
  vocabulary: number,
  length: number,
  before: readonly Uint32Array[] | null,
): Level {
  const starts = all.map(({ count }) => new Uint32Array(count));
  const numbers = new PairNumbers(vocabulary);
  const counts: number[] = [0];
  // Functions of their own for what is within a loop: V8 leaves the code that it makes of a loop as soon as that ends.
  for (const [document, { words }] of all.entries()) {
    for (const run of runs[document]!) countRun(run, words, starts[document]!, before?.[document]);
  }
  return withoutSeldom(starts, counts);

  function countRun({ from, to }: Run, words: Uint32Array, own: Uint32Array, shorter: Uint32Array | undefined): void {
    for (let at = from; at + length <= to; at++) {
      const first = shorter?.[at];
      if (first === 0 || shorter?.[at + 1] === 0) continue;
      const number = numbers.of(first ?? 0, words[at + length - 1]!);
      if (number === counts.length) counts.push(0);
      counts[number]!++;
      own[at] = number;
    }
  }
}

/** Numbers anew those that are frequent. */
function withoutSeldom(starts: readonly Uint32Array[], counts: readonly number[]): Level {
  const anew = new Uint32Array(counts.length);
  const ends = [0];
  for (const [number, count] of counts.entries()) {
    if (count >= LEAST) anew[number] = ends.push(ends.at(-1)! + count) - 1;
  }
  const firsts = Uint32Array.from(ends);
  const [documents, froms] = [new Uint32Array(ends.at(-1)!), new Uint32Array(ends.at(-1)!)];
  const filled = firsts.slice();
  for (const [document, own] of starts.entries()) place(document, own);
  return { starts, firsts, documents, froms };

  function place(document: number, own: Uint32Array): void {
    for (let at = 0; at < own.length; at++) {
      if (own[at] === 0) continue;
      const number = anew[own[at]!]!;
      own[at] = number;
      if (number === 0) continue;
      const nth = filled[number - 1]!++;
      documents[nth] = document;
      froms[nth] = at;
    }
  }
}

function phraseOf({ firsts, documents, froms }: Level, number: number, length: number, all: readonly Tokens[]): Phrase {
  const places: { document: number; from: number }[] = [];
  for (let at = firsts[number - 1]!; at < firsts[number]!; at++)
    places.push({ document: documents[at]!, from: froms[at]! });
  const { document, from } = places[0]!;
  return { words: [...all[document]!.words.subarray(from, from + length)], places };
}

/**
 * Runs of two or three words that stand once: terms where each word stands elsewhere too, and none is an everyday one; and what
 * the field is known to call so. Only
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
    if (to - from > 3) return false;
    const words = [...all[document]!.words.subarray(from, to)];
    if (isOfField(words, lexis)) return true;
    if (words.length < 2) return false;
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

/** What the field is known to call so. */
function isOfField(words: readonly number[], { vocabulary }: Lexis): boolean {
  if (words.length > 1 && !beginsKnownName(vocabulary.words[words[0]!]!)) return false;
  const kind = knownKind(words.map((word) => vocabulary.words[word]).join(' '));
  return kind === 'concept' || kind === 'technique';
}

/** Reads as a proper name rather than as an acronym, which is part of many terms: "AI labs". */
export function isProper(form: number, { vocabulary }: Lexis): boolean {
  return /\p{Lu}.*\p{Ll}{2}|\p{Lu}\p{L}*\p{N}/u.test(vocabulary.words[form]!);
}

/** Whether a sequence of words can be a term by its first and last word. */
export function canBeTerm(words: readonly number[], document: number, lexis: Lexis): boolean {
  const kinds = words.map((word) => lexis.classOf(document, word));
  const first = kinds[0]!;
  const last = kinds.at(-1)!;
  if ((first & (NOT_FIRST | LINKS_NOUNS)) !== 0 || (last & (NOT_LAST | LINKS_NOUNS)) !== 0) return false;
  if (kinds.every((kind) => (kind & (CALENDAR | STOP)) !== 0)) return false;
  return words.length > 1 || (first & EVERYDAY) === 0;
}

/** Whether the last word governs what follows, as a verb does: "proposal aims to", "article explaining how". */
export function endsInVerb({ words, places }: Phrase, all: readonly Tokens[], { vocabulary }: Lexis): boolean {
  const last = vocabulary.words[words.at(-1)!]!;
  if (words.length === 1 || !VERBAL_END.test(last)) return false;
  let governing = 0;
  for (const { document, from } of places) {
    const { count, flags, words: own } = all[document]!;
    const at = from + words.length;
    if (at >= count || (flags[at]! & BREAK) !== 0) continue;
    const isName = last.endsWith('s') && (flags[at]! & MARKED) !== 0;
    if (isName || GOVERNED.test(vocabulary.words[own[at]!]!)) governing++;
  }
  return governing >= places.length * (last.endsWith('ing') ? SOMETIMES : MOSTLY);
}

const VERBAL_END = /(?:ing|ed|s)$/;
const GOVERNED = /^(?:a|an|the|this|that|these|those|my|your|its|our|their|to|how|what|why|whether|what's)$/;
const SOMETIMES = 0.2;
const MOSTLY = 0.4;
