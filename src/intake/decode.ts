import { Refusal } from './refusal.ts';

export interface Decoded {
  readonly text: string;
  /** As a reader calls it: `UTF-8`, `UTF-16`, `Windows-1252`, `UTF-8 mixed with Windows-1252`, or what the file declares. */
  readonly encoding: string;
}

/** Above this share of letters outside ASCII a text is not in a Western European language. */
const MOST_FOREIGN = 0.3;

/**
 * Decodes a text. A byte order mark goes first, then UTF-8 where the bytes are that, then what the file declares (the
 * `charset` of a page), then Windows-1252 byte by byte among what is UTF-8. Throws a refusal where no guess is good.
 */
export function decodeText(bytes: Uint8Array, declared: string | null = null): Decoded {
  const decoded = decodeAs(bytes, declared);
  // Four bytes a letter, read by two or by one.
  if ((decoded.text.match(/\0/g)?.length ?? 0) > MOST_NUL * decoded.text.length)
    throw new Refusal('it looks like UTF-32: save it as UTF-8, for example with: iconv -f UTF-32 -t UTF-8');
  return decoded;
}
const MOST_NUL = 0.4;

function decodeAs(bytes: Uint8Array, declared: string | null): Decoded {
  const wide = wideEncoding(bytes);
  if (wide !== null) {
    const text = new TextDecoder(wide).decode(bytes);
    if (text.includes('\ufffd')) throw new Refusal('it looks like UTF-16 but is cut off or damaged');
    return { text, encoding: 'UTF-16' };
  }
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), encoding: 'UTF-8' };
  } catch {
    return decodeLegacy(bytes, declared);
  }
}

function decodeLegacy(bytes: Uint8Array, declared: string | null): Decoded {
  if (declared !== null && !/^utf-?8$/i.test(declared)) {
    try {
      const text = new TextDecoder(declared, { fatal: true }).decode(bytes);
      return { text, encoding: declared };
    } catch {
      // An unknown name, or not what it says: guess as for all others.
    }
  }
  const { text, isMixed } = decodeMixed(bytes);
  const letters = text.match(/\p{L}/gu)?.length ?? 0;
  const foreign = text.match(/[\u0080-\u00ff\u0192\u0160\u0161\u017d\u017e\u0152\u0153\u0178]/g)?.length ?? 0;
  if (!isMixed && foreign > MOST_FOREIGN * letters) {
    throw new Refusal(
      'its encoding cannot be told: save it as UTF-8, for example with: iconv -f WINDOWS-1251 -t UTF-8',
    );
  }
  return { text, encoding: isMixed ? 'UTF-8 mixed with Windows-1252' : 'Windows-1252' };
}

/** Reads what is UTF-8 as that, and every other byte as Windows-1252. */
function decodeMixed(bytes: Uint8Array): { text: string; isMixed: boolean } {
  const windows = new TextDecoder('windows-1252');
  const pieces: string[] = [];
  let isMixed = false;
  let from = 0;
  const flush = (to: number) => {
    if (to > from) pieces.push(new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(from, to)));
  };
  for (let at = 0; at < bytes.length; ) {
    const length = sequenceLength(bytes, at);
    if (length === 0) {
      flush(at);
      pieces.push(windows.decode(bytes.subarray(at, at + 1)));
      from = at + 1;
    } else if (length > 1) isMixed = true;
    at += length || 1;
  }
  flush(bytes.length);
  return { text: pieces.join(''), isMixed };
}

/** Bytes of the UTF-8 sequence that begins here; 0 where none does. */
function sequenceLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] as number;
  if (first < 0x80) return 1;
  const length = first >= 0xf0 ? 4 : first >= 0xe0 ? 3 : 2;
  if (first < 0xc2 || first > 0xf4) return 0;
  for (let next = at + 1; next < at + length; next++) if (((bytes[next] ?? 0) & 0xc0) !== 0x80) return 0;
  // Overlong forms, surrogates and what is beyond Unicode.
  const second = bytes[at + 1] as number;
  const isWrong =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return isWrong ? 0 : length;
}

/** UTF-16 by its mark, or by the NUL bytes that Latin letters leave in it. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  const sample = bytes.subarray(0, 2_000);
  const nul = [0, 0];
  sample.forEach((byte, at) => {
    if (byte === 0) nul[at % 2] = (nul[at % 2] as number) + 1;
  });
  const half = sample.length / 2;
  const [even = 0, odd = 0] = nul;
  if (half >= 4 && odd > 0.4 * half && even < 0.05 * half) return 'utf-16le';
  if (half >= 4 && even > 0.4 * half && odd < 0.05 * half) return 'utf-16be';
  return null;
}
