import type { Span } from '../stages.ts';
import { trim } from './lines.ts';

/**
 * The markup of a text is what lies between its readable spans, without the white space at its ends. `readable` is in
 * order and does not overlap.
 */
export function hiddenBetween(text: string, readable: readonly Span[]): Span[] {
  const hidden: Span[] = [];
  let from = 0;
  for (const span of [...readable, { start: text.length, end: text.length }]) {
    const gap = trim(text, from, span.start);
    if (gap.end > gap.start) hidden.push(gap);
    from = Math.max(from, span.end);
  }
  return hidden;
}
