import type { Element, Nodes, Root } from 'hast';

/** Elements that Markdown is made into, and that a parser of HTML leaves as they are within one another. */
const ELEMENTS: ReadonlySet<string> = new Set(
  'a blockquote code del em h1 h2 h3 h4 h5 h6 hr img li ol p pre strong ul'.split(' '),
);
/** Beyond these the parser looks at whether it is too much. */
const [DEEPEST, MOST] = [50, 1_000];

/**
 * Whether a parser of HTML would make the same of a tree as it is: no HTML is written in it, links stand in no links, and no two
 * texts side by side, which it would join. To have it parse every text of a folder takes a quarter of the reading.
 */
export function isAsParsed(tree: Root): boolean {
  let made = 0;
  const isPlain = (node: Nodes, depth: number, isLinked: boolean): boolean => {
    if (node.type !== 'element') return node.type === 'text' && node.value !== '';
    const isLink = node.tagName === 'a';
    return (
      ++made <= MOST &&
      depth <= DEEPEST &&
      ELEMENTS.has(node.tagName) &&
      !(isLink && isLinked) &&
      !(node.tagName === 'code' && beginsWithLineEnd(node)) &&
      Object.values(node.properties).every((value) => value !== false && value != null) &&
      arePlain(node.children, depth + 1, isLinked || isLink)
    );
  };
  const arePlain = (nodes: readonly Nodes[], depth: number, isLinked: boolean): boolean =>
    nodes.every(
      (node, index) => isPlain(node, depth, isLinked) && !(node.type === 'text' && nodes[index + 1]?.type === 'text'),
    );
  return arePlain(tree.children, 0, false);
}

/** A parser leaves out a line end at the beginning of what is set as it is. */
function beginsWithLineEnd({ children: [first] }: Element): boolean {
  return first?.type === 'text' && first.value.startsWith('\n');
}
