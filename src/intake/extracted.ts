import type { DocumentFormat } from '../model/vocabulary.ts';
import type { Doubt } from './doubt.ts';

/** What could be found out about a document; only what is likely enough to be written down. */
export interface Facts {
  readonly title?: string | undefined;
  /** `YYYY`, `YYYY-MM` or `YYYY-MM-DD`. */
  readonly published?: string | undefined;
  /** The author as the source names them. */
  readonly byline?: string | undefined;
  /** http or https. */
  readonly url?: string | undefined;
  readonly language?: string | undefined;
  readonly format?: DocumentFormat | undefined;
  readonly firstPage?: number | undefined;
}

/** The text of one file, ready to be a seed. */
export interface Extracted {
  /** What the seed holds; null where the seed is the file itself, byte for byte. */
  readonly text: string | null;
  readonly extension: 'txt' | 'md' | 'mdx' | 'html';
  readonly facts: Facts;
  /** What was done to the text, and what else could be written down, in whole sentences; told once. */
  readonly notes: readonly string[];
  readonly doubts: readonly Doubt[];
  /** Two or more where the text is parted into chapters. */
  readonly chapters: readonly Chapter[];
  /** Long enough and of enough chapters to be a book. */
  readonly isBook: boolean;
}

/** What one file holds where that is several documents: the conversations of an account, the channels of a workspace, the threads of a mailbox. */
export interface Collection {
  readonly parts: readonly Part[];
  readonly notes: readonly string[];
}

/** One document of several, with the name that its files get. */
export interface Part extends Extracted {
  readonly name: string;
}

export interface Chapter {
  readonly title: string;
  /** Markdown, with its heading. */
  readonly text: string;
}
