import type { QuoteSelector } from '../../model/content.ts';
import type { RelationTypeId } from '../../model/relation-types.ts';
import type { ClaimType, EntityKind } from '../../model/vocabulary.ts';

/** What can be suggested, in the order in which equals are listed. */
export const SUGGESTION_KINDS = ['entity', 'alias', 'relation', 'prediction', 'same'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** A sentence that a suggestion rests on. */
export interface SuggestionPlace {
  readonly document: string;
  readonly file: string;
  /** 1-based line of the file on which the sentence begins. */
  readonly line: number;
  readonly quote: string;
}

/** What accepting writes; of a merge, which is for an editor, what to do is said. */
export type Action =
  | EntityPage
  | { readonly write: 'alias'; readonly entity: string; readonly alias: string; readonly isExact: boolean }
  | {
      readonly write: 'relation';
      readonly source: string;
      readonly target: string;
      readonly type: RelationTypeId;
      readonly evidence: QuoteSelector;
      /** What the words show source and target to be, where they do; for pages that are yet to be written. */
      readonly kinds: { readonly source: EntityKind | null; readonly target: EntityKind | null };
      readonly drafts: readonly EntityPage[];
    }
  | {
      readonly write: 'claim';
      readonly id: string;
      readonly type: ClaimType;
      readonly statement: string;
      readonly speaker: string | null;
      readonly evidence: QuoteSelector;
      readonly about: readonly string[];
      readonly horizon: Horizon | null;
      readonly drafts: readonly EntityPage[];
    }
  | { readonly write: 'merge'; readonly keep: string; readonly drop: string };

/** A page for something that has none: of a suggested entity, and of drafts that a relation or a claim names (`drafts`). */
export interface EntityPage {
  readonly write: 'entity';
  readonly id: string;
  readonly name: string;
  readonly kind: EntityKind;
  /** False where the kind is but a guess. */
  readonly isKindSure: boolean;
  readonly aliases: readonly string[];
  readonly only: 'speaker' | null;
  readonly isExact: boolean;
  /** Topic of its company, or none. */
  readonly topics: readonly string[];
  /** Its most central sentence. */
  readonly said: string | null;
}

/** When a prediction falls due, in ISO dates, with the words that say so. */
export interface Horizon {
  readonly from?: string;
  readonly to?: string;
  readonly words: string;
}

export interface Suggestion {
  /** The same for the same suggestion however the texts move: made of its kind and its folded terms. */
  readonly key: string;
  readonly kind: SuggestionKind;
  /** 0 to 1; see {@link rankSuggestions}. */
  readonly score: number;
  readonly title: string;
  readonly reason: string;
  readonly places: readonly SuggestionPlace[];
  readonly action: Action;
}
