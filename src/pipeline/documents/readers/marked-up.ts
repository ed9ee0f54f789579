import type { Body } from '../../../model/body.ts';
import { headOf } from '../../../text/front-matter.ts';
import { shownText } from '../../../text/shown.ts';
import { calloutsIn } from '../body/callouts.ts';
import { marksIn } from '../body/marks.ts';
import { readBody } from '../body/read-body.ts';
import { quotedPerson } from './attribution.ts';
import { Linking } from './linking.ts';
import type { Reading, Turn } from './reader.ts';
import { findWikiSyntax, type Sign, type WikiSyntax } from './wiki-syntax.ts';

interface Known {
  /** Goes before the first heading, `fallbackTitle` after it. */
  readonly title?: string | null;
  readonly fallbackTitle?: string | null;
  /** Of notes. */
  readonly signs?: readonly Sign[];
  readonly blockIds?: WikiSyntax['blockIds'];
}

/** The reading of a text with markup, from its tree: links told apart, callouts boxed, quotations as turns. */
export function markedUp(text: string, tree: Body, known: Known): Reading {
  const { title, fallbackTitle, signs = [], blockIds = [] } = known;
  const isNote = known.signs !== undefined;
  const linking = new Linking(text, signs, isNote);
  const body: Body = { type: 'root', children: linking.nodes(marksIn(calloutsIn(tree, text), text).children) };
  const { hidden, blocks, quotes } = readBody(body, text);
  const first = isNote && !beginsWithTitle(body) ? undefined : blocks.find(({ level }) => level === 1);
  const own = first === undefined ? null : shownText(text, first, hidden);
  const turns: Turn[] = quotes.map((quote) => ({ ...quote, role: 'quote', speakerName: quotedPerson(text, quote) }));
  if (blocks.length > 0) {
    const end = blocks.reduce((furthest, block) => Math.max(furthest, block.end), 0);
    turns.unshift({ start: blocks[0]!.start, end, role: 'author', speakerName: null });
  }
  return { body, turns, title: title ?? own ?? fallbackTitle ?? null, wikiSyntax: syntaxIn(linking, blockIds) };
}

/** A reading of lines in a note, with the links and tags among their words. */
export function withNoteSigns(text: string, reading: Reading): Reading {
  const { signs, blockIds } = findWikiSyntax(text, headOf(text).end);
  const linking = new Linking(text, signs, true);
  const body: Body = { type: 'root', children: linking.nodes(reading.body.children) };
  return { ...reading, body, wikiSyntax: syntaxIn(linking, blockIds) };
}

function syntaxIn({ links, tags }: Linking, blockIds: WikiSyntax['blockIds']): WikiSyntax {
  const inOrder = <Item extends { start: number }>(items: Item[]) => items.sort((a, b) => a.start - b.start);
  return { links: inOrder(links), tags: inOrder(tags), blockIds };
}

/** Whether a note begins with a heading of the first level, but for code before it; a later one heads a part of it. */
function beginsWithTitle({ children }: Body): boolean {
  const first = children.find((node) => node.type === 'element' && node.tagName !== 'pre');
  return first?.type === 'element' && first.tagName === 'h1';
}
