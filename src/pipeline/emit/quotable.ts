import { fold } from '../../text/fold.ts';
import { wordsOf } from '../../text/words.ts';
import type { SegmentedDocument } from '../stages.ts';

/** The words of a document's sentences in text order, in columns of one length. */
export interface QuotableWords {
  /** Folded. */
  readonly words: readonly string[];
  /** Index of the sentence that each stands in. */
  readonly sentences: readonly number[];
  /** UTF-16 offsets of each in the text. */
  readonly starts: readonly number[];
  readonly ends: readonly number[];
}

/** The words by which a quotation is told: those of sentences, compared as everything is (`fold`). Linear. */
export function quotableWords({
  text,
  hidden,
  sentences,
}: Pick<SegmentedDocument, 'text' | 'hidden' | 'sentences'>): QuotableWords {
  const { count, ids, spelling, starts, ends } = wordsOf(fold(text, hidden));
  const found = { words: [] as string[], sentences: [] as number[], starts: [] as number[], ends: [] as number[] };
  let sentence = 0;
  for (let index = 0; index < count; index++) {
    const start = starts[index]!;
    while (sentence < sentences.length && sentences[sentence]!.end <= start) sentence++;
    const around = sentences[sentence];
    if (around === undefined) break;
    if (around.start > start) continue;
    found.words.push(spelling[ids[index]!]!);
    found.sentences.push(sentence);
    found.starts.push(start);
    found.ends.push(ends[index]!);
  }
  return found;
}
