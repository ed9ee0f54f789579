import { type HiddenSpan, type Span, touching } from './span.ts';

/** The words of a stretch without the markup in it, white space made one. `hidden` in order. */
export function shownText(text: string, stretch: Span, hidden: readonly HiddenSpan[]): string {
  let words = '';
  let from = stretch.start;
  for (const { start, end, shown = '' } of touching(hidden, stretch)) {
    words += text.slice(from, Math.max(from, start)) + shown;
    from = Math.max(from, end);
  }
  return (words + text.slice(from, Math.max(from, stretch.end))).replace(/\s+/g, ' ').trim();
}

/** The beginning of some words, of at most so many code units: to the last space in its second half, or to any letter where there is none. */
export function cutAtWord(words: string, most: number): string {
  const cut = words.slice(0, most);
  return cut
    .slice(0, Math.max(cut.lastIndexOf(' '), most / 2))
    .replace(/[\ud800-\udbff]$/, '')
    .trimEnd();
}

/** Mathematical letters, which social posts use for bold and italic, as the letters that they look like. */
export function plainLetters(text: string): string {
  return text.replace(MATHEMATICAL, (letters) => letters.normalize('NFKC'));
}
const MATHEMATICAL = /[\u{1D400}-\u{1D7FF}]+/gu;
