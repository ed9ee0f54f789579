/**
 * What a file is that is no text, told by the bytes it begins with, and what to do about it; null for all others.
 * `head` is the first 4,096 bytes as Latin-1.
 */
export function binaryMeaning(bytes: Uint8Array, head: string): string | null {
  if (head.startsWith('\xd0\xcf\x11\xe0')) return compoundMeaning(bytes);
  const found = SIGNATURES.find(([signature, at = 0]) => head.startsWith(signature, at));
  if (found) return found[2];
  return /^(?:\xff\xfb|\xff\xf3|ID3)/.test(head) ? SOUND : null;
}

const PICTURE = 'it is a picture: run text recognition (OCR) on it first and add the text';
const SOUND = 'it is a recording: add a transcript of it as text';
const ARCHIVE = 'it is an archive: unpack it and add the files in it';
const KINDLE = 'it is a Kindle book: convert it to EPUB first, for example with Calibre';
const PAGE_ARCHIVE = 'it is a web archive: save the page again as “Web page, HTML only”';

/** Signature, its place, meaning. */
const SIGNATURES: readonly [string, number | undefined, string][] = [
  ['\x89PNG', 0, PICTURE],
  ['\xff\xd8\xff', 0, PICTURE],
  ['GIF8', 0, PICTURE],
  ['II*\0', 0, PICTURE],
  ['MM\0*', 0, PICTURE],
  ['WEBP', 8, PICTURE],
  ['ftypheic', 4, PICTURE],
  ['ftypavif', 4, PICTURE],
  ['ftyp', 4, SOUND],
  ['OggS', 0, SOUND],
  ['RIFF', 0, SOUND],
  ['\x1aE\xdf\xa3', 0, SOUND],
  ['BOOKMOBI', 60, KINDLE],
  ['TPZ', 0, KINDLE],
  ['\x1f\x8b', 0, ARCHIVE],
  ['BZh', 0, ARCHIVE],
  ['7z\xbc\xaf', 0, ARCHIVE],
  ['Rar!', 0, ARCHIVE],
  ['\xfd7zXZ', 0, ARCHIVE],
  ['ustar', 257, ARCHIVE],
  ['PK\x05\x06', 0, 'it is an empty archive'],
  ['bplist00', 0, PAGE_ARCHIVE],
  ['%!PS', 0, 'it is PostScript: convert it to PDF'],
  ['AT&TFORM', 0, 'it is a DjVu file: convert it to PDF with its text'],
  [
    'SQLite format 3',
    0,
    'it is a database (of iMessage, Viber or another program): export what is to be read as text; iMessage for example with `imessage-exporter -f txt`',
  ],
  ['\x7fELF', 0, 'it is a program'],
  ['MZ\x90', 0, 'it is a program'],
];

/** Old Office files, and new ones that a password protects, share one container; its directory names what it holds. */
function compoundMeaning(bytes: Uint8Array): string {
  const holds = (stream: string) =>
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).includes(stream, 0, 'utf16le');
  if (holds('EncryptedPackage')) return 'it is protected by a password: open it, remove the password and save it again';
  if (holds('WordDocument')) return 'it is an old Word file (.doc): save it as .docx';
  if (holds('PowerPoint Document')) return 'it is an old PowerPoint file: save it as PDF';
  if (holds('Workbook')) return 'it is an old spreadsheet: save what is to be read as text';
  if (holds('__substg')) return 'it is an Outlook message: save its text as .txt';
  return 'it is an old Office file: save it as .docx or PDF';
}
