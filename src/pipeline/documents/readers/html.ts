import type { Element, Root } from 'hast';
import { rehype } from 'rehype';
import rehypeSanitize from 'rehype-sanitize';
import { visit } from 'unist-util-visit';
import { SAFE_HTML } from '../../../model/safe-html.ts';
import { simplifyElements } from '../body/html-elements.ts';
import { parsedWithinLimits } from '../body/parse-limits.ts';
import { placeLeaves } from '../body/place-leaves.ts';
import { markedUp } from './marked-up.ts';
import type { Reading } from './reader.ts';

/** Reads HTML: what shapes its text is kept, scripts, styles and the head go. Null for elements nested too deep to be walked, or too many. */
export function readHtml(text: string): Reading | null {
  const tree = parsedWithinLimits(text.length, () => PROCESSOR.parse(text));
  if (tree === null) return null;
  const fallbackTitle = titleOf(tree);
  const body = placeLeaves(PROCESSOR.runSync(tree) as Root, { text, masked: text, base: 0 });
  return markedUp(text, body, { fallbackTitle });
}

const PROCESSOR = rehype().use(simplifyElements).use(rehypeSanitize, SAFE_HTML).freeze();

function titleOf(tree: Root): string | null {
  let title: string | null = null;
  visit(tree, 'element', ({ tagName, children }: Element) => {
    const [text] = children;
    if (tagName === 'title' && title === null && text?.type === 'text' && text.value.trim() !== '') title = text.value;
  });
  return title;
}
