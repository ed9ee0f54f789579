import type { Evidence } from '../../model/atlas.ts';
import { firstEndingAfter, firstFrom } from '../../text/span.ts';
import type { SegmentedDocument } from '../stages.ts';

/** Code units of context kept on each side of a quotation. */
const CONTEXT = 32;

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
    quote: text.slice(start, end),
    prefix: text.slice(wholeLetterAt(text, Math.max(0, start - CONTEXT), 1), start),
    suffix: text.slice(end, wholeLetterAt(text, Math.min(text.length, end + CONTEXT), -1)),
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

/** Moves an offset that would cut a surrogate pair in two by one code unit. */
function wholeLetterAt(text: string, offset: number, step: 1 | -1): number {
  const cuts =
    offset > 0 && offset < text.length && isHigh(text.charCodeAt(offset - 1)) && isLow(text.charCodeAt(offset));
  return cuts ? offset + step : offset;
}

const isHigh = (unit: number) => unit >= 0xd800 && unit <= 0xdbff;
const isLow = (unit: number) => unit >= 0xdc00 && unit <= 0xdfff;
