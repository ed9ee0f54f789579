interface Span {
  readonly start: number;
  readonly end: number;
}

/** Stretches of one text, in order, that answers which of them touch another stretch without looking at the rest. */
export class SpanIndex<T extends Span> {
  readonly #spans: readonly T[];
  /** Furthest end among the spans up to each: rising, so that it can be searched. */
  readonly #reach: readonly number[];

  constructor(spans: readonly T[]) {
    this.#spans = [...spans].sort((a, b) => a.start - b.start || b.end - a.end);
    let furthest = 0;
    this.#reach = this.#spans.map(({ end }) => {
      furthest = Math.max(furthest, end);
      return furthest;
    });
  }

  /** The spans that share at least one place with [start, end), in order of start, outer before inner. */
  touching(start: number, end: number): T[] {
    const found: T[] = [];
    for (let index = this.#firstReaching(start); index < this.#spans.length; index += 1) {
      const span = this.#spans[index] as T;
      if (span.start >= end) break;
      if (span.end > start) found.push(span);
    }
    return found;
  }

  #firstReaching(start: number): number {
    let low = 0;
    let high = this.#reach.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.#reach[middle] as number) <= start) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
