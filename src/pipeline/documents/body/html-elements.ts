import type { Element, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';

/** Elements that part lines of text but shape nothing that a page would keep. */
const PLAIN_BLOCKS: ReadonlySet<string> = new Set(
  'address article aside body center dialog dir fieldset footer form header hgroup legend main menu search'.split(' '),
);
/** What is played or shown from elsewhere: a link to it stays. */
const FRAMES: ReadonlySet<string> = new Set(['iframe', 'embed', 'video', 'audio', 'object']);

/** Readies HTML for sanitising: blocks without a meaning of their own become `div`, frames links to what they show. */
export function simplifyElements(): (tree: Root) => void {
  return (tree) => {
    visit(tree, (element) => {
      if (element.type === 'root') element.children = element.children.filter(isShown);
      if (element.type !== 'element') return;
      element.children = element.children.filter(isShown);
      const { tagName, properties } = element;
      // The section of footnotes is named by the page.
      if ('dataFootnotes' in properties)
        element.children = element.children.filter((child) => !('tagName' in child && child.tagName === 'h2'));
      if (tagName === 'center') properties.align = 'center';
      if (PLAIN_BLOCKS.has(tagName)) element.tagName = 'div';
      else if (FRAMES.has(tagName)) linkTo(element, String(properties.src ?? properties.data ?? ''));
    });
  };
}

/** Fields of a form hold no words of the text; boxes are those of tasks. */
function isShown(node: RootContent): boolean {
  if (node.type !== 'element') return true;
  return node.properties.hidden !== true && !(node.tagName === 'input' && node.properties.type !== 'checkbox');
}

function linkTo(element: Element, address: string): void {
  const source =
    address ||
    String(element.children.flatMap((child) => ('properties' in child ? [child.properties.src] : []))[0] ?? '');
  if (source === '') return;
  element.tagName = 'a';
  element.properties = { href: source };
  element.children = [{ type: 'text', value: source }];
}

/** Every element of HTML: what else stands between `<` and `>` in Markdown is words. */
export const ELEMENTS: ReadonlySet<string> = new Set(
  (
    'a abbr acronym address applet area article aside audio b base basefont bdi bdo big blink blockquote body br button canvas caption ' +
    'center cite code col colgroup data datalist dd del details dfn dialog dir div dl dt em embed fieldset figcaption figure font footer ' +
    'form frame frameset h1 h2 h3 h4 h5 h6 head header hgroup hr html i iframe img input ins kbd label legend li link main map mark ' +
    'marquee math menu meta meter nav nobr noframes noscript object ol optgroup option output p param picture pre progress q rp rt ruby ' +
    's samp script search section select small source span strike strong style sub summary sup svg table tbody td template textarea ' +
    'tfoot th thead time title tr track tt u ul var video wbr path g circle rect line'
  ).split(' '),
);
