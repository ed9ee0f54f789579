import type { Furniture } from '../../../model/body.ts';

import { bodyOfLines } from '../body/of-lines.ts';
import { blocksOf } from './blocks.ts';
import { readDiscussion } from './discussion.ts';
import { furnitureKind } from './furniture.ts';
import { readHtml } from './html.ts';
import { readMarkdown } from './markdown.ts';
import { plainLines } from './plain-lines.ts';
import { type QuotedLine, quoteTurns } from './quoted-lines.ts';
import type { Reader, Reading, Turn } from './reader.ts';
import { proseHeadings } from './title-lines.ts';
import { wrapColumn } from './wrapping.ts';

/** Running prose by one author, with the quotations it marks: plain text, Markdown or HTML. */
export const article: Reader = {
  format: 'article',

  /** What nothing else claims. */
  detect: () => 0.5,

  read(text, file) {
    if (/\.html?$/i.test(file)) return readHtml(text) ?? readProse(text);
    if (/\.(?:mdx?|markdown)$/i.test(file)) return readDiscussion(text) ?? readMarkdown(text, file) ?? readProse(text);
    return readProse(text);
  },
};

function readProse(text: string): Reading {
  const { lines: all, headings, hidden } = plainLines(text);
  const { lines, signs } = takeFoot(text, all);
  const width = wrapColumn(text, lines);
  const blocks = blocksOf(text, lines, { width, heading: proseHeadings(text, lines, width, headings) });
  const first = lines[0];
  const last = lines.at(-1);
  const turns: Turn[] = quoteTurns(lines, () => null);
  if (first && last) turns.unshift({ start: first.start, end: last.end, role: 'author', speakerName: null });
  const title = blocks.find((block, index) => block.kind === 'heading' && (index === 0 || block.level === 1));
  return {
    body: bodyOfLines({ text, blocks, signs, turns, hidden }),
    turns,
    title: title ? text.slice(title.start, title.end) : null,
  };
}

/** The foot of a blog's page ("No comments:", "Post a Comment") is nobody's words. */
function takeFoot(text: string, lines: readonly QuotedLine[]): { lines: readonly QuotedLine[]; signs: Furniture[] } {
  const signs: Furniture[] = [];
  let end = lines.length;
  for (; end > 0; end--) {
    const line = lines[end - 1] as QuotedLine;
    const kind = line.depth > 0 ? null : furnitureKind(text, line);
    if (kind === null) break;
    signs.unshift({ kind, start: line.start, end: line.end });
  }
  return { lines: lines.slice(0, end), signs };
}
