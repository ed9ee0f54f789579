import GithubSlugger from 'github-slugger';
import type { DocumentFile } from '../model/artefact.ts';
import type { BodyElement, BodyNode } from '../model/body.ts';
import { wordsIn } from './leaves.ts';

/** A heading of a document as its page sets it. */
export interface Heading {
  /** As the document has it, 1 to 6. */
  readonly level: number;
  /** HTML level, 3 to 6, for the text stands below a heading of the second: one below that of the heading that it belongs to. */
  readonly depth: number;
  /** Its address as GitHub makes it; the second of a name has `-1`. */
  readonly id: string;
  /** The first, where it says the title of the page again. */
  readonly isTitle: boolean;
}

/** The headings of a document in their order. */
export function headingsOf({ body, record }: Pick<DocumentFile, 'body' | 'record'>): ReadonlyMap<BodyElement, Heading> {
  const elements: BodyElement[] = [];
  const walk = (nodes: readonly BodyNode[]): void => {
    for (const node of nodes) {
      if (node.type === 'text') continue;
      if (/^h[1-6]$/.test(node.tagName)) elements.push(node);
      else walk(node.children);
    }
  };
  walk(body.children);
  const levelOf = ({ tagName }: BodyElement) => Number(tagName.charAt(1));
  const slugger = new GithubSlugger();
  /** The levels of the headings around a place, outer first. */
  let around: number[] = [];
  return new Map(
    elements.map((one, index) => {
      const words = wordsIn(one.children).trim();
      const level = levelOf(one);
      around = [...around.filter((outer) => outer < level), level];
      const slug = slugger.slug(words);
      const id = slug === '' || TAKEN.test(slug) ? slugger.slug(`${slug}-heading`) : slug;
      const isTitle = index === 0 && firstWords(body.children) === one && lettersOf(words) === lettersOf(record.title);
      return [one, { level, depth: Math.min(around.length + 2, 6), id, isTitle }];
    }),
  );
}

/** Addresses that a page of a document gives otherwise: sentences, pages of the source, notes, its own headings and switches. */
const TAKEN = /^(?:s\d+|page-.*|note-.*|ref-.*|fn-.*|fnref-.*|show-.*|(?:text|summary|contents)-head|main)$/;

/** The first element with words of its own. */
function firstWords(nodes: readonly BodyNode[]): BodyElement | undefined {
  for (const node of nodes) {
    if (node.type === 'text') continue;
    if (node.tagName !== 'section' && node.tagName !== 'div') return node;
    const inner = firstWords(node.children);
    if (inner !== undefined) return inner;
  }
  return undefined;
}

/** Letters and digits alone, as a title is compared with a heading. */
function lettersOf(words: string): string {
  return words.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}
