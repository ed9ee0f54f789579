import type { DocumentFile, Sentence } from '../model/artefact.ts';
import type { Mention } from '../model/atlas.ts';

/**
 * The sentences of a document that a stretch touches, as indices [first, last]. `start` and `end` are UTF-16 offsets,
 * end exclusive; a stretch between two sentences gives the one that follows.
 */
export function sentencesTouching(file: DocumentFile, start: number, end: number): [number, number] {
  const first = firstEndingAfter(file.sentences, start);
  let last = first;
  while (last + 1 < file.sentences.length && sentence(file, last + 1).start < end) last += 1;
  return [first, last];
}

/** The sentence of a document by index. Throws outside the document. */
export function sentence(file: DocumentFile, index: number): Sentence {
  const found = file.sentences[index];
  if (!found) throw new RangeError(`${file.record.id}: Unexpected sentence ${index}, expected one of the document.`);
  return found;
}

/** Names within a stretch, counted and repeated ones alike, in text order. */
export function mentionsWithin(file: DocumentFile, start: number, end: number): Mention[] {
  const within = (mention: Mention) => mention.start >= start && mention.end <= end;
  const counted = file.mentions.slice(lowerBound(file.mentions, start)).filter(untilEnd(end)).filter(within);
  const repeated = file.repeatedMentions.filter(within);
  return repeated.length === 0 ? counted : [...counted, ...repeated].sort((a, b) => a.start - b.start);
}

function untilEnd(end: number): (mention: Mention) => boolean {
  return (mention) => mention.start < end;
}

function lowerBound(mentions: readonly Mention[], start: number): number {
  let low = 0;
  let high = mentions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((mentions[middle] as Mention).start < start) low = middle + 1;
    else high = middle;
  }
  return low;
}

function firstEndingAfter(sentences: readonly Sentence[], offset: number): number {
  let low = 0;
  let high = Math.max(0, sentences.length - 1);
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sentences[middle] as Sentence).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}
