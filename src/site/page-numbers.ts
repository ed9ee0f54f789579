import type { DocumentFile, Page } from '../model/artefact.ts';
import { countLeading, firstFrom, type Span } from '../text/span.ts';

/** Fragment of a page of the source on the document's page: `page-12`. */
export function pageAnchor(label: string): string {
  return `page-${label}`;
}

/** The number of the page on which a place of a document stands (UTF-16 offset); null where its text has no pages. */
export function pageAt({ pages = [] }: DocumentFile, offset: number): string | null {
  const begun = countLeading(pages.length, (index) => (pages[index] as Page).start <= offset);
  return pages[begun - 1]?.label ?? null;
}

/** The pages that begin with each sentence or within it, by the sentence's id; a page without words goes with the next. */
export function pagesBySentence({ pages = [], sentences }: DocumentFile): ReadonlyMap<string, readonly Page[]> {
  const found = new Map<string, Page[]>();
  let next = 0;
  for (const { id, end } of sentences) {
    const first = next;
    while (next < pages.length && (pages[next] as Page).start < end) next++;
    if (next > first) found.set(id, pages.slice(first, next));
  }
  return found;
}

/** The pages that begin in a stretch: a sentence may have so many that to look at all of them for each part would take for ever. */
export function pagesIn(pages: readonly Page[], { start, end }: Span): readonly Page[] {
  return pages.slice(firstFrom(pages, start), firstFrom(pages, end));
}
