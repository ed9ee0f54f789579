import type { Link, Nodes, Paragraph, Root, RootContent } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { remark } from 'remark';
import { visit } from 'unist-util-visit';
import { WIKILINK } from '../../model/body-syntax.ts';
import type { Place } from '../../model/diagnostic.ts';
import { pointsOf } from '../../text/points.ts';
import { sentencesOf } from '../../text/sentences.ts';
import type { Body, Section } from '../stages.ts';

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
      parts.push({ heading: wordsOf(node).toLowerCase().trim(), start: offset(node, 'end'), nodes: [] });
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
  const pointAt = pointsOf(markdown);
  const placeOf = (at: number): Place => {
    const { line, column } = pointAt(at);
    return { file, line: line + bodyLine - 1, column };
  };
  const citations: Section['citations'][number][] = [];
  const wikilinks: Section['wikilinks'][number][] = [];
  const sentences: Section['sentences'][number][] = [];
  for (const block of part.nodes) {
    visit(block, (node) => {
      if (isCitation(node)) {
        citations.push({
          document: node.url.slice(CITE_SCHEME.length),
          quote: node.title ?? wordsOf(node),
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

/** Sentences of a paragraph's readable text, each with whether a citation stands in it. */
function citedSentences(paragraph: Paragraph, place: Place): Section['sentences'] {
  let text = '';
  const cited: [number, number][] = [];
  const verbatim: [number, number][] = [];
  visit(paragraph, (node) => {
    if (isCitation(node)) {
      const words: [number, number] = [text.length, text.length + textOf(node, READABLE).length];
      cited.push(words);
      if (!node.title) verbatim.push(words);
    }
    if ('value' in node) text += node.value;
  });
  return sentencesOf(text, 0, text.length).map(({ start, end }) => ({
    text: text.slice(start, end),
    ownWords: without(text, start, end, verbatim).replace(/[“"][^“”"]*[”"]/g, ' '),
    cited: cited.some(([from, to]) => from < end && to > start),
    place,
  }));
}

/** HTML in a paragraph counts; what an image shows does not. */
const READABLE = { includeImageAlt: false };

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

/** The words of a heading or of a citation. */
function wordsOf(node: Nodes): string {
  return textOf(node, { includeImageAlt: false, includeHtml: false });
}

function offset(node: Nodes, edge: 'start' | 'end'): number {
  return node.position?.[edge].offset ?? 0;
}
