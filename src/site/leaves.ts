import type { DocumentFile } from '../model/artefact.ts';
import { type Body, type BodyElement, type BodyNode, classesOf, PHRASING } from '../model/body.ts';
import { type Span, SpanIndex } from '../text/span.ts';

/** What ends a branch of a document's tree: a piece of text, or an element that is set as a whole (a picture, a formula, a rule). */
export interface PlacedLeaf extends Span {
  readonly value: string;
  /** Where it stands in the seed letter by letter it can be cut. */
  readonly isLiteral: boolean;
  /** It is shown, but no words of the document. */
  readonly isOurs: boolean;
  readonly atom: BodyElement | null;
  /** The elements around it, outer first. */
  readonly path: readonly BodyElement[];
}

/** The leaves of a document in the order of its page, and how far each element reaches in the seed. */
export interface Leaves {
  readonly all: readonly PlacedLeaf[];
  readonly index: SpanIndex<PlacedLeaf>;
  readonly reach: ReadonlyMap<BodyElement, Span>;
}

const KNOWN = new WeakMap<Body, Leaves>();

export function leavesOf({ body }: Pick<DocumentFile, 'body'>): Leaves {
  const known = KNOWN.get(body);
  if (known) return known;
  const all: PlacedLeaf[] = [];
  const reach = new Map<BodyElement, Span>();
  const walk = (nodes: readonly BodyNode[], path: readonly BodyElement[], from: number): void => {
    for (const node of nodes) {
      const first = all.length;
      // What has no place of its own stands behind what is before it, and in what is around it.
      const at = Math.max(all.at(-1)?.end ?? 0, from);
      const start = node.position?.start.offset ?? at;
      const end = node.position?.end.offset ?? start;
      if (node.type === 'text') {
        const isOurs = node.position === undefined;
        const isLiteral = !isOurs && end - start === node.value.length;
        all.push({ start, end, value: node.value, isLiteral, isOurs, atom: null, path });
      } else if (classesOf(node).includes('bullet')) {
        // The page has bullets of its own.
      } else if (isAtom(node)) {
        const words = wordsIn(node.children);
        all.push({
          start,
          end,
          value: words,
          isLiteral: false,
          isOurs: node.tagName !== 'code' && node.tagName !== 'a',
          atom: node,
          path,
        });
        reach.set(node, { start, end });
      } else {
        walk(node.children, [...path, node], node.position?.start.offset ?? from);
        reach.set(node, reachOf(all.slice(first)) ?? { start, end });
      }
    }
  };
  walk(body.children, [], 0);
  const found = { all, index: new SpanIndex(all.filter(({ isOurs }) => !isOurs)), reach };
  KNOWN.set(body, found);
  return found;
}

/** Of the elements around a leaf those that make its line. The code of a block is no part of a line. */
export function blocksIn(path: readonly BodyElement[]): BodyElement[] {
  return path.filter((_, index) => !isInline(path, index));
}

/** Those within the line. */
export function inlineIn(path: readonly BodyElement[]): BodyElement[] {
  return path.filter((_, index) => isInline(path, index));
}

function isInline(path: readonly BodyElement[], index: number): boolean {
  const { tagName } = path[index]!;
  return PHRASING.has(tagName) && !(tagName === 'code' && path[index - 1]?.tagName === 'pre');
}

/** The addresses that a document links to, with where each begins. */
export function addressesIn(file: Pick<DocumentFile, 'body'>): { href: string; start: number }[] {
  return [...leavesOf(file).reach]
    .flatMap(([{ tagName, properties }, { start }]) =>
      tagName === 'a' && typeof properties.href === 'string' && !properties.href.startsWith('#')
        ? [{ href: properties.href, start }]
        : [],
    )
    .sort((a, b) => a.start - b.start);
}

/** From the first to the last visible character that is the document's own. */
function reachOf(leaves: readonly PlacedLeaf[]): Span | null {
  let from = Number.POSITIVE_INFINITY;
  let to = -1;
  for (const { start, end, value, isLiteral, isOurs } of leaves) {
    if (isOurs || value.trim() === '') continue;
    from = Math.min(from, start + (isLiteral ? value.length - value.trimStart().length : 0));
    to = Math.max(to, isLiteral ? start + value.trimEnd().length : end);
  }
  return to < 0 ? null : { start: from, end: to };
}

function isAtom(element: BodyElement): boolean {
  return (
    element.children.length === 0 ||
    isFormula(element) ||
    (element.properties.dataEmbed === true && 'dataDocument' in element.properties)
  );
}

/** Whether an element holds a formula in TeX. */
export function isFormula(element: BodyElement): boolean {
  return (
    element.tagName === 'code' && classesOf(element).some((name) => name === 'math-inline' || name === 'math-display')
  );
}

export function wordsIn(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : wordsIn(node.children))).join('');
}

/** Whether a leaf stands in what its format sets around the words, as a name above a turn: shown, and part of no sentence. */
export function isInSign({ path }: PlacedLeaf): boolean {
  return path.some((one) => classesOf(one).includes('sign'));
}
