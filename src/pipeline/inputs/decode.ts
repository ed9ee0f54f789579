import { pointsOf } from '../../text/points.ts';
import { notUtf8 } from '../rules/file-encoding.ts';
import type { Report } from '../rules/report.ts';
import type { SourceFile } from '../stages.ts';

/**
 * Decodes a file as UTF-8, a byte order mark kept (offsets count it); null, and a report, where it is not UTF-8.
 *
 * @param finding what is then reported
 */
export function decodeUtf8({ path, bytes }: SourceFile, report: Report, finding = notUtf8): string | null {
  const wide = wideEncoding(bytes);
  if (wide === null) {
    try {
      return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
    } catch {
      // Reported below, with the place.
    }
  }
  const { line, column, byte } = wide === null ? firstBadByte(bytes) : { line: 1, column: 1, byte: bytes[0]! };
  report.add(finding({ file: path, line, column }, byte, wide));
  return null;
}

/** The byte order of UTF-16, where a mark tells it; else null. */
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
  return { ...pointsOf(lossy)(at), byte: bytes[byteAt] ?? 0 };
}
