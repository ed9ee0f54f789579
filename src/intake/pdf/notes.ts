import type { Line } from './lines.ts';
import { RAISED } from './words.ts';

/** A note at the foot of a page: its mark as printed, its lines. */
export interface Note {
  readonly mark: string;
  readonly label: string;
  readonly lines: readonly Line[];
}

export interface PageWithNotes {
  readonly lines: readonly Line[];
  readonly notes: readonly Note[];
}

/** Notes are set in letters smaller than this, of those of the text. */
const SMALLER = 0.95;
const MARK = '\\d{1,3}|[*∗†‡§¶]{1,3}|[a-z]';
const BEGINS = new RegExp(`^(?:${RAISED[0]}(${MARK})${RAISED[1]}|(\\d{1,3}|[*∗†‡§¶]{1,3})\\.?\\s)`, 'u');

/** The height of most letters of all pages. */
export function bodySize(pages: readonly (readonly Line[])[]): number {
  const counts = new Map<number, number>();
  for (const { size, text } of pages.flat()) {
    const rounded = Math.round(4 * size) / 4;
    counts.set(rounded, (counts.get(rounded) ?? 0) + text.length);
  }
  return [...counts].sort((a, b) => b[1] - a[1] || a[0] - b[0])[0]?.[0] ?? 10;
}

/**
 * Takes the notes at the foot out of the lines of each page: small lines that begin with a mark which stands raised in the text
 * above them, and those that go on below. A mark that comes again on another page has a label of its own.
 */
export function takeNotes(pages: readonly (readonly Line[])[], body: number): PageWithNotes[] {
  const taken = new Set<string>();
  return pages.map((lines, page) => {
    const raised = new Set(
      lines.flatMap(({ text }) => [...text.matchAll(RAISED_MARKS)].flatMap(([, marks = '']) => marks.split(','))),
    );
    const notes: { mark: string; label: string; lines: Line[] }[] = [];
    const rest: Line[] = [];
    for (const line of lines) {
      const [, high, plain] = BEGINS.exec(line.text) ?? [];
      const mark = high ?? plain;
      const isSmall = line.size < SMALLER * body && line.height < 0.6;
      const open = notes.at(-1);
      if (mark !== undefined && isSmall && isMarked(mark, high !== undefined, lines, line, raised)) {
        const label =
          taken.has(mark) || !/^\w+$/.test(mark)
            ? `${WORDS[mark[0] ?? ''] ?? ''}${/^\w+$/.test(mark) ? mark : mark.length}-p${page + 1}`
            : mark;
        taken.add(label);
        notes.push({ mark, label, lines: [line] });
      } else if (open !== undefined && isSmall && goesOn(open.lines.at(-1) as Line, line)) open.lines.push(line);
      else rest.push(line);
    }
    return { lines: rest, notes };
  });
}

const RAISED_MARKS = new RegExp(`${RAISED[0]}([^${RAISED[1]}]*)${RAISED[1]}`, 'gu');
const WORDS: Readonly<Record<string, string>> = {
  '*': 'star-',
  '∗': 'star-',
  '†': 'dagger-',
  '‡': 'double-',
  '§': 'section-',
  '¶': 'par-',
};

/** The mark stands raised in another line of the page. */
function isMarked(
  mark: string,
  isHigh: boolean,
  lines: readonly Line[],
  own: Line,
  raised: ReadonlySet<string>,
): boolean {
  if (!raised.has(mark)) return false;
  if (!isHigh) return true;
  return lines.some((line) => line !== own && line.y > own.y && line.text.includes(`${mark}${RAISED[1]}`));
}

function goesOn(before: Line, line: Line): boolean {
  return line.region === before.region && line.y < before.y && line.y > before.y - 2 * before.size;
}

const POWERS = new Map([...'0123456789+-−=()ni'].map((sign, at) => [sign, [...'⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿⁱ'][at] as string]));

/**
 * Raised marks of a text as what they are: `note` gives the reference to a note of the page; a number behind a word or a stop is the
 * number of a note that stands elsewhere, in brackets so that it is no part of the name before it; another is a power.
 */
export function setRaised(text: string, note: (mark: string) => string | undefined): string {
  return text.replace(RAISED_MARKS, (_, marks: string, at: number) => {
    const known = marks.split(',').map((mark) => note(mark.trim()));
    if (known.every((one) => one !== undefined)) return known.join('');
    const before = text.slice(0, at);
    if (/^[\d,–\s-]{1,12}$/.test(marks) && /(?:\p{L}{3}|\p{L}\.|[.,;:!?)\]”’"'])\s*$/u.test(before))
      return `[${marks.trim()}]`;
    if (/^[*∗†‡§¶,\d\s]+$/.test(marks) && /\p{L}{2}$/u.test(before)) return ` ${marks}`;
    return [...marks].every((sign) => POWERS.has(sign)) ? [...marks].map((sign) => POWERS.get(sign)).join('') : marks;
  });
}
