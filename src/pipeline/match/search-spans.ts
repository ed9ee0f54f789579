import { Nesting } from '../../text/nesting.ts';
import { contains, firstEndingAfter, type HiddenSpan, type Span, touching } from '../../text/span.ts';
import { notProse } from '../documents/prose.ts';
import type { SegmentedDocument } from '../stages.ts';

/** A stretch that a name may not reach out of: within one block and one innermost passage, all of it prose. */
export interface SearchSpan extends Span {
  /** Index of the innermost passage. */
  readonly passage: number;
  readonly hidden: readonly HiddenSpan[];
}

/** Cuts the readable text of a document into what is searched, in text order. One sweep over blocks, passages and what is no prose. */
export function searchSpansOf(document: SegmentedDocument): SearchSpan[] {
  const { blocks, passages, hidden } = document;
  const apart = notProse(document);
  const edges = new Set([...passages, ...apart].flatMap(({ start, end }) => [start, end]));
  const nesting = new Nesting(passages);
  return cutAt(
    blocks,
    [...edges].sort((a, b) => a - b),
  ).flatMap((span) => {
    const passage = nesting.holding(span);
    const ending = apart[firstEndingAfter(apart, span.start)];
    const isApart = ending !== undefined && contains(ending, span);
    return passage < 0 || isApart ? [] : [{ ...span, passage, hidden: touching(hidden, span) }];
  });
}

/** The blocks, parted at the cuts that lie within them. Both in order. */
function cutAt(blocks: readonly Span[], cuts: readonly number[]): Span[] {
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
  return spans;
}
