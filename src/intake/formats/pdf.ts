import { getDocumentProxy } from 'unpdf';
import { detectFormat } from '../../pipeline/documents/readers/detect.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { documentFacts } from '../pdf/document-facts.ts';
import { type Line, linesOf } from '../pdf/lines.ts';
import { setPages } from '../pdf/paragraphs.ts';
import { takeRunningLines } from '../pdf/running-lines.ts';
import { Refusal } from '../refusal.ts';

/** Fewer letters on a page than this are a stamp on a picture. */
const FEWEST_LETTERS = 20;
/** Fewer on most pages that are wider than high, and they are slides. */
const FEW_ON_SLIDE = 700;

/** Share of letters for private use, from which on a text is not to be trusted. */
const MOST_UNKNOWN = 0.03;

/** A PDF as text: paragraphs put together from its lines, pages parted by form feeds. */
export async function readPdf(bytes: Uint8Array): Promise<Extracted> {
  const document = await open(bytes);
  try {
    const pages: Line[][] = [];
    let wide = 0;
    for (let number = 1; number <= document.numPages; number++) {
      const page = await document.getPage(number);
      const [left = 0, bottom = 0, right = 0, top = 0] = page.view;
      const lines = linesOf((await page.getTextContent()).items, { bottom, height: top - bottom });
      if (right - left > top - bottom && letters(lines) < FEW_ON_SLIDE) wide++;
      pages.push(lines);
      page.cleanup();
    }
    const { info } = await document.getMetadata();
    return extracted(pages, info as Record<string, unknown>, wide > 0.7 * pages.length);
  } catch (error) {
    if (error instanceof Refusal) throw error;
    throw new Refusal('it is damaged: open it, print it to a new PDF, and add that');
  } finally {
    await document.loadingTask.destroy();
  }
}

async function open(bytes: Uint8Array) {
  try {
    // The library takes away the bytes that it is given.
    return await getDocumentProxy(Uint8Array.from(bytes), { verbosity: 0 });
  } catch (error) {
    if (error instanceof Error && error.name === 'PasswordException') {
      throw new Refusal(
        'it is protected by a password: remove it, for example with `qpdf --decrypt in.pdf out.pdf`, and add the result',
      );
    }
    throw new Refusal('it is cut off or damaged: get the file again');
  }
}

function extracted(all: readonly Line[][], info: Readonly<Record<string, unknown>>, isWide: boolean): Extracted {
  const empty = all.flatMap((lines, index) => (letters(lines) < FEWEST_LETTERS ? [index + 1] : []));
  if (empty.length === all.length) {
    throw new Refusal(
      'it has pages but no text (a scan?): run text recognition first, for example `ocrmypdf in.pdf out.pdf`, and add the result',
    );
  }
  const { pages, notes: dropped, firstPage } = takeRunningLines(all);
  const { text, joined } = setPages(pages);
  const { facts, notes: found } = documentFacts(pages[0] ?? [], info);
  const doubts: Doubt[] = [];
  const mixed = pages.flatMap((lines, index) => (looksMixed(lines) ? [index + 1] : []));
  if (mixed.length > 0) {
    doubts.push(
      doubt(
        'text',
        `${pageList(mixed)} may have lines of two columns mixed: compare with the original before quoting.`,
      ),
    );
  }
  if (empty.length > 0) doubts.push(doubt('text', `Without text, pictures or scans: ${pageList(empty)}.`));
  const unknown = (text.match(/\p{Co}/gu)?.length ?? 0) / text.length;
  if (unknown > MOST_UNKNOWN) {
    doubts.push(
      doubt(
        'text',
        'Many letters of it cannot be told, for its fonts do not say what they are: text recognition may do better.',
      ),
    );
  }
  const notes = [`The text of ${numbered(all.length, 'page')} was taken out of the PDF.`, ...dropped, ...found];
  if (isWide) notes.push('It looks like slides: if they are to be read line by line, write `format: slide`.');
  if (joined > 0) notes.push(`Joined: ${numbered(joined, 'word')} parted at the end of a line.`);
  const format = detectFormat(text, 'a.txt');
  return {
    text,
    extension: 'txt',
    facts: { ...facts, firstPage, format },
    notes,
    doubts,
    chapters: [],
    isBook: false,
  };
}

/** Many lines stand beside others: columns read across, or a table. */
function looksMixed(lines: readonly Line[]): boolean {
  const beside = lines.filter(({ isBroken }) => isBroken).length;
  return beside >= 6 && beside > 0.3 * lines.length;
}

function letters(lines: readonly Line[]): number {
  return lines.reduce((sum, { text }) => sum + (text.match(/[\p{L}\p{N}]/gu)?.length ?? 0), 0);
}

function numbered(count: number, noun: string): string {
  return `${count} ${noun}${count === 1 ? '' : 's'}`;
}

/** "Page 3", "Pages 3, 5 and 8 more". */
function pageList(pages: readonly number[]): string {
  if (pages.length === 1) return `Page ${pages[0]}`;
  const shown = pages.slice(0, 5).join(', ');
  return `Pages ${shown}${pages.length > 5 ? ` and ${pages.length - 5} more` : ''}`;
}
