import type { Report } from '../rules/report.ts';
import type { SourceFile } from '../stages.ts';

/** Decodes a file as UTF-8, a byte order mark kept (offsets count it); null, and a report, where it is not UTF-8. */
export function decodeUtf8(
  { path, bytes }: SourceFile,
  report: Report,
  rule: 'file-encoding' | 'note-encoding' = 'file-encoding',
): string | null {
  const wide = wideEncoding(bytes);
  if (wide === null) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Said below, with the place.
    }
  }
  const { line, column, byte } = wide === null ? firstBadByte(bytes) : { line: 1, column: 1, byte: bytes[0]! };
  const name = wide ?? 'WINDOWS-1252';
  report.add({
    rule,
    place: { file: path, line, column },
    message: `Unexpected byte 0x${byte.toString(16).padStart(2, '0')}, expected UTF-8 text`,
    actual: `0x${byte.toString(16).padStart(2, '0')}`,
    note: `${rule === 'note-encoding' ? 'It is left out. ' : ''}${wide === null ? 'Save' : `It is ${wide}: save`} the file as UTF-8, for example with: iconv -f ${name} -t UTF-8`,
  });
  return null;
}

/** UTF-16 by its byte order mark. */
function wideEncoding(bytes: Uint8Array): 'UTF-16LE' | 'UTF-16BE' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16LE';
  return bytes[0] === 0xfe && bytes[1] === 0xff ? 'UTF-16BE' : null;
}

/** Line, column and value of the first byte that starts no UTF-8 sequence. */
function firstBadByte(bytes: Uint8Array): { line: number; column: number; byte: number } {
  // The lossy decoder marks what it cannot read with U+FFFD; the first one that is not in the file itself is the place.
  const lossy = new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
  const encoder = new TextEncoder();
  let at = 0;
  let byteAt = 0;
  for (const character of lossy) {
    const encoded = encoder.encode(character);
    if (character === '\uFFFD' && !encoded.every((value, index) => bytes[byteAt + index] === value)) break;
    byteAt += encoded.length;
    at += character.length;
  }
  const before = lossy.slice(0, at);
  const lines = before.split(/\r\n|\n|\r/);
  return { line: lines.length, column: lines.at(-1)!.length + 1, byte: bytes[byteAt] ?? 0 };
}
