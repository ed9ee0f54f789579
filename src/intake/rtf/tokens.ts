/** A piece of an RTF file: a brace, a control word with its number, or a byte of text. */
export type Token =
  | { readonly kind: 'open' }
  | { readonly kind: 'close' }
  | { readonly kind: 'word'; readonly name: string; readonly value: number | undefined }
  | { readonly kind: 'byte'; readonly value: number };

const [OPEN, CLOSE, BACKSLASH, NEWLINE, RETURN, SPACE, QUOTE] = [0x7b, 0x7d, 0x5c, 0x0a, 0x0d, 0x20, 0x27];

/** The tokens of an RTF file (Rich Text Format 1.9); signs behind a backslash are words of one sign. */
export function* tokensOf(bytes: Uint8Array): Generator<Token> {
  for (let at = 0; at < bytes.length; ) {
    const byte = bytes[at++] as number;
    if (byte === OPEN) yield { kind: 'open' };
    else if (byte === CLOSE) yield { kind: 'close' };
    else if (byte === NEWLINE || byte === RETURN || byte === 0) continue;
    else if (byte !== BACKSLASH) yield { kind: 'byte', value: byte };
    else if (bytes[at] === QUOTE) {
      const value = Number.parseInt(String.fromCharCode(bytes[at + 1] ?? 0, bytes[at + 2] ?? 0), 16);
      at += 3;
      if (!Number.isNaN(value)) yield { kind: 'byte', value };
    } else if (!isLetter(bytes[at])) {
      const sign = String.fromCharCode(bytes[at++] ?? SPACE);
      // A line that ends behind a backslash ends a paragraph.
      yield { kind: 'word', name: sign === '\n' || sign === '\r' ? 'par' : sign, value: undefined };
    } else {
      let end = at;
      while (isLetter(bytes[end])) end++;
      const name = latin(bytes, at, end);
      at = end;
      if (bytes[end] === 0x2d) end++;
      while ((bytes[end] ?? 0) >= 0x30 && (bytes[end] ?? 0) <= 0x39) end++;
      const digits = latin(bytes, at, end);
      const value = /\d/.test(digits) ? Number(digits) : undefined;
      if (value !== undefined) at = end;
      if (bytes[at] === SPACE) at++;
      // What follows is so many bytes of a picture.
      if (name === 'bin') at += Math.max(0, value ?? 0);
      else yield { kind: 'word', name, value };
    }
  }
}

function isLetter(byte: number | undefined): boolean {
  return byte !== undefined && ((byte >= 0x61 && byte <= 0x7a) || (byte >= 0x41 && byte <= 0x5a));
}

function latin(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(from, Math.min(to, from + 40)));
}
