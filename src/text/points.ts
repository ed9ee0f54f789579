import { countLeading } from './span.ts';

/** Line and column from 1; columns in UTF-16 code units. */
export interface Point {
  readonly line: number;
  readonly column: number;
}

/** Tells where an offset of a text stands. A line ends with CRLF, LF or CR; the text is read once, when first asked. */
export function pointsOf(text: string): (offset: number) => Point {
  let starts: number[] | null = null;
  return (offset) => {
    starts ??= [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ index, 0: sign }) => index + sign.length)];
    const known = starts;
    const line = countLeading(known.length, (index) => known[index]! <= offset);
    return { line, column: offset - known[line - 1]! + 1 };
  };
}

const known = new WeakMap<object, (offset: number) => Point>();

/** Where an offset of a document's text stands. Each document is read once for all its places: it may have as many as words. */
export function pointIn(document: { readonly text: string }, offset: number): Point {
  const pointAt = known.get(document) ?? pointsOf(document.text);
  known.set(document, pointAt);
  return pointAt(offset);
}
