import { CONTINUES, classOf, foldCharacter, foldSegment, IGNORED } from './normalise.ts';
import { countLeading, type HiddenSpan } from './span.ts';

/**
 * A text as it is compared, with the way back to the text as it stands. `text` is the folded string; its code unit `i`
 * comes from `[start(i), end(i))` of the original (UTF-16 code units, always whole characters), so
 * `original.slice(start(i), end(j - 1))` is what `text.slice(i, j)` stands for, with nothing ignored at its edges.
 */
export interface FoldedText {
  readonly original: string;
  readonly text: string;
  start(index: number): number;
  end(index: number): number;
}

export interface FoldOptions {
  /** Keep upper and lower case apart; all else is folded. */
  readonly keepCase?: boolean;
}

/**
 * Folds a text for comparison: NFKC, full case folding without a locale, every run of white space to one space, every
 * kind of dash to `-`, of double quote to `"`, of single quote, apostrophe and prime to `'`; default ignorable
 * characters (soft hyphen, zero-width, variation selectors, bidi controls) are dropped. `hidden` spans (markup) count as
 * absent, but a hidden `<br>` is white space, and what stands for other characters is those. Folding what is folded changes nothing.
 *
 * One segment is normalised at a time, a character and the marks that compose with it (Unicode Standard Annex 15, stable
 * code points), which is what makes the offsets exact.
 */
export function fold(original: string, hidden: readonly HiddenSpan[] = [], options: FoldOptions = {}): FoldedText {
  const keepCase = options.keepCase === true;
  if (hidden.length === 0 && !NOT_PLAIN.test(original)) {
    return identity(original, keepCase ? original : original.toLowerCase());
  }
  const output = new Output(original);
  const gaps = hidden.filter((span) => span.end > span.start).sort((a, b) => a.start - b.start);

  // The segment not yet put out: one code point as long as `several` is empty.
  let from = 0;
  let to = 0;
  let codePoint = -1;
  let several = '';
  const flush = () => {
    if (several !== '') output.push(foldSegment(several, keepCase), from, to);
    else if (codePoint >= 0) output.push(foldCharacter(codePoint, keepCase), from, to);
    several = '';
    codePoint = -1;
  };

  let gap = 0;
  let position = 0;
  while (position < original.length) {
    const next = gaps[gap];
    if (next !== undefined && next.start <= position) {
      gap++;
      if (next.end <= position) continue;
      if (HIDDEN_BREAK.test(original.slice(next.start, next.end))) {
        flush();
        output.push(' ', position, next.end);
      } else if (next.shown !== undefined) {
        flush();
        output.push(foldSegment(next.shown, keepCase), position, next.end);
      }
      position = next.end;
      continue;
    }
    let code = original.charCodeAt(position);
    // ASCII before ASCII, most of most texts: nothing can compose.
    if (code < 0x80 && position + 1 !== next?.start && !(original.charCodeAt(position + 1) >= 0x80)) {
      flush();
      output.pushUnit((keepCase ? casedAscii : caselessAscii)[code] as number, position, position + 1);
      position++;
      continue;
    }
    if (code >= 0xd800) code = original.codePointAt(position) as number;
    const end = position + (code > 0xffff ? 2 : 1);
    const kind = code < 0x80 ? 0 : classOf(code);
    if (
      kind === CONTINUES &&
      codePoint >= 0 &&
      to - from < LONGEST_SEGMENT &&
      foldCharacter(codePoint, keepCase) !== ' '
    ) {
      several = (several || String.fromCodePoint(codePoint)) + String.fromCodePoint(code);
      to = end;
    } else if (kind !== IGNORED) {
      flush();
      codePoint = code;
      from = position;
      to = end;
    }
    position = end;
  }
  flush();
  return output.finish();
}

/** The `text` of {@link fold} alone, several times as fast where all that is not hidden is ASCII. */
export function foldedText(original: string, hidden: readonly HiddenSpan[] = [], options: FoldOptions = {}): string {
  let shown = '';
  let from = 0;
  for (const { start, end, shown: standsFor } of [...hidden].sort((a, b) => a.start - b.start)) {
    if (end <= from) continue;
    if (standsFor !== undefined || HIDDEN_BREAK.test(original.slice(start, end)))
      return fold(original, hidden, options).text;
    shown += original.slice(from, Math.max(start, from));
    from = end;
  }
  shown += original.slice(from);
  if (!ASCII.test(shown)) return fold(original, hidden, options).text;
  const spaced = shown.replace(ASCII_SPACES, ' ');
  return options.keepCase === true ? spaced : spaced.toLowerCase();
}

/** What folds otherwise than by case: all but printable ASCII, a backtick, and runs of white space. */
const NOT_PLAIN = /[^ -_a-~]| {2}/;
/** ASCII white space and what stands for itself: no backtick and no control character. */
const ASCII = /^[\t-\r -_a-~]*$/;
const ASCII_SPACES = /[\t-\r ]+/g;
const HIDDEN_BREAK = /^<br\b/i;
const SPACE = 0x20;
/** Code units of a character with its marks. No writing has so many: Unicode's own format for streams (UAX 15) cuts at thirty. */
const LONGEST_SEGMENT = 64;

function identity(original: string, text: string): FoldedText {
  return { original, text, start: (index) => index, end: (index) => index + 1 };
}

const casedAscii = asciiFolded(true);
const caselessAscii = asciiFolded(false);

function asciiFolded(keepCase: boolean): Uint8Array {
  return Uint8Array.from({ length: 0x80 }, (_, code) => foldCharacter(code, keepCase).charCodeAt(0));
}

/** What a text folds to so far: its code units, and where they come from as pieces that stand there as they stand here. */
class Output {
  readonly #original: string;
  #length = 0;
  #units: Uint16Array;
  /** Of each piece the first code unit here, its place in the original, and the end of that of its last one. */
  readonly #at: number[] = [];
  readonly #starts: number[] = [];
  readonly #ends: number[] = [];
  /** Whether the last piece goes on where the original does. */
  #goesOn = false;

  constructor(original: string) {
    this.#original = original;
    this.#units = original.length <= scratch.length ? scratch : new Uint16Array(original.length + 16);
  }

  push(folded: string, start: number, end: number): void {
    for (let index = 0; index < folded.length; index++) {
      const unit = folded.charCodeAt(index);
      // A character that folds to a space and more ("¨") is no part of the white space before it.
      const isMerged = unit === SPACE && folded.length > 1 && this.#units[this.#length - 1] === SPACE;
      if (!isMerged) this.pushUnit(unit, start, end);
    }
  }

  pushUnit(unit: number, start: number, end: number): void {
    const at = this.#length;
    const last = this.#at.length - 1;
    if (unit === SPACE && at > 0 && this.#units[at - 1] === SPACE) {
      this.#stretch(end);
      return;
    }
    if (at === this.#units.length) this.#grow();
    this.#units[at] = unit;
    this.#length = at + 1;
    const isOne = end === start + 1;
    if (isOne && this.#goesOn && this.#ends[last] === start) this.#ends[last] = end;
    else {
      this.#at.push(at);
      this.#starts.push(start);
      this.#ends.push(end);
    }
    this.#goesOn = isOne;
  }

  finish(): FoldedText {
    const text = textOf(this.#units.subarray(0, this.#length));
    return new Pieces(this.#original, text, this.#at, this.#starts, this.#ends);
  }

  /** White space that grows at the end stands alone: any other piece is as long here as there. */
  #stretch(end: number): void {
    const last = this.#at.length - 1;
    if (this.#at[last] !== this.#length - 1) {
      const start = this.#ends[last]! - 1;
      this.#ends[last] = start;
      this.#at.push(this.#length - 1);
      this.#starts.push(start);
      this.#ends.push(end);
    } else this.#ends[last] = end;
    this.#goesOn = false;
  }

  #grow(): void {
    const units = new Uint16Array(this.#units.length * 2);
    units.set(this.#units);
    this.#units = units;
  }
}

/** A folded text by its pieces. It is mostly read from left to right: the piece that was asked for last is asked first. */
class Pieces implements FoldedText {
  readonly original: string;
  readonly text: string;
  readonly #at: readonly number[];
  readonly #starts: readonly number[];
  readonly #ends: readonly number[];
  #last = 0;

  constructor(
    original: string,
    text: string,
    at: readonly number[],
    starts: readonly number[],
    ends: readonly number[],
  ) {
    this.original = original;
    this.text = text;
    this.#at = at;
    this.#starts = starts;
    this.#ends = ends;
  }

  start(index: number): number {
    const piece = this.#pieceOf(index);
    return this.#starts[piece]! + index - this.#at[piece]!;
  }

  end(index: number): number {
    const piece = this.#pieceOf(index);
    const isLast = index + 1 === (this.#at[piece + 1] ?? this.text.length);
    return isLast ? this.#ends[piece]! : this.#starts[piece]! + index - this.#at[piece]! + 1;
  }

  #pieceOf(index: number): number {
    const at = this.#at;
    let piece = this.#last;
    if (at[piece]! <= index && piece + 1 < at.length && at[piece + 1]! <= index) piece++;
    const isFound = at[piece]! <= index && (piece + 1 === at.length || at[piece + 1]! > index);
    if (!isFound) piece = this.#search(index);
    this.#last = Math.max(0, piece);
    return piece;
  }

  #search(index: number): number {
    return countLeading(this.#at.length, (nth) => this.#at[nth]! <= index) - 1;
  }
}

/** For texts of usual length, one after another. */
const scratch = new Uint16Array(8_192);

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK));
  return text;
}

const CHUNK = 8_192;
