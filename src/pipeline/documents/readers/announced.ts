import type { Furniture } from '../../../model/body.ts';

import { bodyOfLines, type LineBlock } from '../body/of-lines.ts';
import type { Announcement } from './announcements.ts';
import { blocksOf } from './blocks.ts';
import { furnitureKind, isControl } from './furniture.ts';
import type { PlainLines } from './plain-lines.ts';
import { type QuotedLine, quoteTurns } from './quoted-lines.ts';
import type { Reading, Turn } from './reader.ts';
import { markedHeadings } from './title-lines.ts';
import { wrapColumn } from './wrapping.ts';

/**
 * Reads a section whose speakers are announced: each announcement opens a turn that runs over blank lines to the next.
 * What stands before the first is the author's.
 */
export function readAnnounced(
  text: string,
  { lines, headings, hidden }: PlainLines,
  announcements: readonly Announcement[],
): Reading {
  const signs: Furniture[] = [];
  const blocks: LineBlock[] = [];
  const turns: Turn[] = [];
  const width = wrapColumn(text, lines);

  const readTurn = (own: readonly QuotedLine[], role: Turn['role'], speakerName: string | null) => {
    const words = withoutControls(text, own, speakerName, signs);
    const first = words[0];
    const last = words.at(-1);
    if (first === undefined || last === undefined) return;
    turns.push({ start: first.start, end: last.end, role, speakerName });
    for (const quote of quoteTurns(words, () => null)) turns.push(quote);
    for (const block of blocksOf(text, words, { width, heading: markedHeadings(words, headings) })) blocks.push(block);
  };

  readTurn(lines.slice(0, announcements[0]?.line ?? lines.length), 'author', null);
  announcements.forEach((announcement, index) => {
    signs.push({ kind: 'byline', start: announcement.start, end: announcement.end });
    const own = lines.slice(announcement.line + 1, announcements[index + 1]?.line ?? lines.length);
    const line = lines[announcement.line] as QuotedLine;
    if (announcement.words !== null) own.unshift({ ...line, start: announcement.words, gap: true });
    // An announcement of nobody leaves what follows unattributed.
    readTurn(own, 'comment', announcement.name);
  });
  return { body: bodyOfLines({ text, blocks, signs, turns, hidden }), turns, title: null };
}

/** Takes counters, dates and buttons off both ends, and the name where it is said again. */
function withoutControls(
  text: string,
  lines: readonly QuotedLine[],
  name: string | null,
  signs: Furniture[],
): readonly QuotedLine[] {
  let from = 0;
  let to = lines.length;
  const take = (line: QuotedLine | undefined, isHead: boolean): boolean => {
    if (line === undefined || line.depth > 0) return false;
    const isNameAgain = isHead && name !== null && text.slice(line.start, line.end) === name;
    const control = isNameAgain || isControl(text, line, isHead) ? 'label' : null;
    const kind = furnitureKind(text, line) ?? control;
    if (kind !== null) signs.push({ kind: isNameAgain ? 'byline' : kind, start: line.start, end: line.end });
    return kind !== null;
  };
  while (from < to && take(lines[from], true)) from++;
  while (to > from && take(lines[to - 1], false)) to--;
  return lines.slice(from, to);
}
