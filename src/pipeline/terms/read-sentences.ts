import { fold } from '../../text/fold.ts';
import type { FoldedText } from '../../text/folded-text.ts';
import { clip, type HiddenSpan, SpanIndex } from '../../text/span.ts';
import { notProse } from '../documents/prose.ts';
import type { MatchedDocument } from '../stages.ts';

/** A sentence as it is read: folded, with a stroke for what is no prose. */
export interface ReadSentence {
  readonly index: number;
  readonly folded: FoldedText;
  readonly text: string;
  /** It is all that its block holds: a heading, a line of a list. */
  readonly isBlock: boolean;
}

/** The sentences of a document that are read: those of repeated passages are left out, and those that are no prose. */
export function readSentences(document: MatchedDocument): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  const repeated = new Set(document.passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
  const apart = notProse(document).map((span) => ({ ...span, shown: ' | ' }));
  const gaps = new SpanIndex<HiddenSpan>([...document.hidden, ...apart]);
  document.sentences.forEach((sentence, index) => {
    if (repeated.has(sentence.passage)) return;
    const { start, end } = sentence;
    const inside = clip(gaps.touching(start, end), sentence);
    const folded = fold(document.text.slice(start, end), inside, { keepCase: true });
    const hasAddress = folded.text.includes('://') || folded.text.includes('www.');
    const text = hasAddress ? folded.text.replace(ADDRESS, (found) => '|'.repeat(found.length)) : folded.text;
    if (!/[a-zA-Z]|\p{L}/u.test(text)) return;
    const block = document.blocks[sentence.block];
    sentences.push({ index, folded, text, isBlock: block !== undefined && block.start >= start && block.end <= end });
  });
  return sentences;
}

/** By what a sentence is known when it is said again, whatever its numbers: "Digest of day 12". The number of a name counts: "Lumen 2". */
export function sentenceKey({ text }: ReadSentence): string {
  const key = text.trim();
  return !/\d/.test(key) ? key : key.replace(/\b(?=\d)(?<!\p{Lu}[\p{L}-]* )\d+(?:[.,]\d+)*/gu, '0');
}

/**
 * The sentences, by their place among those read, that `seen` holds often enough: said again, one is no more evidence. What was
 * seen of each is counted on.
 */
export function saidAgain(
  sentences: readonly ReadSentence[],
  seen: Map<string, SentenceSeen>,
  document: number,
): { again: Set<number>; said: SentenceSeen[] } {
  const again = new Set<number>();
  const said: SentenceSeen[] = [];
  for (const [index, sentence] of sentences.entries()) {
    const key = sentenceKey(sentence);
    const most = key.length >= LEAST_REPEATED ? 1 : sentence.isBlock ? MOST_LINES : Number.POSITIVE_INFINITY;
    let of = seen.get(key);
    if (of === undefined) {
      of = { documents: 0, last: -1, times: 0, total: 0, later: NONE };
      seen.set(key, of);
    }
    if (of.last !== document) of.documents++;
    of.last = document;
    of.total++;
    said[sentence.index] = of;
    if (of.times >= most) again.add(index);
    else if (of.times++ > 0) {
      if (of.later === NONE) of.later = [];
      of.later.push({ document, sentence: sentence.index });
    }
  }
  return { again, said };
}
/** Shared by the many sentences that stand once. */
const NONE: SentencePlaceSeen[] = [];

interface SentencePlaceSeen {
  readonly document: number;
  readonly sentence: number;
}

/** In how many documents a sentence stands, and at which places it is read beside the first. */
export interface SentenceSeen {
  documents: number;
  last: number;
  /** How often it is read, and how often it stands at all. */
  times: number;
  total: number;
  later: SentencePlaceSeen[];
}

/** Shorter sentences within a block ("Yes.", a name alone) may well be said again for their own sake. Code units. */
const LEAST_REPEATED = 24;
/** So often a short line by itself may stand before it is a part of the form: "Key takeaway". */
const MOST_LINES = 5;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
