import { type BodyElement, type BodyNode, classesOf } from '../../model/body.ts';
import { unpackBody } from '../../model/packed-body.ts';
import type { Span } from '../../text/span.ts';
import type { WikiLink } from '../documents/readers/wikilinks.ts';
import type { SegmentedDocument } from '../stages.ts';

/**
 * The part of a document that an embed asks for: a heading with all below it, or the block of a name. `fragment` is the
 * sentence that the part begins with.
 */
export function partOf(
  { text, body, blocks, sentences, wikiSyntax }: SegmentedDocument,
  { heading, block }: Pick<WikiLink, 'heading' | 'block'>,
  fragment: string,
): Span | null {
  const begins = sentences.find(({ id }) => id === fragment);
  if (begins === undefined) return null;
  if (heading !== null) {
    const own = blocks[begins.block]!;
    const next = blocks.slice(begins.block + 1).find(({ level }) => level > 0 && level <= own.level);
    return { start: own.start, end: next?.start ?? text.length };
  }
  const named = wikiSyntax?.blockIds.find(({ id }) => id.toLowerCase() === block?.toLowerCase());
  if (named === undefined) return null;
  const { children } = unpackBody(body);
  const found = blockAt(children, named.at) ?? lastBefore(children, named.at);
  return found?.position ? { start: found.position.start.offset, end: found.position.end.offset } : null;
}

/** The innermost item, paragraph or heading around a place; a quotation, a box or a table as a whole. */
function blockAt(nodes: readonly BodyNode[], at: number): BodyElement | null {
  for (const node of nodes) {
    if (node.type === 'text' || !isAround(node, at)) continue;
    if (node.tagName === 'blockquote' || node.tagName === 'table' || classesOf(node).includes('callout')) return node;
    const inner = blockAt(node.children, at);
    // A paragraph of an item is the item.
    if (inner !== null) return node.tagName === 'li' && inner.tagName === 'p' ? node : inner;
    if (NAMED.has(node.tagName)) return node;
  }
  return null;
}

const NAMED: ReadonlySet<string> = new Set(['p', 'li', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'dd', 'dt']);

function isAround({ position, children }: BodyElement, at: number): boolean {
  if (position === undefined) return children.some((child) => child.type === 'element' && isAround(child, at));
  return position.start.offset <= at && at < position.end.offset;
}

/** What stands whole before a place: the name of a list, a table or a box has a line of its own. */
function lastBefore(nodes: readonly BodyNode[], at: number): BodyElement | null {
  const before = nodes.filter(
    (node): node is BodyElement => node.type === 'element' && (node.position?.end.offset ?? at + 1) <= at,
  );
  return before.at(-1) ?? null;
}
