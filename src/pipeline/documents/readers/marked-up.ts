import type { Block, Mark } from '../../../model/artefact.ts';
import { trim } from '../../../text/lines.ts';
import { shownText } from '../../../text/shown.ts';
import { type HiddenSpan, type Span, SpanIndex, touching } from '../../../text/span.ts';
import { bareLinks } from './links.ts';
import type { ReadBlock, Reading, Turn } from './reader.ts';
import { referencesIn } from './references.ts';

/**
 * Puts together the reading of a text with markup while its tree is walked in text order. What is put in as words is
 * readable, all else is markup and hidden.
 */
export class MarkedUp {
  readonly #text: string;
  readonly #words: Span[] = [];
  readonly #breaks: Span[] = [];
  readonly #blocks: ReadBlock[] = [];
  readonly #quotes: Turn[] = [];
  readonly #marks: Mark[] = [];
  readonly #references: HiddenSpan[] = [];

  constructor(text: string) {
    this.#text = text;
  }

  /** A place to give to `block` and `quote`: what comes after it belongs to them. */
  get here(): number {
    return this.#words.length;
  }

  /** Readable text. What is out of order (a parser may move a table's stray text) stays hidden. */
  words(start: number, end: number): void {
    if (end > start && start >= (this.#words.at(-1)?.end ?? 0)) this.#words.push({ start, end });
  }

  /** Hidden markup that parts lines, as `<br>` does: kept apart from the markup beside it. */
  lineBreak(start: number, end: number): void {
    this.#breaks.push({ start, end });
  }

  /** Character references in readable text: they show what they stand for. */
  references(start: number, end: number): void {
    this.#references.push(...referencesIn(this.#text, start, end));
  }

  /** A sign in readable text that shows something else. */
  shownAs(start: number, end: number, shown: string): void {
    this.#references.push({ start, end, shown });
  }

  mark(mark: Mark): void {
    if (mark.end > mark.start) this.#marks.push(mark);
  }

  /** Makes a block of the words since `from`, if there are visible ones. */
  block(kind: Block['kind'], level: number, from: number): void {
    const span = this.#visible(from);
    if (span !== null) this.#blocks.push({ kind, level, ...span });
  }

  /** Makes a block of the words since `from` that stand in each row; rows and words are in order. */
  rows(rows: readonly Span[], from: number): void {
    let next = from;
    for (const row of rows) {
      const first = next;
      while (next < this.#words.length && (this.#words[next] as Span).end <= row.end) next++;
      const span = this.#visible(first, next);
      if (span !== null) this.#blocks.push({ kind: 'paragraph', level: 0, ...span });
    }
  }

  /** Makes a quotation of the words since `from`. */
  quote(from: number): void {
    const span = this.#visible(from);
    const inner = this.#quotes.at(-1);
    if (span !== null && !(inner?.start === span.start && inner.end === span.end))
      this.#quotes.push({ ...span, role: 'quote', speakerName: null });
  }

  /** `fallbackTitle` goes after the first heading. */
  reading({ fallbackTitle }: { fallbackTitle?: string | null }): Reading {
    const whole = this.#visible(0);
    const hidden = this.#withReferences(this.#hidden());
    const marks = [...this.#marks, ...this.#bareLinks(hidden)].sort((a, b) => a.start - b.start || b.end - a.end);
    const first = this.#blocks.find((block, index) => block.kind === 'heading' && (index === 0 || block.level === 1));
    const own = first === undefined ? null : shownText(this.#text, first, hidden);
    return {
      hidden,
      marks,
      furniture: [],
      blocks: this.#blocks,
      turns: whole === null ? [] : [{ ...whole, role: 'author', speakerName: null }, ...this.#quotes],
      title: own ?? fallbackTitle ?? null,
    };
  }

  /** What stands within markup is markup. */
  #withReferences(hidden: readonly Span[]): HiddenSpan[] {
    const shown = this.#references.filter(({ start }) => touching(hidden, { start, end: start + 1 }).length === 0);
    return [...hidden, ...shown].sort((a, b) => a.start - b.start);
  }

  #visible(from: number, to = this.#words.length): Span | null {
    let first = from;
    let last = to - 1;
    while (first <= last && this.#trimmed(first) === null) first++;
    while (last > first && this.#trimmed(last) === null) last--;
    const begin = first <= last ? this.#trimmed(first) : null;
    return begin === null ? null : { start: begin.start, end: (this.#trimmed(last) as Span).end };
  }

  #trimmed(index: number): Span | null {
    const words = this.#words[index] as Span;
    const span = trim(this.#text, words.start, words.end);
    return span.end > span.start ? span : null;
  }

  #hidden(): Span[] {
    const hidden: Span[] = [];
    const breaks = this.#breaks.values();
    let next = breaks.next();
    const hide = (start: number, end: number) => {
      const gap = trim(this.#text, start, end);
      if (gap.end > gap.start) hidden.push(gap);
    };
    let from = 0;
    for (const words of [...this.#words, { start: this.#text.length, end: this.#text.length }]) {
      while (!next.done && next.value.start < words.start) {
        hide(from, next.value.start);
        hidden.push(next.value);
        from = next.value.end;
        next = breaks.next();
      }
      hide(from, words.start);
      from = words.end;
    }
    return hidden;
  }

  /** Addresses in the readable text that are not links already. */
  #bareLinks(hidden: readonly Span[]): Mark[] {
    const taken = new SpanIndex<Span>([...hidden, ...this.#marks.filter(({ kind }) => kind === 'link')]);
    return bareLinks(this.#text).filter(({ start, end }) => taken.touching(start, end).length === 0);
  }
}
