import type { Html, Nodes, Parents, Root } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { ELEMENTS } from '../body/html-elements.ts';

/** The names of all tags that a text closes. */
export function closedIn(source: string): ReadonlySet<string> {
  return new Set([...source.matchAll(/<\/([a-zA-Z][\w:-]*)/g)].map(([, name]) => name!.toLowerCase()));
}

/**
 * HTML that is no element of it and is never closed (`Vec<T>`) is text. Of what stands in a quotation or a list each line is a piece of its own,
 * so that every word has its place.
 */
export function htmlParts(node: Html, source: string, parent: Parents, closed: ReadonlySet<string>): Nodes[] {
  const name = /^<\/?([a-zA-Z][\w:-]*)/.exec(node.value)?.[1]?.toLowerCase();
  const { position } = node;
  const start = position?.start.offset;
  const end = position?.end.offset;
  if (name !== undefined && !ELEMENTS.has(name) && !closed.has(name)) {
    const text: Nodes = { type: 'text', value: node.value, ...(position && { position }) };
    const isInline = parent.type !== 'root' && parent.type !== 'blockquote' && parent.type !== 'listItem';
    return [isInline ? text : { type: 'paragraph', children: [text], ...(position && { position }) }];
  }
  if (!position || start === undefined || end === undefined || source.slice(start, end) === node.value) return [node];
  const lines = node.value.split(/(?<=\n)/);
  // A tag or a comment over several lines cannot be parted.
  if (lines.some((line) => line.lastIndexOf('<') > line.lastIndexOf('>') || line.includes('<!--'))) return [node];
  let from = start;
  return lines.map((value): Html => {
    const found = source.indexOf(value.trimEnd(), from);
    const at = found < 0 ? from : found;
    from = at + value.trimEnd().length;
    const point = (offset: number) => ({ ...position.start, offset });
    return { type: 'html', value, position: { start: point(at), end: point(Math.min(end, at + value.length)) } };
  });
}

/**
 * What is opened in a line of text and closed nowhere in it ends with the line, and what is opened among blocks and shapes words alone
 * ends at once where nothing closes it: each is shown as if it stood by itself. Else a forgotten `</i>` would slant the rest of the document.
 */
export function closeTags(tree: Root): void {
  visit(tree, (node) => {
    if (!('children' in node)) return undefined;
    const isLine = node.type === 'paragraph' || node.type === 'heading' || node.type === 'tableCell';
    const tags: Html[] = [];
    if (isLine) visit(node, 'html', (tag) => void tags.push(tag));
    else for (const child of node.children) if (child.type === 'html') tags.push(child);
    for (const { name, tag } of openAfter(tags)) {
      const end: Html = { type: 'html', value: `</${name}>` };
      const children = node.children as Nodes[];
      if (isLine) children.push(end);
      else if (SHAPES_WORDS.has(name)) children.splice(children.indexOf(tag) + 1, 0, end);
    }
    return isLine ? SKIP : undefined;
  });
}

/** The elements that are still open behind some tags, the innermost first. */
function openAfter(tags: readonly Html[]): { readonly name: string; readonly tag: Html }[] {
  const open: { readonly name: string; readonly tag: Html }[] = [];
  for (const tag of tags) {
    for (const [, end, written] of tag.value.matchAll(/<(\/?)([a-zA-Z][\w:-]*)/g)) {
      const name = written!.toLowerCase();
      if (!ELEMENTS.has(name) || NEVER_CLOSED.has(name)) continue;
      const last = open.findLastIndex((one) => one.name === name);
      if (end === '') open.push({ name, tag });
      else if (last >= 0) open.splice(last, 1);
    }
  }
  return open.reverse();
}

/** Elements without an end, or whose end HTML finds by itself. */
const NEVER_CLOSED: ReadonlySet<string> = new Set(
  'area base br col embed hr img input link meta param source track wbr p li dt dd tr td th option optgroup thead tbody tfoot'.split(
    ' ',
  ),
);
const SHAPES_WORDS: ReadonlySet<string> = new Set(
  'a b big code del em font i ins kbd mark nobr s small span strike strong sub sup tt u'.split(' '),
);
