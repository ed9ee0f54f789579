import type { ElementContent, Root, RootContent } from 'hast';
import { type Body, type BodyNode, type Leaf, PHRASING, type Property, stretch } from '../../../model/body.ts';
import type { Span } from '../../../text/span.ts';
import { referenceAt } from './references.ts';

/** A seed while it is read. */
export interface ReadText {
  /** The seed as it is. */
  readonly text: string;
  /** What the parser was given, of the same length from `base` on: what is none of its business is masked. */
  readonly masked: string;
  /** Where in the seed the parser began. */
  readonly base: number;
}

/**
 * A tree that a parser of Markdown or HTML made, as the body of a document: every piece of text is cut so that it stands in
 * the seed letter by letter, or stands for one stretch of it. What the parser put in of its own has no place. Comments go.
 */
export function placeLeaves(tree: Root, read: ReadText): Body {
  const placing = new Placing(read);
  return { type: 'root', children: placing.nodes(tree.children, { start: read.base, end: read.text.length }, false) };
}

class Placing {
  readonly #read: ReadText;
  /** What a leaf has taken is not taken twice. */
  readonly #taken: Uint8Array;
  #at: number;

  constructor(read: ReadText) {
    this.#read = read;
    this.#taken = new Uint8Array(read.text.length);
    this.#at = read.base;
  }

  nodes(nodes: readonly (RootContent | ElementContent)[], around: Span, isPhrasing: boolean): BodyNode[] {
    return nodes.flatMap((node): BodyNode[] => {
      const own = this.#spanOf(node);
      if (node.type === 'text') {
        // Line ends between blocks that the parser puts in.
        if (own === null && !isPhrasing && node.value.trim() === '') return [];
        const from = Math.max(around.start, Math.min(this.#at, around.end));
        return this.#leaves(node.value, own ?? { start: from, end: around.end });
      }
      if (node.type !== 'element') return [];
      // The number of a footnote and the way back are the page's.
      if ('dataFootnoteRef' in node.properties || 'dataFootnoteBackref' in node.properties) {
        const properties = propertiesOf(node.properties);
        const children = [{ type: 'text', value: wordsIn(node.children) } as const];
        return [
          {
            type: 'element',
            tagName: node.tagName,
            properties,
            children,
            ...(own && { position: stretch(own.start, own.end) }),
          },
        ];
      }
      const isLine = PHRASING.has(node.tagName) || HOLDS_LINES.has(node.tagName);
      const children = this.nodes(node.children, own ?? around, isLine);
      const { tagName } = node;
      const properties = propertiesOf(node.properties);
      return [
        { type: 'element', tagName, properties, children, ...(own && { position: stretch(own.start, own.end) }) },
      ];
    });
  }

  /** Null where the parser gives none, or one that ends before it begins; of a tag that the text breaks off in it gives the end too far. */
  #spanOf({ position }: RootContent | ElementContent): Span | null {
    const { base, text } = this.#read;
    const start = (position?.start.offset ?? Number.NaN) + base;
    const end = Math.min((position?.end.offset ?? Number.NaN) + base, text.length);
    return start <= end ? { start, end } : null;
  }

  /** Lays a value over the stretch that it was read from; what the stretch has beyond it is markup. Linear in the stretch. */
  #leaves(value: string, { start, end }: Span): Leaf[] {
    const { masked, base } = this.#read;
    const leaves: Leaf[] = [];
    let open = -1;
    let at = start;
    let index = 0;
    const close = () => {
      if (open >= 0) this.#add(leaves, open, at, null);
      open = -1;
    };
    while (index < value.length) {
      const wanted = value.charAt(index);
      const found = at < end ? masked.charAt(at - base) : '';
      const reference = found === '&' ? referenceAt(masked, at - base) : null;
      if (
        reference !== null &&
        !value.startsWith(reference.written, index) &&
        value.startsWith(reference.shown, index)
      ) {
        close();
        this.#add(leaves, at, at + reference.written.length, reference.shown);
        at += reference.written.length;
        index += reference.shown.length;
      } else if (found === wanted && found !== '') {
        if (open < 0) open = at;
        at++;
        index++;
      } else {
        close();
        const step = stepOver(value, index, masked, at - base, end - base);
        if (step === null) {
          leaves.push({ type: 'text', value: value.slice(index) });
          break;
        }
        if (step.taken > 0) this.#add(leaves, at, at + step.passed, value.slice(index, index + step.taken));
        at += step.passed;
        index += step.taken;
      }
    }
    close();
    this.#at = Math.max(this.#at, at);
    return leaves;
  }

  #add(leaves: Leaf[], start: number, end: number, shown: string | null): void {
    const value = shown ?? this.#read.text.slice(start, end);
    const isFree = !this.#taken.subarray(start, end).includes(1);
    this.#taken.fill(1, start, end);
    leaves.push({ type: 'text', value, ...(isFree && { position: stretch(start, end) }) });
  }
}

/** Elements other than those of a line that hold one: white space in them is text. */
const HOLDS_LINES: ReadonlySet<string> = new Set(
  'p h1 h2 h3 h4 h5 h6 pre td th dt dd summary figcaption caption'.split(' '),
);

/**
 * How to go on where a value and its source differ: how much of the source to pass over, and how much of the value that
 * stands for. Null where the source has nothing of the rest.
 */
function stepOver(
  value: string,
  index: number,
  source: string,
  at: number,
  end: number,
): { passed: number; taken: number } | null {
  const wanted = value.charAt(index);
  const found = source.charAt(at);
  if (at < end) {
    if (/\s/.test(wanted) && /\s/.test(found)) return betweenWords(value, index, source, at, end);
    if (wanted === '\ufffd' && found === '\0') return { passed: 1, taken: 1 };
    if (found === '\\' ? source.charAt(at + 1) === wanted : PASSED.test(found)) return { passed: 1, taken: 0 };
  }
  // Near first: what stands nowhere near is not looked for through the whole text each time.
  for (const reach of [NEAR, end - at]) {
    const within = source.slice(at, Math.min(end, at + reach));
    for (const length of LOOKED_FOR) {
      const passed = within.indexOf(value.slice(index, index + length));
      if (passed >= 0) return { passed, taken: 0 };
    }
  }
  return null;
}

/** Other white space than the source's: a line end of another kind, a tab that became spaces. */
function betweenWords(value: string, index: number, source: string, at: number, end: number) {
  const [written = ''] = /^\s+/.exec(source.slice(at, Math.min(end, at + LONGEST_SPACE))) ?? [];
  const passed = written.indexOf(value.charAt(index));
  if (passed > 0) return { passed, taken: 0 };
  const [spaces = ''] = /^\s+/.exec(value.slice(index, index + LONGEST_SPACE)) ?? [];
  return { passed: written.length, taken: spaces.length };
}

/** Signs at the beginning of quoted and indented lines, and control characters. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to pass over.
const PASSED = /[\s>\u0000-\u001f]/;
/** Letters that are sought at once: a sign may stand among them. */
const LOOKED_FOR = [16, 4, 1];
const LONGEST_SPACE = 4_000;
/** Code units. */
const NEAR = 2_000;

function wordsIn(nodes: readonly ElementContent[]): string {
  return nodes
    .map((node) => (node.type === 'text' ? node.value : node.type === 'element' ? wordsIn(node.children) : ''))
    .join('');
}

function propertiesOf(properties: Readonly<Record<string, unknown>>): Record<string, Property> {
  return Object.fromEntries(
    Object.entries(properties).filter(
      (entry): entry is [string, Property] => entry[1] !== null && entry[1] !== undefined,
    ),
  );
}
