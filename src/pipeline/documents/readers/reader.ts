import type { Body } from '../../../model/body.ts';
import type { DocumentFormat, PassageRole } from '../../../model/vocabulary.ts';
import type { Span } from '../../../text/span.ts';
import type { WikiSyntax } from './wiki-syntax.ts';

/** One format's reader. Pure; `text` is the whole seed. */
export interface Reader {
  readonly format: DocumentFormat;
  /** 0 (not this format) to 1 (certainly). */
  detect(text: string, file: string): number;
  read(text: string, file: string): Reading;
}

/** What a reader makes of a text, before speakers are looked up. */
export interface Reading {
  readonly body: Body;
  /** Each becomes a passage; they nest by containment. What the body quotes is added to them. */
  readonly turns: readonly Turn[];
  /** First heading or title line, where the text has one. */
  readonly title: string | null;
  /** Of notes in Markdown, and of pages. */
  readonly wikiSyntax?: WikiSyntax;
}

/** A stretch by one speaker. `speakerName` as announced in the text, null where nobody is named. */
export interface Turn extends Span {
  readonly role: PassageRole;
  readonly speakerName: string | null;
}
