import { fold } from './fold.ts';
import type { FoldedText } from './folded-text.ts';
import { type NearPassage, nearestPassages } from './nearest-passages.ts';
import type { Span } from './span.ts';

/** W3C Web Annotation TextQuoteSelector, typed in plain letters or not. */
export interface Selector {
  readonly quote: string;
  readonly prefix?: string | undefined;
  readonly suffix?: string | undefined;
}

export type Location =
  | { readonly found: Span }
  | { readonly absent: readonly NearPassage[] }
  | { readonly ambiguous: readonly Span[] };

/**
 * Finds a quotation in a text: exact after folding (`fold`), never approximate. White space at the edges of the three
 * parts does not count. `prefix` and `suffix` must stand directly before and after, white space apart. Offsets are
 * UTF-16 code units of the original text.
 *
 * Nowhere: `absent` with the up to three nearest passages, most similar first, for the message. In several places that
 * prefix and suffix do not choose from: `ambiguous` with all of them, in text order.
 */
export function locateQuote(document: FoldedText, selector: Selector): Location {
  const quote = fold(selector.quote).text.trim();
  const prefix = fold(selector.prefix ?? '').text.trim();
  const suffix = fold(selector.suffix ?? '').text.trim();
  if (quote === '') return { absent: [] };

  const chosen: Span[] = [];
  for (let at = document.text.indexOf(quote); at >= 0; at = document.text.indexOf(quote, at + 1)) {
    if (follows(document.text, at, prefix) && precedes(document.text, at + quote.length, suffix)) {
      chosen.push({ start: document.start(at), end: document.end(at + quote.length - 1) });
    }
  }
  const [first, ...others] = chosen;
  if (first === undefined) return { absent: nearestPassages(document, [prefix, quote, suffix].join(' ').trim()) };
  return others.length === 0 ? { found: first } : { ambiguous: chosen };
}

function follows(text: string, at: number, prefix: string): boolean {
  return (
    text.startsWith(prefix, at - prefix.length) ||
    (text[at - 1] === ' ' && text.startsWith(prefix, at - 1 - prefix.length))
  );
}

function precedes(text: string, end: number, suffix: string): boolean {
  return text.startsWith(suffix, end) || (text[end] === ' ' && text.startsWith(suffix, end + 1));
}
