import type { QuotedLine } from './quoted-lines.ts';

/** Lines longer than this are not broken to fit a page. */
const WIDEST = 120;
/** Lines shorter than this on the whole are verse or lists. */
const NARROWEST = 40;

/**
 * The width at which the text was hard-wrapped, in code units, or null where each line is a paragraph of its own. Wrapped
 * text shows it in two ways: its lines end near one column, and most of them end in mid-sentence.
 */
export function wrapColumn(text: string, lines: readonly QuotedLine[]): number | null {
  const lengths: number[] = [];
  let open = 0;
  for (let index = 1; index < lines.length; index++) {
    const line = lines[index - 1] as QuotedLine;
    const next = lines[index] as QuotedLine;
    if (next.gap || next.depth !== line.depth) continue;
    lengths.push(line.end - line.start);
    if (!endsSentence(text, line)) open++;
  }
  const fitting = lengths.filter((length) => length <= WIDEST).sort((a, b) => a - b);
  if (fitting.length < 0.9 * lengths.length || open < 0.5 * lengths.length) return null;
  const width = fitting.at(-1) ?? 0;
  const median = fitting[fitting.length >> 1] ?? 0;
  return width >= NARROWEST && median >= 0.6 * width ? width : null;
}

/** Whether `next` goes on with the paragraph of `line` in a text wrapped at `width`. */
export function continues(text: string, line: QuotedLine, next: QuotedLine, width: number): boolean {
  return !(endsSentence(text, line) && leavesRoom(text, line, next, width) && !startsLower(text, next));
}

/** The first word of `next` would have stood well within the width behind `line`: the line was broken on purpose. */
export function leavesRoom(text: string, line: QuotedLine, next: QuotedLine, width: number): boolean {
  let word = next.start;
  while (word < next.end && text.charCodeAt(word) > 32) word++;
  return line.end - line.start + 1 + (word - next.start) <= 0.75 * width;
}

export function endsSentence(text: string, line: QuotedLine): boolean {
  let end = line.end - 1;
  while (end > line.start && CLOSERS.includes(text.charAt(end))) end--;
  return ENDS.includes(text.charAt(end));
}

function startsLower(text: string, line: QuotedLine): boolean {
  return /^\p{Ll}/u.test(text.slice(line.start, line.start + 2));
}

const CLOSERS = ')]}"\'”’»*_';
const ENDS = '.!?:…。！？।';
