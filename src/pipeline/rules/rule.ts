import type { Diagnostic } from '../../model/diagnostic.ts';
import type { AliasConflict, Content, MatchedDocument, ParsedDocument, ResolvedQuote } from '../stages.ts';
import type { Report } from './report.ts';

/** Files of a tiny atlas by path: an example is both the rule's documentation and its test. */
export type ExampleFiles = Readonly<Record<string, string | Uint8Array>>;

/** What a cross-file rule sees: everything read so far, before connections are computed. */
export interface RuleContext {
  readonly content: Content;
  /** The same with the entities and topics that notes make, for those who refer to them. */
  readonly known: Content;
  readonly sources: ReadonlyMap<string, ParsedDocument>;
  readonly documents: ReadonlyMap<string, MatchedDocument>;
  readonly quotes: readonly ResolvedQuote[];
  readonly conflicts: readonly AliasConflict[];
  /** Entity id of a passage's speaker; null where nobody, or nobody with a page, is named. */
  readonly speakerOf: (passage: string) => string | null;
}

export interface Rule {
  /** That of its file. */
  readonly id: string;
  /** How grave a breach of it is: an error leaves the last good atlas in place. */
  readonly severity: Diagnostic['severity'];
  /** What it asks and why, in a sentence or two. */
  readonly summary: string;
  /** How to keep it, in a sentence or two. */
  readonly mend: string;
  /** Null where an example in memory cannot show it. */
  readonly examples: null | {
    readonly ok: ExampleFiles;
    readonly notOk: ExampleFiles;
    /** `file:line:column` (or `file`) that the not-ok example must be reported at. */
    readonly at: string;
    /** What the report then says: "Unexpected X, expected Y". */
    readonly message: string;
  };
  /** Absent where an earlier stage reports it, in the words that stand in the rule's file. */
  readonly check?: (context: RuleContext, report: Report) => void;
}
