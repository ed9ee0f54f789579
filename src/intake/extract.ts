import type { Extracted } from './extracted.ts';
import type { SourceKind } from './sniff.ts';

/**
 * Takes the text out of a file of a kind. Each format's file, and the library behind it, is loaded when the first of its
 * kind comes. To add a format: its name in `SOURCE_KINDS`, how it is told in `sniff`, its file here.
 *
 * @throws Refusal where the file cannot be read, with what to do about it
 */
const EXTRACTORS: Readonly<Record<SourceKind, () => Promise<(bytes: Uint8Array) => Extracted | Promise<Extracted>>>> = {
  text: async () => (await import('./formats/text.ts')).readText,
  markdown: async () => (await import('./formats/markdown.ts')).readMarkdownFile,
  html: async () => (await import('./formats/html.ts')).readPage,
  pdf: async () => (await import('./formats/pdf.ts')).readPdf,
  docx: async () => (await import('./formats/docx.ts')).readWord,
  epub: async () => (await import('./formats/epub.ts')).readEpub,
  chat: async () => (await import('./formats/chat-export.ts')).readChatExport,
};

export async function extract(kind: SourceKind, bytes: Uint8Array): Promise<Extracted> {
  const read = await EXTRACTORS[kind]();
  return read(bytes);
}
