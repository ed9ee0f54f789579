import { Readability } from '@mozilla/readability';
import { parseHTML } from 'linkedom';

type Page = ReturnType<typeof parseHTML>['document'];
type PageElement = NonNullable<ReturnType<Page['querySelector']>>;

export interface MainArticle {
  readonly title: string | null;
  readonly html: string;
  readonly words: number;
}

/** An article has at least so many characters. */
const SHORTEST = 200;
/** How many times the words that were found the page's own element for its article may have. */
const LARGEST_FRAME = 1.6;
/** Words beside: names, dates, captions. */
const SOME_WORDS = 80;

/**
 * The main article of a page, as Mozilla's Readability finds it. Where the page itself sets an element apart that holds
 * just that, its own markup is taken, in which headings and quotations are whole. Null where there is none.
 */
export function mainArticle(source: string): MainArticle | null {
  const { document } = parseHTML(source);
  const found = new Readability(document as unknown as Document, { charThreshold: SHORTEST }).parse();
  const text = found?.textContent ?? '';
  if (!found?.content || text.trim().length < SHORTEST) return null;
  const words = countWords(text);
  const title = found.title || null;
  const frame = frameOf(parseHTML(source).document, text, words);
  return frame === null
    ? { title, html: found.content, words }
    : { title, html: frame.innerHTML, words: countWords(frame.textContent ?? '') };
}

/** The smallest element that the page marks as its article and that holds the text that was found. */
function frameOf(page: Page, text: string, words: number): PageElement | null {
  const plain = squeezed(text);
  const ends = [plain.slice(0, END), plain.slice(-END)];
  const frames = [
    ...page.querySelectorAll('[itemprop="articleBody"], article, main, [role="main"], .e-content'),
  ].flatMap((frame) => {
    for (const beside of frame.querySelectorAll(BESIDE)) beside.remove();
    const own = squeezed(frame.textContent ?? '');
    const count = countWords(frame.textContent ?? '');
    return ends.every((end) => own.includes(end)) && count <= LARGEST_FRAME * words + SOME_WORDS
      ? [{ frame, count }]
      : [];
  });
  return frames.sort((a, b) => a.count - b.count)[0]?.frame ?? null;
}

const END = 60;
const BESIDE =
  'nav, aside, footer, form, dialog, script, style, template, [hidden], [aria-hidden="true"], [role="navigation"], [role="complementary"], ' +
  '[class*="share"], [class*="related"], [class*="newsletter"], [class*="subscribe"], [class*="promo"], [class*="cookie"], [id*="comment"], [class*="comment"]';

function squeezed(text: string): string {
  return text.replace(/\s+/g, '');
}

export function countWords(text: string): number {
  return text.match(/\S+/g)?.length ?? 0;
}
