import { posix } from 'node:path';
import { decodedAddress } from '../../text/decoded-address.ts';
import { chaptersOf } from '../chapters.ts';
import { MarkdownMarks } from '../chats/markdown-marks.ts';
import { isoDate } from '../dates.ts';
import { type Doubt, doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, languageTag, oneLine } from '../facts.ts';
import { linkFootnotes } from '../footnotes.ts';
import { markdownFromHtml, refuseDeep } from '../markdown-from-html.ts';
import { nameKey } from '../names.ts';
import { Refusal } from '../refusal.ts';
import {
  attributeOf,
  elementsOf,
  htmlOf,
  parseXhtml,
  parseXml,
  setText,
  textOf,
  wordsOf,
  type XmlDocument,
  type XmlElement,
} from '../xml.ts';
import { latexOfXml } from '../xml-math.ts';
import { readZip } from '../zip.ts';
import { refuseEmpty } from './text.ts';

/** An EPUB as Markdown, its chapters in reading order under headings of the first level, its notes as notes. */
export function readEpub(bytes: Uint8Array): Extracted {
  const files = readZip(bytes, (name) => /\.(?:x?html?|xml|opf|ncx|svg)$/i.test(name));
  refuseProtected(files.get('META-INF/encryption.xml'));
  const [root] = elementsOf(parseXml(files.get('META-INF/container.xml') ?? ''), 'rootfile');
  const place = nameIn(files, (root && attributeOf(root, 'full-path')) ?? '');
  const source = files.get(place);
  if (source === undefined) throw new Refusal('it is damaged: its list of chapters is missing');
  const book = parseXml(source);
  const items = new Map(elementsOf(book, 'item').map((item) => [attributeOf(item, 'id') ?? '', item]));
  const pathOf = (href: string, from = place) => {
    const path = href.replace(/#.*$/, '');
    return path === '' ? from : nameIn(files, posix.join(posix.dirname(from), path));
  };
  const names = chapterNames(
    files,
    [...items.values()].map((item) => pathOf(attributeOf(item, 'href') ?? '')),
    pathOf,
  );
  const pages = new Map<string, XmlDocument>();
  let missing = 0;
  for (const reference of elementsOf(book, 'itemref')) {
    const item = items.get(attributeOf(reference, 'idref') ?? '');
    if (item === undefined || /\bnav\b/.test(attributeOf(item, 'properties') ?? '')) continue;
    const path = pathOf(attributeOf(item, 'href') ?? '');
    const page = files.get(path);
    if (page !== undefined) {
      refuseDeep(page.replace(CLOSED_AT_ONCE, ''));
      if (!pages.has(path)) pages.set(path, parseXhtml(page));
    } else if (/html/.test(attributeOf(item, 'media-type') ?? 'html')) missing++;
  }
  linkFootnotes(pages, pathOf);
  const marks = new MarkdownMarks();
  for (const page of pages.values()) {
    markFormulas(page, marks);
    for (const drawing of elementsOf(page, 'svg')) setText(drawing, wordsDrawn(drawing));
  }
  const parts = [...pages].flatMap(([path, page]) => {
    const markdown = marks.fill(markdownFromHtml(htmlOf(page)));
    return markdown.replace(/^#.*$/gm, '').trim() === '' && !names.has(path)
      ? []
      : [underHeading(markdown, names.get(path))];
  });
  const text = `${parts.join('\n\n')}\n`;
  refuseEmpty(text);
  const { chapters, isBook } = chaptersOf(text);
  const date = elementsOf(book, 'date').find(
    (one) => !/modification|creation/.test(attributeOf(one, 'opf:event') ?? ''),
  );
  const doubts: Doubt[] = [];
  if (missing > 0)
    doubts.push(
      doubt('text', `${missing} of its chapters ${missing === 1 ? 'is' : 'are'} not in the file: get it again.`),
    );
  return {
    text,
    extension: 'md',
    facts: {
      title: oneLine(wordsOf(book, 'title')),
      byline: bylineOf(elementsOf(book, 'creator').map((one) => textOf(one))),
      published: isoDate(date && textOf(date)),
      language: languageTag(wordsOf(book, 'language')),
      format: 'article',
    },
    notes: ['The text was taken out of the EPUB, chapter by chapter.'],
    doubts,
    chapters,
    isBook,
  };
}

/** `<a id="page_7"/>`: a page of a book is XML, in which that holds nothing, where HTML would leave it open. */
const CLOSED_AT_ONCE = /<[a-z](?:[^<>"']|"[^"]*"|'[^']*')*\/>/gi;

/** Puts the TeX of a formula into its place: what the file gives, else what its MathML says. */
function markFormulas(page: XmlDocument, marks: MarkdownMarks): void {
  for (const math of elementsOf(page, 'math')) {
    const source = elementsOf(math, 'annotation').find((one) => /tex/i.test(attributeOf(one, 'encoding') ?? ''));
    const given = (source ? textOf(source) : (attributeOf(math, 'alttext') ?? '')).trim().replace(/^\$+|\$+$/g, '');
    const tex = given === '' || given.includes('\n\n') ? latexOfXml(math, (text) => textOf(parseXml(text))) : given;
    const isBlock = attributeOf(math, 'display') === 'block';
    if (tex !== '') setText(math, marks.keep(isBlock ? `$$${tex}$$` : `$${tex}$`));
  }
}

/** A page may be drawn as a whole, its lines with it. */
function wordsDrawn(drawing: XmlElement): string {
  return elementsOf(drawing, 'text')
    .map((line) => textOf(line).replace(/\s+/g, ' ').trim())
    .filter(Boolean)
    .join(' ');
}

/** Only fonts may be scrambled; where texts are, the book is locked to a reader's account. */
function refuseProtected(encryption = ''): void {
  const locked = elementsOf(parseXml(encryption || '<none/>'), 'CipherReference').some((one) =>
    /\.x?html?$/i.test(attributeOf(one, 'URI') ?? ''),
  );
  if (locked) throw new Refusal('it is protected (DRM): add a copy without protection');
}

/** Names of the chapters, by the path of their file, from the table of contents in either of its forms. */
function chapterNames(
  files: ReadonlyMap<string, string>,
  paths: readonly string[],
  pathOf: (href: string, from: string) => string,
): ReadonlyMap<string, string> {
  const names = new Map<string, string>();
  const add = (path: string, name: string | undefined) => {
    if (name !== undefined && !names.has(path)) names.set(path, name);
  };
  for (const path of paths) {
    const source = files.get(path);
    if (source === undefined) continue;
    if (/\.ncx$/i.test(path)) {
      for (const point of elementsOf(parseXml(source), 'navPoint')) {
        add(
          pathOf(attributeOf(elementsOf(point, 'content')[0] ?? point, 'src') ?? '', path),
          oneLine(wordsOf(point, 'text')),
        );
      }
    } else if (/<nav\b[^>]*epub:type\s*=\s*["']toc/i.test(source)) {
      for (const link of elementsOf(parseXml(source), 'a')) {
        add(pathOf(attributeOf(link, 'href') ?? '', path), oneLine(textOf(link)));
      }
    }
  }
  return names;
}

/** A chapter's Markdown with its name as the one heading of the first level, and all others below it. */
function underHeading(whole: string, name: string | undefined): string {
  const markdown = whole.replace(TWO_HEADINGS, '$1 $2: $3\n');
  const levels = [...markdown.matchAll(/^(#{1,6}) /gm)].map(([, signs = '']) => signs.length);
  const top = Math.min(...levels);
  const first = /^#{1,6} (.*)\n?/.exec(markdown);
  const isTitled = first !== null && levels.filter((level) => level === top).length === 1 && levels[0] === top;
  const title = isTitled ? first[1] : name;
  if (title === undefined) return markdown.replace(/^#{1,5} /gm, '#$&');
  const rest = isTitled ? markdown.slice(first[0].length) : markdown;
  const shift = Number.isFinite(top) ? (isTitled ? 1 - top : 2 - top) : 0;
  const shifted = rest.replace(
    /^(#{1,6}) /gm,
    (_, signs: string) => `${'#'.repeat(Math.min(6, Math.max(2, signs.length + shift)))} `,
  );
  return `# ${title}\n\n${shifted.trim()}`;
}

/** "Chapter 1" and its name, one heading below the other of the same level. */
const TWO_HEADINGS = /^(#{1,6}) (.{1,40}[^.:!?—\n])\n+\1 (.+)\n/;

/** The name of a file in the archive that a link means: written as it is, or with signs encoded, in one case or the other. */
function nameIn(files: ReadonlyMap<string, string>, path: string): string {
  const plain = decodedAddress(path);
  if (files.has(path)) return path;
  if (files.has(plain)) return plain;
  const key = nameKey(plain);
  for (const name of files.keys()) if (nameKey(decodedAddress(name)) === key) return name;
  return plain;
}
