import { Refusal } from '../refusal.ts';
import type { DrawnPage } from './glyphs.ts';
import { forgetPdfium, type Library, pdfium } from './library.ts';
import { GlyphReader } from './read-glyphs.ts';

/** An entry of the table of contents that the file brings along. */
export interface Bookmark {
  readonly title: string;
  /** 1 for the highest. */
  readonly level: number;
  /** From 0. */
  readonly page: number;
}

export interface DrawnDocument<Page> {
  readonly pages: readonly Page[];
  readonly outline: readonly Bookmark[];
  /** Title, Author, CreationDate and Language, as the file has them. */
  readonly info: Readonly<Record<string, string>>;
  /** Letters of which the file does not say what they are, and all. */
  readonly unmapped: number;
  readonly letters: number;
}

const MOST_BOOKMARKS = 5_000;
const DEEPEST = 6;
/** What PDFium says of a file that a password locks. */
const LOCKED = 4;

/**
 * What `read` makes of each page of a PDF, as PDFium gives it, and what the file says of itself. A page's glyphs are gone before the
 * next is read: those of thousands of pages would fill all memory.
 * @throws Refusal where it is locked, damaged or has too many pages
 */
export async function drawnDocument<Page>(
  bytes: Uint8Array,
  mostPages: number,
  read: (page: DrawnPage) => Page,
): Promise<DrawnDocument<Page>> {
  const library = await pdfium();
  const { pdfium: module } = library;
  const memory = module.wasmExports.malloc(bytes.length);
  module.HEAPU8.set(bytes, memory);
  const document = library.FPDF_LoadMemDocument(memory, bytes.length, '');
  let isWhole = true;
  try {
    if (!document) {
      throw new Refusal(
        library.FPDF_GetLastError() === LOCKED
          ? 'it is protected by a password: remove it, for example with `qpdf --decrypt in.pdf out.pdf`, and add the result'
          : 'it is cut off or damaged: get the file again',
      );
    }
    const count = library.FPDF_GetPageCount(document);
    if (count > mostPages) {
      throw new Refusal(
        `it has ${count} pages, at most ${mostPages} are read: part it, for example with \`qpdf in.pdf --pages . 1-${mostPages} -- part-1.pdf\`, and add the parts`,
      );
    }
    const reader = new GlyphReader(library);
    const pages: Page[] = [];
    for (let index = 0; index < count; index++) pages.push(read(reader.page(document, index)));
    const words = new Words(library);
    return {
      pages,
      outline: outlineOf(library, document, words),
      info: {
        ...Object.fromEntries(
          ['Title', 'Author', 'CreationDate'].map((key) => [
            key,
            words.read((to, size) => library.FPDF_GetMetaText(document, key, to, size)),
          ]),
        ),
        Language: words.read((to, size) => library.FPDFCatalog_GetLanguage(document, to, size)),
      },
      unmapped: reader.unmapped,
      letters: reader.letters,
    };
  } catch (error) {
    if (error instanceof Refusal) throw error;
    isWhole = false;
    forgetPdfium();
    throw new Refusal('it is damaged: open it, print it to a new PDF, and add that');
  } finally {
    if (document && isWhole) library.FPDF_CloseDocument(document);
    if (isWhole) module.wasmExports.free(memory);
  }
}

/** Reads what the library writes as UTF-16 with a zero at its end. */
class Words {
  readonly #library: Library;

  constructor(library: Library) {
    this.#library = library;
  }

  /** `write` is asked for the size in bytes first. */
  read(write: (to: number, size: number) => number): string {
    const size = write(0, 0);
    if (size <= 2) return '';
    const { pdfium: module } = this.#library;
    const to = module.wasmExports.malloc(size);
    write(to, size);
    const words = Buffer.from(module.HEAPU8.subarray(to, to + size - 2)).toString('utf16le');
    module.wasmExports.free(to);
    return words;
  }
}

function outlineOf(library: Library, document: number, words: Words): Bookmark[] {
  const found: Bookmark[] = [];
  const seen = new Set<number>();
  const walk = (parent: number, level: number) => {
    let mark = library.FPDFBookmark_GetFirstChild(document, parent);
    while (mark && !seen.has(mark) && seen.size < MOST_BOOKMARKS) {
      seen.add(mark);
      const title = words
        .read((to, size) => library.FPDFBookmark_GetTitle(mark, to, size))
        .replace(/[\s\p{Cc}]+/gu, ' ')
        .trim();
      const target =
        library.FPDFBookmark_GetDest(document, mark) ||
        library.FPDFAction_GetDest(document, library.FPDFBookmark_GetAction(mark));
      const page = target ? library.FPDFDest_GetDestPageIndex(document, target) : -1;
      if (title !== '' && page >= 0) found.push({ title, level, page });
      if (level < DEEPEST) walk(mark, level + 1);
      mark = library.FPDFBookmark_GetNextSibling(document, mark);
    }
  };
  walk(0, 1);
  return found;
}
