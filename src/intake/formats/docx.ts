import mammoth from 'mammoth';
import { detectFormat } from '../../pipeline/documents/readers/detect.ts';
import { chaptersOf } from '../chapters.ts';
import { MarkdownMarks } from '../chats/markdown-marks.ts';
import { isoDate } from '../dates.ts';
import { doubt } from '../doubt.ts';
import type { Extracted } from '../extracted.ts';
import { bylineOf, oneLine } from '../facts.ts';
import { linkFootnotes } from '../footnotes.ts';
import { markdownFromHtml } from '../markdown-from-html.ts';
import { officeFacts } from '../office-facts.ts';
import { Refusal } from '../refusal.ts';
import { underTitle } from '../top-lines.ts';
import { transcriptIn } from '../transcripts/spoken.ts';
import { htmlOf, parseHtml, parseXml, wordsOf } from '../xml.ts';
import { readZip } from '../zip.ts';
import { markWord, PARTS } from './docx-parts.ts';
import { refuseEmpty } from './text.ts';

/** Titles are headings; what stands for a picture is left out. */
const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Subtitle'] => p:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
];

/**
 * A Word document as Markdown: headings, lists, tables, quotations, formulas, notes, and the comments of its margin as notes.
 * Changes that were tracked are as accepted. What Teams and others write down of a meeting is read as that.
 */
export async function readWord(bytes: Uint8Array): Promise<Extracted> {
  // Read first for its limits: what unpacks to too much is refused before the library sees it.
  const parts = readZip(bytes, (name) => PARTS.test(name));
  const marks = new MarkdownMarks();
  const marked = markWord(bytes, marks);
  const { value: html } = await convert(marked.bytes);
  const tree = parseHtml(html);
  linkFootnotes(new Map([['', tree]]), () => '');
  const body = marks.fill(markdownFromHtml(htmlOf(tree)));
  const markdown = [body, ...marked.notes].join('\n\n');
  const isFolded = /<w:altChunk\b/.test(parts.get('word/document.xml') ?? '');
  if (isFolded && !/\S/.test(markdown)) throw new Refusal(`its text ${FOLDED}`);
  refuseEmpty(markdown);
  const spoken = transcriptIn(markdown, 'markdown');
  if (spoken !== null) return spoken;
  const core = parseXml(parts.get('docProps/core.xml') ?? '<none/>');
  const { title, text } = underTitle(markdown, oneLine(wordsOf(core, 'title')));
  const own = officeFacts(body, {
    author: bylineOf((wordsOf(core, 'creator') ?? '').split(/;|,(?= ?\p{Lu}\p{L}+ )/u)),
    made: isoDate(wordsOf(core, 'created')),
  });
  const notes = [...own.notes];
  if (marked.comments > 0)
    notes.push(
      `${marked.comments === 1 ? 'One comment of its margin is a note' : `${marked.comments} comments of its margin are notes`} below the text.`,
    );
  if (marked.formulas > 0)
    notes.push(`${marked.formulas === 1 ? 'One formula was' : `${marked.formulas} formulas were`} written as TeX.`);
  const { chapters, isBook } = chaptersOf(text);
  return {
    text,
    extension: 'md',
    facts: { title, ...own.facts, format: detectFormat(markdown, 'a.md') },
    notes: ['The text was taken out of the Word file.', ...notes],
    doubts: isFolded ? [doubt('text', `A part of its text ${FOLDED}.`)] : [],
    chapters,
    isBook,
  };
}

/** `w:altChunk`: programs that make Word files out of web pages leave it to Word to take those in. */
const FOLDED = 'is a file of its own within the file, which Word alone unfolds: open it there, save it, and add that';

async function convert(bytes: Uint8Array): Promise<{ value: string }> {
  try {
    return await mammoth.convertToHtml({ buffer: Buffer.from(bytes) }, {
      styleMap: STYLES,
      convertImage: mammoth.images.imgElement(async () => ({ src: '' })),
      externalFileAccess: false,
    } as Parameters<typeof mammoth.convertToHtml>[1]);
  } catch {
    throw new Refusal('it is damaged: open it, save it again as .docx, and add that');
  }
}
