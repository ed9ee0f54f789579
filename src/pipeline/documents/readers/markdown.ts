import { headOf } from '../../../text/front-matter.ts';
import { isTooTangled } from '../../inputs/markdown-limits.ts';
import { placeLeaves } from '../body/place-leaves.ts';
import { nestsTooDeep } from './html-limits.ts';
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
  if (isTooTangled(text.slice(base)) || nestsTooDeep(text)) return null;
  const { masked, signs, blockIds } = findWikiSyntax(text, base);
  const body = placeLeaves(treeOf(masked), { text, masked, base });
  return markedUp(text, body, { title, signs, blockIds });
}
