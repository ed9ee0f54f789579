import type { ListItem, Nodes, Parents, PhrasingContent, Root, RootContent, TableCell } from 'mdast';
import { SKIP, visit } from 'unist-util-visit';
import { closedIn, closeTags, htmlParts } from './markdown-html.ts';

/** Signs of notes that are told best while the text is a tree of Markdown: tasks, notes within a line, HTML that is none. */
export function noteNodes(): (tree: Root, file: { value: unknown }) => void {
  return (tree, { value }) => {
    const source = String(value);
    let inlineNotes = 0;
    const definitions: RootContent[] = [];
    const closed = closedIn(source);
    closeTags(tree);
    visit(tree, (node, index, parent) => {
      if (node.type === 'listItem') readTask(node);
      if (node.type === 'tableCell') readBars(node);
      if (node.type === 'html' && parent && index !== undefined) {
        const parts = htmlParts(node, source, parent, closed);
        if (parts[0] !== node) {
          (parent.children as Nodes[]).splice(index, 1, ...parts);
          return [SKIP, index + parts.length];
        }
      }
      if ('children' in node) {
        for (const note of inlineNotesIn(node, source)) {
          const identifier = `inline-${++inlineNotes}`;
          node.children.splice(note.from, note.count, ...note.before, reference(identifier, note.at), ...note.after);
          definitions.push({
            type: 'footnoteDefinition',
            identifier,
            children: [{ type: 'paragraph', children: note.words }],
            data: { hProperties: { className: ['inline-note'] } },
          });
        }
      }
      return undefined;
    });
    for (const definition of definitions) tree.children.push(definition);
  };
}

/** In a table the bar of a formula has a backslash before it, as everywhere in it. */
function readBars({ children }: TableCell): void {
  for (const child of children) {
    const [words] = child.type === 'inlineMath' ? (child.data?.hChildren ?? []) : [];
    if (words?.type === 'text') words.value = words.value.replaceAll('\\|', '|');
  }
}

/** `- [/] half`: any sign in the box but a blank means that the task is not open. */
function readTask(item: ListItem): void {
  const [paragraph] = item.children;
  if (paragraph?.type !== 'paragraph' || typeof item.checked === 'boolean') return;
  const [first] = paragraph.children;
  if (first?.type !== 'text') return;
  const blank = /^\[([ xX])\]\s*$/.exec(first.value);
  if (blank !== null && item.children.length === 1 && paragraph.children.length === 1) {
    item.checked = blank[1] !== ' ';
    paragraph.children = [];
    return;
  }
  const sign = /^\[([^\s\]^])\]\s+/.exec(first.value);
  if (sign === null) return;
  item.checked = true;
  item.data = { ...item.data, hProperties: { dataTask: sign[1]! } };
  first.value = first.value.slice(sign[0].length);
  const start = first.position?.start;
  if (start?.offset !== undefined) start.offset += sign[0].length;
}

/** `^[words]` among the children of a line. */
interface InlineNote {
  readonly from: number;
  readonly count: number;
  readonly before: PhrasingContent[];
  readonly words: PhrasingContent[];
  readonly after: PhrasingContent[];
  readonly at: PhrasingContent['position'];
}

function* inlineNotesIn(parent: Parents, source: string): Generator<InlineNote> {
  for (let from = 0; from < parent.children.length; from++) {
    const opening = parent.children[from]!;
    const open = opening.type === 'text' ? opening.value.indexOf('^[') : -1;
    if (opening.type !== 'text' || open < 0 || isEscaped(opening, source)) continue;
    let depth = 0;
    for (let to = from; to < parent.children.length; to++) {
      const closing = parent.children[to]!;
      if (closing.type !== 'text') continue;
      const begin = to === from ? open + 2 : 0;
      const close = closingBracket(closing.value, begin, depth);
      depth = close.depth;
      if (close.at < 0) continue;
      const between = parent.children.slice(from + 1, to) as PhrasingContent[];
      const words =
        from === to
          ? [part(opening, begin, close.at)]
          : [part(opening, open + 2, opening.value.length), ...between, part(closing, 0, close.at)];
      yield {
        from,
        count: to - from + 1,
        before: [part(opening, 0, open)],
        words,
        after: [part(closing, close.at + 1, closing.value.length)],
        at: opening.position,
      };
      from += 1;
      break;
    }
  }
}

type Text = Extract<PhrasingContent, { type: 'text' }>;

function closingBracket(value: string, from: number, open: number): { at: number; depth: number } {
  let depth = open;
  for (let at = from; at < value.length; at++) {
    if (value.charAt(at) === '[') depth++;
    else if (value.charAt(at) === ']' && depth-- === 0) return { at, depth: 0 };
  }
  return { at: -1, depth };
}

function part(text: Text, from: number, to: number): Text {
  const { position, value } = text;
  const start = position?.start.offset;
  if (!position || start === undefined) return { type: 'text', value: value.slice(from, to) };
  const point = (offset: number) => ({ ...position.start, offset });
  return {
    type: 'text',
    value: value.slice(from, to),
    position: { start: point(start + from), end: point(start + to) },
  };
}

/** Something in the text is written otherwise than it is shown: where its signs stand cannot be told by counting. */
function isEscaped({ position, value }: Text, source: string): boolean {
  return position === undefined || source.slice(position.start.offset, position.end.offset) !== value;
}

function reference(identifier: string, position: PhrasingContent['position']): PhrasingContent {
  return { type: 'footnoteReference', identifier, ...(position && { position }) };
}
