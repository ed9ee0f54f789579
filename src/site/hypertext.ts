/**
 * The inside of a line as data: text, and elements that hold more of it. What is text here stays text, whether it is
 * written into a page at build (`toHtml`) or set in the browser (`appendHypertext`): one rendering, two ways out.
 */
export type Hypertext = string | HypertextElement;

export interface HypertextElement {
  readonly tag: string;
  /** In the order in which they are written; an empty value is an attribute without one. */
  readonly attributes: Readonly<Record<string, string>>;
  readonly content: readonly Hypertext[];
}

export function element(
  tag: string,
  attributes: Readonly<Record<string, string>>,
  content: readonly Hypertext[],
): HypertextElement {
  return { tag, attributes, content };
}

/** Neighbours that are set alike share one element: letters typed one by one read as words. */
export function joined(content: readonly Hypertext[]): Hypertext[] {
  const found: Hypertext[] = [];
  for (const piece of content) {
    const last = found.at(-1);
    if (typeof piece === 'string') {
      if (typeof last === 'string') found[found.length - 1] = last + piece;
      else if (piece !== '') found.push(piece);
    } else if (typeof last === 'object' && JOINED.has(piece.tag) && isAlike(last, piece)) {
      found[found.length - 1] = { ...last, content: joined([...last.content, ...piece.content]) };
    } else found.push(piece);
  }
  return found;
}

/** The text alone. */
export function wordsOf(content: readonly Hypertext[]): string {
  return content.map((piece) => (typeof piece === 'string' ? piece : wordsOf(piece.content))).join('');
}

/** Without the white space at both ends. */
export function trimmed(content: readonly Hypertext[]): Hypertext[] {
  const pieces = joined(content);
  const [first] = pieces;
  if (typeof first === 'string') pieces[0] = first.trimStart();
  const last = pieces.at(-1);
  if (typeof last === 'string') pieces[pieces.length - 1] = last.trimEnd();
  return pieces.filter((piece) => piece !== '');
}

const JOINED: ReadonlySet<string> = new Set(['b', 'strong']);

function isAlike(a: HypertextElement, b: HypertextElement): boolean {
  return a.tag === b.tag && a.attributes.class === b.attributes.class;
}
