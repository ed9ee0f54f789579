import { DomUtils, parseDocument } from 'htmlparser2';

export type XmlDocument = ReturnType<typeof parseDocument>;
type XmlNode = XmlDocument['children'][number];
export type XmlElement = Extract<XmlNode, { readonly attribs: object }>;

/** Parses XML as far as it goes; what is not well-formed gives what could be read. */
export function parseXml(source: string): XmlDocument {
  return parseDocument(source, { xmlMode: true, decodeEntities: true });
}

/** A page of XHTML, in which `<a/>` closes itself as in HTML it never does; what is no XML, by what was not closed, is read as HTML. */
export function parseXhtml(source: string): XmlDocument {
  const tree = parseDocument(source, { xmlMode: true, decodeEntities: false });
  const depths = new Map<object | null, number>();
  const isXml = elementsOf(tree, '*').every((element) => {
    const depth = (depths.get(element.parent) ?? 0) + 1;
    depths.set(element, depth);
    return depth <= DEEPEST && !(VOID.has(element.name.toLowerCase()) && element.children.length > 0);
  });
  return isXml ? tree : parseHtml(source);
}

/** Nobody writes elements so deep: what seems to be was not closed. */
const DEEPEST = 500;

export function parseHtml(source: string): XmlDocument {
  return parseDocument(source, { decodeEntities: false });
}

/** Elements that hold nothing: where one seems to, it was not closed. */
const VOID = new Set(['br', 'hr', 'img', 'meta', 'link', 'input', 'col', 'wbr', 'source', 'area', 'base']);

/** The words of a piece of HTML. */
export function wordsOfHtml(source: string): string {
  return textOf(parseDocument(source));
}

/** A tree of `parseXhtml` or `parseHtml` as HTML. */
export function htmlOf(tree: XmlDocument): string {
  return DomUtils.getOuterHTML(tree, { xmlMode: false, encodeEntities: false });
}

/** The name of an element without its prefix. */
export function nameOf({ name }: XmlElement): string {
  return name.slice(name.indexOf(':') + 1);
}

export function childrenOf(parent: XmlDocument | XmlElement): XmlElement[] {
  return parent.children.filter(isElement);
}

/** The first child of a name; undefined where there is none. */
export function childOf(parent: XmlDocument | XmlElement | undefined, name: string): XmlElement | undefined {
  return parent && childrenOf(parent).find((child) => nameOf(child) === name);
}

/** All elements of a name in document order, whatever their prefix; of any name where that is `*`. */
export function elementsOf(parent: XmlDocument | XmlElement, name: string): XmlElement[] {
  const wanted = name.toLowerCase();
  const found: XmlElement[] = [];
  // No recursion: what was not closed may nest thousands deep.
  const open: XmlNode[] = [...parent.children].reverse();
  for (let node = open.pop(); node !== undefined; node = open.pop()) {
    if (!isElement(node)) continue;
    if (wanted === '*' || nameOf(node).toLowerCase() === wanted) found.push(node);
    for (let index = node.children.length - 1; index >= 0; index--) open.push(node.children[index] as XmlNode);
  }
  return found;
}

/** An attribute by its name, with the prefix that it has or without. */
export function attributeOf({ attribs }: XmlElement, name: string): string | undefined {
  if (attribs[name] !== undefined) return attribs[name];
  const key = Object.keys(attribs).find((one) => one.slice(one.indexOf(':') + 1) === name);
  return key === undefined ? undefined : attribs[key];
}

/** All text in an element. */
export function textOf(node: XmlDocument | XmlElement): string {
  return DomUtils.textContent(node);
}

/** Puts an element of words into the place of another. */
export function setText(element: XmlElement, words: string): void {
  const [given] = parseDocument('<span>.</span>').children as XmlElement[];
  const [text] = given?.children ?? [];
  if (given === undefined || text === undefined || !('data' in text)) return;
  text.data = words;
  DomUtils.replaceElement(element, given);
}

/** The words of the first element of a name; undefined where there is none, or where it is empty. */
export function wordsOf(parent: XmlDocument | XmlElement, name: string): string | undefined {
  const [first] = elementsOf(parent, name);
  return first === undefined ? undefined : textOf(first).trim() || undefined;
}

function isElement(node: XmlNode): node is XmlElement {
  return 'attribs' in node;
}

/** Words as they stand in HTML. */
export function escaped(words: string): string {
  return words.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}
