import { remark } from 'remark';
import type { Mark } from '../../../model/artefact.ts';
import { headOf } from '../../../text/front-matter.ts';
import { shownText } from '../../../text/shown.ts';
import type { Span } from '../../../text/span.ts';
import { isTooTangled } from '../../inputs/markdown-limits.ts';
import { safeAddress } from './links.ts';
import { tableRows } from './markdown-table.ts';
import { readableParts } from './markdown-text.ts';
import { MarkedUp } from './marked-up.ts';
import { ProseSyntax } from './prose-syntax.ts';
import type { Reading } from './reader.ts';
import { findWikiSyntax } from './wiki-syntax.ts';
import { isLocal, localParts } from './wikilinks.ts';

/**
 * Reads CommonMark: signs, HTML and front matter are hidden, headings, paragraphs, items, code and rows of tables are
 * blocks, block quotations are quotations. Null for a text too tangled to be parsed in reasonable time.
 */
export function readMarkdown(text: string): Reading | null {
  const head = headOf(text);
  if (isTooTangled(text.slice(head.end))) return null;
  const found = findWikiSyntax(text, head.end);
  const prose = new ProseSyntax(found);
  const root = markdown.parse(found.masked);
  const walk = new Walk(text, head.end, definitionsOf(root), prose);
  for (const { start, end } of found.separators) walk.out.shownAs(start, end, ' › ');
  walk.children(root, { level: 0, isQuoted: false });
  const reading = walk.out.reading({});
  return { ...reading, title: head.title ?? firstHeading(text, reading), wikiSyntax: prose.kept };
}

/** The heading of the first level that begins a note; any other one heads a part of it. */
function firstHeading(text: string, { blocks: [first], hidden }: Reading): string | null {
  return first?.kind === 'heading' && first.level === 1 ? shownText(text, first, hidden) : null;
}

const markdown = remark();

type Root = ReturnType<typeof markdown.parse>;
type Nodes = Root | Root['children'][number];
type Parents = Extract<Nodes, { children: unknown[] }>;
type Paragraph = Extract<Nodes, { type: 'paragraph' }>;

interface Around {
  /** Depth of the list around. */
  readonly level: number;
  readonly isQuoted: boolean;
  /** Of a box such as `> [!note] Title`. */
  readonly callout?: Callout | undefined;
}

interface Callout {
  readonly type: string;
  /** Its first line. */
  readonly head: Span;
}

/** One walk over the tree, in text order. Nesting is bounded by `isTooTangled`. */
class Walk {
  readonly out: MarkedUp;
  readonly #text: string;
  readonly #base: number;
  readonly #definitions: ReadonlyMap<string, string>;
  /** Between `<script>` and `</script>` in a paragraph. */
  #inScript = false;
  /** The rows of the table that is being read. */
  #rows: readonly Span[] | null = null;
  /** What stands before this is the box of a task. */
  #boxEnd = 0;
  readonly #proseSyntax: ProseSyntax;

  constructor(text: string, base: number, definitions: ReadonlyMap<string, string>, syntax: ProseSyntax) {
    this.#text = text;
    this.#base = base;
    this.#definitions = definitions;
    this.#proseSyntax = syntax;
    this.out = new MarkedUp(text);
  }

  children(parent: Parents, around: Around): void {
    for (const child of parent.children) this.#node(child, around);
  }

  #node(node: Nodes, around: Around): void {
    const from = this.out.here;
    if (node.type === 'paragraph') this.#paragraph(node, 'paragraph', 0, from, around);
    else if (node.type === 'heading') {
      this.children(node, around);
      this.out.block('heading', node.depth, from);
    } else if (node.type === 'blockquote') {
      const callout = this.#calloutOf(node);
      this.children(node, { level: 0, isQuoted: true, callout });
      // A callout is the author's own; those that quote say so.
      if (callout === undefined || /^(?:quote|cite)$/i.test(callout.type)) this.out.quote(from);
    } else if (node.type === 'list') this.children(node, { ...around, level: around.level + 1 });
    else if (node.type === 'listItem') this.#item(node, around);
    else if (node.type === 'code') this.#code(node, around);
    else this.#inline(node, around);
  }

  #calloutOf(node: Parents): Callout | undefined {
    const [first] = node.children;
    if (first?.type !== 'paragraph') return undefined;
    const start = this.#start(first);
    const type = /^\[!([A-Za-z-]{1,40})(?:\|[^\]\n]{0,80})?\]/.exec(this.#text.slice(start, start + 130))?.[1];
    if (type === undefined) return undefined;
    const line = this.#text.indexOf('\n', start);
    return { type, head: { start, end: line < 0 ? this.#text.length : line } };
  }

  /** The title of a callout is a line of its own. */
  #calloutRows(node: Paragraph, { callout }: Around): Span[] | null {
    const start = this.#start(node);
    if (callout?.head.start !== start) return null;
    const end = this.#end(node);
    const title = Math.min(callout.head.end, end);
    this.out.mark({ kind: 'strong', start: this.#proseSyntax.afterHidden(start), end: title });
    return title < end ? [callout.head, { start: title, end }] : [{ start, end }];
  }

  #inline(node: Nodes, around: Around): void {
    if (node.type === 'text') {
      if (!this.#inScript) this.#prose(this.#start(node), this.#end(node), around);
    } else if (node.type === 'inlineCode') this.#inlineCode(node, around);
    else if (node.type === 'break') this.out.words(this.#end(node) - 1, this.#end(node));
    else if (node.type === 'html') this.#html(node.value, this.#start(node), this.#end(node));
    else if (node.type === 'strong' || node.type === 'emphasis') {
      this.#mark(node, { kind: node.type });
      this.children(node, around);
    } else if (node.type === 'link' || node.type === 'linkReference') {
      this.#link(node, node.type === 'link' ? node.url : (this.#definitions.get(node.identifier) ?? ''));
      this.children(node, around);
    }
  }

  #html(value: string, start: number, end: number): void {
    if (/^<br\b/i.test(value)) this.out.lineBreak(start, end);
    else if (/^<\/?(?:script|style)\b/i.test(value)) this.#inScript = value.charAt(1) !== '/';
  }

  #paragraph(node: Paragraph, kind: 'paragraph' | 'item', level: number, from: number, around: Around): void {
    this.#inScript = false;
    this.#rows = this.#calloutRows(node, around) ?? tableRows(this.#text, this.#start(node), this.#end(node));
    this.children(node, around);
    if (this.#rows === null) this.out.block(kind, level, from);
    else this.out.rows(this.#rows, from);
    this.#rows = null;
  }

  /** The words of an item, with its number if it has one, make one block; its further paragraphs are paragraphs. */
  #item(node: Extract<Nodes, { type: 'listItem' }>, around: Around): void {
    const from = this.out.here;
    const start = this.#start(node);
    const ordinal = /^\d{1,9}[.)]/.exec(this.#text.slice(start, start + 12))?.[0];
    if (ordinal !== undefined) this.out.words(start, start + ordinal.length);
    const [first, ...others] = node.children;
    const box = first ? this.#start(first) : start;
    if (/^\[[ xX]\]\s/.test(this.#text.slice(box, box + 4))) this.#boxEnd = box + 3;
    if (first?.type === 'paragraph') this.#paragraph(first, 'item', around.level, from, around);
    else {
      this.out.block('item', around.level, from);
      if (first !== undefined) this.#node(first, around);
    }
    for (const other of others) this.#node(other, around);
  }

  /** Fences are signs; so is the indentation, but white space is never hidden. */
  #code(node: Extract<Nodes, { type: 'code' }>, around: Around): void {
    const from = this.out.here;
    let start = this.#start(node);
    let end = this.#end(node);
    const lines = this.#text.slice(start, end).split('\n');
    const fence = /^(?:`{3,}|~{3,})/.exec(lines[0] ?? '')?.[0];
    if (fence !== undefined) {
      start += (lines[0] as string).length + 1;
      const last = lines.at(-1) as string;
      if (lines.length > 1 && last.replace(/^[\s>]*/, '').startsWith(fence)) end -= last.length;
    }
    this.#words(start, end, around);
    this.out.block('code', 0, from);
  }

  #inlineCode(node: Nodes, around: Around): void {
    const start = this.#start(node);
    const end = this.#end(node);
    const ticks = /^`+/.exec(this.#text.slice(start, end))?.[0].length ?? 0;
    this.#words(start + ticks, end - ticks, around);
    this.out.mark({ kind: 'code', start: start + ticks, end: end - ticks });
  }

  #prose(start: number, end: number, around: Around): void {
    for (const part of this.#proseSyntax.shownIn({ start, end })) {
      this.#words(part.start, part.end, around);
      this.out.references(part.start, part.end);
    }
  }

  #words(start: number, end: number, around: Around): void {
    for (const part of readableParts(this.#text, start, end, around.isQuoted)) {
      const from = Math.max(part.start, this.#boxEnd);
      if (this.#rows === null) this.out.words(from, part.end);
      else for (const row of this.#rows) this.out.words(Math.max(from, row.start), Math.min(part.end, row.end));
    }
  }

  #link(node: Parents, url: string): void {
    const href = safeAddress(url);
    if (href !== null) this.#mark(node, { kind: 'link', href });
    else if (isLocal(url)) this.#localLink(node, url);
  }

  /** A link to another file of the folder, or to a heading. */
  #localLink(node: Parents, url: string): void {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (!first || !last) return;
    const span = { start: this.#start(first), end: this.#end(last) };
    this.#proseSyntax.addLink({
      ...span,
      ...localParts(url),
      kind: 'address',
      name: span,
      at: this.#start(node),
    });
  }

  #mark(node: Parents, mark: Omit<Mark, 'start' | 'end'>): void {
    const first = node.children[0];
    const last = node.children.at(-1);
    if (first && last) this.out.mark({ ...mark, start: this.#start(first), end: this.#end(last) });
  }

  #start(node: Nodes): number {
    return this.#base + (node.position?.start.offset ?? 0);
  }

  #end(node: Nodes): number {
    return this.#base + (node.position?.end.offset ?? 0);
  }
}

function definitionsOf(parent: Parents, definitions = new Map<string, string>()): Map<string, string> {
  for (const node of parent.children) {
    if (node.type === 'definition' && !definitions.has(node.identifier)) definitions.set(node.identifier, node.url);
    else if (node.type === 'blockquote' || node.type === 'list' || node.type === 'listItem') {
      definitionsOf(node, definitions);
    }
  }
  return definitions;
}
