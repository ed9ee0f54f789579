import { type FoldedText, fold } from '../../text/fold.ts';
import { clip, type HiddenSpan, SpanIndex } from '../../text/span.ts';
import type { MatchedDocument } from '../stages.ts';

/** A sentence as it is read: folded, addresses blanked. */
export interface ReadSentence {
  readonly index: number;
  readonly folded: FoldedText;
  readonly text: string;
}

/** The sentences of a document that are read: those of repeated passages are left out. */
export function readSentences(document: MatchedDocument): ReadSentence[] {
  const sentences: ReadSentence[] = [];
  const repeated = new Set(document.passages.filter(({ repeats }) => repeats !== null).map(({ id }) => id));
  const gaps = new SpanIndex<HiddenSpan>([...document.hidden, ...document.furniture, ...document.unlinked]);
  document.sentences.forEach((sentence, index) => {
    if (repeated.has(sentence.passage)) return;
    const { start, end } = sentence;
    const inside = clip(gaps.touching(start, end), sentence);
    const folded = fold(document.text.slice(start, end), inside, { keepCase: true });
    const text = folded.text.replace(ADDRESS, (found) => '|'.repeat(found.length));
    sentences.push({ index, folded, text });
  });
  return sentences;
}

/** By what a sentence is known when it is said again. */
export function sentenceKey({ text }: ReadSentence): string {
  return text.trim();
}

/**
 * The sentences, by their place among those read, that `seen` holds: said again, one is no more evidence. The others are
 * added to it.
 */
export function saidAgain(keys: readonly string[], seen: Set<string>): Set<number> {
  const again = new Set<number>();
  for (const [index, key] of keys.entries()) {
    if (key.length >= LEAST_REPEATED && seen.has(key)) again.add(index);
    else seen.add(key);
  }
  return again;
}

/** Shorter sentences ("Yes.", a name alone) may well be said again for their own sake. Code units. */
const LEAST_REPEATED = 24;
const ADDRESS = /(?:https?:\/\/|www\.)\S+/g;
