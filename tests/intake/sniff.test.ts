import { describe, expect, it } from 'vitest';
import { isoDate } from '../../src/intake/dates.ts';
import { decodeText } from '../../src/intake/decode.ts';
import { idOf, nameKey, safeStem } from '../../src/intake/names.ts';
import { sniff } from '../../src/intake/sniff.ts';
import { topLineFacts } from '../../src/intake/top-lines.ts';
import { docx, epub, pdf, zip } from './made-files.ts';

const bytes = (text: string) => Uint8Array.from(text, (letter) => letter.charCodeAt(0));
const wide = (text: string, mark = '') => new Uint8Array(Buffer.from(mark + text, 'utf16le'));

describe('what a file is', () => {
  it.each<[string, string, Uint8Array, string]>([
    ['a PDF called .txt', 'a.txt', pdf([['Words']]), 'pdf'],
    ['a Word file called .pdf', 'a.pdf', docx(['Words']), 'docx'],
    ['an EPUB called .zip', 'a.zip', epub([]), 'epub'],
    ['a page called .md', 'a.md', bytes('<!-- x -->\n<!DOCTYPE html><p>Words'), 'html'],
    ['a page of XHTML', 'a', bytes('<?xml version="1.0"?>\n<html xmlns="x">'), 'html'],
    ['text called .html', 'a.html', bytes('Words & words'), 'text'],
    ['a piece of HTML', 'a.html', bytes('<p>Words</p>'), 'html'],
    ['Markdown', 'a.markdown', bytes('# Words'), 'markdown'],
    ['text without a name', 'LICENSE', bytes('Words'), 'text'],
    ['UTF-16', 'a.txt', wide('Some words', '\ufeff'), 'text'],
    ['UTF-16 without a mark', 'a.txt', wide('Some words'), 'text'],
    ['a letter with pictures', 'a.eml', bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), 'mail'],
    ['rich text', 'a.doc', bytes('{\\rtf1 Words}'), 'rtf'],
    ['JSON', 'result.json', bytes('{}'), 'chat'],
  ])('%s', (_, name, content, kind) => {
    expect(sniff(content, name)).toBe(kind);
  });

  it.each<[string, string, Uint8Array, RegExp]>([
    ['nothing', 'a.txt', new Uint8Array(), /empty/],
    ['a picture', 'a.txt', bytes('\x89PNG\r\n\x1a\n\0\0\0'), /picture[\s\S]*OCR/],
    [
      'an old Word file',
      'a.docx',
      Buffer.concat([bytes('\xd0\xcf\x11\xe0'), wide('WordDocument')]),
      /\.doc\)[\s\S]*save it as \.docx/,
    ],
    [
      'an encrypted Word file',
      'a.docx',
      Buffer.concat([bytes('\xd0\xcf\x11\xe0'), wide('EncryptedPackage')]),
      /password/,
    ],
    ['an archive', 'a.zip', zip({ 'a.txt': 'Words', 'b.txt': 'Words' }), /unpack/],
    ['a spreadsheet', 'a.docx', zip({ 'xl/workbook.xml': '' }), /spreadsheet/],
    ['an archive that is cut off', 'a.docx', docx(['Words']).subarray(0, 200), /cut off/],
    ['a Kindle book', 'a.mobi', bytes(`${'x'.repeat(60)}BOOKMOBI`), /EPUB/],
    [
      'bytes that mean nothing',
      'a.txt',
      Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256),
      /no letters/,
    ],
    [
      'a locked backup of Signal',
      'signal-2024.backup',
      Uint8Array.from({ length: 500 }, (_, index) => (index * 7919) % 256),
      /Signal[\s\S]*as text/,
    ],
    ['the database of iMessage', 'chat.db', bytes('SQLite format 3\0'), /iMessage[\s\S]*as text/],
    ['a backup of text messages', 'sms.xml', bytes('<?xml version="1.0"?>\n<smses count="1"/>'), /as \.txt/],
    ['XML of a program', 'a.rels', bytes('<?xml version="1.0"?>\n<Relationships/>'), /data/],
    ['a web archive', 'a.mht', bytes('MIME-Version: 1.0\nContent-Type: multipart/related'), /HTML only/],
  ])('%s is refused with what to do', (_, name, content, message) => {
    expect(() => sniff(content, name)).toThrow(message);
  });
});

describe('encodings', () => {
  it.each<[string, Uint8Array, string, string]>([
    ['UTF-8', new TextEncoder().encode('Zoë “x”'), 'Zoë “x”', 'UTF-8'],
    ['a mark is kept', new TextEncoder().encode('\ufeffZoë'), '\ufeffZoë', 'UTF-8'],
    ['UTF-16', wide('Zoë', '\ufeff'), 'Zoë', 'UTF-16'],
    ['UTF-16 the other way round', new Uint8Array(Buffer.from(wide('Zoë', '\ufeff')).swap16()), 'Zoë', 'UTF-16'],
    ['UTF-16 without a mark', wide('Some words'), 'Some words', 'UTF-16'],
    ['Windows-1252', bytes('Zo\xeb has \x93words\x94 to say'), 'Zoë has “words” to say', 'Windows-1252'],
    [
      'a mixture',
      Buffer.concat([new TextEncoder().encode('Zoë and '), bytes('Zo\xeb')]),
      'Zoë and Zoë',
      'UTF-8 mixed with Windows-1252',
    ],
    ['overlong forms are no UTF-8', bytes('some words \xc0\xaf'), 'some words À¯', 'Windows-1252'],
  ])('%s', (_, content, text, encoding) => {
    expect(decodeText(content)).toEqual({ text, encoding });
  });

  it('what is declared goes before a guess', () => {
    expect(decodeText(bytes('\xcf\xf0\xe8\xe2\xe5\xf2'), 'windows-1251').text).toBe('Привет');
  });

  it.each([
    ['Cyrillic letters in one byte each', bytes('\xcf\xf0\xe8\xe2\xe5\xf2 \xec\xe8\xf0')],
    ['UTF-16 that is cut off', new Uint8Array([0xff, 0xfe, 0x3d, 0xd8])],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x5a, 0, 0, 0, 0x77, 0, 0, 0])],
    ['UTF-32 the other way round', new Uint8Array([0, 0, 0xfe, 0xff, 0, 0, 0, 0x5a, 0, 0, 0, 0x77])],
  ])('%s are not guessed', (_, content) => {
    expect(() => decodeText(content)).toThrow(/encoding|UTF-16|UTF-32/);
  });
});

describe('names', () => {
  it.each([
    ['Paper', 'Paper'],
    ['  .hidden', 'hidden'],
    ['a/b\\c:d*e?f"g<h>i|j', 'a b c d e f g h i j'],
    ['ends with stops...', 'ends with stops'],
    ['CON', 'CON-document'],
    ['README', 'README-document'],
    ['Zoe\u0308', 'Zoë'],
    ['a\u202eb\u0000c', 'a b c'],
    ['...', 'document'],
    ['논문', '논문'],
  ])('%j is safe as %j', (name, safe) => {
    expect(safeStem(name)).toBe(safe);
  });

  it.each([
    ['Attention Is All You Need', 'attention-is-all-you-need'],
    ['Zoë’s notes', 'zoe-s-notes'],
    ['논문', 'document'],
    ['aux', 'aux-document'],
    ['x'.repeat(200), 'x'.repeat(80)],
  ])('the id of %j is %j', (name, id) => {
    expect(idOf(name)).toBe(id);
  });

  it('case and Unicode form make no other name', () => {
    expect(nameKey('ZOË.txt')).toBe(nameKey('zoe\u0308.TXT'));
  });
});

describe('dates', () => {
  it.each([
    ['2025-03-01T10:00:00Z', '2025-03-01'],
    ['20250301', '2025-03-01'],
    ['March 3, 2025', '2025-03-03'],
    ['Mon, 3rd Mar. 2025', '2025-03-03'],
    ['May 2024', '2024-05'],
    ['2024', '2024'],
    ['2024-13-01', undefined],
    ['03/04/2025', undefined],
    ['soon', undefined],
  ])('%s is %s', (words, date) => {
    expect(isoDate(words)).toBe(date);
  });
});

describe('what lines near the top say', () => {
  it.each<[string, object]>([
    ['On Models\n\nBy Ada Poe\n\nMarch 3, 2025\n\nWords.', { byline: 'Ada Poe', published: '2025-03-03' }],
    ['# On Models\n\n*By Ada Poe, 4 May 2021*\n\nWords.', { byline: 'Ada Poe', published: '2021-05-04' }],
    [
      '# On Models\n\nAda Poe , Tom Reed, Eve Lund and Carl Doe\n\nWords.',
      { byline: 'Ada Poe, Tom Reed, Eve Lund and Carl Doe' },
    ],
    ['# On Models\n\nOil, Tar and Coal\n\nWords.', {}],
    ['By 2026 all models will be small.', {}],
    ['By Monday, all had left.', {}],
    ['By Ada Poe, who wrote it in a week.', {}],
    [`${'Words.\n'.repeat(9)}By Ada Poe`, {}],
  ])('%j', (text, expected) => {
    expect(topLineFacts(text)).toEqual({ byline: undefined, published: undefined, ...expected });
  });
});
