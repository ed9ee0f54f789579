import { countLeading } from './span.ts';

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

/** What a text folds to so far: its code units, and where they come from as pieces that stand there as they stand here. */
export class FoldedOutput {
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
    if (unit === SPACE && at > 0 && this.#units[at - 1] === SPACE) {
      this.#stretch(end);
      return;
    }
    if (at === this.#units.length) this.#grow();
    this.#units[at] = unit;
    this.#length = at + 1;
    if (end === start + 1) this.#addPiece(at, start, end);
    else {
      this.#begin(at, start, end);
      this.#goesOn = false;
    }
  }

  /** The ASCII of `[from, to)` of the original, each character by what it folds to. */
  pushAscii(folds: Uint8Array, from: number, to: number): void {
    const original = this.#original;
    for (let begin = from; begin < to; ) {
      while (this.#units.length < this.#length + to - begin) this.#grow();
      const units = this.#units;
      const first = this.#length;
      let at = first;
      let end = begin;
      for (; end < to; end++, at++) {
        const unit = folds[original.charCodeAt(end)]!;
        if (unit === SPACE && at > 0 && units[at - 1] === SPACE) break;
        units[at] = unit;
      }
      this.#length = at;
      if (end > begin) this.#addPiece(first, begin, end);
      // White space that stands behind white space.
      if (end < to) this.pushUnit(SPACE, end, ++end);
      begin = end;
    }
  }

  finish(): FoldedText {
    const text = textOf(this.#units.subarray(0, this.#length));
    return new Pieces(this.#original, text, this.#at, this.#starts, this.#ends);
  }

  /** Code units from `at` on that stand there as they stand here. */
  #addPiece(at: number, start: number, end: number): void {
    const last = this.#at.length - 1;
    if (this.#goesOn && this.#ends[last] === start) this.#ends[last] = end;
    else this.#begin(at, start, end);
    this.#goesOn = true;
  }

  #begin(at: number, start: number, end: number): void {
    this.#at.push(at);
    this.#starts.push(start);
    this.#ends.push(end);
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

const SPACE = 0x20;
/** For texts of usual length, one after another. */
const scratch = new Uint16Array(8_192);

function textOf(units: Uint16Array): string {
  let text = '';
  for (let at = 0; at < units.length; at += CHUNK)
    text += Reflect.apply(String.fromCharCode, null, units.subarray(at, at + CHUNK));
  return text;
}

const CHUNK = 8_192;
