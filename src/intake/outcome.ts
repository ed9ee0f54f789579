import type { Doubt } from './doubt.ts';

/** A document that was added, and what is known of it. */
export interface Added {
  readonly id: string;
  /** Path below `seeds/`. */
  readonly seed: string;
  readonly hasDate: boolean;
  readonly hasAuthor: boolean;
  readonly hasTitle: boolean;
}

/** What became of one file. */
export type Outcome = { readonly path: string } & (
  | {
      readonly state: 'added';
      readonly documents: readonly Added[];
      readonly notes: readonly string[];
      readonly doubts: readonly Doubt[];
    }
  | { readonly state: 'present'; readonly seed: string }
  | { readonly state: 'refused'; readonly why: string }
);

export interface Summary {
  readonly outcomes: readonly Outcome[];
  /** Files in folders that are plainly no documents, by extension. */
  readonly passedOver: ReadonlyMap<string, number>;
  /** Files that were not come to. */
  readonly left: number;
}
