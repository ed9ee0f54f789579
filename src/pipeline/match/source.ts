import { fold } from '../../text/fold.ts';
import type { MatchRules } from '../../text/languages/language.ts';
import { clip, type HiddenSpan, type Span } from '../../text/span.ts';

/**
 * A stretch of a document as the scanner reads it: either the text as it stands, if folding would change nothing in it
 * but case, or the folded stretch. `[from, to)` is the part of `text` to read.
 */
export interface Source {
  readonly text: string;
  readonly from: number;
  readonly to: number;
  readonly folded: boolean;
  /** Offsets in the document of the code unit at `index`: where its character starts and ends. */
  start(index: number): number;
  end(index: number): number;
  /** The code unit that stands in the document where `index` does. */
  originalAt(index: number): number;
}

export function plainSource(text: string, { start, end }: Span): Source {
  return {
    text,
    from: start,
    to: end,
    folded: false,
    start: (index) => index,
    end: (index) => index + 1,
    originalAt: (index) => text.charCodeAt(index),
  };
}

/** `hidden` touches the stretch, in order, in offsets of the document. */
export function foldedSource(text: string, span: Span, hidden: readonly HiddenSpan[], rules: MatchRules): Source {
  const { start } = span;
  const stretch = text.slice(start, span.end);
  const gaps = clip(hidden, span);
  if (NOTE_SIGN.test(stretch)) {
    for (const { index, 0: signs } of stretch.matchAll(NOTE_SIGNS)) {
      gaps.push({ start: index, end: index + signs.length });
    }
  }
  const letters = rules.letters === undefined ? stretch : rules.letters(stretch);
  const folded = fold(rules.lower === undefined ? letters : rules.lower(letters), gaps);
  return {
    text: folded.text,
    from: 0,
    to: folded.text.length,
    folded: true,
    start: (index) => start + folded.start(index),
    end: (index) => start + folded.end(index),
    originalAt: (index) => stretch.charCodeAt(folded.start(index)),
  };
}

/** Whether the text as it stands can be read for a language, as long as nothing in it folds but case. */
export function readsPlain({ lower }: MatchRules): boolean {
  return lower === undefined;
}

/** Trade mark signs and the superscript numbers of notes: folded, they would become part of the word ("OpenAI¹"). */
const NOTE_SIGNS = /[\u2120\u2122]|(?<=[\p{L}\p{N}])[\u00b9\u00b2\u00b3\u2070\u2074-\u2079]+(?![\p{L}\p{N}])/gu;
const NOTE_SIGN = /[\u00b2\u00b3\u00b9\u2070-\u2079\u2120\u2122]/;
