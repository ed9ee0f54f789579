import { posix } from 'node:path';
import { chaptersOf } from '../chapters.ts';
import { isoDate } from '../dates.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, languageTag, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { Refusal } from '../refusal.ts';
import { elementsOf, parseXml, wordsOf } from '../xml.ts';
import { readZip } from '../zip.ts';
import { refuseEmpty } from './text.ts';

/** An EPUB as Markdown, its chapters in reading order under headings of the first level. */
export function readEpub(bytes: Uint8Array): Extracted {
  const files = readZip(bytes, (name) => /\.(?:x?html?|xml|opf|ncx)$/i.test(name));
  refuseProtected(files.get('META-INF/encryption.xml'));
  const place = elementsOf(parseXml(files.get('META-INF/container.xml') ?? ''), 'rootfile')[0]?.getAttribute(
    'full-path',
  );
  const source = files.get(place ?? '');
  if (!place || source === undefined) throw new Refusal('it is damaged: its list of chapters is missing');
  const book = parseXml(source);
  const items = new Map(elementsOf(book, 'item').map((item) => [item.getAttribute('id') ?? '', item]));
  const pathOf = (href: string, from = place) => posix.join(posix.dirname(from), decoded(href.replace(/#.*$/, '')));
  const names = chapterNames(
    files,
    [...items.values()].map((item) => pathOf(item.getAttribute('href') ?? '')),
    pathOf,
  );
  const parts: string[] = [];
  for (const reference of elementsOf(book, 'itemref')) {
    const item = items.get(reference.getAttribute('idref') ?? '');
    const path = pathOf(item?.getAttribute('href') ?? '');
    const html = files.get(path);
    if (html === undefined || /\bnav\b/.test(item?.getAttribute('properties') ?? '')) continue;
    const markdown = markdownFromHtml(html);
    if (markdown !== '') parts.push(underHeading(markdown, names.get(path)));
  }
  const text = `${parts.join('\n\n')}\n`;
  refuseEmpty(text);
  const { chapters, isBook } = chaptersOf(text);
  const date = elementsOf(book, 'date').find(
    (one) => !/modification|creation/.test(one.getAttribute('opf:event') ?? ''),
  );
  return {
    text,
    extension: 'md',
    facts: {
      title: oneLine(wordsOf(book, 'title')),
      byline: bylineOf(elementsOf(book, 'creator').map((one) => one.textContent)),
      published: isoDate(date?.textContent),
      language: languageTag(wordsOf(book, 'language')),
      format: 'article',
    },
    notes: ['The text was taken out of the EPUB, chapter by chapter.'],
    doubts: [],
    chapters,
    isBook,
  };
}

/** Only fonts may be scrambled; where texts are, the book is locked to a reader's account. */
function refuseProtected(encryption = ''): void {
  const locked = elementsOf(parseXml(encryption || '<none/>'), 'CipherReference').some((one) =>
    /\.x?html?$/i.test(one.getAttribute('URI') ?? ''),
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
        add(pathOf(elementsOf(point, 'content')[0]?.getAttribute('src') ?? '', path), oneLine(wordsOf(point, 'text')));
      }
    } else if (/<nav\b[^>]*epub:type\s*=\s*["']toc/i.test(source)) {
      for (const link of elementsOf(parseXml(source), 'a')) {
        add(pathOf(link.getAttribute('href') ?? '', path), oneLine(link.textContent));
      }
    }
  }
  return names;
}

/** A chapter's Markdown with its name as the one heading of the first level, and all others below it. */
function underHeading(markdown: string, name: string | undefined): string {
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

function decoded(path: string): string {
  try {
    return decodeURIComponent(path);
  } catch {
    return path;
  }
}
