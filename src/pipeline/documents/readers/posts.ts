import type { Furniture } from '../../../model/body.ts';
import { type Line, linesOf } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';

import { bodyOfLines, type LineBlock } from '../body/of-lines.ts';
import { blocksOf } from './blocks.ts';
import { sampleOf } from './detect-sample.ts';
import { plainLines } from './plain-lines.ts';
import { type QuotedLine, quoteTurns } from './quoted-lines.ts';
import type { Reader, Turn } from './reader.ts';
import { wrapColumn } from './wrapping.ts';

/** Posts of a social network, one or several in a file, each under a label ("Example 1:") where there are several. */
export const posts: Reader = {
  format: 'posts',

  /** Numbered labels, or what only such posts have: a line of hashtags beside pictographs or mathematical bold. */
  detect(text, file) {
    const sample = sampleOf(text);
    const lines = linesOf(sample);
    if (labelsOf(sample, lines).length >= 2) return 0.9;
    if (!file.endsWith('.txt') || !lines.some((line) => isHashtags(sample, line))) return 0;
    if (lines.some((line) => isMathematical(sample, line))) return 0.8;
    return lines.filter((line) => PICTOGRAPH.test(sample.slice(line.start, line.start + 2))).length >= 2 ? 0.6 : 0;
  },

  read(text) {
    const { lines, headings, hidden, rulers } = plainLines(text);
    const labels = labelsOf(text, lines);
    const separators: readonly Span[] = labels.length > 0 ? labels : rulers;
    const blocks: LineBlock[] = [];
    const turns: Turn[] = [];
    const width = wrapColumn(text, lines);
    for (const post of splitAt(lines, separators)) {
      const first = post[0] as QuotedLine;
      turns.push({ start: first.start, end: (post.at(-1) as QuotedLine).end, role: 'author', speakerName: null });
      for (const quote of quoteTurns(post, () => null)) turns.push(quote);
      const heading = (index: number) => postHeading(text, post, index, headings);
      for (const block of blocksOf(text, post, { width, pictographs: true, heading })) blocks.push(block);
    }
    const title = blocks.find((block) => block.kind === 'heading');
    const signs = labels.map(({ start, end }): Furniture => ({ kind: 'label', start, end }));
    return {
      body: bodyOfLines({ text, blocks, signs, turns, hidden }),
      turns,
      title: title ? text.slice(title.start, title.end) : null,
    };
  },
};

/** "Example 1:", "Post 2": one word and a number that counts up from 1, alone on the line. */
function labelsOf(text: string, lines: readonly Line[]): Line[] {
  const labels: Line[] = [];
  let word = '';
  for (const line of lines) {
    if (line.end - line.start > 30) continue;
    const found = LABEL.exec(text.slice(line.start, line.end));
    if (found === null || Number(found[2]) !== labels.length + 1) continue;
    if (labels.length > 0 && found[1]?.toLowerCase() !== word) continue;
    word = found[1]?.toLowerCase() ?? '';
    labels.push(line);
  }
  return labels;
}
const LABEL =
  /^(example|post|tweet|toot|message|sample|entry|status|update|thread)\s*(?:#|no\.?)?\s*(\d{1,4})\s*[:.]?$/iu;

/** The lines between the separators; those at a separator's place are left out. */
function splitAt(lines: readonly QuotedLine[], separators: readonly Span[]): QuotedLine[][] {
  const parts: QuotedLine[][] = [];
  let part: QuotedLine[] = [];
  let next = 0;
  for (const line of lines) {
    while (next < separators.length && (separators[next] as Span).start < line.start) {
      next++;
      parts.push(part);
      part = [];
    }
    if (separators[next]?.start === line.start) continue;
    part.push(part.length === 0 ? { ...line, gap: true } : line);
  }
  parts.push(part);
  return parts.filter((lines) => lines.length > 0);
}

/** Lines set wholly in mathematical letters, which such networks use for bold. */
function postHeading(
  text: string,
  lines: readonly QuotedLine[],
  index: number,
  marked: ReadonlyMap<number, number>,
): number {
  const line = lines[index] as QuotedLine;
  const level = marked.get(line.start);
  if (level !== undefined) return level;
  if (!isMathematical(text, line)) return 0;
  return index === 0 ? 1 : 2;
}

const LONGEST_HEADING = 400;

/** All letters of the line are from the block Mathematical Alphanumeric Symbols (U+1D400 to U+1D7FF). */
function isMathematical(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_HEADING) return false;
  const letters = text.slice(line.start, line.end).match(/\p{L}/gu);
  return letters !== null && letters.length > 1 && letters.every((letter) => /[\u{1d400}-\u{1d7ff}]/u.test(letter));
}

function isHashtags(text: string, line: Line): boolean {
  if (line.end - line.start > LONGEST_HEADING) return false;
  const tags = text.slice(line.start, line.end).split(/\s+/);
  return tags.length >= 2 && tags.every((tag) => /^#[\p{L}\p{N}_]+$/u.test(tag));
}

const PICTOGRAPH = /^\p{Extended_Pictographic}/u;
