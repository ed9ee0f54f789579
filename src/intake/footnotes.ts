import { DomUtils } from 'htmlparser2';
import { decodedAddress } from '../text/decoded-address.ts';
import { attributeOf, elementsOf, nameOf, textOf, type XmlDocument, type XmlElement } from './xml.ts';

/** Elements that stand for a mark and a note until they are Markdown (`markdownFromHtml`). */
export const FOOTNOTE_MARK = 'note-mark';
export const FOOTNOTE_WORDS = 'note-words';

interface Place {
  readonly element: XmlElement;
  readonly path: string;
}

/** What a mark of a note looks like: "1", "[12]", "*", "iv". */
const MARK = /^[[(]?(?:\d{1,4}|[a-z]|[ivxl]{1,6}|[*†‡§¶]{1,3})[\])]?$/i;
const LONGEST_NOTE = 6_000;

/**
 * Finds the notes that marks in the text link to, in the same page or another, and puts each at the end of the page that has its
 * mark: as a note, no more as a link and a paragraph somewhere. A note says that it is one, or links back to its mark. Pages by
 * their paths; their trees are changed. `resolve` gives the path that a link of a page leads to.
 */
export function linkFootnotes(
  pages: ReadonlyMap<string, XmlDocument>,
  resolve: (href: string, from: string) => string,
): void {
  const places = new Map<string, Place>();
  for (const [path, page] of pages) {
    for (const element of allElements(page)) {
      const id =
        element.attribs.id ?? element.attribs['xml:id'] ?? (nameOf(element) === 'a' ? element.attribs.name : undefined);
      if (id !== undefined && !places.has(`${path}#${id}`)) places.set(`${path}#${id}`, { element, path });
    }
  }
  const placeOf = (href: string, from: string) =>
    places.get(`${resolve(href, from)}#${decodedAddress(href.slice(href.indexOf('#') + 1))}`);
  const taken = new Map<XmlElement, string>();
  let count = 0;
  for (const [path, page] of pages) {
    const notes: XmlElement[] = [];
    for (const link of elementsOf(page, 'a')) {
      const href = link.attribs.href;
      if (href === undefined || !href.includes('#') || !isMark(link) || isWithin(link, taken)) continue;
      const target = placeOf(href, path);
      const note = target && noteAround(target, link, placeOf);
      if (note === undefined) continue;
      const id = taken.get(note) ?? String(++count);
      if (!taken.has(note)) {
        taken.set(note, id);
        notes.push(note);
      }
      const { parent } = link;
      const alone =
        parent && 'attribs' in parent && nameOf(parent) === 'sup' && textOf(parent).trim() === textOf(link).trim()
          ? parent
          : link;
      const mark = textOf(link).trim();
      note.attribs['data-mark'] ??= mark;
      replace(alone, elementLike(link, FOOTNOTE_MARK, { id }));
    }
    for (const note of notes) moveNote(note, page, taken.get(note) as string);
  }
}

function isMark(link: XmlElement): boolean {
  const words = textOf(link).trim();
  return MARK.test(words) || (isCalled(link, /\bnoteref\b|doc-noteref/) && words.length <= 12);
}

function isCalled(element: XmlElement, what: RegExp): boolean {
  return what.test(`${attributeOf(element, 'epub:type') ?? ''} ${element.attribs.role ?? ''}`);
}

const NOTE = /\b(?:footnote|endnote|rearnote|note)\b|doc-(?:footnote|endnote)/;
const BLOCKS = new Set(['p', 'li', 'aside', 'div', 'dd', 'section', 'td']);

/** The block that holds the target of a mark, where it is a note. */
function noteAround(
  { element, path }: Place,
  link: XmlElement,
  placeOf: (href: string, from: string) => Place | undefined,
): XmlElement | undefined {
  let note: XmlElement = element;
  for (let up: XmlElement | undefined = element; up; up = elementAbove(up)) {
    note = up;
    if (isCalled(up, NOTE) || BLOCKS.has(nameOf(up))) break;
  }
  const above = elementAbove(note);
  // A list's item, or what says that it is a note, holds all paragraphs of it.
  if (above && (nameOf(above) === 'li' || isCalled(above, NOTE)) && !isCalled(note, NOTE)) note = above;
  if (!BLOCKS.has(nameOf(note)) && !isCalled(note, NOTE)) return undefined;
  const words = textOf(note);
  if (words.length > LONGEST_NOTE || isInside(link, note) || words.replace(/[^\p{L}]/gu, '').length === 0)
    return undefined;
  if (isCalled(note, NOTE)) return note;
  const isBack = elementsOf(note, 'a').some((back) => {
    const place = back.attribs.href?.includes('#') ? placeOf(back.attribs.href, path)?.element : undefined;
    return (
      place !== undefined &&
      (place === link || isInside(link, place) || isInside(place, link)) &&
      !isInside(place, note)
    );
  });
  return isBack ? note : undefined;
}

/** To the end of the page that has its mark, without its own number and the way back. */
function moveNote(note: XmlElement, page: XmlDocument, id: string): void {
  const mark = note.attribs['data-mark'] ?? '';
  for (const back of elementsOf(note, 'a')) {
    const words = textOf(back).trim();
    if (
      back.attribs.href?.includes('#') &&
      (MARK.test(words) || /^[^\p{L}]*$/u.test(words) || /^(?:back|return)/i.test(words))
    )
      remove(back);
  }
  const [first] = DomUtils.find(
    (node) => 'data' in node && node.type === 'text' && node.data.trim() !== '',
    note.children,
    true,
    1,
  );
  const number = mark.replace(/[^\p{L}\p{N}*†‡§¶]/gu, '').replace(/[*]/g, '\\*');
  if (first && 'data' in first)
    first.data = first.data.replace(new RegExp(`^\\s*(?:[[(]?${number}[\\])]?[.:)]?\\s+|[.:)]\\s*)`, 'i'), '');
  const list = elementAbove(note);
  remove(note);
  if (list && textOf(list).trim() === '') remove(list);
  const words = elementLike(note, FOOTNOTE_WORDS, { id });
  for (const child of [...note.children]) DomUtils.appendChild(words, child);
  const body = elementsOf(page, 'body')[0];
  DomUtils.appendChild((body ?? page) as XmlElement, words);
}

function elementLike(like: XmlElement, name: string, attribs: Record<string, string>): XmlElement {
  const made = like.cloneNode(false) as XmlElement;
  made.name = name;
  made.attribs = attribs;
  made.children = [];
  return made;
}

const remove = (element: XmlElement) => DomUtils.removeElement(element);
const replace = (element: XmlElement, by: XmlElement) => DomUtils.replaceElement(element, by);

function allElements(page: XmlDocument): XmlElement[] {
  return DomUtils.find((node) => 'attribs' in node, page.children, true, Number.POSITIVE_INFINITY) as XmlElement[];
}

function elementAbove({ parent }: XmlElement): XmlElement | undefined {
  return parent && 'attribs' in parent ? parent : undefined;
}

function isInside(element: XmlElement, outer: XmlElement): boolean {
  for (let up: XmlElement | undefined = element; up; up = elementAbove(up)) if (up === outer) return true;
  return false;
}

function isWithin(element: XmlElement, notes: ReadonlyMap<XmlElement, string>): boolean {
  for (let up: XmlElement | undefined = element; up; up = elementAbove(up)) if (notes.has(up)) return true;
  return false;
}
