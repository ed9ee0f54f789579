import type { Words } from './scan.ts';
import type { Source } from './source.ts';

/** A web address in a source; `end` as an index of the source's text. */
export interface Address {
  readonly source: Source;
  readonly end: number;
}

/** The web address that begins with these words ("https", "www"), or null. */
export function addressAt(source: Source, { starts, ends }: Words): Address | null {
  const { text, to } = source;
  const scheme = ends[0]!;
  const isHost = text.slice(starts[0]!, scheme).toLowerCase() === 'www';
  if (isHost ? text[scheme] !== '.' : !text.startsWith('://', scheme)) return null;
  let end = scheme;
  while (end < to && !OUTSIDE.test(text[end] as string)) end++;
  while (CLOSING.test(text[end - 1] as string)) end--;
  return { source, end };
}

/**
 * Whether `[from, to)` is a whole part of a web address: its host without "www.", or one segment of its path. What an
 * address merely contains names nothing ("us" in ".../models-in-the-us").
 */
export function isWholePart({ text }: Source, from: number, to: number, end: number): boolean {
  const begins = text[from - 1] === '/' || /(?:^|\W)www\.$/i.test(text.slice(Math.max(0, from - 5), from));
  return begins && (to === end || '/?#'.includes(text[to] as string));
}

const OUTSIDE = /[\s<>"'()[\]{}]/;
const CLOSING = /[.,;:!?]/;
