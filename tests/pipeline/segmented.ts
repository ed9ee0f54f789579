import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyNode } from '../../src/model/body.ts';
import type { DocumentFrontMatter } from '../../src/model/content.ts';
import { unpackBody } from '../../src/model/packed-body.ts';
import type { DocumentFormat } from '../../src/model/vocabulary.ts';
import { segmentDocument } from '../../src/pipeline/documents/segment.ts';
import type { SegmentedDocument } from '../../src/pipeline/stages.ts';
import type { Span } from '../../src/text/span.ts';

const seeds = join(import.meta.dirname, '..', '..', 'seeds');
export const SEEDS = {
  slide: '000_ce2e0b91128001ce.txt',
  comments: '001_c118c6d6819a67d6.txt',
  thread: '002_31a2770e4b2af913.txt',
  posts: '003_92dd98ddb8478ea7.txt',
  blog: '004_77e0690bcf0aaa2d.txt',
} as const;

export function seed(name: keyof typeof SEEDS): string {
  return readFileSync(join(seeds, SEEDS[name]), 'utf8');
}

type Voice = { first: string; last: string; speaker: string | null };

/** Segments a text as document `d`; without format and voices it has no metadata. */
export function segment(
  text: string,
  { file = 'd.txt', format, voices }: { file?: string; format?: DocumentFormat; voices?: Voice[] } = {},
): SegmentedDocument {
  const given = { file, speakers: [], voices: voices ?? [], doubts: [], ...(format ? { format } : {}) };
  const metadata: DocumentFrontMatter | null = format || voices ? given : null;
  return segmentDocument({ id: 'd', file: `seeds/${file}`, sha256: '', text, language: 'en', metadata });
}

/** The words of a span as a reader sees them: without markup, white space as single spaces. */
export function shown({ text, hidden }: SegmentedDocument, span: Span): string {
  let words = '';
  let from = span.start;
  for (const gap of hidden) {
    if (gap.end <= span.start || gap.start >= span.end) continue;
    words +=
      text.slice(from, Math.max(from, gap.start)) + (gap.shown ?? (/^<br/i.test(text.slice(gap.start)) ? ' ' : ''));
    from = Math.max(from, gap.end);
  }
  return (words + text.slice(from, span.end)).replace(/\s+/g, ' ').trim();
}

/** `kind level words` of every block: of an item the first line is the item, with how deep it lies. */
export function blocksOf(document: SegmentedDocument): string[] {
  const items = itemsOf(unpackBody(document.body).children);
  return document.blocks.map((block) => {
    const inner = items.find(({ start, end, taken }) => !taken && start <= block.start && block.end <= end);
    if (inner) inner.taken = true;
    const isText = block.kind === 'text' || block.kind === 'item';
    const isItem = inner !== undefined && isText;
    const kind = isItem ? `item ${inner.depth}` : isText ? 'paragraph' : block.kind;
    return `${kind}${block.level > 0 ? ` ${block.level}` : ''}: ${shown(document, block)}`;
  });
}

type Item = Span & { depth: number; taken: boolean };

/** The items of all lists by how far their words reach, inner ones before those around them. */
function itemsOf(nodes: readonly BodyNode[], depth = 0): Item[] {
  return nodes.flatMap((node): Item[] => {
    if (node.type === 'text') return [];
    const inner = itemsOf(node.children, node.tagName === 'ul' || node.tagName === 'ol' ? depth + 1 : depth);
    if (node.tagName !== 'li') return inner;
    const own = node.children.filter((child) => child.type === 'text' || !/^[uo]l$/.test(child.tagName));
    const [first = 0, ...others] = wordsAt(own);
    return [{ start: first, end: Math.max(first, ...others), depth, taken: false }, ...inner];
  });
}

function wordsAt(nodes: readonly BodyNode[]): number[] {
  return nodes.flatMap((node) => {
    if (node.type === 'element')
      return node.properties.className?.toString() === 'bullet' ? [] : wordsAt(node.children);
    return node.position ? [node.position.start.offset, node.position.end.offset] : [];
  });
}

/** The elements of some names, with their words and, of links, where they lead. */
export function elementsOf({ body }: SegmentedDocument, names: RegExp): string[][] {
  const wordsOf = (nodes: readonly BodyNode[]): string =>
    nodes.map((node) => (node.type === 'text' ? node.value : wordsOf(node.children))).join('');
  const found = (nodes: readonly BodyNode[]): string[][] =>
    nodes.flatMap((node) => {
      if (node.type === 'text') return [];
      const own = [
        node.tagName,
        wordsOf(node.children),
        ...('href' in node.properties ? [String(node.properties.href)] : []),
      ];
      return [
        ...(names.test(node.tagName) && !(node.tagName === 'a' && own.length === 2) ? [own] : []),
        ...found(node.children),
      ];
    });
  return found(unpackBody(body).children);
}

/** `role speaker: words`, indented by how deep the passage lies; what it repeats in brackets. */
export function passagesOf(document: SegmentedDocument): string[] {
  const depth = new Map<string, number>();
  return document.passages.map((passage) => {
    const level = passage.within === null ? 0 : (depth.get(passage.within) ?? 0) + 1;
    depth.set(passage.id, level);
    const speaker = passage.speaker ?? passage.speakerName ?? '-';
    const repeats = passage.repeats === null ? '' : ` [${passage.repeats.replace(/^.*:/, '')}]`;
    return `${'  '.repeat(level)}${passage.role} ${speaker}${repeats}: ${shown(document, passage)}`;
  });
}

export function sentencesOf(document: SegmentedDocument): string[] {
  return document.sentences.map((sentence) => shown(document, sentence));
}

/** What is wrong with a segmentation; nothing, whatever the text. */
export function faultsOf(document: SegmentedDocument): string[] {
  const { text, hidden, passages, blocks, sentences } = document;
  const faults: string[] = [];
  const claim = (holds: boolean, fault: string) => {
    if (!holds) faults.push(fault);
  };
  const byId = new Map(passages.map((passage) => [passage.id, passage]));
  const isWithin = (inner: Span, outer: Span | undefined) =>
    outer !== undefined && outer.start <= inner.start && inner.end <= outer.end;

  passages.forEach((passage, index) => {
    const before = passages[index - 1];
    claim(passage.id === `d:p${index + 1}` && passage.start < passage.end, `${passage.id} is numbered and not empty`);
    claim(!before || before.start < passage.start || isWithin(passage, before), `${passage.id} is in order`);
    claim(passage.within === null || isWithin(passage, byId.get(passage.within)), `${passage.id} lies within`);
    const repeated = passage.repeats === null ? undefined : byId.get(passage.repeats);
    claim(passage.repeats === null || (repeated?.start ?? Infinity) < passage.start, `${passage.id} repeats earlier`);
    for (const other of passages.slice(index + 1, index + 20)) {
      claim(other.start >= passage.end || other.end <= passage.end, `${passage.id} crosses ${other.id}`);
    }
  });
  blocks.forEach((block, index) => {
    claim(block.start < block.end && block.start >= (blocks[index - 1]?.end ?? 0), `block ${index} follows`);
  });
  sentences.forEach((sentence, index) => {
    const block = blocks[sentence.block];
    claim(sentence.id === `s${index + 1}` && sentence.start < sentence.end, `${sentence.id} is not empty`);
    claim(sentence.start >= (sentences[index - 1]?.end ?? 0), `${sentence.id} follows`);
    claim(isWithin(sentence, block), `${sentence.id} lies in its block`);
    claim(isWithin(sentence, byId.get(sentence.passage)), `${sentence.id} lies in its passage`);
  });
  const count = new Uint8Array(text.length);
  for (const { start, end } of [...hidden, ...sentences]) for (let at = start; at < end; at++) count[at] = 1;
  for (const [index, block] of blocks.entries()) {
    const rest = [...text.slice(block.start, block.end)].length;
    let left = '';
    for (let at = block.start; at < block.end; at++) if (count[at] === 0) left += text[at];
    claim(
      rest > 0 && /^[\s\p{Cc}\p{Cf}\u2800]*$/u.test(left),
      `block ${index} holds ${JSON.stringify(left)} outside sentences`,
    );
  }
  hidden.forEach((span, index) => {
    claim(span.start < span.end && span.start >= (hidden[index - 1]?.end ?? 0), `hidden ${index} follows`);
  });
  return faults;
}
