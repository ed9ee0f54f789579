import type { Span } from './span.ts';

/** Which of nested spans a place is in, asked from left to right: one sweep over spans and questions together. */
export class Nesting {
  readonly #spans: readonly Span[];
  /** Indices of the spans that are open where was asked last, outer first. */
  readonly #open: number[] = [];
  #next = 0;

  /** `spans` in order (outer first), none crossing another. */
  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** Index of the innermost span that holds `offset`, or -1. Offsets must not fall from call to call. */
  at(offset: number): number {
    for (; this.#next < this.#spans.length && this.#span(this.#next).start <= offset; this.#next++) {
      this.#close(this.#span(this.#next).start);
      this.#open.push(this.#next);
    }
    this.#close(offset);
    return this.#open.at(-1) ?? -1;
  }

  /** Index of the innermost span that holds all of `[start, end)`, or -1. */
  holding({ start, end }: Span): number {
    this.at(start);
    return this.#open.findLast((open) => this.#span(open).end >= end) ?? -1;
  }

  /** As `holding`; where no span holds the whole, the index of the innermost one that holds its start. */
  around(span: Span): number {
    const whole = this.holding(span);
    return whole >= 0 ? whole : (this.#open.at(-1) ?? -1);
  }

  #close(offset: number): void {
    while (this.#open.length > 0 && this.#span(this.#open.at(-1) as number).end <= offset) this.#open.pop();
  }

  #span(index: number): Span {
    return this.#spans[index] as Span;
  }
}

/** For each of nested spans (in order, outer first) the index of the one directly around it, or -1. */
export function parentsOf(spans: readonly Span[]): number[] {
  const open: number[] = [];
  return spans.map(({ start }, index) => {
    while (open.length > 0 && (spans[open.at(-1) as number] as Span).end <= start) open.pop();
    const parent = open.at(-1) ?? -1;
    open.push(index);
    return parent;
  });
}
