import type { Evidence } from '../../model/atlas.ts';
import { quotation } from '../../text/quotation.ts';
import { firstEndingAfter, firstFrom } from '../../text/span.ts';
import type { SegmentedDocument } from '../stages.ts';

type Cited = Pick<SegmentedDocument, 'id' | 'text' | 'passages' | 'sentences'>;

/**
 * Evidence for a stretch of a document: the words with some context on each side (a W3C Web Annotation TextQuoteSelector)
 * and their offsets (a TextPositionSelector), the innermost passage that holds all of it, else that holds its start, and
 * the first sentence that it touches; both empty in a document without any.
 *
 * @param start first UTF-16 code unit
 * @param end one past the last
 * @throws RangeError where the stretch is empty or outside the text
 */
export function makeEvidence(document: Cited, start: number, end: number): Evidence {
  const { id, text } = document;
  const passage = innermostPassage(document.passages, start, end);
  const sentence = firstSentence(document.sentences, start);
  if (start < 0 || end <= start || end > text.length) {
    throw new RangeError(`No evidence at ${start} to ${end} of ${id}, which has ${text.length} code units`);
  }
  return {
    document: id,
    passage: passage?.id ?? '',
    start,
    end,
    ...quotation(text, start, end),
    sentence: sentence?.id ?? '',
  };
}

function innermostPassage(passages: Cited['passages'], start: number, end: number) {
  const last = firstFrom(passages, start + 1) - 1;
  for (let index = last; index >= 0; index--) {
    if (passages[index]!.end >= end) return passages[index];
  }
  for (let index = last; index >= 0; index--) {
    if (passages[index]!.end > start) return passages[index];
  }
  return passages[Math.max(0, last)];
}

/** The first sentence that ends after an offset, else the last of all. */
function firstSentence(sentences: Cited['sentences'], offset: number) {
  return sentences[firstEndingAfter(sentences, offset)] ?? sentences.at(-1);
}
