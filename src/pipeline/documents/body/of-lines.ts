import { type Body, type BodyElement, type BodyNode, type Furniture, stretch } from '../../../model/body.ts';
import { trim } from '../../../text/lines.ts';
import { parentsOf } from '../../../text/nesting.ts';
import { contains, type Span, touching } from '../../../text/span.ts';

import { bareLinks } from '../readers/links.ts';
import type { Turn } from '../readers/reader.ts';

/** A line or several of a plain text that make a heading, an item or a paragraph. */
export interface LineBlock extends Span {
  readonly kind: 'heading' | 'paragraph' | 'item';
  /** Headings: 1 to 6. Items: depth from 1. Paragraphs: 0. */
  readonly level: number;
}

interface Lines {
  readonly text: string;
  readonly blocks: readonly LineBlock[];
  readonly signs?: readonly Furniture[];
  /** Each is a section of the body, a quotation a `blockquote`; they nest by containment. */
  readonly turns: readonly Turn[];
  /** The signs of the format itself, in order. */
  readonly hidden: readonly Span[];
}

/** The body of a plain text whose lines are told apart. */
export function bodyOfLines({ text, blocks, signs = [], turns, hidden }: Lines): Body {
  const inOrder = [...turns].sort((a, b) => a.start - b.start || b.end - a.end || order(a) - order(b));
  const parents = parentsOf(inOrder);
  const sections = inOrder.map((turn) => ({ turn, element: sectionOf(turn) }));
  const root: BodyNode[] = [];
  const childrenOf = (index: number): BodyNode[] => sections[index]?.element.children ?? root;
  const links = bareLinks(text);
  const lists: List[] = [];
  const lines = [...blocks, ...signs].sort((a, b) => a.start - b.start);
  let next = 0;
  let inner = -1;
  let read = 0;
  for (const line of lines) {
    for (; next < sections.length && sections[next]!.turn.start <= line.start; next++) {
      childrenOf(parents[next]!).push(sections[next]!.element);
      inner = next;
    }
    while (inner >= 0 && !contains(sections[inner]!.turn, line)) inner = parents[inner]!;
    const bullet = bulletBefore(text, read, line, hidden);
    const children = [...(bullet ? [bullet] : []), ...wordsOf(text, line, hidden, links)];
    read = line.end;
    const into = childrenOf(inner);
    if (line.kind === 'item') addItem(into, lists, line, children);
    else into.push(elementOf(line, children));
  }
  return { type: 'root', children: root };
}

interface Open extends BodyElement {
  readonly children: BodyNode[];
}

function sectionOf({ role, start, end }: Turn): Open {
  const tagName = role === 'quote' ? 'blockquote' : 'section';
  return { type: 'element', tagName, properties: {}, children: [], position: stretch(start, end) };
}

/** A turn before the quotation that fills it. */
function order({ role }: Turn): number {
  return Number(role === 'quote');
}

function elementOf(line: LineBlock | Furniture, children: BodyNode[]): BodyElement {
  const position = stretch(line.start, line.end);
  if (line.kind === 'heading')
    return { type: 'element', tagName: `h${line.level}`, properties: {}, children, position };
  const properties: BodyElement['properties'] = line.kind === 'paragraph' ? {} : { className: ['sign', line.kind] };
  return { type: 'element', tagName: 'p', properties, children, position };
}

/** A list that items may still be added to, by depth. */
interface List {
  readonly level: number;
  readonly list: Open;
}

/** Adds an item to the list that stands last, or to one within its last item where it is deeper. */
function addItem(into: BodyNode[], lists: List[], { level, start, end }: LineBlock, children: BodyNode[]): void {
  const item: Open = { type: 'element', tagName: 'li', properties: {}, children, position: stretch(start, end) };
  if (into.at(-1) !== lists[0]?.list) lists.length = 0;
  while (lists.length > 1 && lists.at(-1)!.level > level) lists.pop();
  const last = lists.at(-1);
  if (last === undefined || last.level < level) {
    const list: Open = { type: 'element', tagName: 'ul', properties: {}, children: [] };
    const around = last === undefined ? into : (last.list.children.at(-1) as Open).children;
    around.push(list);
    lists.push({ level, list });
  }
  lists.at(-1)!.list.children.push(item);
}

/** The sign that makes a line an item: words of the text, which the page sets in its own way. */
function bulletBefore(text: string, from: number, line: Span, hidden: readonly Span[]): BodyNode | null {
  const after = touching(hidden, { start: from, end: line.start }).at(-1)?.end ?? from;
  const { start, end } = trim(text, after, line.start);
  if (start === end) return null;
  return {
    type: 'element',
    tagName: 'span',
    properties: { className: ['bullet'] },
    children: [leaf(text, start, end)],
  };
}

/** The words of a line without the signs in it, addresses as links. */
function wordsOf(text: string, line: Span, hidden: readonly Span[], links: ReturnType<typeof bareLinks>): BodyNode[] {
  const words: BodyNode[] = [];
  let from = line.start;
  const add = (start: number, end: number) => {
    let at = start;
    for (const { start: begins, end: ends, href } of touching(links, { start, end })) {
      if (begins < at || ends > end) continue;
      if (begins > at) words.push(leaf(text, at, begins));
      words.push({ type: 'element', tagName: 'a', properties: { href }, children: [leaf(text, begins, ends)] });
      at = ends;
    }
    if (at < end) words.push(leaf(text, at, end));
  };
  for (const { start, end } of touching(hidden, line)) {
    add(from, start);
    from = Math.max(from, end);
  }
  add(from, line.end);
  return words;
}

function leaf(text: string, start: number, end: number): BodyNode {
  return { type: 'text', value: text.slice(start, end), position: stretch(start, end) };
}
