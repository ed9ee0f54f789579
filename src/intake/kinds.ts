import { MOST_BYTES } from '../pipeline/rules/unreadable-file.ts';
import { Refusal } from './refusal.ts';
import type { SourceKind } from './sniff.ts';

interface Kind {
  /** As a sentence names it: "It is called .txt but is a PDF." */
  readonly name: string;
  /** Extension of an original of this kind; null where it is that of its seed. */
  readonly extension: string | null;
  /** Other extensions that files of this kind rightly have. */
  readonly also: RegExp;
  /** Larger files are refused. */
  readonly megabytes: number;
}

/** The build reads no longer seeds. */
const SEED = MOST_BYTES / 1024 / 1024;

/** A PDF is mostly pictures and fonts; a page is kept in memory several times. */
export const KINDS: Readonly<Record<SourceKind, Kind>> = {
  text: { name: 'plain text', extension: null, also: /^(?!pdf|docx?|epub|html?)/, megabytes: SEED },
  markdown: { name: 'Markdown', extension: null, also: /./, megabytes: SEED },
  html: { name: 'a web page', extension: 'html', also: /^x?html?$/, megabytes: 32 },
  pdf: { name: 'a PDF', extension: 'pdf', also: /^pdf$/, megabytes: 150 },
  docx: { name: 'a Word file', extension: 'docx', also: /^doc[xm]$/, megabytes: 150 },
  epub: { name: 'an EPUB', extension: 'epub', also: /^epub$/, megabytes: 150 },
  chat: { name: 'JSON', extension: 'json', also: /^(?:json[l]?|ndjson)$/, megabytes: 200 },
  archive: { name: 'the export of a chat program', extension: 'zip', also: /^zip$/, megabytes: 200 },
  transcript: { name: 'a transcript with times', extension: 'vtt', also: /^(?:vtt|srt|txt)$/, megabytes: 32 },
  mail: { name: 'mail', extension: 'mbox', also: /^(?:eml|mbo?x|txt)$/, megabytes: 200 },
  pptx: { name: 'a PowerPoint file', extension: 'pptx', also: /^pp[ts][xm]$/, megabytes: 150 },
  odf: { name: 'an OpenDocument file', extension: 'odt', also: /^f?od[tp]$/, megabytes: 150 },
  rtf: { name: 'a rich text file', extension: 'rtf', also: /^rtf$/, megabytes: 64 },
  org: { name: 'an Org text', extension: 'org', also: /^org$/, megabytes: 32 },
  notebook: { name: 'a notebook', extension: 'ipynb', also: /^ipynb$/, megabytes: 64 },
};

export const MOST_MEGABYTES = Math.max(...Object.values(KINDS).map(({ megabytes }) => megabytes));

/** Throws a refusal for a text that is longer than the seeds that the build reads. */
export function limitText(text: Uint8Array): void {
  limitSize(text.length, SEED);
}

/** Throws a refusal for a file of more bytes than are read. */
export function limitSize(bytes: number, megabytes: number): void {
  const size = bytes / 1024 / 1024;
  if (size > megabytes) {
    throw new Refusal(`it has ${Math.ceil(size)} MB, at most ${megabytes} MB are read: part it into several files`);
  }
}
