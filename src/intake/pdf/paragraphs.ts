import { joinWords, vocabularyOf } from './hyphens.ts';
import type { Line } from './lines.ts';

/** Of the usual step from line to line: a larger one parts paragraphs. */
const LARGE_STEP = 1.35;
/** Of the height of letters. */
const INDENT = 0.7;
const OTHER_SIZE = 1.1;
/** Share of a column that a line leaves free where its paragraph ends. */
const FREE = 0.25;

/**
 * The text of all pages: a paragraph a line, a blank line between, pages parted by form feeds. A paragraph that goes on
 * over the end of a page stays one, with the form feed in it. `joined` counts words that were parted at a line's end.
 */
export function setPages(pages: readonly (readonly Line[])[]): { text: string; joined: number } {
  const vocabulary = vocabularyOf(pages.flat().map(({ text }) => text));
  const step = usualStep(pages);
  const paragraphs: string[] = [];
  let open = '';
  let joined = 0;
  let before: { line: Line; edge: number } | null = null;
  pages.forEach((lines, page) => {
    const edges = rightEdges(lines);
    let feeds = page === 0 ? '' : '\f';
    lines.forEach((line, index) => {
      if (before === null || startsParagraph(before, line, step, feeds !== '')) {
        if (open !== '') paragraphs.push(open);
        open = feeds + line.text;
      } else {
        const next = joinWords(open, line.text, vocabulary, feeds);
        open = next.text;
        joined += next.isJoined ? 1 : 0;
      }
      before = { line, edge: edges[index] as number };
      feeds = '';
    });
    // A page without words begins where the next one does.
    open += feeds;
  });
  paragraphs.push(open);
  return { text: `${paragraphs.join('\n\n').trim()}\n`, joined };
}

function startsParagraph(
  { line: before, edge }: { readonly line: Line; readonly edge: number },
  line: Line,
  step: number,
  isNewPage: boolean,
): boolean {
  const ratio = line.size / (before.size || 1);
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true;
  if (/^(?:[•‣◦▪●○■□–]|\(?\d{1,3}[.)]|[-*])\s/.test(line.text)) return true;
  // A line of a table of contents.
  if (/(?:\. ?){4,}\s*(?:\d+|[ivxl]+)$/.test(before.text)) return true;
  const ends = /[.!?:…。！？]["'”’)\]»]*$/.test(before.text);
  const down = before.y - line.y;
  // A new page or column: only the words can tell.
  if (isNewPage || down < -0.5 * line.size || down > 12 * line.size) return ends || isTitleLine(line.text);
  if (down > LARGE_STEP * step * Math.max(1, line.size / 12)) return true;
  const indent = (line.left - before.left) / line.size;
  if (indent > INDENT && indent < 6 && ends) return true;
  const isShort = before.right < edge - FREE * (edge - before.left);
  return isShort && (ends || /^\p{Lu}|^\d/u.test(line.text));
}

/** "3. Results": begins with a capital or a number and has no stop. */
function isTitleLine(text: string): boolean {
  return /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}[^.,;]{0,60}$/u.test(text) && /^\d/.test(text);
}

/** Where the column of each line ends: the furthest right of the lines near it that begin where it does. */
function rightEdges(lines: readonly Line[]): number[] {
  return lines.map((line, index) => {
    let edge = line.right;
    for (let other = Math.max(0, index - NEAR); other < Math.min(lines.length, index + NEAR); other++) {
      const near = lines[other] as Line;
      if (Math.abs(near.left - line.left) < 3 * line.size) edge = Math.max(edge, near.right);
    }
    return edge;
  });
}
const NEAR = 8;

/** The most frequent distance from a line to the next below it. */
function usualStep(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const lines of pages) {
    lines.forEach((line, index) => {
      const down = (lines[index - 1]?.y ?? line.y) - line.y;
      const rounded = Math.round(2 * down) / 2;
      if (rounded > 0.5 * line.size && rounded < 4 * line.size) counts.set(rounded, (counts.get(rounded) ?? 0) + 1);
    });
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 14;
}
