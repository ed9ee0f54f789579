import { linesOf } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import { type QuotedLine, unquote } from './quoted-lines.ts';
import { takeRulers } from './rulers.ts';

/** The lines of a plain text, with what its few signs say: `>`, `#`, underlines and ruled lines. */
export interface PlainLines {
  readonly lines: readonly QuotedLine[];
  /** Level of each line that `#` or an underline makes a heading, by the line's start. */
  readonly headings: ReadonlyMap<number, number>;
  /** The signs, in order. */
  readonly hidden: readonly Span[];
  /** Of these, the ruled lines. */
  readonly rulers: readonly Span[];
}

export function plainLines(text: string): PlainLines {
  const { lines, headings, hidden, rulers } = takeRulers(text, linesOf(text));
  const quoted = unquote(text, lines);
  const signs = [...hidden, ...quoted.hidden].sort((a, b) => a.start - b.start);
  return { lines: quoted.lines, headings, hidden: signs, rulers };
}
