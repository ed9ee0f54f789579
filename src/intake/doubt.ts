import type { DOUBT_SUBJECTS } from '../model/vocabulary.ts';

/**
 * What may be wrong with a document that was taken in. It stands in its metadata, and on its page, until somebody has looked
 * and takes it out. Raise one only where it is more likely right than not: where all are doubted, none is read.
 */
export interface Doubt {
  /** `text`: words may be missing, wrong, or not the document's. `speakers`: who says what. `facts`: title, author, date, language. */
  readonly about: (typeof DOUBT_SUBJECTS)[number];
  /** Whole sentences: what to look at, and what to do where it is wrong. */
  readonly says: string;
}

export const doubt = (about: Doubt['about'], says: string): Doubt => ({ about, says });
