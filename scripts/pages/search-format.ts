/**
 * The files of Pagefind 1.5 as they are in CBOR (RFC 8949) after a signature: as much of them as it takes to put two indexes into
 * one. A word is `[stem, pages, [[form, pages], …]]`, its pages `[[number, places, places in metadata], …]`, each number less the
 * last; places in metadata are told apart by `-1 - field`.
 */

export const SIGNATURE = Buffer.from('pagefind_dcd');

/** Where a word stands, page by page, as stretches of bytes: `rest` is what follows the number of the page. */
export interface Postings {
  readonly page: number[];
  readonly rest: Buffer[];
  /** How many places, and one, as Pagefind counts the length of a chunk. */
  readonly size: number[];
}

export interface Word {
  readonly stem: Buffer;
  readonly postings: Postings;
  readonly forms: readonly { readonly form: Buffer; readonly postings: Postings }[];
}

export interface Meta {
  readonly version: string;
  readonly pages: readonly (readonly [hash: string, words: number])[];
  readonly chunks: readonly (readonly [from: string, to: string, hash: string])[];
  readonly filters: readonly (readonly [name: string, hash: string])[];
  readonly sorts: readonly unknown[];
  readonly fields: readonly string[];
}

/** Pages by number for each value of a filter. */
export type Filter = readonly [name: string, values: readonly (readonly [value: string, pages: readonly number[]])[]];

type Value = number | string | readonly Value[];

/** Throws where the format is another. */
export function readMeta(bytes: Buffer): Meta {
  const [version, pages, chunks, filters, sorts, fields] = readValue(bytes) as unknown as [
    Meta['version'],
    Meta['pages'],
    Meta['chunks'],
    Meta['filters'],
    Meta['sorts'],
    Meta['fields'],
  ];
  if (!fields.every((one) => typeof one === 'string')) throw unexpected();
  return { version, pages, chunks, filters, sorts, fields };
}

export function metaBytes({ version, pages, chunks, filters, sorts, fields }: Meta): Buffer {
  return valueBytes([version, pages, chunks, filters, sorts as Value[], fields]);
}

export function readValue(bytes: Buffer): Value {
  return valueAt(bytes, bodyOf(bytes))[0];
}

export function valueBytes(value: Value): Buffer {
  const pieces: Buffer[] = [SIGNATURE];
  putValue(value, pieces);
  return Buffer.concat(pieces);
}

/** The words of a chunk, in their order. */
export function readWords(bytes: Buffer): Word[] {
  const [, first] = head(bytes, bodyOf(bytes));
  const [count, start] = head(bytes, first);
  const words: Word[] = [];
  let at = start;
  for (let index = 0; index < count; index++) {
    [, at] = head(bytes, at);
    const [stem, pages] = textAt(bytes, at);
    const [postings, variants] = postingsAt(bytes, pages);
    const [many, next] = head(bytes, variants);
    const forms: Word['forms'][number][] = [];
    at = next;
    for (let form = 0; form < many; form++) {
      const [, inside] = head(bytes, at);
      const [text, own] = textAt(bytes, inside);
      const [found, end] = postingsAt(bytes, own);
      forms.push({ form: text, postings: found });
      at = end;
    }
    words.push({ stem, postings, forms });
  }
  return words;
}

export function chunkBytes(words: readonly Word[]): Buffer {
  const pieces: Buffer[] = [SIGNATURE, headBytes(ARRAY, 1), headBytes(ARRAY, words.length)];
  for (const { stem, postings, forms } of words) {
    pieces.push(headBytes(ARRAY, 3), headBytes(TEXT, stem.length), stem);
    putPostings(postings, pieces);
    pieces.push(headBytes(ARRAY, forms.length));
    for (const one of forms) {
      pieces.push(headBytes(ARRAY, 2), headBytes(TEXT, one.form.length), one.form);
      putPostings(one.postings, pieces);
    }
  }
  return Buffer.concat(pieces);
}

/** `rest` with the fields of the metadata numbered anew. */
export function withFields(rest: Buffer, numberOf: (field: number) => number): Buffer {
  const [places, next] = valueAt(rest, 0);
  const [inMeta] = valueAt(rest, next);
  const pieces: Buffer[] = [];
  putValue(places, pieces);
  putValue(
    (inMeta as readonly number[]).map((one) => (one < 0 ? -1 - numberOf(-1 - one) : one)),
    pieces,
  );
  return Buffer.concat(pieces);
}

const [WHOLE_NUMBER, NEGATIVE, TEXT, ARRAY] = [0, 1, 3, 4];

function postingsAt(bytes: Buffer, place: number): [Postings, number] {
  const [count, first] = head(bytes, place);
  const postings: Postings = { page: [], rest: [], size: [] };
  let at = first;
  let page = 0;
  for (let index = 0; index < count; index++) {
    const [, inside] = head(bytes, at);
    const [step, rest] = head(bytes, inside);
    page += step;
    const [places, afterPlaces] = head(bytes, rest);
    const meta = skipNumbers(bytes, afterPlaces, places);
    const [inMeta, afterMeta] = head(bytes, meta);
    at = skipNumbers(bytes, afterMeta, inMeta);
    postings.page.push(page);
    postings.rest.push(bytes.subarray(rest, at));
    postings.size.push(places + inMeta + 1);
  }
  return [postings, at];
}

function putPostings({ page, rest }: Postings, pieces: Buffer[]): void {
  pieces.push(headBytes(ARRAY, page.length));
  let last = 0;
  for (const [index, number] of page.entries()) {
    pieces.push(THREE, headBytes(WHOLE_NUMBER, number - last), rest[index]!);
    last = number;
  }
}

/** Whole numbers of either sign: the first byte of each says how long it is. */
function skipNumbers(bytes: Buffer, place: number, count: number): number {
  let at = place;
  for (let index = 0; index < count; index++) {
    const byte = bytes[at]!;
    const short = byte & 31;
    if (byte >> 5 > NEGATIVE || short > 26) throw unexpected();
    at += short < 24 ? 1 : 1 + (1 << (short - 24));
  }
  return at;
}

function textAt(bytes: Buffer, place: number): [Buffer, number] {
  const [length, start] = head(bytes, place);
  if (bytes[place]! >> 5 !== TEXT) throw unexpected();
  return [bytes.subarray(start, start + length), start + length];
}

function valueAt(bytes: Buffer, place: number): [Value, number] {
  const [argument, next] = head(bytes, place);
  const type = bytes[place]! >> 5;
  if (type === WHOLE_NUMBER) return [argument, next];
  if (type === NEGATIVE) return [-1 - argument, next];
  if (type === TEXT) return [bytes.toString('utf8', next, next + argument), next + argument];
  if (type !== ARRAY) throw unexpected();
  const values: Value[] = [];
  let at = next;
  for (let index = 0; index < argument; index++) {
    const [value, end] = valueAt(bytes, at);
    values.push(value);
    at = end;
  }
  return [values, at];
}

function putValue(value: Value, pieces: Buffer[]): void {
  if (typeof value === 'number')
    pieces.push(value < 0 ? headBytes(NEGATIVE, -1 - value) : headBytes(WHOLE_NUMBER, value));
  else if (typeof value === 'string') {
    const text = Buffer.from(value);
    pieces.push(headBytes(TEXT, text.length), text);
  } else {
    pieces.push(headBytes(ARRAY, value.length));
    for (const one of value) putValue(one, pieces);
  }
}

/** The argument of an item, and where what follows its head begins. */
function head(bytes: Buffer, place: number): [argument: number, next: number] {
  const short = (bytes[place] ?? 0) & 31;
  if (short < 24) return [short, place + 1];
  const length = 1 << (short - 24);
  if (length > 4) throw unexpected();
  return [bytes.readUIntBE(place + 1, length), place + 1 + length];
}

/** In as few bytes as it takes. */
function headBytes(type: number, argument: number): Buffer {
  const known = argument < 24 ? SHORT[type * 32 + argument] : undefined;
  if (known) return known;
  const length = argument < 256 ? 1 : argument < 65_536 ? 2 : 4;
  const bytes = Buffer.allocUnsafe(1 + length);
  bytes[0] = (type << 5) | (23 + (length === 4 ? 3 : length));
  bytes.writeUIntBE(argument, 1, length);
  return bytes;
}

const SHORT = Array.from({ length: 8 * 32 }, (_, byte) => Buffer.from([byte]));
const THREE = SHORT[ARRAY * 32 + 3]!;

function bodyOf(bytes: Buffer): number {
  if (!bytes.subarray(0, SIGNATURE.length).equals(SIGNATURE)) throw unexpected();
  return SIGNATURE.length;
}

function unexpected(): Error {
  return new Error('the search index has an unexpected format');
}
