import { type BodyElement, type BodyNode, classesOf, type Leaf, stretch } from '../../../model/body.ts';
import { mediaKind } from '../../../model/media.ts';
import { firstFrom, type Span } from '../../../text/span.ts';
import { placeLeaves } from '../body/place-leaves.ts';
import { bareLinks, safeAddress } from './links.ts';
import { treeOf } from './markdown-tree.ts';
import { MASK, type Sign, type Tag } from './wiki-syntax.ts';
import { isLocal, localParts, type WikiLink } from './wikilinks.ts';

/**
 * Tells the links of a tree: addresses of the web, which stay, and those of other files of the folder, which are kept by
 * where they begin (`dataLink`) until it is known what they mean. An address of any other scheme is words.
 */
export class Linking {
  readonly links: WikiLink[] = [];
  readonly tags: Tag[] = [];
  readonly #text: string;
  readonly #isNote: boolean;
  readonly #signs: readonly (Sign & { readonly href?: string })[];

  /** `signs` of notes, in order and apart. */
  constructor(text: string, signs: readonly Sign[], isNote: boolean) {
    this.#text = text;
    this.#isNote = isNote;
    this.#signs = [...signs, ...bareLinks(text)].sort((a, b) => a.start - b.start);
  }

  nodes(nodes: readonly BodyNode[], isLink = false): BodyNode[] {
    return nodes.flatMap((node): readonly BodyNode[] => {
      if (node.type === 'text') return this.#leaf(node, isLink);
      const { tagName } = node;
      if (tagName === 'pre') return [node];
      if (tagName === 'code') return [this.#code(node)];
      if (tagName === 'img') return [this.#picture(node, isLink)];
      if (tagName === 'a' && !('dataFootnoteRef' in node.properties) && !('dataFootnoteBackref' in node.properties)) {
        return this.#anchor(node);
      }
      const inner = this.nodes(node.children, isLink);
      const children = this.#isNote && tagName === 'p' ? inner.flatMap(withBreaks) : inner;
      // Where only the name of a block stood nothing is left: of a paragraph, or of a row that it made below a table.
      const isLeft = (tagName !== 'p' && tagName !== 'tr') || !node.children.some(isShown) || children.some(isShown);
      return isLeft ? [{ ...node, children }] : [];
    });
  }

  /** `$$x$$` stands on a line of its own wherever it is written. */
  #code(node: BodyElement): BodyElement {
    const isDisplay =
      classesOf(node).includes('math-inline') && this.#text.startsWith('$$', node.position?.start.offset);
    return isDisplay ? { ...node, properties: { className: ['math-display'] } } : node;
  }

  #anchor(node: BodyElement): readonly BodyNode[] {
    const written = String(node.properties.href ?? '');
    if (written.includes(MASK) || written.includes(encodeURIComponent(MASK))) return this.#addressWithSigns(node);
    const children = this.nodes(node.children, true);
    const href = safeAddress(written);
    if (href !== null) return [{ ...node, properties: { href }, children }];
    if (written === '' || !isLocal(written) || TEMPLATE.test(written)) return children;
    const position = node.position ?? stretch(0, 0);
    const at = position.start.offset;
    const span = wordsIn(children) ?? { start: at, end: position.end.offset };
    // A place within a page has no name that could be found.
    const address = written.replace(this.#isNote ? /\?[^#]*/ : /[?#].*$/, '');
    if (address === '') return children;
    const parts = localParts(address);
    this.links.push({ ...span, ...parts, kind: 'address', name: span, at });
    return [{ ...node, properties: { dataLink: at }, children }];
  }

  /** An address in which signs of notes stand is as it is written. */
  #addressWithSigns({ position, children, ...node }: BodyElement): readonly BodyNode[] {
    const [start, end] = [position?.start.offset ?? 0, position?.end.offset ?? 0];
    const href = safeAddress(this.#text.slice(start, end));
    return href === null
      ? this.nodes(children)
      : [{ ...node, properties: { href }, children: this.#words(start, end), ...(position && { position }) }];
  }

  /** A picture from elsewhere is never fetched: a link to it is. */
  #picture(node: BodyElement, isLink: boolean): BodyNode {
    const written = String(node.properties.src ?? '');
    const { words, size } = sizeIn(String(node.properties.alt ?? ''));
    const href = safeAddress(written);
    if (href !== null) {
      const name: Leaf = { type: 'text', value: words || new URL(href).pathname.split('/').at(-1) || href };
      if (isLink) return name;
      return { ...node, tagName: 'a', properties: { href, className: ['picture-elsewhere'] }, children: [name] };
    }
    const span = { start: node.position?.start.offset ?? 0, end: node.position?.end.offset ?? 0 };
    const parts = localParts(written.replace(/\?[^#]*/, ''));
    // Markdown's own sign also takes a note in; an `<img>` shows a picture, whatever it is called.
    const kind = this.#text.startsWith('<', span.start) ? 'picture' : 'embed';
    this.links.push({ ...span, ...parts, kind, name: span, at: span.start });
    const { width, height } = node.properties;
    return {
      ...node,
      properties: { dataLink: span.start, alt: words, ...(width && { width }), ...(height && { height }), ...size },
      children: [],
    };
  }

  #leaf(leaf: Leaf, isLink: boolean): BodyNode[] {
    const { position, value } = leaf;
    if (position === undefined) return [leaf];
    const [start, end] = [position.start.offset, position.end.offset];
    const first = firstFrom(this.#signs, start);
    if ((this.#signs[first]?.start ?? end) >= end || end - start !== value.length) return [leaf];
    const found: BodyNode[] = [];
    let from = start;
    for (let next = first; next < this.#signs.length && this.#signs[next]!.start < end; next++) {
      const sign = this.#signs[next]!;
      // A comment may go on in the next line.
      if (sign.start < from || (sign.end > end && (sign.link ?? sign.href ?? sign.tag) !== undefined)) continue;
      if (sign.href !== undefined && isLink) continue;
      found.push(...this.#words(from, sign.start), ...this.#sign(sign, isLink));
      from = Math.min(sign.end, end);
    }
    return [...found, ...this.#words(from, end)];
  }

  #sign({ link, tag, href, start, end }: Sign & { readonly href?: string }, isLink: boolean): BodyNode[] {
    if (link !== undefined) return isLink ? this.#words(link.start, link.end) : [this.#link(link, { start, end })];
    if (tag !== undefined) {
      // "[Sailors of Velm #SAILVLM](…)" is what somebody else calls it.
      if (isLink) return this.#words(start, end);
      this.tags.push({ start, end, tag });
      return [anchor({ dataTag: tag, className: ['tag'] }, this.#words(start, end), { start, end })];
    }
    return href === undefined ? [] : [anchor({ href }, this.#words(start, end), { start, end })];
  }

  #link(link: WikiLink, whole: Span): BodyNode {
    const dataLink = link.at;
    this.links.push(link);
    if (link.kind === 'embed' && mediaKind(link.target) === 'picture') {
      const { words, size } = sizeIn(this.#text.slice(whole.start + 3, whole.end - 2).replace(/^[^|]*/, ''));
      return {
        type: 'element',
        tagName: 'img',
        properties: { dataLink, alt: words, ...size },
        children: [],
        position: stretch(whole.start, whole.end),
      };
    }
    const { name, end } = link;
    const label = this.#text.slice(name.start, name.end);
    const set = MARKUP.test(label) ? labelOf(this.#text, name) : this.#words(name.start, name.end);
    const isNote = mediaKind(link.target) === null;
    if (isNote && link.start < name.start) set.unshift(pathOf(this.#words(link.start, name.start)));
    if (isNote && name.end < end) {
      const [signs = ''] = /^[\s#]+/.exec(this.#text.slice(name.end, end)) ?? [];
      const after = name.end + signs.length;
      set.push({ type: 'text', value: ' › ', position: stretch(name.end, after) }, ...this.#words(after, end));
    }
    return anchor({ dataLink, ...(link.kind === 'embed' && { dataEmbed: true }) }, set, whole);
  }

  #words(start: number, end: number): BodyNode[] {
    return start < end ? [{ type: 'text', value: this.#text.slice(start, end), position: stretch(start, end) }] : [];
  }
}

/** Folders before a note's name: an address, in which nothing is named. */
function pathOf(children: readonly BodyNode[]): BodyNode {
  return { type: 'element', tagName: 'span', properties: { className: ['path'] }, children };
}

/** An address that a template makes: "{{site.url}}/about". */
const TEMPLATE = /\{\{|%7B%7B/i;
const MARKUP = /[*_`~\\&$]/;

/** The words of a link that have markup themselves. */
function labelOf(text: string, { start, end }: Span): BodyNode[] {
  const { children } = placeLeaves(treeOf(text.slice(start, end)), {
    text,
    masked: text.slice(start, end),
    base: start,
  });
  const [paragraph] = children;
  return paragraph?.type === 'element' ? [...paragraph.children] : [];
}

function anchor(properties: BodyElement['properties'], children: BodyNode[], { start, end }: Span): BodyElement {
  return { type: 'element', tagName: 'a', properties, children, position: stretch(start, end) };
}

/** A picture on a line of its own stands on one, though Markdown makes a space of the line's end. */
function withBreaks(node: BodyNode, index: number, line: readonly BodyNode[]): BodyNode[] {
  const [before, after] = [line[index - 1], line[index + 1]];
  if (node.type === 'text' || node.tagName !== 'img') return [node];
  const isFirst = before === undefined || (before.type === 'text' && /\n[ \t]*$/.test(before.value));
  const isLast = after === undefined || (after.type === 'text' && /^[ \t]*\r?\n/.test(after.value));
  return [...(isFirst && before ? [BREAK] : []), node, ...(isLast && after ? [BREAK] : [])];
}

const BREAK: BodyElement = { type: 'element', tagName: 'br', properties: {}, children: [] };

/** Whether there are words in a node, or something that is set as a whole. Cells of a table are nothing by themselves. */
function isShown(node: BodyNode): boolean {
  if (node.type === 'text') return node.value.trim() !== '';
  return (node.children.length === 0 && !/^t[dh]$/.test(node.tagName)) || node.children.some(isShown);
}

/** From the first to the last word that has its place. */
function wordsIn(nodes: readonly BodyNode[]): Span | null {
  const spans = nodes.flatMap((node): Span[] => {
    if (node.type === 'element') return [wordsIn(node.children)].filter((span) => span !== null);
    return node.position ? [{ start: node.position.start.offset, end: node.position.end.offset }] : [];
  });
  return spans.length === 0 ? null : { start: spans[0]!.start, end: spans.at(-1)!.end };
}

/** `words|300x200`: the size that a picture is to have, and the words without it. */
function sizeIn(written: string): { words: string; size: { width?: number; height?: number } } {
  const parts = written.split('|').map((part) => part.trim());
  const [, width, height] = /^(\d{1,4})(?:x(\d{1,4}))?$/.exec(parts.at(-1) ?? '') ?? [];
  const words = (width === undefined ? parts : parts.slice(0, -1)).filter((part) => part !== '').join(' | ');
  return { words, size: { ...(width && { width: Number(width) }), ...(height && { height: Number(height) }) } };
}
