import { headOf } from '../../../text/front-matter.ts';
import type { Span } from '../../../text/span.ts';
import { isTooTangled } from '../../inputs/markdown-limits.ts';
import { parsedWithinLimits } from '../body/parse-limits.ts';
import { placeLeaves } from '../body/place-leaves.ts';
import { treeOf } from './markdown-tree.ts';
import { markedUp } from './marked-up.ts';
import { isMdx, jsxIn } from './mdx.ts';
import type { Reading } from './reader.ts';
import { type FoundSyntax, findWikiSyntax, masked, maskFor } from './wiki-syntax.ts';

/**
 * Reads GitHub Flavored Markdown with HTML, formulas and what Obsidian adds: links between notes, embeds, tags, comments,
 * callouts, `==marks==`, notes in a line; and MDX, whose code shows nothing. Null for a text too tangled to be parsed in
 * reasonable time.
 */
export function readMarkdown(text: string, file = ''): Reading | null {
  const { end: base, title } = headOf(text);
  if (isTooTangled(text.slice(base))) return null;
  const isJsx = isMdx(file);
  const syntax = isJsx ? withoutJsx(text, base) : findWikiSyntax(text, base);
  const tree = parsedWithinLimits(text.length, () => treeOf(syntax.masked, isJsx));
  if (tree === null) return null;
  const body = placeLeaves(tree, { text, masked: syntax.masked, base });
  return markedUp(text, body, { title, signs: syntax.signs, blockIds: syntax.blockIds });
}

/** The signs of notes in what a text in MDX has besides its code, and that code as signs that show nothing. */
function withoutJsx(text: string, base: number): FoundSyntax {
  const jsx = jsxIn(text, base);
  const blank =
    text.slice(0, base) +
    masked(
      text,
      base,
      jsx.map((span) => ({ span, as: ' ' })),
    );
  const found = findWikiSyntax(blank, base);
  const isTaken = (span: Span) => found.signs.some(({ start, end }) => span.start < end && span.end > start);
  const own = found.signs.length === 0 ? jsx : jsx.filter((span) => !isTaken(span));
  // A tag among words holds its place, lest the words on both sides become one.
  const masks = own.map((span) => ({ span, as: span.isInTag ? ' ' : maskFor(text, span) }));
  const rest = ' '.repeat(base) + found.masked;
  return {
    ...found,
    signs: [...found.signs, ...own.filter(({ isInTag }) => !isInTag)].sort((a, b) => a.start - b.start),
    masked: masked(rest, base, masks),
  };
}
