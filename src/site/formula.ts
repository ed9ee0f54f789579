import type { ElementContent, Root } from 'hast';
import { rehype } from 'rehype';
import temml from 'temml';
import { element, type Hypertext } from './hypertext.ts';

/** A formula in TeX as MathML, which browsers set themselves; null where it cannot be read. */
export function setFormula(tex: string, isDisplay: boolean): Hypertext | null {
  try {
    const written = temml.renderToString(tex, { displayMode: isDisplay, throwOnError: true, annotate: true });
    const tree = HTML.parse(written) as Root;
    return fromTree(tree.children as ElementContent[])[0] ?? null;
  } catch {
    return null;
  }
}

const HTML = rehype().data('settings', { fragment: true });

/** Styles in attributes are not allowed by the policy of the pages; a class says as much to the style sheet. */
function fromTree(nodes: readonly ElementContent[]): Hypertext[] {
  return nodes.flatMap((node): Hypertext[] => {
    if (node.type === 'text') return [node.value];
    if (node.type !== 'element') return [];
    const attributes = Object.entries(node.properties).flatMap(([name, value]): [string, string][] => {
      if (name === 'style' && /\bborder:/.test(String(value))) return [['class', 'tml-fbox']];
      if (name === 'style' || value === null || value === undefined || value === false) return [];
      return [
        [name === 'className' ? 'class' : name.toLowerCase(), Array.isArray(value) ? value.join(' ') : String(value)],
      ];
    });
    return [element(node.tagName, Object.fromEntries(attributes), fromTree(node.children))];
  });
}
