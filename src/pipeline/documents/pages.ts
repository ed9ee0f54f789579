import type { Page } from '../../model/artefact.ts';

/**
 * The pages of a text whose pages are parted by form feeds (U+000C), as `pdftotext` writes them. Numbered on from `first`;
 * pages before number 1 are i, ii, iii … as books have them. `start` is a UTF-16 offset. None where there is no form feed,
 * and none after the last one.
 */
export function pagesOf(text: string, first = 1): Page[] {
  if (!text.includes('\f')) return [];
  const pages: Page[] = [];
  for (let start = 0; start < text.length; ) {
    pages.push({ label: pageLabel(pages.length, first), start });
    const end = text.indexOf('\f', start);
    start = end < 0 ? text.length : end + 1;
  }
  return pages;
}

/** How the page of an index from 0 is numbered, where the first has the number `first`. */
export function pageLabel(index: number, first: number): string {
  return index + first > 0 ? String(index + first) : roman(index + 1);
}

function roman(number: number): string {
  let rest = number;
  let written = '';
  for (const [value, letters] of NUMERALS) {
    while (rest >= value) {
      written += letters;
      rest -= value;
    }
  }
  return written;
}

const NUMERALS = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
] as const;
