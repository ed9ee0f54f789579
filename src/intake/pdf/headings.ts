import type { Bookmark } from './engine.ts';
import type { Line } from './lines.ts';
import { withoutRaised } from './words.ts';

/** Of the letters of the text: larger ones are a heading's. */
const LARGER = 1.14;
/** Those of one that is numbered, or called what only headings are. */
const A_LITTLE_LARGER = 1.06;
const NUMBERED = /^(?:\d{1,2}|[A-H](?=\.))(?:\.\d{1,2}){0,3}\.? +\p{Lu}[^.!?;]{2,80}$/u;
const CALLED =
  /^(?:abstract|introduction|conclusions?|discussion|references|bibliography|acknowledge?ments?|appendix|zusammenfassung|literatur|résumé|références|resumen|referencias)$/i;
const LONGEST = 160;
const MOST_SIZES = 3;
/** How far on a heading is looked for, from the page that the outline tells. */
const PAGES_TOO_EARLY = 12;
/** Lines that a heading may take. */
const MOST_LINES = 3;

export interface Headings {
  /** Level of each line that is (part of) a heading, from 1. */
  readonly levels: ReadonlyMap<Line, number>;
  /** By page from 0: headings that the outline has and the page has not. */
  readonly missing: ReadonlyMap<number, readonly { readonly title: string; readonly level: number }[]>;
}

/**
 * The headings that the outline of the file names, found among the lines of its pages; without an outline, the lines in letters
 * larger than those of the text (`body`), but for `others`. The title of the whole is the one heading above those of an outline.
 */
export function headingsOf(
  pages: readonly (readonly Line[])[],
  outline: readonly Bookmark[],
  {
    body,
    title: titleLines,
    others,
  }: { readonly body: number; readonly title: readonly Line[]; readonly others: ReadonlySet<Line> },
): Headings {
  const levels = new Map<Line, number>();
  const missing = new Map<number, { title: string; level: number }[]>();
  let found = 0;
  for (const { title, level, page } of outline) {
    // Bookmarks of headings without a number often lead to where the number before was: pages too early.
    const lines =
      pages
        .slice(page, page + PAGES_TOO_EARLY)
        .map((own) => findTitle(own, title, levels))
        .find((some) => some.length > 0) ?? [];
    if (lines.length > 0) {
      found++;
      for (const line of lines) levels.set(line, level);
    } else if (level === 1) missing.set(page, [...(missing.get(page) ?? []), { title, level }]);
  }
  const isTrusted = found >= 2 && found >= 0.3 * outline.length;
  if (!isTrusted) return { levels: largeLines(pages, body, others), missing: new Map() };
  return titleLines.some((line) => levels.has(line))
    ? { levels, missing }
    : belowTitle({ levels, missing }, titleLines);
}

function belowTitle({ levels, missing }: Headings, title: readonly Line[]): Headings {
  if (title.length === 0) return { levels, missing };
  const lower = new Map([...levels].map(([line, level]) => [line, level + 1]));
  for (const line of title) lower.set(line, 1);
  return {
    levels: lower,
    missing: new Map([...missing].map(([page, all]) => [page, all.map((one) => ({ ...one, level: one.level + 1 }))])),
  };
}

/** The lines of a page that say the title together, with or without the number before it. */
function findTitle(lines: readonly Line[], title: string, taken: ReadonlyMap<Line, number>): readonly Line[] {
  const wanted = lettersOf(title);
  if (wanted === '') return [];
  for (let at = 0; at < lines.length; at++) {
    for (let count = 1; count <= MOST_LINES; count++) {
      const some = lines.slice(at, at + count);
      const words = lettersOf(some.map(({ text }) => text).join(' '));
      if (words.length > wanted.length + 12) break;
      const isSame = words === wanted || withoutNumber(words) === withoutNumber(wanted);
      if (isSame && words !== '' && !some.some((line) => taken.has(line))) return some;
    }
  }
  return [];
}

/** What a server for preprints prints along the edge of the first page, larger than the title. */
export function isStamp(text: string): boolean {
  return /^arXiv:\S+/.test(text);
}

/** Words as letters and figures alone, whatever their case. */
export function lettersOf(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

function withoutNumber(words: string): string {
  return words.replace(
    /^(?:(?:chapter|part|section|appendix|kapitel|chapitre|capítulo|capitolo)\s+)?(?:[\divxlc]+\s+)+(?=\S)/,
    '',
  );
}

/** Lines in letters larger than the text's, the largest the highest. */
function largeLines(pages: readonly (readonly Line[])[], body: number, others: ReadonlySet<Line>): Map<Line, number> {
  const all = pages.flat();
  const isLarge = (line: Line) => {
    const { size, text, cells } = line;
    const isShort = text.length <= LONGEST && cells.length < 3;
    const words = withoutRaised(text);
    const least = NUMBERED.test(words) || CALLED.test(words) ? A_LITTLE_LARGER : LARGER;
    return size > least * body && isShort && /\p{L}{2}|\p{Lo}/u.test(text) && !others.has(line) && !isStamp(text);
  };
  const large = all.filter(isLarge);
  // Where most is large there is no text that they stand over.
  if (large.length > 0.35 * all.length) return new Map();
  const sizes: number[] = [];
  for (const { size } of [...large].sort((a, b) => b.size - a.size)) {
    if (!sizes.some((one) => Math.abs(one - size) < 0.04 * size)) sizes.push(size);
  }
  const levelOf = (size: number) => {
    const at = sizes.findIndex((one) => Math.abs(one - size) < 0.04 * one);
    return Math.min(MOST_SIZES, (at < 0 ? sizes.length : at) + 1);
  };
  return new Map(large.map((line) => [line, levelOf(line.size)]));
}
