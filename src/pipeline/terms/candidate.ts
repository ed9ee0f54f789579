import type { EntityKind } from '../../model/vocabulary.ts';

/** A name or term of the documents that may deserve a page. */
export interface Candidate {
  /** What its forms have in common; see `termKey`. */
  readonly key: string;
  /** The commonest way to write it. */
  readonly name: string;
  /** Other ways to write it, most frequent first; a short or long form that a text gives is one. */
  readonly others: readonly string[];
  readonly kind: EntityKind | null;
  readonly isName: boolean;
  /** A name, or what the texts make a term of beyond doubt: good enough for a page that nobody has asked for. */
  readonly isSure: boolean;
  /** Announced in the documents as one who speaks. */
  readonly speaks: boolean;
  readonly score: number;
  readonly count: number;
  readonly documents: number;
  /** Where it stands, in order of documents and text. */
  readonly uses: readonly Use[];
}

/** Offsets are UTF-16 code units of the document's text; `sentence` is an index. */
export interface Use {
  readonly document: string;
  readonly sentence: number;
  readonly start: number;
  readonly end: number;
}
