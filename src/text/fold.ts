import { FoldedOutput, type FoldedText } from './folded-text.ts';
import { CONTINUES, classOf, foldCharacter, foldSegment, IGNORED } from './normalise.ts';
import type { HiddenSpan } from './span.ts';

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
  const output = new FoldedOutput(original);
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
      if (original.charCodeAt(next.start) === LESS_THAN && HIDDEN_BREAK.test(original.slice(next.start, next.end))) {
        flush();
        output.push(' ', position, next.end);
      } else if (next.shown !== undefined) {
        flush();
        output.push(foldSegment(next.shown, keepCase), position, next.end);
      }
      position = next.end;
      continue;
    }
    // ASCII before ASCII, most of most texts: nothing can compose.
    const limit = Math.min(next?.start ?? original.length, original.length);
    const plain = asciiEnd(original, position, limit);
    if (plain > position) {
      flush();
      output.pushAscii(keepCase ? casedAscii : caselessAscii, position, plain);
      position = plain;
      continue;
    }
    let code = original.charCodeAt(position);
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

/** Where the ASCII from `from` on ends that nothing before `limit` or right behind it can compose with. */
function asciiEnd(text: string, from: number, limit: number): number {
  let at = from;
  while (at < limit && text.charCodeAt(at) < 0x80) at++;
  return at === text.length ? at : at - 1;
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
const LESS_THAN = 0x3c;
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
