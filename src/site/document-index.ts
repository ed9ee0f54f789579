import type { DocumentFile, DocumentMention, Sentence } from '../model/artefact.ts';
import type { Mention, Passage } from '../model/atlas.ts';
import { countedMentions } from '../model/counted-mentions.ts';
import { SpanIndex } from '../text/span.ts';

/** Look-ups within one document, made once for it. */
export interface DocumentIndex {
  /** Counted and repeated names alike. */
  readonly mentions: SpanIndex<Mention>;
  readonly sentences: SpanIndex<Sentence & { readonly index: number }>;
  readonly passages: SpanIndex<Passage>;
  readonly passage: ReadonlyMap<string, Passage>;
  /** Those that count, by entity. */
  readonly mentionsOf: ReadonlyMap<string, readonly DocumentMention[]>;
}

const INDICES = new WeakMap<DocumentFile, DocumentIndex>();

export function documentIndex(file: DocumentFile): DocumentIndex {
  const known = INDICES.get(file);
  if (known) return known;
  const index: DocumentIndex = {
    mentions: new SpanIndex(file.mentions),
    sentences: new SpanIndex(file.sentences.map((sentence, position) => ({ ...sentence, index: position }))),
    passages: new SpanIndex(file.passages),
    passage: new Map(file.passages.map((passage) => [passage.id, passage])),
    mentionsOf: Map.groupBy(countedMentions(file), ({ entity }) => entity),
  };
  INDICES.set(file, index);
  return index;
}

/** The sentence of a document by index. Throws outside the document. */
export function sentence(file: DocumentFile, index: number): Sentence {
  const found = file.sentences[index];
  if (!found) throw new RangeError(`${file.record.id}: Unexpected sentence ${index}, expected one of the document.`);
  return found;
}

/**
 * Indices of the sentences that a stretch touches (UTF-16 offsets, end exclusive). One that lies between sentences gives
 * the sentence that follows, or the last one.
 */
export function sentencesTouching(file: DocumentFile, start: number, end: number): number[] {
  const { sentences } = documentIndex(file);
  const touched = sentences.touching(start, end).map(({ index }) => index);
  if (touched.length > 0) return touched;
  const [next] = sentences.touching(start, file.text.length);
  return [next?.index ?? Math.max(0, file.sentences.length - 1)];
}

/** Names that lie within a stretch, in text order. */
export function mentionsWithin(file: DocumentFile, start: number, end: number): Mention[] {
  return documentIndex(file)
    .mentions.touching(start, end)
    .filter((mention) => mention.start >= start && mention.end <= end);
}
