import { headOf } from '../../text/front-matter.ts';
import { contains, type Span } from '../../text/span.ts';
import type { SegmentedDocument } from '../stages.ts';

/**
 * The stretches of a document that are no prose, in order and apart: code, formulas, citation keys, attributes,
 * signs of boxes, front matter that stands late, and furniture. They are shown, but they are no evidence: nothing in them is
 * counted, linked or quoted. Offsets are UTF-16 code units of the text.
 */
export function notProse(document: NotedText): Span[] {
  const { blocks, furniture } = document;
  const written = writtenApart.get(blocks) ?? apartAsWritten(document);
  writtenApart.set(blocks, written);
  return united([...furniture, ...written]);
}

/** By the blocks of a document, which it keeps through all stages: several ask. What is furniture differs between them. */
const writtenApart = new WeakMap<NotedText['blocks'], readonly Span[]>();

function apartAsWritten({ text, blocks, unlinked }: NotedText): Span[] {
  const spans: Span[] = [];
  const late = lateHead(text);
  if (late !== null) spans.push(late);
  const boxes = blocks.filter((block) => block.kind === 'code' && isBoxed(text, block));
  for (const code of unlinked) if (!boxes.some((box) => contains(box, code))) spans.push(code);
  for (const box of boxes) spans.push(...fencesIn(text, box));
  if (SIGNS.test(text)) {
    for (const { index, 0: found } of text.matchAll(NOT_PROSE)) spans.push({ start: index, end: index + found.length });
  }
  return spans;
}

type NotedText = Pick<SegmentedDocument, 'text' | 'blocks' | 'unlinked' | 'furniture'>;

/** Front matter behind an empty line, which Markdown takes for text. */
function lateHead(text: string): Span | null {
  const before = /^\ufeff?\s*/.exec(text)![0].length;
  if (before === 0) return null;
  const { end } = headOf(text.slice(before));
  return end === 0 ? null : { start: 0, end: before + end };
}

/** The indented text of an admonition, `!!! note "Title"`, which CommonMark takes for code. */
function isBoxed(text: string, { start }: Span): boolean {
  return /(?:^|\n)[ \t]*(?:!!!|\?\?\?\+?)[^\n]*\n\s*$/.test(text.slice(Math.max(0, start - 200), start));
}

/** The fenced code within such a text. */
function fencesIn(text: string, { start, end }: Span): Span[] {
  const spans: Span[] = [];
  let open = -1;
  for (const { index } of text.slice(start, end).matchAll(/^[ \t]*(?:`{3}|~{3})[^\n]*/gm)) {
    if (open < 0) open = start + index;
    else {
      spans.push({ start: open, end: Math.min(end, lineEnd(text, start + index)) });
      open = -1;
    }
  }
  if (open >= 0) spans.push({ start: open, end });
  return spans;
}

function lineEnd(text: string, at: number): number {
  const found = text.indexOf('\n', at);
  return found < 0 ? text.length : found;
}

const SIGNS = /[$\\@{<:!?]|^(?:import|export)\s/m;

/** What the signs of Markdown's many dialects set apart, and addresses. */
const NOT_PROSE = new RegExp(
  [
    // Formulas: display, then in a line, where money is no formula.
    String.raw`\$\$[\s\S]{1,4000}?\$\$`,
    String.raw`\\\[[\s\S]{1,4000}?\\\]`,
    String.raw`\\\([\s\S]{1,400}?\\\)`,
    String.raw`\\begin\{(\w{1,20}\*?)\}[\s\S]{1,4000}?\\end\{\1\}`,
    String.raw`(?<![\\$\w])\$(?=[^\s$\d]|\d[^$\n]*[\\^_=])[^$\n]{0,300}?(?<=[^\s\\$])\$(?![\d$])`,
    // Citation keys, cross references, attributes.
    String.raw`\[[^\[\]\n]{0,40}@[\w:][^\[\]\n]{0,400}\]`,
    String.raw`(?<![\w@.])@[A-Za-z][\w-]{1,20}:[\w:.#-]+`,
    String.raw`\{:?\s?[.#][\w-][^{}\n]{0,200}\}`,
    String.raw`(?<=[\])])\{[\w-]{1,30}=[^{}\n]{0,200}\}`,
    // Fenced divs, the head of an admonition, template tags, comments.
    String.raw`(?<=^|\n)[ \t]*:{3,}[^\n]*`,
    String.raw`(?<=^|\n)[ \t]*(?:!!!|\?\?\?\+?)[^\n]*`,
    String.raw`\{\{[^{}\n]{0,200}\}\}|\{%[^{}\n]{0,300}%\}`,
    String.raw`<!--[\s\S]{0,4000}?-->`,
    // Components and imports of MDX.
    String.raw`</?[A-Z][\w.]{0,60}(?:\s(?:[^<>{}]|\{(?:[^{}]|\{[^{}]{0,600}\}){0,4000}\}){0,1500})?/?>`,
    String.raw`(?<=^|\n)(?:import|export)\s[^\n]{0,300}?(?:\bfrom\s+['"][^'"\n]+['"]|[={(]);?[ \t]*(?=\n|$)`,
  ].join('|'),
  'g',
);

function united(spans: Span[]): Span[] {
  spans.sort((a, b) => a.start - b.start || b.end - a.end);
  const apart: { start: number; end: number }[] = [];
  for (const { start, end } of spans) {
    const last = apart.at(-1);
    if (last === undefined || start > last.end) apart.push({ start, end });
    else last.end = Math.max(last.end, end);
  }
  return apart;
}
