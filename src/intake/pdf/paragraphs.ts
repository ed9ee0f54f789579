import { joinWords, type Vocabulary, vocabularyOf } from './hyphens.ts';
import type { Line } from './lines.ts';
import type { Note, PageWithNotes } from './notes.ts';
import { setRaised } from './notes.ts';
import { type Table, tablesOf } from './tables.ts';

/** A piece of the text, one after another; form feeds in its words part pages. `level` counts from 1. */
export type Block =
  | { readonly kind: 'text'; words: string }
  | { readonly kind: 'heading'; readonly level: number; words: string }
  | { readonly kind: 'table'; readonly rows: string[][] }
  | { readonly kind: 'note'; readonly label: string; words: string };

export interface Layout {
  /** Level of each line that is a heading's. */
  readonly levels: ReadonlyMap<Line, number>;
  /** Headings that stand before the first line of a page. */
  readonly missing: ReadonlyMap<number, readonly { readonly title: string; readonly level: number }[]>;
  /** Slides: each line that begins with a capital is one of its own. */
  readonly isSlides: boolean;
}

/** Of the usual step from line to line: a larger one parts paragraphs. */
const LARGE_STEP = 1.35;
/** Of the height of letters. */
const INDENT = 0.7;
const OTHER_SIZE = 1.1;
/** Share of a column that a line leaves free where its paragraph ends. */
const FREE = 0.25;
/** Letters; of a script without spaces a paragraph is one word. */
const LONGEST_WORD = 200;

/**
 * The text of all pages as blocks: paragraphs put together from lines, headings, tables, notes. A paragraph that goes on over the
 * end of a page stays one, with the form feed in it. `joined` counts words that were parted at a line's end.
 */
export function setPages(pages: readonly PageWithNotes[], layout: Layout): { blocks: Block[]; joined: number } {
  const setting = new Setting(pages, layout);
  for (const [index, page] of pages.entries()) setting.page(page, index);
  return { blocks: setting.end(), joined: setting.joined };
}

class Setting {
  joined = 0;
  readonly #blocks: Block[] = [];
  readonly #layout: Layout;
  readonly #vocabulary: Vocabulary;
  readonly #step: number;
  /** The block that goes on: of its words only the last, for it may go on for thousands of pages. */
  #open: Extract<Block, { words: string }> | null = null;
  /** Its words before the last. */
  #settled: string[] = [];
  #before: { line: Line; edge: number } | null = null;
  /** Of pages that have begun since the last words. */
  #feeds = '';

  constructor(pages: readonly PageWithNotes[], layout: Layout) {
    this.#layout = layout;
    const lines = pages.flatMap((page) => [...page.lines, ...page.notes.flatMap((note) => note.lines)]);
    this.#vocabulary = vocabularyOf(lines.map(({ text }) => text));
    this.#step = usualStep(pages.map((page) => page.lines));
  }

  page({ lines, notes }: PageWithNotes, index: number): void {
    if (index > 0) this.#feeds += '\f';
    for (const { title, level } of this.#layout.missing.get(index) ?? []) {
      this.#begin({ kind: 'heading', level, words: title });
      this.#before = null;
    }
    const wordsIn = (text: string) => setRaised(text, (mark) => referenceTo(notes, mark));
    const tables = tablesOf(lines);
    const edges = endsOf(lines);
    for (let at = 0; at < lines.length; at++) {
      const table = tables.get(at);
      if (table !== undefined && (index > 0 || lines.slice(0, at).some(isProse))) {
        this.#table(table.rows, wordsIn);
        this.#before = null;
        at += table.count - 1;
      } else this.#line(lines[at] as Line, edges[at] as number, wordsIn);
    }
    // Before what goes on over the end of the page, so that they stand on their own.
    const open = this.#blocks.indexOf(this.#open as Block);
    this.#blocks.splice(open < 0 ? this.#blocks.length : open, 0, ...notes.map((note) => this.#note(note, wordsIn)));
  }

  end(): Block[] {
    this.#close();
    this.#flushFeeds();
    return this.#blocks;
  }

  #line(line: Line, edge: number, wordsIn: (text: string) => string): void {
    const words = wordsIn(line.text);
    const level = this.#layout.levels.get(line);
    const kind = level === undefined ? 'text' : 'heading';
    const open = this.#open;
    const goesOn =
      this.#before !== null &&
      open !== null &&
      open.kind === kind &&
      (level === undefined
        ? !startsParagraph(this.#before, line, this.#step, this.#feeds !== '', this.#layout.isSlides)
        : this.#feeds === '' && isOneHeading(this.#before.line, line));
    if (goesOn && open !== null) {
      const next = joinWords(open.words, words, this.#vocabulary, this.#feeds);
      const end = Math.max(next.text.lastIndexOf(' '), next.text.length - LONGEST_WORD, 0);
      this.#settled.push(next.text.slice(0, end));
      open.words = next.text.slice(end);
      this.#feeds = '';
      this.joined += next.isJoined ? 1 : 0;
    } else this.#begin(level === undefined ? { kind: 'text', words } : { kind: 'heading', level, words });
    this.#before = { line, edge };
  }

  #begin(block: Extract<Block, { words: string }>): void {
    this.#close();
    // Markdown has headings at the start of a line: what parts pages stands behind the block before.
    if (block.kind !== 'text') this.#flushFeeds();
    block.words = this.#feeds + block.words;
    this.#feeds = '';
    this.#blocks.push(block);
    this.#open = block;
  }

  #close(): void {
    if (this.#open !== null) this.#open.words = this.#settled.join('') + this.#open.words;
    this.#settled = [];
    this.#open = null;
  }

  #table(rows: Table, wordsIn: (text: string) => string): void {
    this.#close();
    this.#flushFeeds();
    const cells = rows.map((row) => row.map((cell) => this.#joined(cell.split('\n').map(wordsIn))));
    (cells[0] as string[])[0] = this.#feeds + (cells[0]?.[0] ?? '');
    this.#feeds = '';
    this.#blocks.push({ kind: 'table', rows: cells });
  }

  #note({ label, mark, lines }: Note, wordsIn: (text: string) => string): Block {
    const words = lines.map(({ text }, index) => wordsIn(index === 0 ? withoutMark(text, mark) : text));
    return { kind: 'note', label, words: this.#joined(words) };
  }

  #joined(lines: readonly string[]): string {
    return lines.reduce((words, line) => joinWords(words, line, this.#vocabulary, '').text);
  }

  #flushFeeds(): void {
    const last = this.#blocks.at(-1);
    if (last === undefined || this.#feeds === '') return;
    if (last.kind === 'table') {
      const row = last.rows.at(-1) as string[];
      row.push(`${row.pop() ?? ''}${this.#feeds}`);
    } else last.words += this.#feeds;
    this.#feeds = '';
  }
}

/** Before the first line of prose names and addresses of authors stand beside each other, and are no table. */
function isProse({ text, cells }: Line): boolean {
  return text.length > 50 && cells.length === 1;
}

function referenceTo(notes: readonly Note[], mark: string): string | undefined {
  const note = notes.find((one) => one.mark === mark);
  return note && `[^${note.label}]`;
}

function withoutMark(text: string, mark: string): string {
  return text.slice(text.indexOf(mark) + mark.length).replace(/^[\ue001.\s]+/, '');
}

function isOneHeading(before: Line, line: Line): boolean {
  const ratio = line.size / (before.size || 1);
  const down = before.y - line.y;
  return ratio > 0.95 && ratio < 1.05 && down > 0 && down < 1.7 * line.size && before.region === line.region;
}

function startsParagraph(
  { line: before, edge }: { readonly line: Line; readonly edge: number },
  line: Line,
  step: number,
  isNewPage: boolean,
  isSlides: boolean,
): boolean {
  const ratio = line.size / (before.size || 1);
  if (ratio > OTHER_SIZE || ratio < 1 / OTHER_SIZE) return true;
  if (/^(?:[•‣◦▪●○■□–]|\(?\d{1,3}[.)]|[-*])\s/.test(line.text)) return true;
  if (isSlides && (isNewPage || /^[^\p{L}]*\p{Lu}/u.test(line.text))) return true;
  // A line of a table of contents.
  if (/(?:\. ?){4,}\s*(?:\d+|[ivxl]+)$/.test(before.text)) return true;
  const ends = /[.!?:…。！？؟۔]["'”’)\]»」』]*$/.test(before.text);
  const down = before.y - line.y;
  // A new page or column: only the words can tell.
  if (isNewPage || down < -0.5 * line.size || down > 12 * line.size) return ends || isTitleLine(line.text);
  if (down > LARGE_STEP * step * Math.max(1, line.size / 12)) return true;
  const indent = (startOf(line) - startOf(before)) / line.size;
  if (indent > INDENT && indent < 6 && ends) return true;
  const isShort = endOf(before) < edge - FREE * (edge - startOf(before));
  return isShort && (ends || /^\p{Lu}|^\d/u.test(line.text));
}

/** Where a line begins and ends, growing in the direction in which it is read. */
const startOf = ({ left, right, isLeftward }: Line) => (isLeftward ? -right : left);
const endOf = ({ left, right, isLeftward }: Line) => (isLeftward ? -left : right);

/** "3. Results": begins with a capital or a number and has no stop. */
function isTitleLine(text: string): boolean {
  return /^(?:\d+(?:\.\d+)*\.?\s+)?\p{Lu}[^.,;]{0,60}$/u.test(text) && /^\d/.test(text);
}

/** Where the column of each line ends: the furthest end of the lines near it that begin where it does. */
function endsOf(lines: readonly Line[]): number[] {
  return lines.map((line, index) => {
    let edge = endOf(line);
    for (let other = Math.max(0, index - NEAR); other < Math.min(lines.length, index + NEAR); other++) {
      const near = lines[other] as Line;
      if (Math.abs(startOf(near) - startOf(line)) < 3 * line.size) edge = Math.max(edge, endOf(near));
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
