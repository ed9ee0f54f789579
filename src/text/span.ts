/** A stretch of a text: UTF-16 code units from `start` up to `end`, which is no part of it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** Markup, as good as absent; or, with `shown`, a sign that stands for other characters, such as `&amp;`. */
export interface HiddenSpan extends Span {
  readonly shown?: string;
}

/**
 * How many of the first `count` items pass a test that holds for a leading part of them and for none after: the index of
 * the first one that fails. Binary search.
 */
export function countLeading(count: number, holds: (index: number) => boolean): number {
  let low = 0;
  let high = count;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Index of the first span that starts at or after an offset, in spans ordered by start; their number where none does. */
export function firstFrom(spans: readonly Pick<Span, 'start'>[], offset: number): number {
  return countLeading(spans.length, (index) => spans[index]!.start < offset);
}

/** Index of the first span that ends after an offset, in spans ordered by end; their number where none does. */
export function firstEndingAfter(spans: readonly Span[], offset: number): number {
  return countLeading(spans.length, (index) => (spans[index] as Span).end <= offset);
}

/** The spans that share a place with `[start, end)`, of spans that stand in order and apart. */
export function touching<Item extends Span>(spans: readonly Item[], { start, end }: Span): readonly Item[] {
  const from = firstEndingAfter(spans, start);
  let to = from;
  while (to < spans.length && (spans[to] as Item).start < end) to++;
  return from === to ? NONE : spans.slice(from, to);
}
const NONE: readonly never[] = [];

/** Spans as they stand within a stretch that they all touch: its start is 0, and what reaches out of it is cut off. */
export function clip<Item extends Span>(spans: readonly Item[], { start, end }: Span): Item[] {
  return spans.map((span) => ({
    ...span,
    start: Math.max(0, span.start - start),
    end: Math.min(end, span.end) - start,
  }));
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether two spans overlap without one containing the other. */
export function crosses(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && !contains(a, b) && !contains(b, a);
}

/** Spans of one text, which may overlap, that answers which of them touch a stretch without looking at the rest. */
export class SpanIndex<Item extends Span> {
  readonly #spans: readonly Item[];
  /** Furthest end among the spans up to each: rising, so that it can be searched. */
  readonly #reach: readonly number[];

  constructor(spans: readonly Item[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
    let furthest = 0;
    this.#reach = this.#spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** The spans that share at least one place with [start, end), in order of start, outer before inner. */
  touching(start: number, end: number): Item[] {
    const found: Item[] = [];
    const first = countLeading(this.#reach.length, (index) => (this.#reach[index] as number) <= start);
    for (let index = first; index < this.#spans.length; index += 1) {
      const span = this.#spans[index] as Item;
      if (span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  }
}
