import type { Block } from '../../model/body.ts';
import { trim } from '../../text/lines.ts';
import { firstFrom, type Span } from '../../text/span.ts';

import { inOrder, type PassageDraft } from './passages.ts';

/** Longer turns are cut between blocks, in code units. */
const LONGEST = 10_000;

/** Cuts every turn longer than 10,000 code units between its blocks, where no quotation within it is cut. All in order. */
export function cutLongTurns(text: string, drafts: readonly PassageDraft[], blocks: readonly Block[]): PassageDraft[] {
  const pieces: PassageDraft[] = [];
  drafts.forEach((draft, index) => {
    if (draft.end - draft.start <= LONGEST) pieces.push(draft);
    else {
      const spans = cut(text, draft, blocksIn(blocks, draft), quotesIn(drafts, index));
      for (const span of spans) pieces.push({ ...draft, ...span });
    }
  });
  return pieces.sort(inOrder);
}

/**
 * Pieces of at most the longest length where blocks and quotations let them; a heading stays with what follows it, and
 * so does a paragraph that announces something (":").
 */
function cut(text: string, turn: Span, blocks: readonly Block[], quotes: readonly Span[]): Span[] {
  const pieces: Span[] = [];
  let start = turn.start;
  let quote = 0;
  let candidate: { readonly end: number; readonly next: number } | null = null;
  blocks.forEach((block, index) => {
    if (candidate !== null && block.end - start > LONGEST) {
      pieces.push(trim(text, start, candidate.end));
      start = candidate.next;
      candidate = null;
    }
    const next = blocks[index + 1];
    if (next === undefined || block.kind === 'heading' || text.charAt(block.end - 1) === ':') return;
    while (quote < quotes.length && (quotes[quote] as Span).end <= block.end) quote++;
    const isWithinQuote = quote < quotes.length && (quotes[quote] as Span).start < block.end;
    // A piece begins with the bullet, if there is one, unless a quotation begins there: its bullet is its own.
    if (!isWithinQuote) candidate = { end: block.end, next: trim(text, block.end, next.end).start };
  });
  pieces.push(trim(text, start, turn.end));
  return pieces;
}

function blocksIn(blocks: readonly Block[], turn: Span): Block[] {
  const found: Block[] = [];
  for (
    let index = firstFrom(blocks, turn.start);
    index < blocks.length && (blocks[index] as Block).end <= turn.end;
    index++
  ) {
    found.push(blocks[index] as Block);
  }
  return found;
}

/** The quotations directly within a turn, in order. */
function quotesIn(drafts: readonly PassageDraft[], outer: number): Span[] {
  const { end } = drafts[outer] as PassageDraft;
  const found: Span[] = [];
  let after = 0;
  for (let index = outer + 1; index < drafts.length && (drafts[index] as PassageDraft).start < end; index++) {
    const draft = drafts[index] as PassageDraft;
    if (draft.start < after) continue;
    found.push(draft);
    after = draft.end;
  }
  return found;
}
