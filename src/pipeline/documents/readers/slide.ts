import { type Line, linesOf } from '../../../text/lines.ts';
import { bodyOfLines, type LineBlock } from '../body/of-lines.ts';
import { blocksOf } from './blocks.ts';
import { sampleOf } from './detect-sample.ts';
import type { Marker } from './lists.ts';
import { plainLines } from './plain-lines.ts';
import type { QuotedLine } from './quoted-lines.ts';
import type { Reader, Turn } from './reader.ts';
import { endsSentence, leavesRoom } from './wrapping.ts';

const SIGNS = '●○•◦▪▫■□‣➢➤►❖\uf0b7';
const WIDEST = 120;
const LONGEST_LABEL = 40;
const LONGEST_TITLE = 60;

/**
 * The text of a slide: bullets in levels, lines broken where the box ended, titles and labels that only their shape tells.
 */
export const slide: Reader = {
  format: 'slide',

  /** Bullets set as type, lines that never run past a slide's width, hardly a blank line. */
  detect(text, file) {
    if (!file.endsWith('.txt')) return 0;
    const lines = linesOf(sampleOf(text));
    const bullets = lines.filter((line) => SIGNS.includes(text.charAt(line.start))).length;
    const gaps = lines.filter((line) => line.gap).length;
    if (bullets < 3 || bullets < 0.2 * lines.length || widest(lines) > WIDEST || gaps > 0.15 * lines.length + 1)
      return 0;
    const first = lines[0] as Line;
    return SIGNS.includes(text.charAt(first.start)) || first.end - first.start <= LONGEST_TITLE ? 0.8 : 0;
  },

  read(text) {
    const { lines, headings, hidden } = plainLines(text);
    const width = widest(lines);
    const heading = (index: number, markers: readonly (Marker | null)[]) =>
      headings.get((lines[index] as QuotedLine).start) ?? slideHeading(text, lines, width, markers, index);
    const blocks = withoutSkippedLevels(blocksOf(text, lines, { width, heading }));
    const first = lines[0];
    const last = lines.at(-1);
    const title = blocks[0]?.kind === 'heading' ? text.slice(blocks[0].start, blocks[0].end) : null;
    const turns: Turn[] =
      first && last ? [{ start: first.start, end: last.end, role: 'author', speakerName: null }] : [];
    return { body: bodyOfLines({ text, blocks, turns, hidden }), turns, title };
  },
};

function slideHeading(
  text: string,
  lines: readonly QuotedLine[],
  width: number,
  markers: readonly (Marker | null)[],
  index: number,
): number {
  const line = lines[index] as QuotedLine;
  const next = lines[index + 1];
  const before = lines[index - 1];
  if (next === undefined) return 0;
  const length = line.end - line.start;
  const last = text.charAt(line.end - 1);
  if (last === ':') {
    const starts = before === undefined || line.gap || endsSentence(text, before);
    return starts && length <= LONGEST_LABEL && (markers[index + 1] !== null || next.gap) ? 3 : 0;
  }
  // A title stands at the top, or after a blank line; a second one under it is its subtitle.
  const top = index === 0 || line.gap;
  const subtitle = index === 1 && slideHeading(text, lines, width, markers, 0) === 1;
  if (!(top || subtitle) || length > LONGEST_TITLE || '.,;!?…'.includes(last)) return 0;
  const apart = next.gap || markers[index + 1] !== null || leavesRoom(text, line, next, width);
  if (!apart) return 0;
  return index === 0 ? 1 : 2;
}

/** A label under a title without a subtitle is one level below it, not two. */
function withoutSkippedLevels(blocks: readonly LineBlock[]): LineBlock[] {
  let deepest = 0;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const level = Math.min(block.level, deepest + 1);
    deepest = Math.max(deepest, level);
    return { ...block, level };
  });
}

/** Length of the longest line, in code units. */
function widest(lines: readonly Line[]): number {
  return lines.reduce((most, line) => Math.max(most, line.end - line.start), 0);
}
