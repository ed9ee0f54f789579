import { isoDate } from '../dates.ts';
import type { Facts } from '../extracted.ts';
import { bylineOf, isMadeUpTitle, isPartTitle, languageTag, oneLine } from '../facts.ts';
import { topLineFacts, topLineNotes } from '../top-lines.ts';
import { authorsBelow } from './authors.ts';
import { isStamp, lettersOf } from './headings.ts';
import type { Line } from './lines.ts';
import { withoutRaised } from './words.ts';

export interface DocumentFacts {
  readonly facts: Facts;
  readonly notes: string[];
  /** Lines of the first page that its title is made of, and those that name the authors. */
  readonly titleLines: readonly Line[];
  readonly authors: readonly Line[];
}

/**
 * What a PDF says of itself. Programs write much of it that nobody meant, so that title and author count only where the
 * first page has them too; the authors are those that stand there below the title.
 */
export function documentFacts(first: readonly Line[], info: Readonly<Record<string, string>>): DocumentFacts {
  const notes: string[] = [];
  const top = lettersOf(first.map(({ text }) => withoutRaised(text)).join(' '));
  const stated = oneLine(info.Title);
  const isShown = stated !== undefined && top.includes(lettersOf(stated));
  // One word that the page does not show is a file's name.
  const isStated =
    stated !== undefined &&
    !isMadeUpTitle(stated) &&
    !isPartTitle(stated) &&
    !/^doi:|^10\.\d{4}/i.test(stated) &&
    (isShown || /\s|[^\p{ASCII}]/u.test(stated));
  const large = largestLines(first);
  const largest = oneLine(large.map(({ text }) => withoutRaised(text)).join(' '));
  const title = isStated && isShown ? stated : (largest ?? (isStated ? stated : undefined));
  if (title !== undefined && title !== stated) {
    notes.push('The title was taken from the largest letters of its first page.');
  }
  const titleLines = isStated && isShown ? linesOfTitle(first, stated) : large;
  const below = authorsBelow(first, isShown && large.length === 0 ? linesOfTitle(first, stated) : large);
  const named = bylineOf(below.names);
  const lines = topLineFacts(first.map(({ text }) => withoutRaised(text)).join('\n'));
  const author = bylineOf((oneLine(info.Author) ?? '').split(/;|,| and /));
  const isSigned = author?.split(/, | and /).every((name) => top.includes(lettersOf(name))) ?? false;
  const byline = named ?? (isSigned ? author : lines.byline);
  if (author !== undefined && !isSigned && byline === undefined) {
    notes.push(`The file names ${author}, the first page does not: if they are the author, add \`byline: ${author}\`.`);
  }
  if (byline !== undefined && byline === named && byline !== author) {
    notes.push('The authors were taken from the lines below its title.');
  }
  const made = isoDate(/^D:(\d{8})/.exec(info.CreationDate ?? '')?.[1]);
  const stamp = first.map(({ text }) => ARXIV.exec(text)?.[1]).find((day) => day !== undefined);
  const labelled = first.map(({ text }) => isoDate(PUBLISHED.exec(text)?.[1])).find((day) => day !== undefined);
  const published = lines.published ?? isoDate(stamp) ?? labelled;
  notes.push(
    ...topLineNotes({ published: lines.published, byline: byline === lines.byline ? lines.byline : undefined }),
  );
  if (published === undefined && made !== undefined) {
    notes.push(`The file was made on ${made}: if the text appeared then, add \`published: ${made}\`.`);
  }
  return {
    facts: { title, byline, published, language: languageTag(info.Language) },
    notes,
    titleLines,
    authors: below.lines,
  };
}

/** The stamp on the edge of a preprint: "arXiv:1706.03762v5 [cs.CL] 6 Dec 2017". */
const ARXIV = /arXiv:\S+\s+\[[^\]]+\]\s+(\d{1,2} \p{L}{3,9} \d{4})/u;

/** "Submitted: 14 October 2023 Published: 26 December 2024". */
const PUBLISHED =
  /\bPublished(?: online)?:? (\d{1,2} \p{L}{3,9}\.? \d{4}|\p{L}{3,9} \d{1,2}, \d{4}|\d{4}-\d{2}-\d{2})/u;

/** The lines at the top that a title is made of. */
function linesOfTitle(lines: readonly Line[], title: string): readonly Line[] {
  const wanted = lettersOf(title);
  const from = lines.findIndex(({ text }) => wanted.startsWith(lettersOf(withoutRaised(text))) && /\p{L}/u.test(text));
  if (from < 0) return [];
  let to = from;
  while (to < lines.length && wanted.includes(lettersOf(withoutRaised((lines[to] as Line).text)))) to++;
  return lines.slice(from, to);
}

/** The lines in the largest letters, where they are larger than the rest and few enough for a title; a stamp may be larger. */
function largestLines(all: readonly Line[]): readonly Line[] {
  const lines = all.filter(({ text }) => !isStamp(text));
  const size = Math.max(...lines.map((line) => line.size));
  const isLargest = (line: Line | undefined) => line !== undefined && line.size > 0.97 * size;
  const from = lines.findIndex(isLargest);
  let to = Math.max(0, from);
  while (isLargest(lines[to])) to++;
  const title = lines.slice(Math.max(0, from), to);
  const words = oneLine(title.map(({ text }) => text).join(' '));
  const isTitle =
    to < lines.length &&
    words !== undefined &&
    words.length <= 200 &&
    /\p{L}{3}|\p{Lo}{2}/u.test(words) &&
    !isPartTitle(words);
  return isTitle ? title : [];
}
