import type { HiddenSpan, SegmentedDocument, Span } from '../stages.ts';

/** A stretch that a name may not reach out of: within one block and one innermost passage, free of furniture. */
export interface Piece extends Span {
  /** Index of the innermost passage. */
  readonly passage: number;
  readonly hidden: readonly HiddenSpan[];
}

/** Cuts the readable text of a document into pieces, in text order. One sweep over blocks, passages, furniture and markup. */
export function piecesOf({ blocks, passages, furniture, hidden }: SegmentedDocument): Piece[] {
  const cuts = [...new Set([...passages, ...furniture].flatMap(({ start, end }) => [start, end]))].sort(
    (a, b) => a - b,
  );
  const spans: Span[] = [];
  let cut = 0;
  for (const block of blocks) {
    let start = block.start;
    while (cut < cuts.length && (cuts[cut] as number) <= start) cut++;
    for (; cut < cuts.length && (cuts[cut] as number) < block.end; cut++) {
      spans.push({ start, end: cuts[cut] as number });
      start = cuts[cut] as number;
    }
    if (start < block.end) spans.push({ start, end: block.end });
  }

  const passageOf = innermost(passages);
  const pieces: Piece[] = [];
  const isFurniture = within(furniture);
  const markup = overlapping(hidden);
  spans.forEach((span) => {
    const passage = passageOf(span);
    const inside = markup(span);
    if (passage >= 0 && !isFurniture(span)) pieces.push({ ...span, passage, hidden: inside });
  });
  return pieces;
}

/** Asked span by span in text order: the index of the last opened passage (outer before inner) that holds it, or -1. */
function innermost(passages: readonly Span[]): (span: Span) => number {
  const open: number[] = [];
  let next = 0;
  return ({ start, end }) => {
    for (; next < passages.length && (passages[next] as Span).start <= start; next++) {
      closeBefore((passages[next] as Span).start);
      open.push(next);
    }
    closeBefore(start);
    return open.findLast((index) => (passages[index] as Span).end >= end) ?? -1;
  };

  function closeBefore(offset: number) {
    while (open.length > 0 && (passages[open.at(-1) as number] as Span).end <= offset) open.pop();
  }
}

/** Asked span by span in text order: does one of `outer` (in order, apart) hold it? */
function within(outer: readonly Span[]): (span: Span) => boolean {
  let at = 0;
  return ({ start, end }) => {
    while (at < outer.length && (outer[at] as Span).end <= start) at++;
    const found = outer[at];
    return found !== undefined && found.start <= start && found.end >= end;
  };
}

/** Asked span by span in text order: which of `all` (in order) overlap it? */
function overlapping(all: readonly HiddenSpan[]): (span: Span) => readonly HiddenSpan[] {
  let at = 0;
  return ({ start, end }) => {
    while (at < all.length && (all[at] as Span).end <= start) at++;
    let to = at;
    while (to < all.length && (all[to] as Span).start < end) to++;
    return at === to ? NONE : all.slice(at, to);
  };
}

const NONE: readonly HiddenSpan[] = [];
