import type { HiddenSpan, Span } from '../pipeline/stages.ts';

/** The words of a stretch without the markup in it, white space made one. `hidden` in order. */
export function shownText(text: string, { start, end }: Span, hidden: readonly HiddenSpan[]): string {
  let words = '';
  let from = start;
  for (let at = firstEndingAfter(hidden, start); at < hidden.length && hidden[at]!.start < end; at++) {
    words += text.slice(from, Math.max(from, hidden[at]!.start)) + (hidden[at]!.shown ?? '');
    from = Math.max(from, hidden[at]!.end);
  }
  return (words + text.slice(from, Math.max(from, end))).replace(/\s+/g, ' ').trim();
}

function firstEndingAfter(spans: readonly Span[], offset: number): number {
  let [low, high] = [0, spans.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (spans[middle]!.end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Mathematical letters, which social posts use for bold and italic, as the letters that they look like. */
export function plainLetters(text: string): string {
  return text.replace(MATHEMATICAL, (letters) => letters.normalize('NFKC'));
}
const MATHEMATICAL = /[\u{1D400}-\u{1D7FF}]+/gu;
