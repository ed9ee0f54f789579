import { downward } from './downward.ts';
import { withFields } from './fields.ts';
import { type DrawnPage, type Glyph, joined, lettersOf, oldTexFont } from './glyphs.ts';
import type { Library } from './library.ts';

/** What the library puts for a hyphen at the end of a line. */
const HYPHENS = new Set([0x02, 0xfffe]);
/** What the file has no letter for, or one of private use. */
const isUnknown = (code: number) => code === 0 || code === 0xfffd || (code >= 0xe000 && code <= 0xf8ff);
/** Signs for private use that stand for bullets in the fonts of Word. */
const BULLETS = new Set([0xf0b7, 0xf0a7, 0xf0d8, 0xf0fc, 0xf076, 0xf0a8]);

/** Pages of fewer signs may be scans; of as many objects is asked whether they are pictures, whose type has this number. */
const [FEW, MOST_OBJECTS, PICTURE] = [40, 1_000, 3];

/** One drawn sign before it is turned. */
interface Sign {
  readonly code: number;
  readonly object: number;
  readonly size: number;
  /** Quarters of a turn to the left. */
  readonly turn: number;
  readonly x: number;
  readonly y: number;
  readonly isApart: boolean;
  readonly box: readonly [number, number, number, number];
}

/** Reads the signs of one page after another, and counts those that cannot be told. */
export class GlyphReader {
  unmapped = 0;
  letters = 0;
  readonly #library: Library;
  readonly #place: number;

  constructor(library: Library) {
    this.#library = library;
    this.#place = library.pdfium.wasmExports.malloc(64);
  }

  page(document: number, index: number): DrawnPage {
    const library = this.#library;
    const page = withFields(library, document, index);
    if (!page) return { glyphs: [], left: 0, right: 595, bottom: 0, top: 842, pictured: 0 };
    const [left = 0, top = 0, right = 0, bottom = 0] = library.FPDF_GetPageBoundingBox(page, this.#place)
      ? this.#floats(4)
      : [];
    const text = library.FPDFText_LoadPage(page);
    const signs = downward(text ? this.#signs(text) : []);
    const texts = this.#texts(signs, text);
    const pictured = signs.length < FEW ? this.#pictured(page) / Math.abs((right - left) * (top - bottom) || 1) : 0;
    if (text) library.FPDFText_ClosePage(text);
    library.FPDF_ClosePage(page);
    const turn = mainTurn(signs);
    const [x0, y0, x1, y1] = turned([left, bottom, right, top], turn);
    const upright: Glyph[] = [];
    // What is turned otherwise (a stamp along the edge) is read apart, each way in its own direction.
    const others: Glyph[][] = [[], [], [], []];
    let before: Sign | null = null;
    for (const [at, sign] of signs.entries()) {
      const [inLeft, inBottom, inRight, inTop] = sign.box;
      const isOff = inRight < left - 1 || inLeft > right + 1 || inTop < bottom - 1 || inBottom > top + 1;
      if (isOff && right > left) continue;
      const list = sign.turn === turn ? upright : (others[sign.turn] as Glyph[]);
      const glyph = glyphOf(sign, texts[at] as string, sign.turn === turn);
      const last = list.at(-1);
      // The library gives the letters of a ligature one by one at one place.
      const isPart =
        before?.object === sign.object && before.x === sign.x && before.y === sign.y && isInk(glyph) && isInk(last);
      if (isPart && last !== undefined) list[list.length - 1] = joined(last, glyph);
      else list.push(glyph);
      before = sign;
    }
    return {
      glyphs: [...upright, ...others.flat()],
      left: x0,
      bottom: y0,
      right: x1,
      top: y1,
      pictured,
    };
  }

  /** Square points of the largest picture. */
  #pictured(page: number): number {
    const library = this.#library;
    const place = this.#place;
    let largest = 0;
    for (let at = Math.min(library.FPDFPage_CountObjects(page), MOST_OBJECTS) - 1; at >= 0; at--) {
      const object = library.FPDFPage_GetObject(page, at);
      if (library.FPDFPageObj_GetType(object) !== PICTURE) continue;
      if (!library.FPDFPageObj_GetBounds(object, place, place + 4, place + 8, place + 12)) continue;
      const [left = 0, bottom = 0, right = 0, top = 0] = this.#floats(4);
      largest = Math.max(largest, (right - left) * (top - bottom));
    }
    return largest;
  }

  #signs(text: number): Sign[] {
    const library = this.#library;
    const { pdfium } = library;
    const direct = pdfium.wasmExports;
    const count = library.FPDFText_CountChars(text);
    const signs: Sign[] = [];
    let object = 0;
    let size = 0;
    let turn = 0;
    let isApart = false;
    const place = this.#place;
    const single = place / 4;
    for (let at = 0; at < count; at++) {
      let code = direct.FPDFText_GetUnicode(text, at);
      if ((code === 0x20 || code === 0x0d || code === 0x0a) && direct.FPDFText_IsGenerated(text, at)) {
        isApart = true;
        continue;
      }
      const own = direct.FPDFText_GetTextObject(text, at);
      if (own !== object) {
        object = own;
        direct.FPDFText_GetMatrix(text, at, place);
        const [a = 1, b = 0, c = 0, d = 1] = this.#floats(4);
        size = library.FPDFText_GetFontSize(text, at) * Math.hypot(c, d);
        turn = (Math.round((2 * Math.atan2(b, a)) / Math.PI) + (size < 0 ? 6 : 4)) % 4;
        size = Math.abs(size);
      }
      if (HYPHENS.has(code)) code = 0x2d;
      if (code > 0x20) {
        this.letters++;
        if ((isUnknown(code) && !BULLETS.has(code)) || direct.FPDFText_HasUnicodeMapError(text, at)) this.unmapped++;
      }
      direct.FPDFText_GetCharOrigin(text, at, place, place + 8);
      // Memory may have moved: its views are asked for each time.
      const doubles = pdfium.HEAPF64;
      const x = doubles[single / 2] as number;
      const y = doubles[single / 2 + 1] as number;
      direct.FPDFText_GetLooseCharBox(text, at, place);
      const floats = pdfium.HEAPF32;
      const [left, top, right, bottom] = [floats[single], floats[single + 1], floats[single + 2], floats[single + 3]];
      signs.push({ code, object, size, turn, x, y, isApart, box: [left, bottom, right, top] as Sign['box'] });
      isApart = false;
    }
    return signs;
  }

  /** The letters of each sign; where a font has signs of old TeX fonts, all of its signs are read as those. */
  #texts(signs: readonly Sign[], text: number): string[] {
    const fonts = new Map<number, number>();
    const hasControls = text !== 0 && signs.some(({ code }) => code < 0x20 && code > 0);
    const codes = new Map<number, Set<number>>();
    if (hasControls) {
      for (const { code, object } of signs) {
        const font = fonts.get(object) ?? (object ? this.#library.FPDFTextObj_GetFont(object) : 0);
        fonts.set(object, font);
        const list = codes.get(font);
        if (list) list.add(code);
        else codes.set(font, new Set([code]));
      }
    }
    const tables = new Map([...codes].map(([font, list]) => [font, oldTexFont(list)]));
    return signs.map(({ code, object }) => {
      const old = tables.get(fonts.get(object) ?? -1)?.[code];
      if (old !== undefined) return old;
      if (BULLETS.has(code)) return '•';
      return isUnknown(code) ? '\ufffd' : lettersOf(code);
    });
  }

  #floats(count: number): number[] {
    const at = this.#place / 4;
    return Array.from(this.#library.pdfium.HEAPF32.subarray(at, at + count));
  }
}

/** No space: one stands where the mark before it does, which takes no room. */
function isInk(glyph: Glyph | undefined): boolean {
  return glyph !== undefined && glyph.text !== ' ';
}

/** Which way most of the signs run. */
function mainTurn(signs: readonly Sign[]): number {
  const counts = [0, 0, 0, 0];
  for (const { turn, code } of signs) if (code > 0x20) (counts[turn] as number)++;
  return counts.indexOf(Math.max(...counts));
}

/** A box (left, bottom, right, top) on a page that is turned back by so many quarters. */
function turned([left, bottom, right, top]: Sign['box'], turn: number): [number, number, number, number] {
  if (turn === 1) return [bottom, -right, top, -left];
  if (turn === 2) return [-right, -top, -left, -bottom];
  if (turn === 3) return [-top, left, -bottom, right];
  return [left, bottom, right, top];
}

function glyphOf({ x, y, size, turn, box, isApart }: Sign, words: string, isUpright: boolean): Glyph {
  const [left, , right] = turned(box, turn);
  const [, baseline] = turned([x, y, x, y], turn);
  return { text: words, left, right, y: baseline, size: size || 1, isUpright, isApart };
}
