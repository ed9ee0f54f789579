import { chaptersOf } from '../chapters.ts';
import { isoDate } from '../dates.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { readRichText } from '../rtf/read.ts';
import { topLineFacts, topLineNotes, underTitle } from '../top-lines.ts';
import { refuseEmpty } from './text.ts';

/** A rich text file (RTF) as Markdown: headings, lists, tables, links, notes, and the comments of its margin as notes. */
export function readRtf(bytes: Uint8Array): Extracted {
  const { html, info, comments } = readRichText(bytes);
  const markdown = markdownFromHtml(html);
  refuseEmpty(markdown);
  // What old programs could not write is question marks.
  const { title, text } = underTitle(
    markdown,
    /[\p{L}\p{N}]/u.test(info.title ?? '') ? oneLine(info.title) : undefined,
  );
  const author = bylineOf([info.author]);
  const isSigned =
    author !== undefined &&
    markdown
      .replace(/^\[\^.*/gm, '')
      .slice(0, 2_000)
      .includes(author);
  const top = topLineFacts(markdown);
  const made = isoDate(info.creatim);
  const { chapters, isBook } = chaptersOf(text);
  return {
    text,
    extension: 'md',
    facts: { title, byline: isSigned ? author : top.byline, published: top.published, format: 'article' },
    notes: [
      'The text was taken out of the rich text file.',
      ...topLineNotes({ published: top.published, byline: isSigned ? undefined : top.byline }),
      ...(author && !isSigned && !top.byline
        ? [
            `The file was made by ${author}, whom the text does not name at its top: if they are the author, add \`byline: ${author}\`.`,
          ]
        : []),
      ...(made && !top.published
        ? [`The file was made on ${made}: if the text appeared then, add \`published: ${made}\`.`]
        : []),
      ...(comments > 0
        ? [
            `${comments === 1 ? 'One comment of its margin is a note' : `${comments} comments of its margin are notes`} below the text.`,
          ]
        : []),
    ],
    doubts: [],
    chapters,
    isBook,
  };
}
