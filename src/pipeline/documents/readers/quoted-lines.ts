import { isInvisible, type Line } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';
import type { Turn } from './reader.ts';

/** A line after its `>` signs; `depth` counts them. */
export interface QuotedLine extends Line {
  readonly depth: number;
  /** A blank line without `>` stands before it: the quotation before is over. */
  readonly apart: boolean;
}

/** Deeper quotations are read as this deep. */
const DEEPEST = 8;

/** Reads `>` at the start of lines as quotation: the signs become `hidden`, lines that hold nothing else become gaps. */
export function unquote(text: string, lines: readonly Line[]): { lines: QuotedLine[]; hidden: Span[] } {
  const found: QuotedLine[] = [];
  const hidden: Span[] = [];
  let blank = false;
  let apart = false;
  for (const line of lines) {
    let { start } = line;
    let depth = 0;
    let indent = line.indent;
    while (isQuoteSign(text, start, line.end)) {
      const before = hidden.at(-1);
      if (before?.end === start) hidden[hidden.length - 1] = { start: before.start, end: start + 1 };
      else hidden.push({ start, end: start + 1 });
      depth++;
      const after = start + 1;
      start = after;
      while (start < line.end && isInvisible(text.charCodeAt(start))) start++;
      indent = Math.max(0, start - after - 1);
    }
    apart ||= line.gap;
    if (start >= line.end) blank = true;
    else {
      found.push({ start, end: line.end, gap: line.gap || blank, apart, indent, depth: Math.min(depth, DEEPEST) });
      blank = false;
      apart = false;
    }
  }
  return { lines: found, hidden };
}

/** One quotation for each run of lines at least so deep; runs end at a blank line that has no `>`. */
export function quoteTurns(
  lines: readonly QuotedLine[],
  nameOf: (line: QuotedLine, depth: number) => string | null,
): Turn[] {
  const turns: Turn[] = [];
  const open: QuotedLine[] = [];
  let end = 0;
  const close = (depth: number) => {
    let inner: QuotedLine | undefined;
    while (open.length > depth) {
      const first = open.pop() as QuotedLine;
      // `>>` with no words of the one between is one quotation, not two with the same words.
      const same = inner === first && turns.at(-1)?.end === end;
      if (!same) turns.push({ start: first.start, end, role: 'quote', speakerName: nameOf(first, open.length + 1) });
      inner = first;
    }
  };
  for (const line of lines) {
    close(line.apart ? 0 : line.depth);
    while (open.length < line.depth) open.push(line);
    end = line.end;
  }
  close(0);
  return turns;
}

/** `>` at a line's start, but not ">99%", ">=" or ">:(". */
function isQuoteSign(text: string, at: number, end: number): boolean {
  return at < end && text.charCodeAt(at) === 62 && !(at + 1 < end && NOT_A_QUOTE.includes(text.charAt(at + 1)));
}
const NOT_A_QUOTE = '0123456789=$€£%:;()<-';
