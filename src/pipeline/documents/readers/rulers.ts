import type { Line } from '../../../text/lines.ts';
import type { Span } from '../../../text/span.ts';

/** Lines as written, ruled lines taken out, and the level of each line that `#` or an underline makes a heading. */
export interface Ruled {
  readonly lines: Line[];
  readonly hidden: Span[];
  /** Of these, the ruled lines. */
  readonly rulers: Span[];
  /** Heading level by the line's start. */
  readonly headings: ReadonlyMap<number, number>;
}

const LONGEST_HEADING = 200;

/** Reads `# Title`, a title underlined with `===` or `---`, and ruled lines, which become gaps. */
export function takeRulers(text: string, lines: readonly Line[]): Ruled {
  const kept: Line[] = [];
  const hidden: Span[] = [];
  const rulers: Span[] = [];
  const headings = new Map<number, number>();
  let gap = false;
  for (const line of lines) {
    const before = kept.at(-1);
    const sign = rulerSign(text, line);
    if (sign !== '') {
      const isUnderline = !line.gap && !gap && before !== undefined && underlines(text, line, before);
      if (isUnderline) headings.set(before.start, sign === '=' ? 1 : 2);
      else rulers.push({ start: line.start, end: line.end });
      hidden.push({ start: line.start, end: line.end });
      gap = true;
      continue;
    }
    const level = hashes(text, line);
    if (level > 0) {
      let start = line.start + level;
      while (text.charCodeAt(start) <= 32) start++;
      hidden.push({ start: line.start, end: line.start + level });
      headings.set(start, level);
      kept.push({ ...line, start, gap: true });
      gap = true;
      continue;
    }
    kept.push(gap && !line.gap ? { ...line, gap: true } : line);
    gap = false;
  }
  return { lines: kept, hidden, rulers, headings };
}

/** A row of `=` or `-` without gaps, under one line that is no sentence. */
function underlines(text: string, line: Line, title: Line): boolean {
  if (!title.gap || title.end - title.start > LONGEST_HEADING || '.,;:'.includes(text.charAt(title.end - 1)))
    return false;
  return /^(?:=+|-+)$/.test(text.slice(line.start, line.end));
}

/** The sign a ruled line is made of, or nothing. */
function rulerSign(text: string, line: Line): string {
  const sign = text.charAt(line.start);
  if (!'-=*_~'.includes(sign) || line.end - line.start < 3) return '';
  let count = 0;
  for (let index = line.start; index < line.end; index++) {
    const character = text.charAt(index);
    if (character === sign) count++;
    else if (character !== ' ' && character !== '\t') return '';
  }
  return count >= 3 ? sign : '';
}

/** Number of `#` before white space and a word, 1 to 6; else 0. */
function hashes(text: string, line: Line): number {
  let level = 0;
  while (level < 7 && text.charAt(line.start + level) === '#') level++;
  const after = text.charCodeAt(line.start + level);
  const isHeading = level > 0 && level < 7 && (after === 32 || after === 9) && line.end - line.start <= LONGEST_HEADING;
  return isHeading ? level : 0;
}
