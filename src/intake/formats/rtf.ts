import { chaptersOf } from '../chapters.ts';
import { isoDate } from '../dates.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { officeFacts } from '../office-facts.ts';
import { readRichText } from '../rtf/read.ts';
import { underTitle } from '../top-lines.ts';
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
  const own = officeFacts(markdown, { author: bylineOf([info.author]), made: isoDate(info.creatim) });
  const { chapters, isBook } = chaptersOf(text);
  return {
    text,
    extension: 'md',
    facts: { title, ...own.facts, format: 'article' },
    notes: [
      'The text was taken out of the rich text file.',
      ...own.notes,
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
