import { type Body, type BodyElement, type BodyNode, type Leaf, stretch } from '../../../model/body.ts';

/** `==words==`, whatever stands in them within one line of markup, is a `mark`. */
export function marksIn(body: Body, text: string): Body {
  const nodes = (children: readonly BodyNode[]): BodyNode[] =>
    wrapped(children, text).map((node) =>
      node.type === 'text' || node.tagName === 'code' || node.tagName === 'pre'
        ? node
        : { ...node, children: nodes(node.children) },
    );
  return { ...body, children: nodes(body.children) };
}

function wrapped(children: readonly BodyNode[], text: string): readonly BodyNode[] {
  if (!children.some((node) => node.type === 'text' && node.value.includes('=='))) return children;
  const found: BodyNode[] = [];
  let open: number | null = null;
  for (const [index, node] of children.entries()) {
    if (node.type !== 'text' || node.position === undefined) {
      found.push(node);
      continue;
    }
    const { value, position } = node;
    const { offset } = position.start;
    let from = 0;
    for (const { index: at } of value.matchAll(/(?<!=)==(?!=)/g)) {
      if (text.charAt(offset + at - 1) === '\\' || text.charAt(offset + at + 1) !== '=') continue;
      const before = at === 0 ? (children[index - 1] ? 'x' : ' ') : value.charAt(at - 1);
      const after = at + 2 === value.length ? (children[index + 1] ? 'x' : ' ') : value.charAt(at + 2);
      if (open !== null && /\S/.test(before)) {
        found.push(...part(node, from, at));
        const inner = found.splice(open);
        found.push(markOf(inner));
        open = null;
      } else if (open === null && /\S/.test(after) && closes(children, index, at + 2)) {
        found.push(...part(node, from, at));
        open = found.length;
      } else continue;
      from = at + 2;
    }
    found.push(...part(node, from, value.length));
  }
  return found;
}

/** Whether a sign that closes comes after a place in the children of a line. */
function closes(children: readonly BodyNode[], index: number, from: number): boolean {
  return children
    .slice(index)
    .some((node, next) => node.type === 'text' && CLOSING.test(next === 0 ? node.value.slice(from) : `x${node.value}`));
}
const CLOSING = /[^\s=]==(?!=)/;

function markOf(children: BodyNode[]): BodyElement {
  return { type: 'element', tagName: 'mark', properties: {}, children };
}

function part({ value, position }: Leaf, from: number, to: number): Leaf[] {
  if (from >= to) return [];
  const start = position?.start.offset ?? 0;
  return [{ type: 'text', value: value.slice(from, to), position: stretch(start + from, start + to) }];
}
