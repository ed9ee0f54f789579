import type { Page } from '../model/artefact.ts';

/**
 * The pages of a text whose pages are parted by form feeds (U+000C), as `pdftotext` writes them. Numbered on from `first`;
 * `start` is a UTF-16 offset. None where there is no form feed, and none after the last one.
 */
export function pagesOf(text: string, first = 1): Page[] {
  if (!text.includes('\f')) return [];
  const pages: Page[] = [];
  for (let start = 0; start < text.length; ) {
    pages.push({ label: String(first + pages.length), start });
    const end = text.indexOf('\f', start);
    start = end < 0 ? text.length : end + 1;
  }
  return pages;
}
