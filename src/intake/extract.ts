import type { Collection, Extracted } from './extracted.ts';
import type { SourceKind } from './sniff.ts';

/** What a file gives: a document, or several. */
export type Taken = Extracted | Collection;

/**
 * Takes the text out of a file of a kind. Each format's file, and the library behind it, is loaded when the first of its
 * kind comes. To add a format: its name in `SOURCE_KINDS`, how it is told in `sniff`, its file here.
 *
 * @throws Refusal where the file cannot be read, with what to do about it
 */
const EXTRACTORS: Readonly<Record<SourceKind, () => Promise<(bytes: Uint8Array) => Taken | Promise<Taken>>>> = {
  text: async () => (await import('./formats/text.ts')).readText,
  markdown: async () => (await import('./formats/markdown.ts')).readMarkdownFile,
  html: async () => (await import('./formats/html.ts')).readPage,
  pdf: async () => (await import('./formats/pdf.ts')).readPdf,
  docx: async () => (await import('./formats/docx.ts')).readWord,
  epub: async () => (await import('./formats/epub.ts')).readEpub,
  chat: async () => (await import('./formats/chat-export.ts')).readChatExport,
  archive: async () => (await import('./formats/chat-archive.ts')).readChatArchive,
  transcript: async () => (await import('./formats/transcript.ts')).readTranscript,
  mail: async () => (await import('./formats/mail.ts')).readMail,
  pptx: async () => (await import('./formats/pptx.ts')).readSlides,
  rtf: async () => (await import('./formats/rtf.ts')).readRtf,
  odf: async () => (await import('./formats/odf.ts')).readOpenDocument,
  org: async () => (await import('./formats/org.ts')).readOrg,
  notebook: async () => (await import('./formats/notebook.ts')).readNotebook,
};

export async function extract(kind: SourceKind, bytes: Uint8Array): Promise<Taken> {
  const read = await EXTRACTORS[kind]();
  return read(bytes);
}
