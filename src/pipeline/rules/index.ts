import type { AliasConflict, Content, Corpus, ResolvedQuotes } from '../stages.ts';
import * as list from './list.ts';
import type { Report } from './report.ts';
import type { Rule, RuleContext } from './rule.ts';

export const RULES: readonly Rule[] = Object.values(list);

interface Checked {
  /** What curators wrote. */
  readonly content: Content;
  /** The same with what notes add. */
  readonly known: Content;
  readonly corpus: Corpus;
  readonly quotes: ResolvedQuotes;
  readonly lexicons: { readonly conflicts: readonly AliasConflict[] };
}

/** Runs every rule that looks at the whole corpus. */
export function checkRules({ content, known, corpus, quotes, lexicons }: Checked, report: Report): void {
  const context: RuleContext = {
    content,
    known,
    sources: corpus.sources,
    documents: new Map(corpus.documents.map((document) => [document.id, document])),
    quotes: quotes.all,
    conflicts: lexicons.conflicts,
    speakerOf: (passage) => corpus.speakers.get(passage)?.speaker ?? null,
  };
  for (const rule of RULES) rule.check?.(context, report);
}
