import type { Heading, Link, Nodes, Root, RootContent } from 'mdast';
import { remark } from 'remark';
import { WIKILINK } from '../../model/wikilink.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Body, Place, Section } from '../stages.ts';

/** `[words](cite:document "quote")` or, where the words are the quote, `[quote](cite:document)`. */
export const CITE_SCHEME = 'cite:';

/** Parses the Markdown under a front matter into sections at its `##` headings. `bodyLine` is its first line in the file. */
export function parseBody(file: string, markdown: string, bodyLine: number): Body {
  if (markdown.trim() === '') return { markdown, sections: [] };
  const root = MARKDOWN.parse(markdown);
  return { markdown, sections: splitSections(root, markdown).map((part) => toSection(file, markdown, bodyLine, part)) };
}

export const MARKDOWN = remark().freeze();

interface Part {
  readonly heading: string;
  readonly start: number;
  readonly end: number;
  readonly nodes: readonly RootContent[];
}

function splitSections(root: Root, markdown: string): Part[] {
  const parts: { heading: string; start: number; nodes: RootContent[] }[] = [{ heading: '', start: 0, nodes: [] }];
  for (const node of root.children) {
    if (node.type === 'heading' && node.depth === 2) {
      parts.push({ heading: plainText(node).toLowerCase().trim(), start: offset(node, 'end'), nodes: [] });
    } else parts.at(-1)!.nodes.push(node);
  }
  return parts
    .map((part, index) => {
      const next = parts[index + 1];
      const following =
        next && root.children.find((node) => node.type === 'heading' && offset(node, 'end') === next.start);
      return { ...part, end: following ? offset(following, 'start') : markdown.length };
    })
    .filter(({ nodes, heading }) => nodes.length > 0 || heading !== '');
}

function toSection(file: string, markdown: string, bodyLine: number, part: Part): Section {
  const lineStarts = lineStartsOf(markdown);
  const placeOf = (at: number): Place => {
    const line = lineAt(lineStarts, at);
    return { file, line: line + bodyLine, column: at - lineStarts[line]! + 1 };
  };
  const citations: Section['citations'][number][] = [];
  const wikilinks: Section['wikilinks'][number][] = [];
  const sentences: Section['sentences'][number][] = [];
  for (const block of part.nodes) {
    visit(block, (node) => {
      if (isCitation(node)) {
        citations.push({
          document: node.url.slice(CITE_SCHEME.length),
          quote: node.title ?? plainText(node),
          place: placeOf(offset(node, 'start')),
        });
      }
      if (node.type === 'text') {
        const source = markdown.slice(offset(node, 'start'), offset(node, 'end'));
        for (const match of source.matchAll(WIKILINK)) {
          wikilinks.push({ target: match[1]!.trim(), place: placeOf(offset(node, 'start') + match.index) });
        }
      }
      if (node.type === 'paragraph') {
        for (const sentence of citedSentences(node, placeOf(offset(node, 'start')))) sentences.push(sentence);
      }
    });
  }
  return {
    heading: part.heading,
    markdown: markdown.slice(part.start, part.end).trim(),
    place: placeOf(part.start),
    citations,
    wikilinks,
    sentences,
  };
}

/** Sentences of a paragraph's readable text, each told whether a citation stands in it. */
function citedSentences(paragraph: Nodes, place: Place): Section['sentences'] {
  let text = '';
  const cited: [number, number][] = [];
  const verbatim: [number, number][] = [];
  visit(paragraph, (node) => {
    const value = 'value' in node && typeof node.value === 'string' ? node.value : '';
    text += value;
  });
  let position = 0;
  const measure = (node: Nodes): void => {
    const start = position;
    if ('value' in node && typeof node.value === 'string') position += node.value.length;
    if ('children' in node) for (const child of node.children) measure(child);
    if (isCitation(node)) cited.push([start, position]);
    if (isCitation(node) && !node.title) verbatim.push([start, position]);
  };
  measure(paragraph);
  return sentencesOf(text, 0, text.length).map(({ start, end }) => ({
    text: text.slice(start, end),
    ownWords: without(text, start, end, verbatim).replace(/[“"][^“”"]*[”"]/g, ' '),
    cited: cited.some(([from, to]) => from < end && to > start),
    place,
  }));
}

/** The text from `start` to `end` with a space in place of each of some stretches. */
function without(text: string, start: number, end: number, stretches: readonly [number, number][]): string {
  let rest = '';
  let at = start;
  for (const [from, to] of stretches) {
    if (to <= at || from >= end) continue;
    rest += `${text.slice(at, Math.max(at, from))} `;
    at = to;
  }
  return rest + text.slice(at, end);
}

export function isCitation(node: Nodes): node is Link {
  return node.type === 'link' && node.url.startsWith(CITE_SCHEME);
}

function plainText(node: Heading | Link): string {
  let text = '';
  visit(node, (child) => {
    if (child.type === 'text' || child.type === 'inlineCode') text += child.value;
  });
  return text;
}

export function visit(node: Nodes, see: (node: Nodes) => void): void {
  see(node);
  if ('children' in node) for (const child of node.children) visit(child, see);
}

function offset(node: Nodes, edge: 'start' | 'end'): number {
  return node.position?.[edge].offset ?? 0;
}

function lineStartsOf(text: string): number[] {
  const starts = [0];
  for (const match of text.matchAll(/\r\n|\n|\r/g)) starts.push(match.index + match[0].length);
  return starts;
}

/** Index of the last line that starts at or before an offset. */
function lineAt(starts: readonly number[], at: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (starts[middle]! <= at) low = middle;
    else high = middle - 1;
  }
  return low;
}
