import { chaptersOf } from '../chapters.ts';
import { MarkdownMarks } from '../chats/markdown-marks.ts';
import { isoDate } from '../dates.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, oneLine } from '../facts.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { openDocumentHtml } from '../odf/html.ts';
import { officeFacts } from '../office-facts.ts';
import { Refusal } from '../refusal.ts';
import { underTitle } from '../top-lines.ts';
import { childOf, elementsOf, parseXml, wordsOf } from '../xml.ts';
import { latexOfXml } from '../xml-math.ts';
import { readZip } from '../zip.ts';
import { refuseEmpty } from './text.ts';

/** A text or slides of LibreOffice and its like (OpenDocument) as Markdown: headings, lists, tables, notes, what is to be said below a slide. */
export function readOpenDocument(bytes: Uint8Array): Extracted {
  const files = readZip(bytes, (name) => /^(?:(?:[^/]+\/)?content|styles|meta|META-INF\/manifest)\.xml$/.test(name));
  if (/encryption-data/.test(files.get('META-INF/manifest.xml') ?? '')) {
    throw new Refusal('it is protected by a password: open it, save it without one, and add that');
  }
  const content = parseXml(files.get('content.xml') ?? '');
  const [body] = elementsOf(content, 'body');
  const whole = childOf(body, 'text') ?? childOf(body, 'presentation');
  if (whole === undefined)
    throw new Refusal('it is damaged, or neither a text nor slides: open it, save it again, and add that');
  const marks = new MarkdownMarks();
  const html = openDocumentHtml(whole, [content, parseXml(files.get('styles.xml') ?? '')], (place) => {
    const object = parseXml(files.get(`${place.replace(/^\.\//, '')}/content.xml`) ?? '');
    const [math] = elementsOf(object, 'math');
    return math ? marks.keep(`$${latexOfXml(math)}$`) : (elementsOf(object, 'chart')[1] ?? null);
  });
  const markdown = marks.fill(markdownFromHtml(html));
  refuseEmpty(markdown);
  const meta = parseXml(files.get('meta.xml') ?? '');
  const { title, text } = underTitle(markdown, oneLine(wordsOf(meta, 'title')));
  const own = officeFacts(markdown, {
    author: bylineOf([wordsOf(meta, 'initial-creator') ?? wordsOf(meta, 'creator')]),
    made: isoDate(wordsOf(meta, 'creation-date')),
  });
  const comments = elementsOf(whole, 'annotation').length;
  const { chapters, isBook } = chaptersOf(text);
  return {
    text,
    extension: 'md',
    facts: { title, ...own.facts, format: 'article' },
    notes: [
      'The text was taken out of the OpenDocument file.',
      ...own.notes,
      ...(comments > 0
        ? [`${comments === 1 ? 'One comment' : `${comments} comments`} in its margin were left out.`]
        : []),
    ],
    doubts: [],
    chapters,
    isBook,
  };
}
