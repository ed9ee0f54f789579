import type { Block, Furniture, Mark } from '../../../model/artefact.ts';
import type { DocumentFormat, PassageRole } from '../../../model/vocabulary.ts';
import type { HiddenSpan, Span } from '../../../text/span.ts';
import type { WikiSyntax } from './wiki-syntax.ts';

/** One format's reader. Pure; `text` is the whole seed. */
export interface Reader {
  readonly format: DocumentFormat;
  /** 0 (not this format) to 1 (certainly). */
  detect(text: string, file: string): number;
  read(text: string, file: string): Reading;
}

/** What a reader makes of a text, before speakers are looked up. Turns nest by containment. */
export interface Reading {
  readonly hidden: readonly HiddenSpan[];
  readonly marks: readonly Mark[];
  readonly furniture: readonly Furniture[];
  readonly blocks: readonly ReadBlock[];
  /** Each becomes a passage. */
  readonly turns: readonly Turn[];
  /** First heading or title line, where the text has one. */
  readonly title: string | null;
  /** Of notes in Markdown. */
  readonly wikiSyntax?: WikiSyntax;
}

/** A stretch by one speaker. `speakerName` as announced in the text, null where nobody is named. */
export interface Turn extends Span {
  readonly role: PassageRole;
  readonly speakerName: string | null;
}

/** A block before its passage is known. */
export type ReadBlock = Omit<Block, 'passage'>;
