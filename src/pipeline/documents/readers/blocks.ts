import type { LineBlock as ReadBlock } from '../body/of-lines.ts';
import { Levels, type Marker, markerOf } from './lists.ts';
import type { QuotedLine } from './quoted-lines.ts';
import { continues } from './wrapping.ts';

/** How the lines of one format make blocks. */
export interface BlockStyle {
  /** The column at which the text was wrapped; null where every line is a block. */
  readonly width: number | null;
  /** Emoji at the start of a line make items. */
  readonly pictographs?: boolean;
  /** Level of a line that is a heading, else 0. `markers` tells which lines are list items. */
  readonly heading?: (index: number, markers: readonly (Marker | null)[]) => number;
}

/** A block and the lines it is made of (indices, both included). */
export interface LineBlock extends ReadBlock {
  readonly first: number;
  readonly last: number;
}

/** Joins lines into headings, items and paragraphs; a blank line or another depth of quotation always ends a block. */
export function blocksOf(text: string, lines: readonly QuotedLine[], style: BlockStyle): LineBlock[] {
  const markers = findMarkers(text, lines, style.pictographs === true);
  const blocks: LineBlock[] = [];
  const levels = new Levels();
  let open: LineBlock | null = null;
  let depth = 0;
  for (let index = 0; index < lines.length; index++) {
    const line = lines[index] as QuotedLine;
    const marker = markers[index] ?? null;
    const heading = marker === null ? (style.heading?.(index, markers) ?? 0) : 0;
    if (open !== null && marker === null && heading === 0 && !line.gap && line.depth === depth) {
      if (goesOn(text, open, lines[index - 1] as QuotedLine, line, style.width, lines[open.first] as QuotedLine)) {
        const joined: LineBlock = Object.assign(open, { end: line.end, last: index });
        open = joined;
        continue;
      }
    }
    if (marker === null || line.depth !== depth) levels.reset();
    depth = line.depth;
    const place = { end: line.end, first: index, last: index };
    if (marker !== null) {
      const announced = open !== null && text.charAt(open.end - 1) === ':';
      const level = levels.next(line.indent, marker.sign, announced);
      open = { kind: 'item', level, start: marker.start, ...place };
    } else if (heading > 0) open = { kind: 'heading', level: heading, start: line.start, ...place };
    else open = { kind: 'paragraph', level: 0, start: line.start, ...place };
    blocks.push(open);
  }
  return blocks;
}

function goesOn(
  text: string,
  open: LineBlock,
  before: QuotedLine,
  line: QuotedLine,
  width: number | null,
  first: QuotedLine,
): boolean {
  if (open.kind === 'heading') return false;
  if (open.kind === 'item' && line.indent > first.indent) return true;
  return width !== null && continues(text, before, line, width);
}

function findMarkers(text: string, lines: readonly QuotedLine[], pictographs: boolean): (Marker | null)[] {
  const markers = lines.map((line) => markerOf(text, line, pictographs));
  let from = 0;
  for (let index = 1; index <= lines.length; index++) {
    if (index < lines.length && !(lines[index] as QuotedLine).gap) continue;
    let count = 0;
    for (let item = from; item < index; item++) if (markers[item] !== null) count++;
    if (count < 2) for (let item = from; item < index; item++) if (markers[item]?.weak === true) markers[item] = null;
    from = index;
  }
  return markers;
}
