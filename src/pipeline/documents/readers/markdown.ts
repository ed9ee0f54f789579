import { headOf } from '../../../text/front-matter.ts';
import { isTooTangled } from '../../inputs/markdown-limits.ts';
import { parsedWithinLimits } from '../body/parse-limits.ts';
import { placeLeaves } from '../body/place-leaves.ts';
import { treeOf } from './markdown-tree.ts';
import { markedUp } from './marked-up.ts';
import type { Reading } from './reader.ts';
import { findWikiSyntax } from './wiki-syntax.ts';

/**
 * Reads GitHub Flavored Markdown with HTML, formulas and what Obsidian adds: links between notes, embeds, tags, comments,
 * callouts, `==marks==`, notes in a line. Null for a text too tangled to be parsed in reasonable time.
 */
export function readMarkdown(text: string): Reading | null {
  const { end: base, title } = headOf(text);
  if (isTooTangled(text.slice(base))) return null;
  const { masked, signs, blockIds } = findWikiSyntax(text, base);
  const tree = parsedWithinLimits(text.length, () => treeOf(masked));
  if (tree === null) return null;
  const body = placeLeaves(tree, { text, masked, base });
  return markedUp(text, body, { title, signs, blockIds });
}
