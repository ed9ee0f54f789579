/**
 * The body of a document, whatever its format: a tree of HTML elements as hast has it (unified's syntax tree), of which each
 * piece of text says where it stands in the seed. Offsets are UTF-16 code units.
 */
export interface Body {
  readonly type: 'root';
  readonly children: readonly BodyNode[];
}

export type BodyNode = Leaf | BodyElement;

/**
 * A piece of text. With a position it is what the seed has there, letter by letter, or what that stretch stands for (`&` for
 * `&amp;`); without one it is shown, but no words of the document (the number of a footnote).
 */
export interface Leaf {
  readonly type: 'text';
  readonly value: string;
  readonly position?: Stretch | undefined;
}

export interface BodyElement {
  readonly type: 'element';
  readonly tagName: string;
  /** By hast's names: `className`, `ariaLabel`, `dataLink`. */
  readonly properties: Readonly<Record<string, Property>>;
  readonly children: readonly BodyNode[];
  readonly position?: Stretch | undefined;
}

export type Property = string | number | boolean | readonly (string | number)[];

/** unist's position, of which only the offsets are kept. */
export interface Stretch {
  readonly start: { readonly offset: number };
  readonly end: { readonly offset: number };
}

/**
 * A line of text of a body (a paragraph, a heading, a cell of a table): what sentences are cut from. `level` is a heading's,
 * else 0.
 */
export interface Block {
  readonly kind: 'heading' | 'text' | 'item' | 'code';
  readonly level: number;
  readonly start: number;
  readonly end: number;
}

/** A line that the format itself adds: shown, but nobody's words. */
export interface Furniture {
  readonly kind: 'byline' | 'label' | 'counter';
  readonly start: number;
  readonly end: number;
}

/** Elements that stand within a line of text; all others part lines. */
export const PHRASING: ReadonlySet<string> = new Set(
  (
    'a abbr b bdi bdo br cite code data del dfn em i img input ins kbd label mark q rp rt ruby s samp small span strike strong sub ' +
    'sup time tt u var wbr'
  ).split(' '),
);

/** A place in the seed as unist has it. */
export function stretch(start: number, end: number): Stretch {
  return { start: { offset: start }, end: { offset: end } };
}

/** The class names of an element. */
export function classesOf({ properties }: BodyElement): readonly string[] {
  return Array.isArray(properties.className) ? properties.className.map(String) : [];
}
