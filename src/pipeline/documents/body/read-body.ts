import {
  type Block,
  type Body,
  type BodyElement,
  type BodyNode,
  classesOf,
  type Furniture,
  PHRASING,
} from '../../../model/body.ts';
import { trim } from '../../../text/lines.ts';
import type { HiddenSpan, Span } from '../../../text/span.ts';

/** What the stages after reading see of a body, as stretches of the seed in text order. */
export interface ReadBody {
  /** All that is no text: the syntax of the format. `shown` where a stretch stands for other characters. */
  readonly hidden: readonly HiddenSpan[];
  readonly blocks: readonly Block[];
  /** Quotations set apart by the format, outer after inner. */
  readonly quotes: readonly Span[];
  readonly furniture: readonly Furniture[];
  /** Code and formulas: shown, and not searched for names. */
  readonly unlinked: readonly Span[];
  /** Words in bold or italics, links and code. */
  readonly setApart: readonly Span[];
}

/** Reads the text of a body off its leaves: one walk. */
export function readBody(body: Body, text: string): ReadBody {
  const walk = new Walk(text);
  walk.nodes(body.children, TEXT);
  const leaves = walk.leaves.sort((a, b) => a.start - b.start);
  return {
    hidden: hiddenBetween(
      text,
      leaves,
      walk.breaks.sort((a, b) => a.start - b.start),
    ),
    blocks: blocksOf(text, leaves, walk.runs),
    quotes: walk.quotes,
    furniture: walk.furniture,
    setApart: walk.setApart.sort((a, b) => a.start - b.start),
    unlinked: joined(walk.unlinked.sort((a, b) => a.start - b.start)),
  };
}

interface PlacedLeaf extends HiddenSpan {
  /** Index of the line of text that it is part of. */
  readonly run: number;
  /** It stands in the middle of a sentence whose words it is no part of. */
  readonly apart: boolean;
}

const NO_RUN = -1;

class Walk {
  readonly leaves: PlacedLeaf[] = [];
  readonly breaks: Span[] = [];
  readonly quotes: Span[] = [];
  readonly unlinked: Span[] = [];
  readonly furniture: Furniture[] = [];
  readonly setApart: Span[] = [];
  /** The kind of each line of text. */
  readonly runs: Kind[] = [];
  readonly #text: string;
  #isOpen = false;
  #breaksTogether = 0;
  /** Every leaf belongs to it: furniture, or the words of a note within a line. */
  #fixed: { run: number; apart: boolean } | null = null;

  constructor(text: string) {
    this.#text = text;
  }

  nodes(nodes: readonly BodyNode[], kind: Kind): void {
    for (const node of nodes) {
      if (node.type === 'element') this.#element(node, kind);
      else if (node.position) this.#leaf(node.position.start.offset, node.position.end.offset, node.value, kind);
    }
  }

  #element(element: BodyElement, kind: Kind): void {
    const { tagName, position } = element;
    if (tagName === 'br') {
      if (position) this.breaks.push({ start: position.start.offset, end: position.end.offset });
      this.#breaksTogether++;
      // One break parts lines, several part paragraphs.
      if (this.#breaksTogether > 1) this.#isOpen = false;
      return;
    }
    const first = this.leaves.length;
    const classes = classesOf(element);
    const isPhrasing = PHRASING.has(tagName);
    const fixed = this.#fixed;
    if (!isPhrasing) this.#isOpen = false;
    if (classes.includes('sign') || classes.includes('bullet')) this.#fixed = { run: NO_RUN, apart: false };
    else if (classes.includes('inline-note')) this.#fixed = { run: NO_RUN, apart: true };
    this.nodes(element.children, isPhrasing ? kind : (KINDS.get(tagName) ?? (kind.kind === 'heading' ? TEXT : kind)));
    if (!isPhrasing) this.#isOpen = false;
    this.#fixed = fixed;
    const apart = SET_APART.has(tagName) ? this.#visible(first) : null;
    if (apart) this.setApart.push(apart);
    const sign = SIGNS.find((name) => classes.includes(name));
    const words = sign && this.#visible(first);
    if (sign && words) this.furniture.push({ kind: sign, ...words });
    if ((tagName === 'blockquote' || tagName === 'q') && !classes.includes('callout')) {
      const words = this.#visible(first);
      const inner = this.quotes.at(-1);
      if (words && !(inner?.start === words.start && inner.end === words.end)) this.quotes.push(words);
    }
    if (/^(?:code|kbd|samp|pre)$/.test(tagName) || classes.includes('path')) {
      for (const { start, end } of this.leaves.slice(first)) this.unlinked.push({ start, end });
    }
  }

  #leaf(start: number, end: number, value: string, kind: Kind): void {
    const { run, apart } = this.#fixed ?? { run: this.#runOf(value, kind), apart: false };
    const shown = this.#text.slice(start, end) === value ? {} : { shown: value };
    this.leaves.push({ start, end, ...shown, run, apart });
  }

  #runOf(value: string, kind: Kind): number {
    if (!this.#isOpen) {
      if (value.trim() === '') return NO_RUN;
      this.#isOpen = true;
      this.runs.push(kind);
    }
    if (value.trim() !== '') this.#breaksTogether = 0;
    return this.runs.length - 1;
  }

  /** The words since a leaf; a space that is written as a reference is none. */
  #visible(first: number): Span | null {
    let from = Number.POSITIVE_INFINITY;
    let to = -1;
    for (const leaf of this.leaves.slice(first)) {
      const { start, end } = trim(this.#text, leaf.start, leaf.end);
      if (end === start || leaf.shown?.trim() === '') continue;
      from = Math.min(from, start);
      to = Math.max(to, end);
    }
    return to < 0 ? null : { start: from, end: to };
  }
}

type Kind = Pick<Block, 'kind' | 'level'>;
const TEXT: Kind = { kind: 'text', level: 0 };
const SET_APART: ReadonlySet<string> = new Set(['a', 'b', 'code', 'em', 'i', 'mark', 'strong']);
const SIGNS = ['byline', 'label', 'counter'] as const;
const KINDS: ReadonlyMap<string, Kind> = new Map([
  ...[1, 2, 3, 4, 5, 6].map((level): [string, Kind] => [`h${level}`, { kind: 'heading', level }]),
  ['li', { kind: 'item', level: 0 }],
  ['pre', { kind: 'code', level: 0 }],
]);

/** Neighbouring leaves of one line of text are a block; without the white space at its ends. */
function blocksOf(text: string, leaves: readonly PlacedLeaf[], kinds: readonly Kind[]): Block[] {
  const blocks: (Block & { run: number })[] = [];
  for (const { start, end, run } of leaves) {
    const words = run < 0 ? null : trim(text, start, end);
    if (words === null || words.end === words.start) continue;
    const before = blocks.at(-1);
    if (before?.run === run) blocks[blocks.length - 1] = { ...before, end: words.end };
    else blocks.push({ ...kinds[run]!, ...words, run });
  }
  return blocks.map(({ run: _, ...block }) => block);
}

/**
 * What stands between leaves, line breaks kept apart from the markup beside them; white space alone is never hidden, and what
 * stands between two lines of text still keeps their words apart.
 */
function hiddenBetween(text: string, leaves: readonly PlacedLeaf[], breaks: readonly Span[]): HiddenSpan[] {
  const hidden: HiddenSpan[] = [];
  let from = 0;
  let next = 0;
  let line = NO_RUN;
  const hide = (to: number, apart = false) => {
    const gap = trim(text, from, to);
    if (gap.end > gap.start) hidden.push(apart ? { ...gap, shown: ' ' } : gap);
  };
  for (const { start, end, shown, apart, run } of [...leaves, END(text)]) {
    for (; next < breaks.length && breaks[next]!.start < start; next++) {
      const { start: begins, end: ends } = breaks[next]!;
      if (begins < from || !text.startsWith('<', begins)) continue;
      hide(begins);
      hidden.push({ start: begins, end: ends });
      from = ends;
    }
    hide(start, apart || (line !== NO_RUN && run !== NO_RUN && run !== line));
    line = run;
    if (shown !== undefined) hidden.push({ start, end, shown });
    from = Math.max(from, end);
  }
  return hidden;
}

const END = ({ length }: string): PlacedLeaf => ({ start: length, end: length, run: NO_RUN, apart: false });

/** Stretches in order, those that touch made one. */
function joined(spans: readonly Span[]): Span[] {
  const found: Span[] = [];
  for (const { start, end } of spans) {
    const before = found.at(-1);
    if (before && before.end >= start)
      found[found.length - 1] = { start: before.start, end: Math.max(before.end, end) };
    else found.push({ start, end });
  }
  return found;
}
