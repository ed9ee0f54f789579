import type { BlockStyle } from './blocks.ts';
import type { QuotedLine } from './quoted-lines.ts';
import { endsSentence, leavesRoom } from './wrapping.ts';

const LONGEST_TITLE = 80;
const MOST_WORDS = 14;
/** In a text of one paragraph a line, what follows a title is at least so long. */
const PARAGRAPH_LENGTH = 120;

/**
 * Title lines of running prose, told by their shape alone: short, no stop at the end, and standing apart from a longer
 * text that follows. The first line of the text is level 1, others level 2. `marked` holds levels that markup gives.
 */
export function proseHeadings(
  text: string,
  lines: readonly QuotedLine[],
  width: number | null,
  marked: ReadonlyMap<number, number>,
): NonNullable<BlockStyle['heading']> {
  const isTitle = (index: number): boolean => {
    const line = lines[index];
    const next = lines[index + 1];
    if (line === undefined || next === undefined || line.depth > 0 || next.depth > 0) return false;
    if (marked.has(line.start) || !looksLikeTitle(text, line, index === 0)) return false;
    if (line.gap && next.gap) return true;
    const isLonger = next.end - next.start >= 2 * (line.end - line.start);
    if (index === 0) return width === null ? isLonger : leavesRoom(text, line, next, width);
    const before = lines[index - 1] as QuotedLine;
    return width === null && next.end - next.start >= PARAGRAPH_LENGTH && (line.gap || endsSentence(text, before));
  };
  return (index, markers) => {
    const line = lines[index] as QuotedLine;
    const level = marked.get(line.start);
    if (level !== undefined) return level;
    if (!isTitle(index)) return 0;
    if (index === 0) return 1;
    // Several short lines one after another are a list or a verse: only the last can head what follows.
    const next = lines[index + 1] as QuotedLine;
    const headsNothing = isTitle(index + 1) && markers[index + 1] === null;
    return headsNothing || marked.has(next.start) ? 0 : 2;
  };
}

/** Headings that markup gives, and no others. */
export function markedHeadings(lines: readonly QuotedLine[], marked: ReadonlyMap<number, number>) {
  return (index: number): number => marked.get((lines[index] as QuotedLine).start) ?? 0;
}

/** Short, begins like a title, and does not stop like a sentence. */
function looksLikeTitle(text: string, line: QuotedLine, isFirst: boolean): boolean {
  if (line.end - line.start > LONGEST_TITLE) return false;
  const words = text.slice(line.start, line.end);
  if (!BEGINS.test(words) || words.includes('://')) return false;
  const last = words.slice(-1);
  if (NO_TITLE_END.includes(last) && !(last === '?' && isFirst)) return false;
  return words.split(/\s+/u).length <= MOST_WORDS;
}

const BEGINS = /^["“‘'«(]?(?:\p{Lu}|\p{Lt}|\p{Lo}|\p{Nd}{1,4}[^\n]*\p{L})/u;
const NO_TITLE_END = '.,;:!?…。、！？；：।"”’\'';
