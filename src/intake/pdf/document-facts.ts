import { isoDate } from '../dates.ts';
import type { Facts } from '../extracted.ts';
import { bylineOf, isMadeUpTitle, languageTag, oneLine } from '../facts.ts';
import { topLineFacts, topLineNotes } from '../top-lines.ts';
import type { Line } from './lines.ts';

/**
 * What a PDF says of itself. Programs write much of it that nobody meant, so that title and author count only where the
 * first page has them too.
 */
export function documentFacts(
  first: readonly Line[],
  info: Readonly<Record<string, unknown>>,
): { facts: Facts; notes: string[] } {
  const notes: string[] = [];
  const top = plain(first.map(({ text }) => text).join(' '));
  const stated = oneLine(info.Title);
  const isStated = stated !== undefined && !isMadeUpTitle(stated);
  const largest = largestLines(first);
  const title = isStated && top.includes(plain(stated)) ? stated : (largest ?? (isStated ? stated : undefined));
  if (title !== undefined && title !== stated) {
    notes.push('The title was taken from the largest letters of its first page.');
  }
  const lines = topLineFacts(first.map(({ text }) => text).join('\n'));
  const author = bylineOf((oneLine(info.Author) ?? '').split(/;|,| and /));
  const isSigned = author?.split(/, | and /).every((name) => top.includes(plain(name))) ?? false;
  if (author !== undefined && !isSigned && lines.byline === undefined) {
    notes.push(`The file names ${author}, the first page does not: if they are the author, add \`byline: ${author}\`.`);
  }
  const made = isoDate(/^D:(\d{8})/.exec(String(info.CreationDate ?? ''))?.[1]);
  const found = { published: lines.published, byline: isSigned ? undefined : lines.byline };
  notes.push(...topLineNotes(found));
  if (found.published === undefined && made !== undefined) {
    notes.push(`The file was made on ${made}: if the text appeared then, add \`published: ${made}\`.`);
  }
  const byline = isSigned ? author : lines.byline;
  return { facts: { title, byline, published: lines.published, language: languageTag(info.Language) }, notes };
}

/** The words in the largest letters, where they are larger than the rest and few enough for a title. */
function largestLines(lines: readonly Line[]): string | undefined {
  const size = Math.max(...lines.map((line) => line.size));
  const isLargest = (line: Line | undefined) => line !== undefined && line.size > 0.97 * size;
  const from = lines.findIndex(isLargest);
  let to = Math.max(0, from);
  while (isLargest(lines[to])) to++;
  const title = lines.slice(Math.max(0, from), to);
  const words = oneLine(title.map(({ text }) => text).join(' '));
  const isTitle = to < lines.length && words !== undefined && words.length <= 200 && /\p{L}{3}/u.test(words);
  return isTitle ? words : undefined;
}

function plain(words: string): string {
  return words
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
