import { type Block, type BodyElement, type BodyNode, type Leaf, stretch } from '../../../model/body.ts';
import { type AnnouncementLine, readAnnouncementLine } from '../../../text/announcement.ts';
import { firstFrom, type Span } from '../../../text/span.ts';
import { readBody } from '../body/read-body.ts';
import { readMarkdown } from './markdown.ts';
import type { Reading, Turn } from './reader.ts';

/**
 * Reads a discussion in Markdown in which a line of its own before each turn says who speaks (`text/announcement.ts`). The
 * words are Markdown like any other; a quotation that begins with such a line is of whom it names. Null for a text that has no
 * such line.
 */
export function readDiscussion(text: string): Reading | null {
  const reading = MAY_BE.test(text) ? readMarkdown(text) : null;
  if (reading === null) return null;
  const heads: Head[] = [];
  const quotations: Quotation[] = [];
  const children = reading.body.children.flatMap((node): readonly BodyNode[] => {
    const head = headIn(node, text);
    if (head === null) return [withQuotations(node, text, quotations)];
    heads.push(head);
    return head.signs;
  });
  if (heads.length === 0) return null;
  const body = { ...reading.body, children };
  const { blocks } = readBody(body, text);
  return { ...reading, body, turns: [...turnsOf(heads, blocks), ...quoteTurns(quotations, blocks)] };
}

const MAY_BE = /^\*\*.+\*\*(?: wrote:| · )/m;

/** Where a turn begins, and whose it is. */
export interface Head extends Span, Pick<AnnouncementLine, 'name'>, Pick<Turn, 'role'> {}

interface SignedHead extends Head {
  readonly signs: readonly BodyElement[];
}

/** The name is said beside the turn: of the line the page shows when it was, and whom it answers. */
function headIn(node: BodyNode | undefined, text: string): SignedHead | null {
  if (node?.type !== 'element' || node.tagName !== 'p' || node.position === undefined) return null;
  const start = node.position.start.offset;
  const end = node.position.end.offset;
  const found = readAnnouncementLine(text.slice(start, end));
  if (found === null) return null;
  const [speaker, ...rest] = node.children;
  const isDated = found.at !== null || found.answers !== null;
  const byline = sign('byline', isDated ? [speaker!] : node.children, start, isDated ? start + found.nameEnd : end);
  if (!isDated) return { start, end, name: found.name, role: 'comment', signs: [byline] };
  const label = sign('label', withoutDot(rest), start + found.nameEnd, end);
  return { start, end, name: found.name, role: 'comment', signs: [byline, label] };
}

/** A line that says who speaks, when and to whom: of the page rather than of the words. */
export function sign(kind: string, children: readonly BodyNode[], start: number, end: number): BodyElement {
  return {
    type: 'element',
    tagName: 'p',
    properties: { className: ['sign', kind] },
    children,
    position: stretch(start, end),
  };
}

function withoutDot([first, ...rest]: readonly BodyNode[]): BodyNode[] {
  if (first?.type !== 'text' || first.position === undefined) return [...(first ? [first] : []), ...rest];
  const { start, end } = first.position;
  const leaf: Leaf = {
    type: 'text',
    value: first.value.slice(DOT.length),
    position: stretch(start.offset + DOT.length, end.offset),
  };
  return [leaf, ...rest];
}
const DOT = ' · ';

/**
 * One stretch a head, from its first line to its last. What stands before the first is the author's; a title alone is of the one
 * who opens the discussion.
 */
export function turnsOf(heads: readonly Head[], blocks: readonly Block[]): Turn[] {
  const before = blocks.slice(0, firstFrom(blocks, heads[0]!.start));
  const isTitle = before.every(({ kind }) => kind === 'heading');
  const first: Turn[] = isTitle ? [] : [{ ...around(before), role: 'author', speakerName: null }];
  let next = isTitle ? 0 : before.length;
  const rest = heads.flatMap(({ name, role }, index): Turn[] => {
    const to = heads[index + 1]?.start ?? Number.POSITIVE_INFINITY;
    const from = next;
    while (next < blocks.length && blocks[next]!.start < to) next++;
    const own = blocks.slice(from, next);
    return own.length === 0 ? [] : [{ ...around(own), role, speakerName: name }];
  });
  return [...first, ...rest];
}

function around(blocks: readonly Span[]): Span {
  return { start: blocks[0]!.start, end: blocks.reduce((furthest, { end }) => Math.max(furthest, end), 0) };
}

interface Quotation extends Span, Pick<AnnouncementLine, 'name'> {}

/** The node with the first line of each quotation in it as a sign, where that says who is quoted. All are noted, outer first. */
function withQuotations(node: BodyNode, text: string, found: Quotation[]): BodyNode {
  if (node.type !== 'element') return node;
  let { children } = node;
  if (node.tagName === 'blockquote' && node.position) {
    const index = children.findIndex((child) => child.type === 'element');
    const head = headIn(children[index], text);
    if (head) children = [...head.signs, ...children.slice(index + 1)];
    found.push({ start: node.position.start.offset, end: node.position.end.offset, name: head?.name ?? null });
  }
  return { ...node, children: children.map((child) => withQuotations(child, text, found)) };
}

/** A quotation that holds nothing but another is that one. */
function quoteTurns(quotations: readonly Quotation[], blocks: readonly Span[]): Turn[] {
  const turns = new Map<string, Turn>();
  for (const quotation of quotations) {
    const own = blocks.slice(...range(blocks, quotation));
    const [first, last] = [own[0], own.at(-1)];
    if (first === undefined || last === undefined) continue;
    const turn: Turn = { start: first.start, end: last.end, role: 'quote', speakerName: quotation.name };
    turns.set(`${turn.start} ${turn.end}`, turn);
  }
  return [...turns.values()];
}

/** The indices of the blocks within a stretch, as `slice` takes them; blocks are in order. */
function range(blocks: readonly Span[], { start, end }: Span): [number, number] {
  return [firstFrom(blocks, start), firstFrom(blocks, end)];
}
