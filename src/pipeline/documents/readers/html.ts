import { rehype } from 'rehype';
import type { Block, Mark } from '../../../model/artefact.ts';
import type { Span } from '../../../text/span.ts';
import { nestsTooDeep } from './html-limits.ts';
import { safeAddress } from './links.ts';
import { MarkedUp } from './marked-up.ts';
import type { Reading } from './reader.ts';
import { addressParts, decodedAddress, isLocal, type WikiLink } from './wikilinks.ts';

/**
 * Reads HTML: tags, comments, scripts, styles and the head are hidden, block elements are blocks, `blockquote` and `q`
 * are quotations. Character references show what they stand for. Null for elements nested too deep to be walked.
 */
export function readHtml(text: string): Reading | null {
  if (nestsTooDeep(text)) return null;
  const walk = new Walk(text);
  walk.element(html.parse(text), { kind: 'paragraph', level: 0, lists: 0 });
  walk.endBlock();
  const reading = walk.out.reading({ fallbackTitle: walk.title });
  const links = walk.links.sort((a, b) => a.start - b.start);
  return links.length > 0 ? { ...reading, wikiSyntax: { links, tags: [], blockIds: [] } } : reading;
}

/** Keeps the places of start and end tags, which are hidden. */
const html = rehype().data('settings', { verbose: true });

type Root = ReturnType<typeof html.parse>;
type Parents = Extract<Root | Root['children'][number], { children: unknown[] }>;
type Element = Extract<Parents, { type: 'element' }>;

/** The block element around: what its words make. */
interface Around {
  readonly kind: Block['kind'];
  readonly level: number;
  readonly lists: number;
}

class Walk {
  readonly out: MarkedUp;
  readonly links: WikiLink[] = [];
  title: string | null = null;
  readonly #text: string;
  /** Where the words of the open block begin, and what it will be. */
  #open: { readonly from: number; readonly around: Around } | null = null;
  readonly #begun = new Set<Around>();
  #breaks = 0;

  constructor(text: string) {
    this.#text = text;
    this.out = new MarkedUp(text);
  }

  element(parent: Parents, around: Around): void {
    for (const child of parent.children) {
      if (child.type === 'text') this.#words(child.position, around);
      else if (child.type === 'element') this.#child(child, around);
    }
  }

  endBlock(): void {
    if (this.#open === null) return;
    const { from, around } = this.#open;
    this.#open = null;
    // Only the first paragraph of an item has its sign.
    const isFurther = around.kind === 'item' && this.#begun.has(around);
    this.out.block(isFurther ? 'paragraph' : around.kind, isFurther ? 0 : around.level, from);
    if (this.out.here > from) this.#begun.add(around);
  }

  #child(element: Element, around: Around): void {
    const { tagName } = element;
    if (tagName === 'head') this.title = titleOf(element);
    if (UNSEEN.has(tagName) || element.properties.hidden === true) return;
    if (tagName === 'br') this.#lineBreak(element);
    else if (BLOCKS.has(tagName)) {
      this.endBlock();
      const from = this.out.here;
      this.element(element, this.#within(tagName, around));
      this.endBlock();
      if (tagName === 'blockquote') this.out.quote(from);
    } else {
      const from = this.out.here;
      this.#mark(element);
      this.element(element, around);
      if (tagName === 'q') this.out.quote(from);
    }
  }

  #within(tagName: string, around: Around): Around {
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading !== undefined) return { ...around, kind: 'heading', level: Number(heading) };
    if (tagName === 'ul' || tagName === 'ol') return { kind: 'paragraph', level: 0, lists: around.lists + 1 };
    if (tagName === 'li') return { kind: 'item', level: Math.max(1, around.lists), lists: around.lists };
    if (tagName === 'pre') return { ...around, kind: 'code', level: 0 };
    if (tagName === 'blockquote') return { kind: 'paragraph', level: 0, lists: 0 };
    // A paragraph within an item is still the item's.
    return around.kind === 'item' ? around : { ...around, kind: 'paragraph', level: 0 };
  }

  #words(position: Root['position'], around: Around): void {
    const start = position?.start.offset;
    const end = position?.end.offset;
    if (start === undefined || end === undefined) return;
    if (this.#text.slice(start, end).trim() !== '') this.#breaks = 0;
    this.#open ??= { from: this.out.here, around };
    this.out.words(start, end);
    this.out.references(start, end);
  }

  /** One line break parts lines, several part paragraphs. */
  #lineBreak(element: Element): void {
    const start = element.position?.start.offset;
    const end = element.position?.end.offset;
    if (start !== undefined && end !== undefined) this.out.lineBreak(start, end);
    this.#breaks++;
    if (this.#breaks > 1) this.endBlock();
  }

  #mark(element: Element): void {
    const kind = MARKS[element.tagName];
    const start = element.children[0]?.position?.start.offset;
    const end = element.children.at(-1)?.position?.end.offset;
    if (kind === undefined || start === undefined || end === undefined) return;
    const written = String(element.properties.href ?? '');
    const href = kind === 'link' ? safeAddress(written) : undefined;
    if (href !== null) this.out.mark({ kind, start, end, ...(href === undefined ? {} : { href }) });
    else if (isLocal(written)) this.#localLink(written, { start, end }, element.position?.start.offset ?? start);
  }

  /** A link to another page of the folder; a place within it has no name that could be found. */
  #localLink(written: string, span: Span, at: number): void {
    const { target } = addressParts(decodedAddress(written.replace(/[?#].*$/, '')));
    if (target !== '')
      this.links.push({ ...span, target, heading: null, block: null, kind: 'address', name: span, at });
  }
}

function titleOf(head: Element): string | null {
  const title = head.children.find((child) => child.type === 'element' && child.tagName === 'title');
  const text = title?.type === 'element' ? title.children[0] : undefined;
  return text?.type === 'text' && text.value.trim() !== '' ? text.value : null;
}

const UNSEEN = new Set(
  'script style template noscript head title meta link iframe object embed svg math canvas audio video select textarea button nav'.split(
    ' ',
  ),
);
const BLOCKS = new Set(
  (
    'address article aside body blockquote center dd details dialog div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 ' +
    'h6 header hgroup hr html legend li main menu ol p pre search section summary table caption thead tbody tfoot tr td th ul'
  ).split(' '),
);
const MARKS: Readonly<Record<string, Mark['kind']>> = {
  a: 'link',
  b: 'strong',
  strong: 'strong',
  em: 'emphasis',
  i: 'emphasis',
  cite: 'emphasis',
  code: 'code',
  kbd: 'code',
  samp: 'code',
};
