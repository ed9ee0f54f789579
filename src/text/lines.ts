import type { Span } from './span.ts';

/** A line that is not blank, without the white space at its ends. */
export interface Line extends Span {
  /** A blank line, a ruled line or the edge of the text stands before it. */
  readonly gap: boolean;
  /** Columns of white space before it; a tab counts four. */
  readonly indent: number;
}

/** The lines of `text[start, end)` that are not blank, in order. Linear; ends of line may be LF, CRLF, CR or U+2028/2029. */
export function linesOf(text: string, start = 0, end = text.length): Line[] {
  const lines: Line[] = [];
  let gap = true;
  let from = start;
  while (from < end) {
    let to = from;
    while (to < end && !isLineEnd(text.charCodeAt(to))) to++;
    const line = trim(text, from, to);
    if (line.start === line.end) gap = true;
    else {
      lines.push({ start: line.start, end: line.end, gap, indent: columns(text, from, line.start) });
      gap = false;
    }
    from = to + (text.charCodeAt(to) === 13 && text.charCodeAt(to + 1) === 10 ? 2 : 1);
  }
  return lines;
}

/** `[start, end)` without invisible characters at its ends; empty at `start` where nothing is visible. */
export function trim(text: string, start: number, end: number): Span {
  let from = start;
  let to = end;
  while (from < to && isInvisible(text.charCodeAt(from))) from++;
  while (to > from && isInvisible(text.charCodeAt(to - 1))) to--;
  return from < to ? { start: from, end: to } : { start, end: start };
}

/** White space, control characters (NUL among them), zero-width characters, the byte order mark. `code` is a UTF-16 code unit. */
export function isInvisible(code: number): boolean {
  if (code <= 0x20) return true;
  if (code < 0x7f) return false;
  return (
    code <= 0xa0 ||
    code === 0xad ||
    code === 0x1680 ||
    code === 0x180e ||
    (code >= 0x2000 && code <= 0x200f) ||
    (code >= 0x2028 && code <= 0x202f) ||
    (code >= 0x205f && code <= 0x2064) ||
    code === 0x3000 ||
    code === 0xfeff
  );
}

function isLineEnd(code: number): boolean {
  return code === 10 || code === 13 || code === 0x2028 || code === 0x2029;
}

function columns(text: string, from: number, to: number): number {
  let count = 0;
  for (let index = from; index < to; index++) count += text.charCodeAt(index) === 9 ? 4 : 1;
  return count;
}
