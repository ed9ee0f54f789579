/** Code pages by the number that a font gives its set of signs (`\fcharset`). */
const BY_CHARSET: Readonly<Record<number, number>> = {
  77: 10000,
  78: 10001,
  79: 10003,
  80: 10008,
  81: 10002,
  128: 932,
  129: 949,
  130: 1361,
  134: 936,
  136: 950,
  161: 1253,
  162: 1254,
  163: 1258,
  177: 1255,
  178: 1256,
  186: 1257,
  204: 1251,
  222: 874,
  238: 1250,
};

const LABELS: Readonly<Record<number, string>> = {
  866: 'ibm866',
  874: 'windows-874',
  932: 'shift_jis',
  936: 'gbk',
  949: 'euc-kr',
  950: 'big5',
  1361: 'euc-kr',
  10000: 'macintosh',
  10001: 'shift_jis',
  10002: 'big5',
  10003: 'euc-kr',
  10007: 'x-mac-cyrillic',
  10008: 'gbk',
  65001: 'utf-8',
};

/** Undefined where it is that of the file: a font of western letters has another where the file's has two bytes a letter. */
export function codePageOfCharset(charset: number, ofFile: number): number | undefined {
  return charset === 0 && OF_TWO_BYTES.has(ofFile) ? 1252 : BY_CHARSET[charset];
}

const OF_TWO_BYTES: ReadonlySet<number> = new Set([932, 936, 949, 950, 1361]);

/** Bytes of a code page of Windows as letters; of one that is not known as those of western Europe. */
export function decoded(bytes: readonly number[], codePage: number): string {
  const label = LABELS[codePage] ?? (codePage >= 1250 && codePage <= 1258 ? `windows-${codePage}` : 'windows-1252');
  return new TextDecoder(label).decode(Uint8Array.from(bytes));
}
