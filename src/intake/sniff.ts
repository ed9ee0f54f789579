import { isChatArchive } from './chats/archive-files.ts';
import { NoDocument, Refusal } from './refusal.ts';
import { binaryMeaning } from './signatures.ts';
import { listZip } from './zip.ts';

export const SOURCE_KINDS = [
  'text',
  'markdown',
  'html',
  'pdf',
  'docx',
  'epub',
  'chat',
  'archive',
  'transcript',
  'mail',
  'pptx',
  'odf',
  'rtf',
  'notebook',
  'org',
] as const;
/** What a file is read as; `chat` is a chat program's own export as JSON, `archive` one as ZIP. */
export type SourceKind = (typeof SOURCE_KINDS)[number];

/**
 * What a file is, by its bytes first and by its name only among texts: a PDF that is called `.txt` is a PDF. Throws a
 * refusal that says what to do for what is no document, or one that cannot be read.
 */
export function sniff(bytes: Uint8Array, name: string): SourceKind {
  if (bytes.length === 0) throw new Refusal('it is empty');
  const head = latin(bytes.subarray(0, 4_096));
  if (/^[\s\0]{0,1024}%PDF-/.test(head) || head.slice(0, 1_024).includes('%PDF-1.')) return 'pdf';
  if (head.startsWith('PK\u0003\u0004')) return archiveKind(bytes, head);
  if (head.startsWith('{\\rtf')) return 'rtf';
  const meaning = binaryMeaning(bytes, head);
  if (meaning !== null) throw new Refusal(meaning);
  return textKind(bytes, head, extensionOf(name));
}

/** Lower-case letters after the last dot; empty where there are none. */
export function extensionOf(name: string): string {
  return /[^/.]\.([a-z0-9_]{1,12})$/i.exec(name)?.[1]?.toLowerCase() ?? '';
}

function archiveKind(bytes: Uint8Array, head: string): SourceKind {
  if (head.slice(30, 80).startsWith('mimetypeapplication/epub+zip')) return 'epub';
  const listed = listZip(bytes);
  const names = new Set(listed);
  if (names.has('[Content_Types].xml') && listed.some((name) => /^word\/document\d*\.xml$/.test(name))) return 'docx';
  if (names.has('META-INF/container.xml')) return 'epub';
  if (names.has('xl/workbook.xml')) throw new Refusal('it is a spreadsheet: save what is to be read as text');
  if (names.has('ppt/presentation.xml')) return 'pptx';
  if (names.has('content.xml')) return openDocumentKind(head);
  if (isChatArchive(names)) return 'archive';
  throw new Refusal('it is a ZIP archive: unpack it and add the files in it');
}

/** Its kind stands first in it, as it does in an EPUB. */
function openDocumentKind(head: string): SourceKind {
  const [, type = 'text'] = /opendocument\.([a-z]+)/.exec(head) ?? [];
  if (type === 'text' || type === 'presentation') return 'odf';
  throw new Refusal(`it is an OpenDocument ${type}: save what is to be read as text, or as PDF`);
}

function textKind(bytes: Uint8Array, head: string, extension: string): SourceKind {
  const letters = head.replaceAll('\0', '');
  const isWide = letters.length < 0.7 * head.length || /^(?:\xff\xfe|\xfe\xff)/.test(head);
  if (!isWide && isBinary(bytes))
    throw new Refusal(extension === 'backup' ? BACKUP : 'it is not a text: its bytes are no letters');
  const start = letters.replace(/^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)/, '').trimStart();
  if (/^(?:<\?xml[^>]*>\s*)?(?:<!--[\s\S]{0,2000}?-->\s*)*<(?:!doctype\s+html|html)\b/i.test(start)) return 'html';
  if (/^<\?xml\b/.test(start)) throw /<smses\b/.test(start) ? new Refusal(MESSAGES) : new NoDocument(DATA);
  const isLetter = /^(?:eml|mbo?x)$/.test(extension);
  if (
    (isLetter ? SAVED : /^MIME-Version:|^From: <Saved by /im).test(start.slice(0, 300)) &&
    /multipart\/related/i.test(start)
  ) {
    throw new Refusal('it is a web archive (MHTML): save the page again as “Web page, HTML only”');
  }
  if (TRANSCRIPT.test(start)) return 'transcript';
  if (isLetter || LETTER.test(start)) return 'mail';
  if (/^\{/.test(start) && (extension === 'ipynb' || /"nbformat"\s*:/.test(latin(bytes.subarray(-500)))))
    return 'notebook';
  if (extension === 'json' || (/^[[{]/.test(start) && isJsonOnly(extension))) return 'chat';
  const meaning = NOT_PROSE.get(extension);
  if (meaning !== undefined) throw meaning === DATA ? new NoDocument(meaning) : new Refusal(meaning);
  if (/^(?:html?|xhtml)$/.test(extension)) return /<[a-z!/]/i.test(letters) ? 'html' : 'text';
  if (extension === 'org') return 'org';
  return /^(?:md|markdown|mdown|mkd|mdx)$/.test(extension) ? 'markdown' : 'text';
}

const isJsonOnly = (extension: string) => extension === 'ndjson' || extension === 'jsonl';

/** By a browser, which calls some of its archives letters. */
const SAVED = /^From: <Saved by /im;
/** WebVTT, or SubRip: a number, then from when to when. */
const TRANSCRIPT = /^(?:WEBVTT(?:\s|$)|\d{1,6}\s*\n\d{1,3}:\d{2}:\d{2}[,.]\d{1,3} *-->)/;
/** The line before each letter of a mailbox, or the lines at the head of one that has been on its way. */
const LETTER =
  /^(?:From \S+ .{10,60}\r?\n[\w-]+: |(?:Return-Path|Delivered-To|Received|X-[\w-]+|Message-ID): \S.*\r?\n(?:[\w-]+: |[ \t]))/i;

const BACKUP =
  'it is a locked backup (of Signal?): export the chats from Signal on a computer as text, for example with `sigexport`, and add those';
const MESSAGES =
  'it is a backup of text messages (XML), which is not read: save the conversation that is meant as .txt';
const DATA = 'it is data, not prose: save what is to be read as .txt or .md';
const NOT_PROSE: ReadonlyMap<string, string> = new Map(
  Object.entries({
    csv: DATA,
    tsv: DATA,
    xml: DATA,
    yaml: DATA,
    yml: DATA,
    tex: 'it is LaTeX: convert it to Markdown first, for example with: pandoc -s -o paper.md paper.tex; or add its PDF',
  }),
);

/** NUL bytes, or many control characters. */
function isBinary(bytes: Uint8Array): boolean {
  const sample = bytes.subarray(0, 64 * 1024);
  let controls = 0;
  for (const byte of sample) if (byte < 9 || (byte > 13 && byte < 32 && byte !== 27)) controls++;
  return controls > 0.02 * sample.length;
}

function latin(bytes: Uint8Array): string {
  let text = '';
  for (const byte of bytes) text += String.fromCharCode(byte);
  return text;
}
