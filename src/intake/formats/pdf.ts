import { detectFormat } from '../../pipeline/documents/readers/detect.ts';
import { numbered } from '../../text/numbered.ts';
import { chaptersOf } from '../chapters.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { documentFacts } from '../pdf/document-facts.ts';
import { type DrawnDocument, drawnDocument } from '../pdf/engine.ts';
import { headingsOf } from '../pdf/headings.ts';
import { isLegible } from '../pdf/legibility.ts';
import type { Line } from '../pdf/lines.ts';
import { bodySize, takeNotes } from '../pdf/notes.ts';
import { readPage } from '../pdf/pages.ts';
import { setPages } from '../pdf/paragraphs.ts';
import { takeRunningLines } from '../pdf/running-lines.ts';
import type { Cell } from '../pdf/words.ts';
import { hasStructure, markdownOf, plainText } from '../pdf/write-blocks.ts';
import { Refusal } from '../refusal.ts';

/** Fewer letters on a page than this are a stamp on a picture. */
const FEWEST_LETTERS = 20;
/** Fewer on most pages that are wider than high, and they are slides. */
const FEW_ON_SLIDE = 700;
/** Share of a page that a picture takes which may be a scan. */
const MOST_PICTURED = 0.4;
/** The first and the last of so many pages may be pictures and nothing is lost. */
const FEWEST_WITH_COVER = 8;
/** A book has at least so many pages. */
const FEWEST_OF_BOOK = 50;
/** Of more, the file is refused: as many as the longest books have, twice. */
const MOST_PAGES = 4_000;

/**
 * A PDF as text: paragraphs put together from its lines, pages parted by form feeds; Markdown where it has headings, tables or
 * notes.
 */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const document = await drawnDocument(bytes, MOST_PAGES, (page) => ({
    lines: readPage(page),
    pictured: page.pictured,
    isWide: page.right - page.left > page.top - page.bottom,
  }));
  const all = document.pages.map(({ lines }) => lines);
  const empty = all.flatMap((lines, index) => (letters(lines) < FEWEST_LETTERS ? [index + 1] : []));
  if (empty.length === all.length) {
    throw new Refusal(
      'it has pages but no text (a scan?): run text recognition first, for example `ocrmypdf in.pdf out.pdf`, and add the result',
    );
  }
  const wide = document.pages.filter(({ isWide, lines }) => isWide && letters(lines) < FEW_ON_SLIDE);
  const isSlides = wide.length > 0.7 * all.length;
  const { pages, notes: dropped, firstPage } = takeRunningLines(all);
  const body = bodySize(pages);
  const { facts, notes: found, titleLines, authors } = documentFacts(pages[0] ?? [], document.info);
  const headings = headingsOf(pages, document.outline, { body, title: titleLines, others: new Set(authors) });
  const { blocks, joined } = setPages(takeNotes(pages, body), { ...headings, isSlides });
  const isMarkdown = hasStructure(blocks);
  const text = isMarkdown ? markdownOf(blocks) : plainText(blocks);
  const book = isMarkdown ? chaptersOf(text) : { chapters: [], isBook: false };
  const notes = [`The text of ${numbered(all.length, 'page')} was taken out of the PDF.`, ...dropped, ...found];
  if (joined > 0) notes.push(`Joined: ${numbered(joined, 'word')} parted at the end of a line.`);
  return {
    text,
    extension: isMarkdown ? 'md' : 'txt',
    facts: { ...facts, firstPage, format: detectFormat(text, isMarkdown ? 'a.md' : 'a.txt') },
    notes,
    doubts: doubtsOf(document, pages, empty, text),
    chapters: book.chapters,
    isBook: book.isBook && all.length >= FEWEST_OF_BOOK,
  };
}

function doubtsOf(
  { unmapped, letters: signs, pages: drawn }: DrawnDocument<{ readonly pictured: number }>,
  pages: readonly (readonly Line[])[],
  empty: readonly number[],
  text: string,
): Doubt[] {
  const doubts: string[] = [];
  if (!isLegible(text, unmapped, signs)) {
    doubts.push(
      'Many of its letters make no words, for its fonts do not say what they are: run text recognition, for example `ocrmypdf --force-ocr in.pdf out.pdf`, and add the result.',
    );
  }
  const mixed = pages.flatMap((lines, index) => (looksMixed(lines) ? [index + 1] : []));
  if (mixed.length > 0) {
    doubts.push(`${pageList(mixed)} may have lines of two columns mixed: compare with the original before quoting.`);
  }
  const isCover = (number: number) => drawn.length >= FEWEST_WITH_COVER && (number === 1 || number === drawn.length);
  const scanned = empty.filter((number) => (drawn[number - 1]?.pictured ?? 0) > MOST_PICTURED && !isCover(number));
  if (scanned.length > 0) {
    doubts.push(
      `Pictures without text (scans?): ${pageList(scanned)}. If they hold text, run text recognition, for example \`ocrmypdf --skip-text in.pdf out.pdf\`, and add the result.`,
    );
  }
  return doubts.map((says) => doubt('text', says));
}

/** Many lines are parted at the same place: columns read across. */
function looksMixed(lines: readonly Line[]): boolean {
  const gaps = lines.flatMap(({ cells, isRow }) => {
    const [left, right] = cells as [Cell, Cell];
    return cells.length === 2 && !isRow && left.text.length >= LONG && right.text.length >= LONG
      ? [{ from: Math.min(left.right, right.right), to: Math.max(left.left, right.left) }]
      : [];
  });
  const most = Math.max(
    0,
    ...gaps.map(({ from }) => gaps.filter((gap) => gap.from <= from + 1 && gap.to > from + 1).length),
  );
  return most >= 6 && most > 0.3 * lines.length;
}
const LONG = 15;

function letters(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

/** "Page 3", "Pages 3, 5 and 8 more". */
function pageList(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  const shown = pages.slice(0, 5).join(', ');
  return `Pages ${shown}${pages.length > 5 ? ` and ${pages.length - 5} more` : ''}`;
}
