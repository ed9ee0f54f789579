import type { Span } from '../stages.ts';
import { CONTINUES, classOf, foldCharacter, foldSegment, IGNORED } from './normalise.ts';

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
 * absent, but a hidden `<br>` is white space. Folding what is folded changes nothing.
 *
 * One segment is normalised at a time, a character and the marks that compose with it (Unicode Standard Annex 15, stable
 * code points), which is what makes the offsets exact.
 */
export function fold(original: string, hidden: readonly Span[] = [], options: FoldOptions = {}): FoldedText {
  const keepCase = options.keepCase === true;
  if (hidden.length === 0 && PLAIN.test(original)) {
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
      }
      position = next.end;
      continue;
    }
    const code = original.codePointAt(position) as number;
    const end = position + (code > 0xffff ? 2 : 1);
    const kind = code < 0x80 ? 0 : classOf(code);
    if (kind === CONTINUES && codePoint >= 0) {
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

/** Nothing here folds but by case: printable ASCII without a backtick, and no white space run or line break. */
const PLAIN = /^(?:[!-_a-~]| (?! ))*$/;
const HIDDEN_BREAK = /^<br\b/i;
const SPACE = 0x20;

function identity(original: string, text: string): FoldedText {
  return { original, text, start: (index) => index, end: (index) => index + 1 };
}

class Output {
  readonly #original: string;
  #text = '';
  #length = 0;
  #endsInSpace = false;
  #starts: Uint32Array;
  #ends: Uint32Array;

  constructor(original: string) {
    this.#original = original;
    this.#starts = new Uint32Array(original.length + 16);
    this.#ends = new Uint32Array(original.length + 16);
  }

  push(folded: string, start: number, end: number): void {
    for (let index = 0; index < folded.length; index++) {
      const isSpace = folded.charCodeAt(index) === SPACE;
      if (isSpace && this.#endsInSpace) {
        this.#ends[this.#length - 1] = end;
        continue;
      }
      if (this.#length === this.#starts.length) this.#grow();
      this.#starts[this.#length] = start;
      this.#ends[this.#length] = end;
      this.#length++;
      this.#text += folded[index];
      this.#endsInSpace = isSpace;
    }
  }

  finish(): FoldedText {
    const starts = this.#starts;
    const ends = this.#ends;
    return {
      original: this.#original,
      text: this.#text,
      start: (index) => starts[index] as number,
      end: (index) => ends[index] as number,
    };
  }

  #grow(): void {
    const starts = new Uint32Array(this.#starts.length * 2);
    const ends = new Uint32Array(this.#ends.length * 2);
    starts.set(this.#starts);
    ends.set(this.#ends);
    this.#starts = starts;
    this.#ends = ends;
  }
}
