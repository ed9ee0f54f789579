import { type Body, type BodyElement, type BodyNode, type Leaf, stretch } from '../../../model/body.ts';

/**
 * Quotations that begin with `[!type]` are boxes of the author's own: `div.callout` with its title and its body, `details`
 * where a sign behind the type says that it folds. Those of the type "quote" quote all the same.
 */
export function calloutsIn(body: Body, text: string): Body {
  const nodes = (children: readonly BodyNode[]): BodyNode[] =>
    children.map((node) => {
      if (node.type === 'text') return node;
      const element: BodyElement = { ...node, children: nodes(node.children) };
      return element.tagName === 'blockquote' ? (calloutOf(element, text) ?? element) : element;
    });
  return { ...body, children: nodes(body.children) };
}

const HEAD = /^\s*\[!([\p{L}\p{N}_ -]{1,40})(?:\|[^\]\n]{0,80})?\]([+-]?)[ \t]*/u;

function calloutOf(quote: BodyElement, text: string): BodyElement | null {
  const at = quote.children.findIndex((child) => child.type === 'element');
  const paragraph = quote.children[at];
  const [first, ...others] = paragraph?.type === 'element' && paragraph.tagName === 'p' ? paragraph.children : [];
  if (paragraph?.type !== 'element' || first?.type !== 'text' || first.position === undefined) return null;
  const head = HEAD.exec(first.value);
  if (head === null) return null;
  const [signs, type = '', fold] = head;
  const { title, rest } = firstLine([leafFrom(first, signs.length, text), ...others], text);
  const words = title.some((node) => node.type === 'element' || node.value.trim() !== '') ? title : [named(type)];
  const kind = type.trim().toLowerCase();
  const body = [...(rest.length > 0 ? [{ ...paragraph, children: rest }] : []), ...quote.children.slice(at + 1)];
  const callout: BodyElement = {
    type: 'element',
    tagName: fold === '' ? 'div' : 'details',
    properties: { className: ['callout'], dataCallout: kind, ...(fold === '+' && { open: true }) },
    children: [
      {
        type: 'element',
        tagName: fold === '' ? 'p' : 'summary',
        properties: { className: ['callout-title'] },
        children: words,
      },
      ...(body.length > 0
        ? [{ type: 'element', tagName: 'div', properties: { className: ['callout-body'] }, children: body } as const]
        : []),
    ],
    ...(quote.position && { position: quote.position }),
  };
  const isQuotation = kind === 'quote' || kind === 'cite';
  return isQuotation ? { ...quote, children: [callout] } : callout;
}

/** The children of a paragraph parted at its first line end. */
function firstLine(nodes: readonly BodyNode[], text: string): { title: BodyNode[]; rest: BodyNode[] } {
  const at = nodes.findIndex((node) => (node.type === 'text' ? node.value.includes('\n') : node.tagName === 'br'));
  const broken = nodes[at];
  if (broken === undefined) return { title: [...nodes], rest: [] };
  const after = nodes.slice(at + 1);
  if (broken.type === 'element') return { title: nodes.slice(0, at), rest: after };
  const end = broken.value.indexOf('\n');
  const line = leafTo(broken, end);
  const rest = leafFrom(broken, end + 1, text);
  return { title: [...nodes.slice(0, at), line], rest: rest.value === '' ? after : [rest, ...after] };
}

function named(type: string): Leaf {
  const words = type.trim().replaceAll('-', ' ').toLowerCase();
  return { type: 'text', value: words.charAt(0).toUpperCase() + words.slice(1) };
}

/** A leaf without its first or from some character on; one that stands for something else is not parted. */
function leafFrom(leaf: Leaf, from: number, text: string): Leaf {
  const { position, value } = leaf;
  const isLiteral = position !== undefined && text.slice(position.start.offset, position.end.offset) === value;
  if (!isLiteral) return { type: 'text', value: value.slice(from) };
  return {
    type: 'text',
    value: value.slice(from),
    position: stretch(position.start.offset + from, position.end.offset),
  };
}

function leafTo({ position, value }: Leaf, to: number): Leaf {
  const start = position?.start.offset;
  return {
    type: 'text',
    value: value.slice(0, to),
    ...(start !== undefined && { position: stretch(start, start + to) }),
  };
}
