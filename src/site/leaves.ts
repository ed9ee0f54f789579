import type { DocumentFile } from '../model/artefact.ts';
import { type Body, type BodyElement, type BodyNode, classesOf } from '../model/body.ts';
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

export function leavesOf({ body, text }: Pick<DocumentFile, 'body' | 'text'>): Leaves {
  const known = KNOWN.get(body);
  if (known) return known;
  const all: PlacedLeaf[] = [];
  const reach = new Map<BodyElement, Span>();
  const walk = (nodes: readonly BodyNode[], path: readonly BodyElement[]): void => {
    for (const node of nodes) {
      const first = all.length;
      const at = all.at(-1)?.end ?? 0;
      const start = node.position?.start.offset ?? at;
      const end = node.position?.end.offset ?? start;
      if (node.type === 'text') {
        const isOurs = node.position === undefined;
        const isLiteral = !isOurs && end - start === node.value.length;
        all.push({ start, end, value: node.value, isLiteral, isOurs, atom: null, path });
      } else if (isAtom(node)) {
        const words = wordsIn(node.children);
        all.push({ start, end, value: words, isLiteral: false, isOurs: node.tagName !== 'code', atom: node, path });
        reach.set(node, { start, end });
      } else {
        walk(node.children, [...path, node]);
        const placed = all.slice(first).filter((leaf) => !leaf.isOurs);
        const [from, to] = [placed[0]?.start ?? start, placed.at(-1)?.end ?? end];
        reach.set(node, { start: from, end: Math.max(from, to) });
      }
    }
  };
  walk(body.children, []);
  const found = { all, index: new SpanIndex(all.filter(({ isOurs }) => !isOurs)), reach };
  KNOWN.set(body, found);
  return found;
}

/** The addresses that a document links to, with where each begins. */
export function addressesIn(file: Pick<DocumentFile, 'body' | 'text'>): { href: string; start: number }[] {
  return [...leavesOf(file).reach]
    .flatMap(([{ tagName, properties }, { start }]) =>
      tagName === 'a' && typeof properties.href === 'string' && !properties.href.startsWith('#')
        ? [{ href: properties.href, start }]
        : [],
    )
    .sort((a, b) => a.start - b.start);
}

function isAtom(element: BodyElement): boolean {
  return (
    element.children.length === 0 || isFormula(element) || (element.properties.dataEmbed === true && 'dataDocument' in element.properties)
  );
}

/** Whether an element holds a formula in TeX. */
export function isFormula(element: BodyElement): boolean {
  return element.tagName === 'code' && classesOf(element).some((name) => name === 'math-inline' || name === 'math-display');
}

export function wordsIn(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : wordsIn(node.children))).join('');
}
