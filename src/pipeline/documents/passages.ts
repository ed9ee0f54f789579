import type { SegmentedPassage, Span } from '../stages.ts';

/** A passage before it has its number. */
export interface Stretch extends Span {
  readonly role: SegmentedPassage['role'];
  readonly speakerName: string | null;
  readonly speaker: string | null;
  /** An offset within the earlier words that it repeats, or null. */
  readonly repeated: number | null;
}

/** By start, outer before inner, a turn before the quotation that fills it. */
export function inOrder(a: Stretch, b: Stretch): number {
  return a.start - b.start || b.end - a.end || Number(a.role === 'quote') - Number(b.role === 'quote');
}

/** Whether two spans overlap without one containing the other. */
export function crosses(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end && !contains(a, b) && !contains(b, a);
}

export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Which of nested spans one is in, asked from left to right: one sweep over spans and questions together. */
export class Nesting {
  readonly #spans: readonly Span[];
  readonly #open: number[] = [];
  #next = 0;

  /** `spans` in order (outer first), none crossing another. */
  constructor(spans: readonly Span[]) {
    this.#spans = spans;
  }

  /** Index of the innermost span that holds `offset`, or -1. Offsets must not fall from call to call. */
  at(offset: number): number {
    const open = this.#open;
    for (; this.#next < this.#spans.length && this.#span(this.#next).start <= offset; this.#next++) {
      this.#close(this.#span(this.#next).start);
      open.push(this.#next);
    }
    this.#close(offset);
    return open.at(-1) ?? -1;
  }

  /** Index of the innermost span that holds all of `[start, end)`; where none does, of the one that holds `start`. */
  around(start: number, end: number): number {
    const innermost = this.at(start);
    const index = this.#open.findLast((open) => this.#span(open).end >= end);
    return index ?? innermost;
  }

  #close(offset: number): void {
    while (this.#open.length > 0 && this.#span(this.#open.at(-1) as number).end <= offset) this.#open.pop();
  }

  #span(index: number): Span {
    return this.#spans[index] as Span;
  }
}

/**
 * Numbers the stretches (in order, nested) from 1 and says what each lies within and which passage it repeats: the
 * first, where it repeats a repetition.
 */
export function numberPassages(document: string, stretches: readonly Stretch[]): SegmentedPassage[] {
  const id = (index: number) => `${document}:p${index + 1}`;
  const open: number[] = [];
  const within = stretches.map((stretch, index) => {
    while (open.length > 0 && (stretches[open.at(-1) as number] as Stretch).end <= stretch.start) open.pop();
    const parent = open.at(-1);
    open.push(index);
    return parent === undefined ? null : id(parent);
  });
  const repeatedOffsets = stretches.flatMap(({ repeated }) => repeated ?? []).sort((a, b) => a - b);
  const nesting = new Nesting(stretches);
  const repeatedPassage = new Map(repeatedOffsets.map((offset) => [offset, nesting.at(offset)]));
  const passages: SegmentedPassage[] = [];
  stretches.forEach(({ start, end, role, speakerName, speaker, repeated }, index) => {
    const earlier = repeated === null ? -1 : (repeatedPassage.get(repeated) ?? -1);
    const repeats = earlier < 0 ? null : (passages[earlier]?.repeats ?? id(earlier));
    passages.push({ id: id(index), start, end, role, within: within[index] ?? null, repeats, speakerName, speaker });
  });
  return passages;
}
