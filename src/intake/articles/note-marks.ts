import { decodedAddress } from '../../text/decoded-address.ts';
import type { Page, PageElement } from '../discussions/elements.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';

/** A mark in the text while the rest is made Markdown: letters of no text around the number of a note, or around the mark as it is. */
const [NOTE, MARK, END] = ['\ue010', '\ue011', '\ue012'];

/**
 * Makes the marks of notes what they are, so that none sticks to the word before it: one that leads to a note on the page a
 * footnote, another a mark in brackets; raised figures of a formula stay raised. Notes leave their place, and are given by number.
 */
export function takeNotes(page: Page): Map<number, PageElement> {
  for (const one of page.querySelectorAll(NO_WORDS)) one.remove();
  const numbers = new Map<PageElement, number>();
  for (const link of [...page.querySelectorAll('a[href*="#"]')] as PageElement[]) {
    const words = (link.textContent ?? '').trim();
    if (!isMark(words) || link.closest('nav, header')) continue;
    const raised = link.closest('sup') as PageElement | null;
    const isNamed = NAMED.test(
      `${link.getAttribute('class')} ${link.getAttribute('rel')} ${link.getAttribute('role')}`,
    );
    if (!raised && !isNamed && !/^\[.+\]$/.test(words)) continue;
    const place = raised && isMark((raised.textContent ?? '').trim()) ? raised : link;
    const note = noteAt(page, link);
    if (note && !note.contains(link)) {
      const number = numbers.get(note) ?? numbers.size + 1;
      numbers.set(note, number);
      place.replaceWith(`${NOTE}${number}${END}`);
    } else place.replaceWith(marked(words));
  }
  for (const raised of [...page.querySelectorAll('sup')] as PageElement[]) {
    const words = (raised.textContent ?? '').trim();
    const before = raised.previousSibling?.textContent ?? '';
    if (isMark(words) && /[\p{L}\p{P}]{2}$/u.test(before) && !UNIT.test(before)) raised.replaceWith(marked(words));
    else if (/^[\d+−-]+$/.test(words)) raised.replaceWith([...words].map((sign) => RAISED[sign] ?? sign).join(''));
  }
  return new Map([...numbers].map(([note, number]) => [number, note]));
}

/** The Markdown with the marks as footnotes, and below it the notes that it refers to. */
export function withNotes(markdown: string, notes: ReadonlyMap<number, PageElement>, base: string | undefined): string {
  const used = new Set<number>();
  const text = markdown
    .replace(/\ue010(\d+)\ue012/g, (_, number: string) => {
      used.add(Number(number));
      return `[^${number}]`;
    })
    .replace(/\ue011([^\ue012]*)\ue012/g, '\\[$1]');
  const definitions = [...used].map((number) => {
    const note = notes.get(number)!;
    for (const back of note.querySelectorAll(BACK)) back.remove();
    const words = withoutMarks(markdownFromHtml(note.innerHTML, base)).replace(/^[\s^↑↩]+|(?:[\s^↑↩]|\ufe0e)+$/g, '');
    return `[^${number}]: ${words.replaceAll('\n', '\n    ')}`;
  });
  return definitions.length === 0 ? text : `${text.trimEnd()}\n\n${definitions.join('\n\n')}\n`;
}

/** Words without the marks of notes in them. */
export function withoutMarks(words: string): string {
  return words.replace(/[\ue010\ue011][^\ue012]*\ue012/g, '');
}

/** Takes the notes that are set as footnotes out of their place. */
export function dropNotes(notes: ReadonlyMap<number, PageElement>): void {
  for (const note of notes.values()) note.remove();
}

function marked(words: string): string {
  return `${MARK}${words.replace(/^[[(]|[\])]$/g, '')}${END}`;
}

/** "1", "[2]", "(3)", "*", "†", "a". */
function isMark(words: string): boolean {
  return /^[[(]?(?:\d{1,3}|[a-z]|[*†‡§¶]{1,3}|note \d{1,3}|nb \d{1,3})[\])]?$/.test(words);
}

function noteAt(page: Page, link: PageElement): PageElement | null {
  const [, id = ''] = /#(.+)$/.exec(link.getAttribute('href') ?? '') ?? [];
  const found = id === '' ? null : (page.getElementById(decodedAddress(id)) as PageElement | null);
  const note = (found?.closest('li, dd, p, .footnote, [role="doc-endnote"], div') ?? null) as PageElement | null;
  return note && (note.textContent ?? '').length <= LONGEST_NOTE ? note : null;
}

const LONGEST_NOTE = 4_000;
const NAMED = /footnote|endnote|noteref|\bnote\b/i;
const BACK =
  'a[rev], a[role="doc-backlink"], .mw-cite-backlink, .footnote-backref, .footnote-back, .data-footnote-backref, a[href^="#fnref"], a[href^="#cite_ref"], a[href^="#r"]';
/** What helps to edit or to link, beside headings. */
const NO_WORDS = '.mw-editsection, .headerlink, .anchorjs-link, a.anchor:empty, a.header-anchor, a.heading-link';
const UNIT = /(?:^|[\s\d])(?:[a-zµ]|[ckmdn]m|ft|in|mi|yd|kg)$/iu;
const RAISED: Readonly<Record<string, string>> = {
  '0': '⁰',
  '1': '¹',
  '2': '²',
  '3': '³',
  '4': '⁴',
  '5': '⁵',
  '6': '⁶',
  '7': '⁷',
  '8': '⁸',
  '9': '⁹',
  '+': '⁺',
  '-': '⁻',
  '−': '⁻',
};
