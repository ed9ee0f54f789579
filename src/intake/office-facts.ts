import type { Facts } from './extracted.ts';
import { topLineFacts, topLineNotes } from './top-lines.ts';

/** What a file of an office program says of itself: its author may be whoever opened it first, and its date that of a template. */
export interface OfficeProperties {
  readonly author: string | undefined;
  /** YYYY-MM-DD. */
  readonly made: string | undefined;
}

/**
 * Author and date of a text that an office program wrote: the author that the file states only where the text names them near its
 * top; what the file alone says is told. Who comments on a text need not have written it: notes are not looked at.
 */
export function officeFacts(
  markdown: string,
  { author, made }: OfficeProperties,
): { facts: Pick<Facts, 'byline' | 'published'>; notes: string[] } {
  const isSigned =
    author !== undefined &&
    markdown
      .replace(/^\[\^.*/gm, '')
      .slice(0, 2_000)
      .includes(author);
  const top = topLineFacts(markdown);
  const notes = topLineNotes({ published: top.published, byline: isSigned ? undefined : top.byline });
  if (author !== undefined && !isSigned && top.byline === undefined) {
    notes.push(
      `The file was made by ${author}, whom the text does not name at its top: if they are the author, add \`byline: ${author}\`.`,
    );
  }
  if (made !== undefined && top.published === undefined)
    notes.push(`The file was made on ${made}: if the text appeared then, add \`published: ${made}\`.`);
  return { facts: { byline: isSigned ? author : top.byline, published: top.published }, notes };
}
