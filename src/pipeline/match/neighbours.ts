import type { Sentence } from '../../model/artefact.ts';
import { contains, firstFrom, type Span } from '../../text/span.ts';
import type { SegmentedDocument } from '../stages.ts';
import type { Lexicon } from './lexicon.ts';
import type { Name } from './name.ts';
import { isWritten, scan } from './scan.ts';
import type { SearchSpan } from './search-spans.ts';
import { foldedSource, plainSource, readsPlain, type Source } from './source.ts';

/** Answers whether a name's surroundings let it be linked. */
export interface Neighbours {
  /** One of the name's `near` phrases, apart from the match itself, in its sentence or the next one of the passage either way. */
  hasNear(name: Name, match: Span, sentence: number): boolean;
  /** The match is part of a phrase that the name is `not` part of. */
  isExcepted(name: Name, match: Span): boolean;
}

/** Phrases are looked for once for the whole document, when the first name asks. Offsets are those of the document. */
export function neighboursOf(document: SegmentedDocument, spans: readonly SearchSpan[], lexicon: Lexicon): Neighbours {
  const { sentences } = document;
  const bySentence = new Map<number, ReadonlyMap<number, Ends>>();
  let found: { occurrences: Occurrence[]; longest: number } | null = null;
  let adjacent: Adjacent | null = null;
  const look = () => {
    found ??= findPhrases(document, spans, lexicon);
    return found;
  };
  const phrasesIn = (sentence: number) => {
    let ends = bySentence.get(sentence);
    if (ends === undefined) {
      ends = endsIn(look().occurrences, sentences[sentence] as Span);
      bySentence.set(sentence, ends);
    }
    return ends;
  };
  return {
    hasNear(name, match, sentence) {
      adjacent ??= adjacentSentences(sentences);
      const around = [sentence, adjacent.previous[sentence] as number, adjacent.next[sentence] as number];
      return around.some((index) => {
        if (sentences[index] === undefined) return false;
        const ends = phrasesIn(index);
        const isNear = (place: Ends | undefined) =>
          place !== undefined && !(contains(match, place.first) && contains(match, place.last));
        // A name may ask for thousands of words, and stand thousands of times.
        if (name.near.length <= ends.size) return name.near.some((phrase) => isNear(ends.get(phrase)));
        const wanted = wantedBy(name);
        return [...ends].some(([phrase, place]) => wanted.has(phrase) && isNear(place));
      });
    },
    isExcepted(name, match) {
      const { occurrences, longest } = look();
      for (let at = firstFrom(occurrences, match.end - longest); at < occurrences.length; at++) {
        const each = occurrences[at] as Occurrence;
        if (each.start > match.start) break;
        if (contains(each, match) && name.not.includes(each.phrase)) return true;
      }
      return false;
    },
  };
}

const wantedOf = new WeakMap<Name, ReadonlySet<number>>();

function wantedBy(name: Name): ReadonlySet<number> {
  const wanted = wantedOf.get(name) ?? new Set(name.near);
  wantedOf.set(name, wanted);
  return wanted;
}

/** The first and last occurrence of a phrase in a sentence: if a match holds both, it holds all between them. */
interface Ends {
  readonly first: Span;
  readonly last: Span;
}

function endsIn(occurrences: readonly Occurrence[], { start, end }: Span): ReadonlyMap<number, Ends> {
  const ends = new Map<number, Ends>();
  for (let at = firstFrom(occurrences, start); at < occurrences.length; at++) {
    const last = occurrences[at] as Occurrence;
    if (last.start >= end) break;
    ends.set(last.phrase, { first: ends.get(last.phrase)?.first ?? last, last });
  }
  return ends;
}

interface Occurrence extends Span {
  readonly phrase: number;
}

function findPhrases(document: SegmentedDocument, spans: readonly SearchSpan[], { phrases, rules }: Lexicon) {
  const occurrences: Occurrence[] = [];
  let longest = 0;
  for (const span of spans) {
    const before = occurrences.length;
    const read = (source: Source) =>
      scan(source, phrases, (words) => {
        for (let count = 1; count <= words.count; count++) {
          for (const form of phrases.forms[words.entries[count - 1]!]!) {
            if (!isWritten(source, words, count, form)) continue;
            const start = source.start(words.starts[0]! - form.before.length + form.lead);
            const end = source.end(words.ends[count - 1]! + form.after.length - form.trail - 1);
            occurrences.push({ start, end, phrase: form.owner });
            longest = Math.max(longest, end - start);
          }
        }
        return words.ends[0]!;
      });
    if (span.hidden.length > 0 || !readsPlain(rules) || !read(plainSource(document.text, span))) {
      occurrences.length = before;
      read(foldedSource(document.text, span, span.hidden, rules));
    }
  }
  occurrences.sort((a, b) => a.start - b.start);
  return { occurrences, longest };
}

interface Adjacent {
  readonly previous: Int32Array;
  readonly next: Int32Array;
}

/** For each sentence the one before and after it in the same passage, or -1. */
function adjacentSentences(sentences: readonly Sentence[]): Adjacent {
  const previous = new Int32Array(sentences.length).fill(-1);
  const next = new Int32Array(sentences.length).fill(-1);
  const last = new Map<string, number>();
  sentences.forEach(({ passage }, index) => {
    const before = last.get(passage);
    if (before !== undefined) {
      previous[index] = before;
      next[before] = index;
    }
    last.set(passage, index);
  });
  return { previous, next };
}
