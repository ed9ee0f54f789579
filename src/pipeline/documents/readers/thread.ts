import type { Furniture } from '../../../model/body.ts';

import { bodyOfLines } from '../body/of-lines.ts';
import { readAnnounced } from './announced.ts';
import { announcementsOf, attributedName } from './announcements.ts';
import { blocksOf } from './blocks.ts';
import { chatMessages } from './chat.ts';
import { sampleOf } from './detect-sample.ts';
import { readDiscussion } from './discussion.ts';
import { type PlainLines, plainLines } from './plain-lines.ts';
import { type QuotedLine, quoteTurns } from './quoted-lines.ts';
import type { Reader, Reading, Turn } from './reader.ts';
import { markedHeadings } from './title-lines.ts';
import { wrapColumn } from './wrapping.ts';

/** A chat, or a discussion in which lines after `>` quote. Without names, every paragraph is a turn, opened by what it quotes. */
export const thread: Reader = {
  format: 'thread',

  /** Messages with time and name, a reply that quotes an earlier turn, or the text opens with a quotation and answers several. */
  detect(text, file) {
    const sample = sampleOf(text);
    const { lines } = plainLines(sample);
    if (chatMessages(sample, lines).length > 0) return 0.94;
    if (!lines.some((line) => line.depth > 0)) return 0;
    if (/^#{1,6} /m.test(sample)) return 0;
    if (quotesItself(sample, lines)) return 0.9;
    if (lines.some((_, index) => attribution(sample, lines, index) !== null)) return 0.7;
    const runs = lines.filter((line, index) => line.depth > 0 && (lines[index - 1]?.depth ?? 0) === 0).length;
    return file.endsWith('.txt') && (lines[0] as QuotedLine).depth > 0 && runs >= 2 ? 0.7 : 0;
  },

  read(text) {
    const marked = readDiscussion(text);
    if (marked !== null) return marked;
    const plain = plainLines(text);
    const messages = chatMessages(text, plain.lines);
    const list = messages.length > 0 ? messages : announcementsOf(text, plain.lines).list;
    return list.length > 0 ? readAnnounced(text, plain, list) : readTurnByTurn(text, plain);
  },
};

/** One turn for each paragraph with the quotations before it and the items after it. */
export function readTurnByTurn(text: string, plain: PlainLines): Reading {
  const { lines, names, signs } = takeAttributions(text, plain.lines);
  const blocks = blocksOf(text, lines, {
    width: wrapColumn(text, lines),
    heading: markedHeadings(lines, plain.headings),
  });
  const turns: Turn[] = quoteTurns(lines, (line, depth) => names.get(line)?.get(depth) ?? null);
  let open: { start: number; end: number; answered: boolean } | null = null;
  const close = () => {
    // A quotation that nobody answers is a turn already.
    if (open?.answered) turns.push({ start: open.start, end: open.end, role: 'comment', speakerName: null });
    open = null;
  };
  for (const block of blocks) {
    const line = lines[block.first] as QuotedLine;
    const isQuoted = line.depth > 0;
    const goesOn =
      open !== null && (isQuoted ? !open.answered : !open.answered || (block.kind === 'item' && !line.gap));
    if (!goesOn) {
      close();
      open = { start: lineStart(text, line, isQuoted), end: block.end, answered: !isQuoted };
    } else if (open !== null) open = { start: open.start, end: block.end, answered: open.answered || !isQuoted };
  }
  close();
  return { body: bodyOfLines({ text, blocks, signs, turns, hidden: plain.hidden }), turns, title: null };
}

/** Where the line begins with its quotation signs. */
function lineStart(text: string, line: QuotedLine, isQuoted: boolean): number {
  let start = line.start;
  while (isQuoted && start > 0 && ' \t>'.includes(text.charAt(start - 1))) start--;
  while (start < line.start && text.charCodeAt(start) <= 32) start++;
  return start;
}

/** "Name wrote:" directly before a quotation says whose words it holds. */
function attribution(text: string, lines: readonly QuotedLine[], index: number): string | null {
  const line = lines[index] as QuotedLine;
  const next = lines[index + 1];
  if (next === undefined || next.depth <= line.depth || line.end - line.start > 120) return null;
  return attributedName(text.slice(line.start, line.end));
}

function takeAttributions(text: string, all: readonly QuotedLine[]) {
  const lines: QuotedLine[] = [];
  const names = new Map<QuotedLine, Map<number, string>>();
  const signs: Furniture[] = [];
  let pending = new Map<number, string>();
  let gap = false;
  let apart = false;
  all.forEach((line, index) => {
    const found = attribution(text, all, index);
    if (found !== null) {
      signs.push({ kind: 'byline', start: line.start, end: line.end });
      pending.set(line.depth + 1, found);
      gap ||= line.gap;
      apart ||= line.depth === 0;
      return;
    }
    const kept = gap || apart ? { ...line, gap: line.gap || gap, apart: line.apart || apart } : line;
    if (pending.size > 0) names.set(kept, pending);
    lines.push(kept);
    pending = new Map();
    gap = false;
    apart = false;
  });
  return { lines, names, signs };
}

/** A quoted line repeats, letter by letter, the beginning of an earlier line that is not quoted. */
function quotesItself(text: string, lines: readonly QuotedLine[]): boolean {
  const heads = new Set<string>();
  for (const line of lines) {
    if (line.end - line.start < SHORTEST_REPEAT) continue;
    const head = text.slice(line.start, line.start + SHORTEST_REPEAT);
    if (line.depth === 0) heads.add(head);
    else if (heads.has(head)) return true;
  }
  return false;
}
const SHORTEST_REPEAT = 30;
